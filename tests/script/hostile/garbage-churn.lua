-- expect: too-much-memory
local s = string.rep("x", 200000)
for i = 1, 1e9 do
  local t = s .. i
end
