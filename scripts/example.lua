-- A whole story, small enough to read in five minutes. Everything after two dashes is a note to
-- you; the game never reads it. Play it, then change a line, and play it again:
--
--   attune check FILE   names whatever is not quite right yet, with the line and what to do
--   attune run FILE     plays it here in the terminal; `attune play FILE` plays it in the window
--   attune walk FILE    looks for corners of the story that nobody can reach
--
-- Every word of the language is on one page: docs/language.md.

-- First the story as a whole. The name after `scenario` is the file's name without .lua.
scenario "example" {
  title = "Laid for three",
  minutes = 3,
  summary = "You come in an hour late. There are two of you in this flat, and the table is laid for three.",
  notes = { "a parent who lets somebody down" },  -- what a player may want to know beforehand

  -- Who the player may be. Add "kit" here one day, and write Kit's side.
  seats = { "robin" },

  -- The people. Change a word and somebody else walks in; a wrong word is explained by `check`.
  cast = {
    robin = look {
      name = "Robin", about = "home late, and wet",
      age = 33, hair = "bob", hair_color = "black", cloth = "shirt", cloth_color = "teal",
    },
    kit = look {
      name = "Kit", about = "has cooked",
      age = 36, hair = "curly", hair_color = "brown", cloth = "cardigan", cloth_color = "ochre",
    },
  },

  -- What the story remembers. `near` is a number from 0 to 9 that starts at 1.
  vars = { near = range(1, 0, 9) },
}

-- A story is beats, one after the other. Inside a beat things happen from top to bottom.
beat "table" {
  title = "Three plates",
  place "kitchen_rain",
  narrate "Eight o'clock. Three plates, three glasses. One napkin, folded into a boat.",
  narrate "Nobody in this flat folds napkins.",
  kit.calm "You're soaked. Sit. It was hot at seven.",  -- who, in which mood, and the words

  -- A choice: the player picks a reply. Give each reply
  --   an id      so that later lines can remember it,
  --   a move     what it does: ask, reflect, joke, advise, … (the list is in the guide),
  --   marks      how it does by one to three principles, from -2 (harm) to 2 (exemplary),
  --   why        what it gives and what it costs, kindly, for the good ones too,
  --   felt       what the other one thinks and does not say,
  --   better     for weak replies: what could be said instead.
  -- Four replies or more: two good ones with different costs, two that are not, one that harms.
  -- The best one is not the first, the longest or the shortest; `attune walk FILE --bots` plays
  -- your story by such rules, and says where they do too well.
  choice "Robin sees the third plate." {
    id = "plate", title = "The third plate",
    option "Don't tell me. Your dad. He's done it again, hasn't he?" {
      id = "again", move = { "ask", "criticise" },
      marks = { empathy = -1 },
      why = "You guessed right, and you're angry for Kit. Now Kit has to stand up for him before being sad about him.",
      felt = "He's still my dad.",
      better = "Who's the boat for?",
    },
    option "*Hang up the coat. Take the chair beside the boat.*" {
      id = "chair", move = { "act", "pause" }, add = { near = 1 },
      marks = { presence = 2 },
      why = "You sat down next to it, so it need not be hidden. If Kit wants it asked about, you haven't yet.",
      felt = "All the other chairs, and that one.",
    },
    option "Smells great." {
      id = "starving", move = "thank",
      marks = { appreciation = 0 },
      why = "True and friendly, and it would do on any evening. This one has a boat on it.",
      felt = "She hasn't seen it. Or she has.",
      better = "Who's the boat for?",
    },
    option "Who's the boat for?" {
      id = "boat", move = "ask", add = { near = 1 },
      marks = { curiosity = 2 },
      why = "You asked about the oddest thing on the table, and any answer will do. Being late will have to wait its turn.",
      felt = "Straight to the boat. Well. It is a good boat.",
    },
    option "Three? You could have said. I've had a day and a half." {
      id = "said", move = "criticise", add = { near = -1 },
      marks = { calm_reply = -2 },
      why = "You have had a day and a half. It has just walked in ahead of you and complained about the table.",
      felt = "She's late, and she's cross with me.",
      better = "I'm late and I'm wet. Who's it for?",
    },
  },

  -- Lines that are only said after a certain reply.
  kit.amused { "It was a swan. It went down.", when = "picked.boat" },
  kit.hurt { "His knee hurts. He can't help his knee.", when = "picked.again" },
  kit.tense { "I did say. On Sunday.", when = "picked.said" },
  kit.warm { "Mind the boat.", when = "picked.chair" },
  kit.calm { "It's only pasta.", when = "picked.starving" },
}

beat "phone_call" {
  title = "Ten past six",

  -- A listen: the other one has the floor. At each pause the player either keeps it open
  -- (holds = true) or speaks up too early, and then there is something they never hear.
  listen "Kit has the floor." {
    id = "call", title = "Ten past six",
    kit.tired "Dad rang at ten past six. The knee again. I'd just drained the pasta.",
    pause "Your phone buzzes on the table." {
      buzz = true,
      option "*Glance at it.* No, go on, I'm with you." {
        id = "glance", move = "reassure",
        marks = { undivided_attention = -1 },
        why = "It was half a second and you did come back. It was also the half second before the hard part.",
        felt = "You were. You're not now.",
        better = "*Turn it over.*",
      },
      option "*Turn it over, and slide it under the boat.*" {
        id = "under", holds = true, move = "act", add = { near = 1 },
        marks = { undivided_attention = 2 },
        why = "Kit watched it go. Whoever it was will have to be told tomorrow why you didn't answer.",
        felt = "Under the boat. All right, then.",
      },
      option "He should get that knee looked at." {
        id = "knee", move = "advise",
        marks = { active_listening = -1 },
        why = "He should. It turns the talk to his knee, and Kit had not finished with the telephone.",
        felt = "It isn't about the knee.",
        better = "*Turn the phone over. Wait.*",
      },
    },
    kit.sad { "I could hear the match, behind him. He'd his feet up. I could hear the crisps.", when = "picked.under" },
    kit.tired { "Anyway. His knee.", when = "not picked.under" },
    kit.calm "So I put more salt in, and laid for him anyway. I don't know why.",

    recall "Say something back." {
      option "That must have been disappointing." {
        id = "must", move = "reflect",
        marks = { empathy = 0 },
        why = "It was. It would also be true of a missed bus.",
        felt = "Mm. Disappointing.",
        better = "You'd already folded him a boat.",
      },
      option "I'd stop asking him." {
        id = "stop", move = "advise", add = { near = -1 },
        marks = { emotional_needs = -2 },
        why = "You want it to stop hurting. It asks Kit to want him less, tonight, over a plate.",
        felt = "And then who would I lay for?",
        better = "You'd already folded him a boat.",
      },
      option "You could hear the crisps." {
        id = "crisps", when = "picked.under", move = "reflect", add = { near = 1 },
        marks = { active_listening = 2 },
        why = "Of the whole call you kept the piece it turned on. It's a sore piece, and now it's on the table too.",
        felt = "Yes. The *crisps*.",
      },
      option "You'd already folded him a boat." {
        id = "folded", move = "reflect", add = { near = 1 },
        marks = { empathy = 2 },
        why = "You saw Kit at half past five, folding. It may bring the swan back, and the swan was for him.",
        felt = "It took four goes.",
      },
    },
  },
}

beat "seven" {
  title = "You said seven",
  kit.hurt "And you said seven.",
  kit.tired "I did keep looking at the door. For either of you.",

  -- A compose: the player builds one sentence, a piece from each slot. How it came out is
  -- good, mixed or poor, and lines after it can ask which.
  compose "Build what Robin says." {
    id = "sorry", title = "You said seven",
    slot "I said seven, and" {
      glyph = "fact",  -- a feeling, a fact or an ask
      piece "I came at eight and didn't ring." {
        id = "eight", marks = { repair = 2 },
        why = "The whole of it, with the part you'd rather leave out.",
      },
      piece "you know what the trains are like." {
        id = "trains", marks = { repair = -1 },
        why = "Kit does know. Kit also knows that you have a telephone.",
        better = "I came at eight and didn't ring.",
      },
    },
    slot "You had" {
      glyph = "feeling",
      piece "plenty to be getting on with, by the look of it." {
        id = "plenty", marks = { validation = -2 },
        why = "Meant as praise for the table. It says that the waiting did not count.",
        better = "two of us to look out for, and nobody came.",
      },
      piece "two of us to look out for, and nobody came." {
        id = "nobody", marks = { empathy = 2 },
        why = "You put yourself beside him, which is not where you wanted to be. It is what the evening was like.",
      },
    },
    slot "Next time" {
      glyph = "ask",
      piece "I'll ring before the pasta goes in." {
        id = "ring", marks = { trust = 2 },
        why = "Small, and it can be kept. You will have to keep it.",
      },
      piece "don't wait. Just start." {
        id = "start", marks = { presence = -1 },
        why = "You don't want to be waited for. Kit wanted to be met.",
        better = "I'll ring before the pasta goes in.",
      },
    },
    felt = {
      good = "Before the pasta goes in. I could live with that.",
      mixed = "Some of that was sorry.",
      poor = "So it's me that should have started.",
    },
    better = "I said seven, and I came at eight and didn't ring. You had two of us to look out for, and nobody came.",
  },
  kit.warm { "Eight isn't so late. Not for pasta.", when = "good" },
  kit.calm { "All right. Eat.", when = "mixed" },
  kit.tense { "Mm.", when = "poor" },
}

-- After the last beat comes the first ending whose `when` fits, so the order matters.
ending "bread" {
  title = "A plate for the bread",
  when = "near >= 3 and not poor",
  narrate "Kit puts the bread on the third plate. It turns out to be a very good plate for bread.",
  narrate { "The phone buzzes once more under the boat, and the boat rocks.", when = "picked.under" },
  show { robin = "amused" },
  kit.amused "Tell me about the trains, then. Go on. You've been dying to.",
}

-- The last ending has no `when`: it fits when nothing else did. Let it be kind as well.
ending "cupboard" {
  title = "Back in the cupboard",
  narrate "Kit wipes the third plate, though it is clean, and puts it back in the cupboard.",
  narrate "You eat. The pasta is cold, and it is still good.",
  kit.tired "Sunday. I'll ask him again on Sunday.",
  robin.calm "I'll do the boat.",
}
