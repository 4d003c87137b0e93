#!/bin/sh
# A real window under Xvfb, no window manager, driven through xdotool.
#   window_test.sh keys|mouse|kill PROGRAM SOURCE
# keys, mouse: every shipped story from home to its debrief by that device alone. kill: ended
# without warning in the middle of a scene, it goes on at the same line.
set -u
way=$1 program=$2 source=$3
if [ "${ATTUNE_WINDOW_TEST:-}" != inside ]; then
  for tool in xvfb-run:xvfb xdotool:xdotool; do
    command -v "${tool%:*}" > /dev/null && continue
    echo "FAIL: ${tool%:*} is missing; install the package ${tool#*:}"
    exit 1
  done
  export ATTUNE_WINDOW_TEST=inside
  exec xvfb-run -a -s "-screen 0 1280x720x24" sh "$0" "$@"
fi

home=$(mktemp -d) || exit 1
playing=
finish() {
  [ -n "$playing" ] && kill "$playing" 2> /dev/null
  rm -rf "$home"
}
trap finish EXIT
trap 'exit 1' INT TERM
export ATTUNE_ROOT="$source" ATTUNE_SEED=1 XDG_DATA_HOME="$home/data"
export XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config"
mkdir -p "$XDG_CONFIG_HOME/attune"
echo "motion = none" > "$XDG_CONFIG_HOME/attune/settings"
export LSAN_OPTIONS="suppressions=$source/tests/platform/lsan.supp:print_suppressions=0"
dump=$home/dump now=$home/now

fail() {
  echo "FAIL: $*"
  [ -s "$home/said" ] && cat "$home/said"
  [ -s "$now" ] && cat "$now"
  exit 1
}

frame() { grep -c '^focus ' "$dump"; }  # whole frames so far

# Does any thread of it run? It sleeps where it waits for events.
busy() { cat "/proc/$playing"/task/*/stat 2> /dev/null | sed 's/.*) //' | grep -qv '^S'; }

# Waits for a frame past $1, then until no more come and it sleeps; leaves the last in $now.
settle() {
  tries=0
  while [ "$(frame)" -le "$1" ]; do
    kill -0 "$playing" 2> /dev/null || fail "the program ended"
    tries=$((tries + 1))
    [ $tries -gt 3000 ] && return 1
    sleep 0.02
  done
  quiet=0 count=$(frame)
  while [ $quiet -lt 4 ]; do
    sleep 0.02
    before=$count count=$(frame)
    quiet=$((quiet + 1))
    if [ "$before" != "$count" ] || busy; then quiet=0; fi
  done
  awk -v RS= '/\nfocus [^\n]*$/ { last = $0 } END { print last }' "$dump" > "$now"
}

open_window() {
  : > "$dump"
  "$program" play --dump-ui > "$dump" 2> "$home/said" &
  playing=$!
  settle 0 || fail "no first frame"
  xdotool search --sync --onlyvisible --pid "$playing" windowfocus > /dev/null 2>&1 ||
    xdotool search --sync --onlyvisible --name '^Attune$' windowfocus > /dev/null 2>&1
  sleep 0.1
}

close_window() {
  kill "$playing" && wait "$playing" || fail "it did not leave in good order"
  playing=
}

# The ids of the nodes that can be pressed now, in order, each with its middle.
pressable() {
  awk '$1 == "button" || $1 == "option" {
    rest = $0; sub(/.*" /, "", rest); split(rest, f, " ")
    if (rest ~ / disabled/) next
    split(f[2], at, ","); split(f[3], size, "x")
    print f[1], at[1] + int(size[1] / 2), at[2] + int(size[2] / 2)
  }' "$now"
}

shows() { awk -v id="$1" '{ rest = $0; sub(/.*" /, "", rest); split(rest, f, " ")
                            if (f[1] == id) found = 1 } END { exit !found }' "$now"; }
can_press() { pressable | grep -q "^$1 "; }
focus() { sed -n 's/^focus //p' "$now"; }

key() {
  at=$(frame)
  xdotool key "$1"
  settle "$at" || fail "nothing came of the key $1"
}

# Tab until the focus stands there, then Enter.
press_by_keys() {
  steps=0
  while [ "$(focus)" != "$1" ]; do
    steps=$((steps + 1))
    [ $steps -gt 60 ] && fail "Tab never comes to $1"
    key Tab
  done
  key Return
}

press_by_mouse() {
  rolls=0
  set -- "$1" $(pressable | awk -v id="$1" '$1 == id { print $2, $3; exit }')
  while [ "$3" -lt 60 ] || [ "$3" -ge 700 ]; do
    button=5
    [ "$3" -lt 60 ] && button=4
    at=$(frame)
    xdotool mousemove 640 400 click $button
    settle "$at" || fail "the wheel does not bring $1 into sight"
    rolls=$((rolls + 1))
    [ $rolls -gt 40 ] && fail "$1 stays out of sight"
    set -- "$1" $(pressable | awk -v id="$1" '$1 == id { print $2, $3; exit }')
  done
  at=$(frame)
  xdotool mousemove "$2" "$3" sleep 0.02 click 1
  settle "$at" || fail "nothing came of a click on $1 at $2,$3"
}

# By mouse alone, or by keys: the shortest one where there is one.
press() {
  can_press "$1" || fail "there is no $1 to press"
  if [ "$way" = mouse ]; then
    press_by_mouse "$1"
  else
    case $1 in
      option/[1-9]) key "${1#option/}" ;;
      say | go-on | begin | look-back) [ "$(focus)" = - ] && key Return || press_by_keys "$1" ;;
      *) press_by_keys "$1" ;;
    esac
  fi
}

# One step on through a story; which reply is taken changes with the turn.
step_on() {
  for id in say look-back go-on begin; do
    can_press "$id" && { press "$id"; return; }
  done
  option=$(pressable | awk -v turn="$1" '/^option\// { ids[n++] = $1 }
                                         END { if (n) print ids[(turn * 7) % n] }')
  [ -n "$option" ] || fail "there is nothing to press"
  press "$option"
}

at_debrief() { shows how-it-went; }

play_through() {
  turn=$2
  press "story/$1"
  until at_debrief; do
    step_on "$turn"
    turn=$((turn + 1))
    [ "$turn" -gt $(($2 + 600)) ] && fail "$1 does not come to an end"
  done
  press home
  can_press "story/$1" || fail "the way home from the debrief leads elsewhere"
  echo "$1: from home to the debrief by $way, $((turn - $2)) steps"
}

stories() { # STORIES: only these
  [ -n "${STORIES:-}" ] && { echo "$STORIES"; return; }
  for file in "$source"/scripts/scenarios/*.lua; do basename "$file" .lua; done
}

what_stands() { grep -v '^frame \|^focus ' "$now"; }

killed_and_resumed() {
  way=keys
  open_window
  press "story/$1"
  turn=0
  while [ $turn -lt "$2" ]; do
    step_on $turn
    turn=$((turn + 1))
    at_debrief && return
  done
  what_stands > "$home/before"
  kill -9 "$playing"
  wait "$playing" 2> /dev/null
  open_window
  can_press continue || fail "home does not offer to go on after $2 steps of $1"
  press continue
  what_stands > "$home/after"
  cmp -s "$home/before" "$home/after" || {
    diff "$home/before" "$home/after"
    fail "after $2 steps of $1 it goes on elsewhere"
  }
  echo "$1: killed after $2 steps, goes on at the same line"
  close_window
}

case $way in
  keys | mouse)
    open_window
    for story in $(stories); do play_through "$story" 1; done
    close_window
    ;;
  kill)
    for story in $(stories); do
      for steps in 2 3 7 12 20 33; do
        killed_and_resumed "$story" $steps
        rm -rf "$XDG_DATA_HOME"
      done
    done
    ;;
  *) fail "which way?" ;;
esac
