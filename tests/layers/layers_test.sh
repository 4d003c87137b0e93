#!/bin/sh
# The layers hold; and layers.sh finds each fault that is planted.
set -u
here=$(dirname "$0")
failed=0
sh "$here/layers.sh" "$here/../../engine" || failed=1
plant() { # NAME ROOM LINE
  folder=$(mktemp -d) || exit 2
  mkdir -p "$folder/$2"
  printf '#include "base/err.h"\n%s\n' "$3" > "$folder/$2/planted.c"
  if sh "$here/layers.sh" "$folder" > /dev/null; then
    echo "not found: $1"
    failed=1
  fi
  rm -r "$folder"
}
plant "an upward include" story '#include "script/loader.h"'
plant "a neighbour on the same floor" script '#include "store/store.h"'
plant "SDL outside platform" ui '#include <SDL.h>'
plant "Lua outside script" play '#include <lua.h>'
plant "SQLite outside store" app '#include <sqlite3.h>'
plant "ICU outside ui" story '#include <unicode/ubrk.h>'
plant "a room that is not in the plan" cellar '#include "base/mem.h"'
exit $failed
