-- Every word of the language once, for the tests of the loader.
scenario "sample" {
  title = "The dishes, again",
  minutes = 7,
  summary = "A pan in the sink, and two people who have had a day.",
  notes = { "raised voices, once" },
  seats = { "sam", "alex" },
  start = { sam = "doorway", alex = "hall" },
  cast = {
    sam = look { name = "Sam", about = "34, home first tonight", age = 34, hair = "crop" },
    alex = look { name = "Alex", hair = "curly", glasses = "round", freckles = true },
  },
  vars = {
    heat = 2,
    warmth = range(5, 0, 10),
    heard = false,
    plan = one_of("none", "rota", "swap"),
  },
}

local function consequence(who, text)
  return who.relieved { text, when = "picked.ask_day" }
end

beat "doorway" {
  title = "The doorway",
  place "kitchen_evening",
  narrate "Quarter past nine. The breakfast pan is still in the sink.",
  alex.tired "Hey. Sorry, the last call ran over.",
  alex "And I never got lunch.",
  sam.calm { "Mm.", when = "heat < 3" },
  show { alex = "hurt" },
  add { heat = 1 },
  choice "How does Sam open?" {
    id = "open", title = "First words", seat = "sam", when = "heat < 5",
    option "You never do the dishes." {
      id = "never", to = "flare", move = "criticise", add = { heat = 2 },
      marks = { i_statements = -2 },
      why = "'Never' turns one evening into a verdict on her.",
      felt = "Here we go. I'm the lazy one.",
      better = "I feel worn out when I see that pan.",
    },
    option "*Move the pan.* How was your day?" {
      id = "ask_day", move = { "ask", "act" }, set = { heard = true },
      marks = { curiosity = 2, patience = 1 },
      why = "You asked about her before the pan.",
      felt = "He saw me.",
      cases = {
        { when = "heat >= 4", marks = { curiosity = 0 }, why = "Too hot for a question.",
          felt = "Now he asks.", better = "You look done in. Sit down.", add = { heat = 1 } },
      },
    },
    option "I feel worn out when I see that pan." {
      move = "share", add = { warmth = 1 },
      marks = { i_statements = 2 }, why = "Yours, and about one thing.", felt = "Fair.",
    },
    option "Never mind. I'll do it." {
      when = "warmth > 3", to = "tea_talk", move = "dismiss",
      marks = { openness = -1 }, why = "The pan is clean and you are not.",
      felt = "He is angry.", better = "I feel worn out when I see that pan.",
    },
    option "*Say nothing, and look at the pan.*" {
      move = "act", marks = { openness = -1 }, why = "The look says it, badly.",
      felt = "What have I done now?", better = "I feel worn out when I see that pan.",
    },
  },
  consequence(alex, "Long. Thank you for asking."),
  go { "hall", when = "picked.ask_day" },
}

beat "flare" {
  title = "The flare",
  place "kitchen_night",
  alex.angry "Never?",
  set { plan = "rota", when = "heat >= 4" },
  go "hall",
}

beat "hall" {
  title = "The floor is hers",
  listen "Alex has the floor." {
    alex.tired "They moved the launch again.",
    pause "Your phone buzzes." {
      buzz = true,
      option "*Turn it face down. Wait.*" {
        holds = true, move = "pause",
        marks = { undivided_attention = 2 }, why = "She saw you choose.",
      },
      option "Can they do that?" {
        move = "ask", marks = { active_listening = 0 }, why = "A fair question, too early.",
        better = "*Turn it face down. Wait.*",
      },
    },
    alex.sad { "I sat there nodding.", when = "heard" },
    add { warmth = 1 },
    pause "She stops. The fridge hums." {
      option "*Wait.*" {
        holds = true, move = "pause", marks = { patience = 2 }, why = "There was more.",
      },
      option "You should say no." {
        move = "advise", marks = { active_listening = -1 }, why = "A fix, before the end.",
        better = "*Wait.*",
      },
    },
    recall "Say something back." {
      option "They moved it, and you nodded." {
        id = "said_back", move = "reflect", marks = { active_listening = 2 },
        why = "The piece it turned on.",
      },
      option "Work is work." {
        move = "dismiss", marks = { empathy = -1 }, why = "Nothing of hers is in it.",
        better = "They moved it, and you nodded.",
      },
    },
  },
}

beat "tea_talk" {
  title = "The sentence",
  compose "Tell her what the pan does to you." {
    slot "I feel …" {
      glyph = "feeling",
      piece "worn out" {
        id = "c_worn", marks = { i_statements = 2 }, why = "A feeling, and yours.",
      },
      piece "that you don't care" {
        marks = { i_statements = -1 }, why = "A guess about her, not a feeling.",
        better = "worn out",
      },
    },
    slot "when …" {
      glyph = "fact",
      piece "the pan is still there at nine" {
        marks = { i_statements = 1 }, why = "A camera would have seen it.",
      },
      piece "you leave it to me again" {
        marks = { i_statements = -1 }, why = "'Again' is a verdict.",
        better = "the pan is still there at nine",
      },
    },
    slot "Could we …" {
      glyph = "ask",
      piece "take turns with the pan?" {
        marks = { intentions = 2 }, why = "She can say yes to it.",
      },
      piece "be fairer?" {
        marks = { intentions = 0 }, why = "Nobody can check it.",
        better = "take turns with the pan?",
      },
    },
    felt = { good = "I can do that.", mixed = "I think I see.", poor = "So it's me." },
    better = "I feel worn out when the pan is still there at nine. Could we take turns?",
  },
  guess "What is under it?" {
    id = "under",
    think "Cross with me." {
      id = "g_cross", marks = { empathy = -1 }, why = "That one is probably yours.",
    },
    think "Worn thin." {
      id = "g_worn", marks = { empathy = 2 }, why = "It is in every sentence.",
      add = { warmth = 1 },
    },
    think "Hungry." { marks = { empathy = 1 }, why = "She said so, in passing." },
    think "Nothing much." { marks = { empathy = 0 }, why = "There is something." },
    ask "Find out." {
      option "What was the worst of it?" {
        id = "ask_worst", move = "ask", marks = { curiosity = 2 }, why = "One thing.",
        felt = "The nodding.",
      },
      option "You're cross with me, aren't you?" {
        move = "ask", marks = { empathy = -1 }, why = "A verdict with a question mark.",
        better = "What was the worst of it?",
      },
      option "I'm stopping in." {
        move = "comfort", marks = { safe_space = 2 }, why = "She can keep it.",
      },
      option "Cheer up." {
        move = "dismiss", marks = { validation = -1 }, why = "An order.",
        better = "I'm stopping in.",
      },
    },
  },
  compare "What do you want when a day went wrong?" {
    answer "A list." { id = "a_list", add = { warmth = 1 } },
    answer "To be left alone, and then found." { id = "a_alone" },
    alex "Sit. Don't ask. Then ask.",
  },
  alex.warm { "Thank you for saying it.", when = "good" },
  alex.tired { "Okay.", when = "mixed or poor" },
  go "ending",
}

ending "tea" {
  title = "Two cups",
  when = "heard and heat <= 4 and (plan == \"rota\" or picked.said_back)",
  narrate "The kettle takes its time.",
  alex.warm "Two cups?",
}

ending "late" {
  title = "Late",
  narrate "The light goes out in the hall.",
}
