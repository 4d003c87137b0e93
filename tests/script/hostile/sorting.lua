-- expect: too-much-work
local t = {}
for i = 1, 65000 do t[i] = i end
while true do
  table.sort(t, function(a, b) return a > b end)
  table.sort(t)
end
