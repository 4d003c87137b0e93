#!/bin/sh
# Reads every include of an engine folder and fails on one that points upward, and on a library
# header outside its owner's room. Usage: layers.sh ENGINE_FOLDER
set -u
cd "$1" || exit 2
grep -rnE '^[[:space:]]*#[[:space:]]*include' --include='*.c' --include='*.h' . | awk '
  BEGIN {
    split("base:0 story:1 script:2 store:2 play:3 ui:4 platform:5 app:6", pairs, " ")
    for (i in pairs) { split(pairs[i], p, ":"); floor[p[1]] = p[2] }
    owner["lua.h"] = owner["lualib.h"] = owner["lauxlib.h"] = "script"
    owner["physfs.h"] = "script"
    owner["sqlite3.h"] = owner["sodium.h"] = "store"
  }
  {
    file = $0; sub(/^\.\//, "", file); where = file
    sub(/:[[:space:]]*#.*/, "", where)
    room = file; sub(/\/.*/, "", room)
    name = $0; sub(/.*include[[:space:]]*[<"]/, "", name); sub(/[>"].*/, "", name)
    top = name; sub(/\/.*/, "", top)
    seen++
    if (!(room in floor)) { print where ": the room " room " is not in the plan"; bad++ }
    if ($0 ~ /include[[:space:]]*"/) {
      if (!(top in floor)) { print where ": \"" name "\" names no room"; bad++ }
      else if (floor[top] > floor[room] || (floor[top] == floor[room] && top != room)) {
        print where ": " room " must not include " name; bad++
      }
    }
    need = owner[name]
    if (name ~ /^SDL/) need = "platform"
    if (name ~ /^unicode\//) need = "ui"
    if (need != "" && need != room) {
      print where ": <" name "> belongs to the room " need; bad++
    }
  }
  END {
    if (!seen) { print "no includes were read"; exit 2 }
    if (bad) exit 1
    print seen " includes, all point down"
  }'
