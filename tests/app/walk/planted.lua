-- Every name is right and every beat has a way to it. What is wrong shows only in play.
scenario "planted" {
  title = "Planted", minutes = 1, summary = "Three faults.", seats = { "sam" },
  cast = { sam = look { name = "Sam" }, alex = look { name = "Alex" } },
  vars = { heat = 0 },
}

beat "door" {
  title = "The door", place "hallway_evening",
  choice "How do you open?" {
    id = "open",
    option "Hello, you." {
      id = "hello", move = "share", marks = { affection = 2 }, why = "Warm.", felt = "Hello.",
    },
    option "You again." {
      id = "again", move = "joke", add = { heat = 1 }, marks = { humour = -1 }, why = "Thin.",
      felt = "Me.", better = "Hello, you.",
    },
    option "You are late!" {
      id = "late_now", move = "criticise", add = { heat = 2 }, marks = { calm_reply = -2 },
      why = "A count.", felt = "Here we go.", better = "Hello, you.",
    },
  },
  alex.hurt { "I heard that.", when = "picked.hello and heat == 1" },
  choice "And then?" {
    id = "and",
    option "How was it?" {
      id = "how", when = "heat < 2", move = "ask", marks = { curiosity = 2 }, why = "You ask.",
      felt = "Long.",
    },
    option "Never mind." {
      id = "never_mind", when = "heat < 2", move = "dismiss", marks = { presence = -1 },
      why = "You do not.", felt = "Oh.", better = "How was it?",
    },
  },
}

ending "burnt" { title = "Burnt", when = "heat >= 3", narrate "Smoke." }
ending "calm" { title = "Calm", narrate "No smoke." }
