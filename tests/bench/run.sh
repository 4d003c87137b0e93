#!/bin/sh
# Start, memory and idle figures of the program beside the floor, in one run under Xvfb.
# Usage: run.sh PROGRAM FLOOR STOPWATCH
set -u
if [ "${1:-}" != inside ]; then
  command -v xvfb-run > /dev/null || { echo "xvfb-run is missing: install the package xvfb"; exit 1; }
  exec xvfb-run -a -s "-screen 0 1280x720x24" sh "$0" inside "$@"
fi
program=$2 floor=$3 stopwatch=$4
turns=${TURNS:-7} idle=${IDLE:-10}
home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config"
mkdir -p "$XDG_CONFIG_HOME/attune"
echo "motion = none" > "$XDG_CONFIG_HOME/attune/settings"

first=$("$stopwatch" start "$program" play --first-frame) || exit 1
turn=0
while [ $turn -lt "$turns" ]; do
  "$stopwatch" start "$floor" >> "$home/floor" || exit 1
  "$stopwatch" start "$program" play --first-frame >> "$home/start" || exit 1
  turn=$((turn + 1))
done
"$stopwatch" idle "$idle" "$program" play --first-frame > "$home/idle" || exit 1

# A play by keys, well into the story: the first reply, then on.
if command -v xdotool > /dev/null; then
  "$program" play dishes --first-frame > /dev/null 2>&1 &
  playing=$!
  sleep 1
  xdotool search --sync --onlyvisible --name '^Attune$' windowfocus > /dev/null 2>&1
  presses=0
  while [ $presses -lt 60 ]; do
    xdotool key --delay 20 Return 1
    sleep 0.1
    presses=$((presses + 1))
  done
  in_play=$(awk '/VmHWM/ { print $2 }' "/proc/$playing/status")
  kill $playing
  wait $playing
fi

median() { sort -n "$1" | awk -v c="$2" '{ v[NR] = $c } END { print v[int((NR + 1) / 2)] }'; }
kib() { sort -k2,2n "$1" | awk '{ v[NR] = $2 } END { print v[int((NR + 1) / 2)] }'; }
awk -v f="$(median "$home/floor" 1)" -v s="$(median "$home/start" 1)" -v first="${first% *}" \
    -v fk="$(kib "$home/floor")" -v sk="$(kib "$home/start")" -v ik="$(cat "$home/idle")" \
    -v pk="${in_play:-0}" -v turns="$turns" -v idle="$idle" 'BEGIN {
  split(ik, i, " ")
  printf "%-44s %10s %10s %8s %10s\n", "", "attune", "floor", "ratio", "wanted"
  printf "%-44s %7.1f ms %7.1f ms %8.2f %10s\n", \
         "start to the first frame, median of " turns, s, f, s / f, "<= 1.3"
  printf "%-44s %7.1f ms %10s %8.2f\n", "the very first start, nothing cached", first, "", first / f
  printf "%-44s %6.1f MiB %6.1f MiB %8.2f %10s\n", "peak memory at home", sk / 1024, fk / 1024, \
         sk / fk, "<= 40 MiB"
  if (pk) printf "%-44s %6.1f MiB %10s %8s %10s\n", "peak memory in play", pk / 1024, "", "", "<= 64 MiB"
  printf "%-44s %8.3f %% %10s %8s %10s\n", "idle processor time over " idle " s", i[1], "", "", "0.0 %"
}'
