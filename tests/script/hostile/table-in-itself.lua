-- expect: script-error
local t = {}
t.cast = t
scenario "table-in-itself" (t)
