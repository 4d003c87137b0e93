-- The moments that are more than a choice.
scenario "kinds" {
  title = "Three ways of asking",
  minutes = 4,
  summary = "A coat that nobody takes off.",
  seats = { "sam" },
  cast = { sam = look { name = "Sam" }, alex = look { name = "Alex" } },
  vars = { open = 0 },
}

beat "coat" {
  title = "The coat",
  place "kitchen_evening",
  narrate "The coat is still buttoned.",
  guess "What is under it?" {
    id = "under",
    think "Frightened." { id = "g_scared", marks = { empathy = 1 }, why = "Partly." },
    think "Angry." { id = "g_angry", marks = { empathy = -1 }, why = "That one is yours." },
    think "Ashamed." {
      id = "g_ashamed", marks = { empathy = 2 }, why = "She hid from a neighbour.",
      add = { open = 1 },
    },
    think "Nothing much." { id = "g_flat", marks = { empathy = 0 }, why = "It has landed." },
    ask "Find out." {
      option "You don't have to say. I'm stopping in." {
        id = "stopping", move = "comfort", marks = { safe_space = 2 },
        why = "She can keep it, and you.", felt = "He'd sit there till midnight.",
      },
      option "You're ashamed, aren't you?" {
        id = "told_her", move = "ask", marks = { safe_space = -2 },
        why = "Right, and said over her.", felt = "Is it that obvious?",
        better = "I'm stopping in.",
      },
      option "What was the worst of it?" {
        id = "worst", move = "ask", marks = { curiosity = 2 }, why = "One thing.",
        felt = "The stairs.", when = "open > 0",
      },
      option "Take your coat off, at least." {
        id = "coat_off", move = "advise", marks = { acceptance = -1 },
        why = "It was holding her up.", felt = "No.", better = "I'm stopping in.",
      },
    },
  },
  compare "A day has gone wrong. What do you want in the first ten minutes?" {
    answer "A list." { id = "a_list", add = { open = 1 } },
    answer "A hand." { id = "a_hand" },
    alex.warm { "Sit. Don't ask. Then ask." },
    alex { "A list. Of course.", when = "picked.a_list" },
  },
  alex.sad { "I was home at three.", when = "picked.stopping or picked.worst" },
}

ending "late" { title = "Late", narrate "The coat goes on the peg." }
