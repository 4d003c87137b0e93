-- expect: too-much-memory
local s = "love"
while true do s = s .. s end
