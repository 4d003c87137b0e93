-- expect: guess-parts at 34
scenario "guess-parts" {
  title = "Supper", minutes = 5,
  summary = "Two people and a cold pan.",
  seats = { "sam" },
  cast = {
    sam = look { name = "Sam", hair = "crop" },
    alex = look { name = "Alex" },
  },
  vars = { heat = 2, heard = false },
}

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
  guess "What is under it?" {
    think "Tired." { marks = { empathy = 2 }, why = "She said so." },
    think "Cross." { marks = { empathy = -1 }, why = "That one is yours." },
    think "Hungry." { marks = { empathy = 1 }, why = "She skipped lunch." },
    think "Nothing." { marks = { empathy = 0 }, why = "There is something." },
  },
}

ending "tea" {
  title = "Two cups", when = "heat < 4",
  narrate "The kettle takes its time.",
}

ending "late" {
  title = "Late",
  narrate "The light goes out.",
}
