-- expect: too-much-memory
local all = {}
while true do
  pcall(function() all[#all + 1] = { {}, {}, {} } end)
end
