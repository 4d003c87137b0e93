-- Short, with a moment of every kind, two endings and words that wrap.
scenario "supper" {
  title = "Supper for two",
  minutes = 3,
  summary = "A pan, a late evening, and somebody who has had enough of both before the kettle has even been filled.",
  notes = { "a raised voice" },
  seats = { "sam", "alex" },
  cast = { sam = look { name = "Sam" }, alex = look { name = "Alex" } },
  vars = { heat = 2 },
}

beat "doorway" {
  title = "The doorway",
  place "kitchen_evening",
  narrate "Quarter past nine.",
  alex.tired "Hey. Sorry, the call ran over, and then the bus did not come, and then it did, twice.",
  choice "How do you open?" {
    option "You never cook." {
      id = "never", to = "flare", move = "criticise", add = { heat = 2 },
      marks = { i_statements = -2 }, why = "It makes one evening a verdict.",
      felt = "Here we go.", better = "I'm hungry and worn out.",
    },
    option "How was the call?" {
      id = "ask", to = "floor", move = "ask", add = { heat = -1 },
      marks = { curiosity = 2 }, why = "You asked about the day first.", felt = "That helps.",
    },
    option "*Nod.*" {
      id = "nod", to = "floor", move = "act", marks = { calm_reply = 0 },
      why = "Nothing lost, nothing said.", felt = "Hm.", better = "How was the call?",
    },
    option "Late again." {
      id = "late_again", to = "floor", move = "criticise", when = "visits.doorway == 1",
      marks = { calm_reply = -1 }, why = "A count is a charge.", felt = "You're counting.",
      better = "I'm glad you're here.",
    },
  },
}

beat "flare" {
  title = "Sparks",
  alex.angry "Never?",
  sam.tense "Sometimes.",
}

beat "floor" {
  title = "Her day",
  listen "Alex has the floor." {
    id = "floor",
    alex.sad "They moved the launch.",
    pause "Your phone buzzes." {
      buzz = true,
      option "*Turn it over.*" {
        id = "hold", holds = true, move = "pause", marks = { undivided_attention = 2 },
        why = "It can wait.", felt = "Still here.",
      },
      option "Can they do that?" {
        id = "cut", move = "ask", marks = { active_listening = -1 }, why = "Too early.",
        felt = "Never mind.", better = "*Turn it over.*",
      },
    },
    alex { "I sat there nodding.", when = "picked.hold" },
    recall "Say something back." {
      option "So it moved, and nobody asked you." {
        id = "back", move = "reflect", marks = { active_listening = 2 }, why = "All of it is there.",
        felt = "Yes. That.",
      },
      option "Could be worse!" {
        id = "worse", move = "dismiss", marks = { validation = -2 }, why = "It was not asked.",
        felt = "Right.", better = "So nobody asked you.",
      },
    },
  },
}

beat "ask" {
  title = "The ask",
  compose "Say what the pan does." {
    slot "I feel …" {
      glyph = "feeling",
      piece "worn out" { id = "worn", marks = { i_statements = 2 }, why = "A feeling." },
      piece "that you don't care" {
        id = "care", marks = { i_statements = -2 }, why = "A guess.", better = "worn out",
      },
    },
    slot "when …" {
      glyph = "fact",
      piece "the pan is there" { id = "there", marks = { i_statements = 2 }, why = "A fact." },
      piece "you are lazy" {
        id = "lazy", marks = { i_statements = -2 }, why = "A verdict.",
        better = "the pan is there",
      },
    },
    felt = { good = "I can do that.", mixed = "I think I see.", poor = "I give up." },
    better = "I feel worn out when the pan is there.",
  },
  alex.warm { "Thank you for saying it.", when = "good" },
  alex.hurt { "Right.", when = "poor" },
}

ending "tea" {
  title = "Two cups",
  when = "heat <= 2",
  narrate "The kettle clicks.",
  alex.warm "Stay a minute.",
}
ending "late" { title = "Late", narrate "The light goes out." }
