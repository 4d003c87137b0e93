-- Two choices whose figures can be worked by hand. In twelfths: 0 12 8 0, then 9 0 12 6.
scenario "small" {
  title = "Small", minutes = 1, summary = "Two choices.", seats = { "sam" },
  cast = { sam = look { name = "Sam" }, alex = look { name = "Alex" } },
}

beat "door" {
  title = "The door", place "hallway_evening",
  alex.tired "Hey.",
  choice "How do you open?" {
    id = "open",
    option "So?" {
      id = "so", move = "ask", marks = { curiosity = -1 }, why = "It is an order.",
      felt = "So what?", better = "I missed you today.",
    },
    option "I missed you today." {
      id = "missed", move = "share", marks = { affection = 2 }, why = "It is true, and yours.",
      felt = "You did?",
    },
    option "Yes. You are right about the hall, all of it, and I will start on it now." {
      id = "right", move = "agree", marks = { calm_reply = 1 }, why = "Kind, and a little fast.",
      felt = "I had said nothing yet.",
    },
    option "Not now, please." {
      id = "not_now", move = "dismiss", marks = { presence = -1 }, why = "It shuts the door.",
      felt = "Right.", better = "I missed you today.",
    },
  },
  alex.calm "It was a long one.",
  choice "And then?" {
    id = "and",
    option "I'm sorry that it was so long." {
      id = "sorry", move = "apologise", marks = { empathy = 1 }, why = "Kind; it was not your doing.",
      felt = "It isn't your fault.",
    },
    option "A long one. So you would say that it was long, then, the day that you had." {
      id = "parrot", move = "reflect", marks = { active_listening = -2 }, why = "Words back, nothing heard.",
      felt = "Are you mocking me?", better = "Thanks for coming.",
    },
    option "Thanks for it." {
      id = "thanks", move = "thank", marks = { appreciation = 2 }, why = "You saw what it cost.",
      felt = "Somebody noticed.",
    },
    option "Longer than the hall?" {
      id = "longer", move = "joke", marks = { humour = 0 }, why = "Light; nothing asked.",
      felt = "Ha.", better = "Thanks for it.",
    },
  },
}

ending "warm" { title = "Warm", when = "picked.thanks and not picked.so", narrate "The kettle is on." }
ending "late" { title = "Late", narrate "The light goes out." }
