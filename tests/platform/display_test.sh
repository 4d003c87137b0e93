#!/bin/sh
# Words before any command are for the game, and without a display it leaves at once.
#   display_test.sh PROGRAM SOURCE
set -u
program=$1 source=$2
home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
export ATTUNE_ROOT="$source" XDG_DATA_HOME="$home/data"
export XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" XDG_RUNTIME_DIR="$home"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

fail() {
  echo "FAIL: $*"
  cat "$home/said"
  exit 1
}

timeout 60 "$program" dishes --size small > "$home/said" 2>&1
[ $? = 2 ] && grep -q "'small' is no size" "$home/said" || fail "a story first"
timeout 60 "$program" --size small > "$home/said" 2>&1
[ $? = 2 ] && grep -q "'small' is no size" "$home/said" || fail "an option first"
timeout 60 "$program" nowhere > "$home/said" 2>&1
[ $? = 2 ] && grep -q "no command or story 'nowhere'" "$home/said" || fail "neither"
[ -e /dev/dri/card0 ] && exit 0  # a game may be drawn on the bare screen
timeout 60 "$program" > "$home/said" 2>&1
[ $? = 1 ] && grep -q "No window can be opened" "$home/said" || fail "no display"
