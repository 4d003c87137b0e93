-- expect: too-large at 15
scenario "too-large" {
  title = "Supper", minutes = 5,
  summary = "Two people and a cold pan.",
  seats = { "sam" },
  cast = {
    sam = look { name = "Sam", hair = "crop" },
    alex = look { name = "Alex" },
  },
  vars = { heat = 2, heard = false },
}

local replies = {}
for i = 1, 1000 do
  replies[i] = option("Reply " .. i) {
    move = "ask", marks = { curiosity = i % 5 - 2 }, why = "It has a number.",
    better = "How was it?",
  }
end
local crowd = choice "Which?" (replies)
local crowds = {}
for i = 1, 200 do crowds[i] = crowd end
beat "crowd" (crowds)

beat "doorway" {
  title = "The doorway",
  place "kitchen_evening",
  alex.tired "Hey.",
  choice "How does Sam open?" {
    option "You never cook." {
      id = "never", move = "criticise", add = { heat = 1 },
      marks = { i_statements = -2 }, why = "A verdict.", better = "I feel tired.",
    },
    option "How was it?" {
      move = "ask", set = { heard = true }, marks = { curiosity = 2 }, why = "You asked.",
    },
    option "I feel tired." {
      move = "share", marks = { i_statements = 1 }, why = "It is yours.",
    },
    option "Mm." {
      move = "dismiss", marks = { openness = 0 }, why = "True of anyone.",
      better = "I feel tired.",
    },
  },
  alex.warm { "Fine.", when = "heard" },
}

ending "tea" {
  title = "Two cups", when = "heat < 4",
  narrate "The kettle takes its time.",
}

ending "late" {
  title = "Late",
  narrate "The light goes out.",
}
