-- expect: too-much-memory
local s = ("")
s = s:rep(9e15)
