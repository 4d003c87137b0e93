-- expect: too-much-work
local function swallow()
  while true do pcall(swallow) end
end
swallow()
