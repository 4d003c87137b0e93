#!/bin/sh
# A build without the window knows nothing of SDL: neither its compile commands nor the program.
# Usage: headless_test.sh BUILD_FOLDER
set -u
commands=$1/compile_commands.json
[ -s "$commands" ] || { echo "$commands is missing"; exit 1; }
if grep -nE 'SDL|/platform/|/ui/' "$commands" | head -3 | grep .; then
  echo "the headless build compiles with SDL"
  exit 1
fi
if ldd "$1/attune" | grep -E 'SDL|X11|icu'; then
  echo "the headless program is linked with SDL or ICU"
  exit 1
fi
echo "free of SDL"
