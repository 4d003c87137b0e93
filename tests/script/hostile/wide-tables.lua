-- expect: too-much-memory
local t = { "x" }
for i = 1, 14 do t = { t, t, t, t, t, t, t, t } end
beat "wide" (t)
