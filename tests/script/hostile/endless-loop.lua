-- expect: too-much-work
while true do end
