scenario "email" {
  title = "The email",
  minutes = 8,
  summary = "Luis has been in all day, or out all day; he's in his coat. You mend things for a living.",
  notes = { "losing a job", "shame", "worry about money" },
  seats = { "mark" },
  start = "doorway",
  cast = {
    mark = look {
      name = "Mark", about = "44, a heating engineer with his own van; greets trouble with a plan",
      age = 44, head = "square", skin = "rose", hair = "balding", hair_color = "ginger",
      beard = "short", cloth = "dungarees", cloth_color = "denim", accent = "rust",
      nose = "long", brows = "thick", iris = "blue", build = 1.06, neck = 38,
    },
    luis = look {
      name = "Luis", about = "41, runs the payroll for nine hundred people; married to Mark for nine years",
      age = 41, head = "long", skin = "olive", hair = "quiff", hair_color = "espresso",
      cloth = "blazer", cloth_color = "charcoal", accent = "plum", nose = "hooked",
      eyes = "down", brows = "mid", iris = "brown", glasses = "rect",
    },
  },
  vars = {
    flood = 1,        -- how full Luis is; at 3 and above questions and jokes land differently
    open = 0,         -- how far the door is open
    fixes = 0,        -- times you reached for the toolbox unasked
    louis = false,    -- you heard how they spelt him
    bus = false,      -- you heard where he went
    joan = false,     -- you gave him back Joan
    fear = false,     -- you said that you were scared
    told = false,     -- he has told you about the coat
    plan = false,     -- there is a plan he asked for
    bath = false,     -- you told his sister he was in the bath
    morning = false,  -- you'll be in the kitchen at ten
  },
}

beat "doorway" {
  title = "The doorway",
  place "kitchen_evening",
  narrate "Ten to six, Thursday. You parked the van in one go, which never happens. The kitchen light is on. The radio isn't.",
  narrate "Luis is at the table in his coat. In front of him stands a plastic heron, two feet tall, the price still on its leg.",
  narrate "There are two mugs in the sink, both his.",
  show { mark = "calm" },
  luis.calm "You're early.",
  mark.calm "It was only the fan.",
  luis.calm "Good. That's good. I'm just in myself.",

  choice "What does Mark do?" {
    id = "hello", title = "The doorway",
    option "*Kiss the top of his head. Fill the kettle. Say nothing about the heron.*" {
      id = "kettle", move = "act",
      marks = { affection = 2 }, add = { open = 1, flood = -1 },
      why = "The same hello as every day, and he isn't made to explain himself before you've sat down.",
      felt = "He hasn't asked. I've got till it boils.",
    },
    option "What? What's happened? Is it your mum? Luis. You're frightening me." {
      id = "mum", move = "ask",
      marks = { safe_space = -1, calm_reply = -1 }, add = { flood = 1 },
      why = "You saw something was wrong, and that's worth a lot. But now your fright is in the room and he has to settle that first.",
      felt = "Now he's scared. I'll have to do this gently.",
      better = "*Sit. Coat and all.* Who's your friend?",
    },
    option "Who's your friend?" {
      id = "friend", move = "ask",
      marks = { small_talk = 2, humour = 1 }, add = { open = 1 },
      why = "You asked about the easy thing. He can start with the heron and get to the rest from there.",
      felt = "I could start with the heron. I could do that.",
    },
    option "*Kiss him.* Good, you're in. Gough Street's invoice won't send again. Would you have a look?" {
      id = "invoice", move = "ask",
      marks = { undivided_attention = -1 }, add = { flood = 1 },
      why = "It's how you always say hello. It also walks past a man sitting indoors in his coat, so he learns there's no room yet.",
      felt = "Yes. I can still do invoices.",
      better = "Invoice can wait. Who's your friend?",
    },
  },
  luis.amused { "He was eighteen pounds.", when = "picked.friend" },
  luis.calm { "Leave it on the side. I'll do it.", when = "picked.invoice" },
  show { luis = "tired", when = "picked.kettle" },
  narrate { "He moves the heron over to make room for your cup.", when = "picked.kettle" },
  show { mark = "tense", when = "picked.mum" },
  luis.tense { "No. Mum's fine. Everyone's fine.", when = "picked.mum" },
}

beat "by_email" {
  title = "By email",
  luis.calm "They've let me go.",
  luis.sad "By email. Nine o'clock this morning.",
  show { mark = "surprised" },

  choice "The first thing out of your mouth." {
    id = "news", title = "By email",
    option "Eleven years, and they send you an email. The absolute bastards." {
      id = "bastards", move = "agree",
      marks = { presence = 1 }, add = { flood = 1 },
      why = "He can hear whose side you're on. It does turn the talk to them, and he isn't sure it's them he's angry with.",
      felt = "He's angry for me. I don't know if I am.",
    },
    option "Oh, love. Since nine?" {
      id = "today", move = { "ask", "reflect" },
      marks = { empathy = 2 }, add = { open = 1 },
      why = "Of everything in that sentence you picked the hour. He's had this by himself all day, and you counted.",
      felt = "Since nine. Yes. He did the sum I wanted him to do.",
    },
    option "*Pull out a chair.* OK. OK. We'll be all right. Is it four weeks, the notice?" {
      id = "notice", move = "ask",
      marks = { active_listening = -1, emotional_needs = -1 }, add = { fixes = 1 },
      why = "You made for solid ground, where you're some use. He has said one sentence and he's already answering questions.",
      felt = "He's in next month. I'm still at nine this morning.",
      better = "By *email*?",
    },
    option "God. Shocked, I bet. Humiliated. Worried sick." {
      id = "label", move = "reflect",
      marks = { empathy = -1 }, add = { flood = 1 },
      why = "You could be right about all three. Read out as a list it leaves him only yes, and one of those words is the one he's sitting on.",
      felt = "Humiliated. Is it that obvious?",
      better = "Oh, love.",
    },
    option "I'm sorry. God, I feel awful. I was having a biscuit in Gough Street. I'm so sorry." {
      id = "shouldve", move = "apologise",
      marks = { empathy = -1 },
      why = "You minded at once, and he can see it. But the day you're describing is yours, and now there are two people in the kitchen to comfort.",
      felt = "Now he feels bad. I'd better say it's fine.",
      better = "I'm here now. *Sit down.*",
    },
  },
  show { mark = "angry", luis = "tense", when = "picked.bastards" },
  show { mark = "sad", when = "picked.today or picked.shouldve" },
  show { mark = "tense", when = "picked.notice or picked.label" },
  show { luis = "hurt", when = "picked.label" },
  luis.tired { "You weren't to know. It's fine.", when = "picked.shouldve" },
}

beat "joan" {
  title = "Joan in Leeds",
  show { mark = "calm" },
  listen "Luis has the floor. He's still got his coat on." {
    id = "leeds", title = "Joan in Leeds",
    luis.tired "I had Joan on the other line. Leeds. Her maternity pay was wrong. And it just came up, in the corner. 'An update on your role.'",
    luis.sad "I read it with her talking. I said, bear with me, Joan. I said it twice.",
    pause "Your phone buzzes against the sugar. MRS PELL, BOILER." {
      buzz = true,
      option "*Glance at it.* Sorry. One sec. She's eighty-four." {
        id = "sec", move = "apologise",
        marks = { undivided_attention = -1 },
        why = "An old woman with a cold house is not nothing. But he'd got as far as Joan, and the next line doesn't come.",
        felt = "Go on. She's got a reason to be upset.",
        better = "*Turn it over. She'll get a call at seven.*",
      },
      option "*Turn the phone over. Wait.*" {
        id = "facedown", holds = true, move = "act",
        marks = { undivided_attention = 2 }, add = { open = 1 }, set = { louis = true },
        why = "You chose, and he saw you choose. The next thing he says is one he wasn't going to.",
        felt = "He turned it over. He never turns it over.",
      },
      option "Can they do that, though? By email?" {
        id = "canthey", move = "ask",
        marks = { active_listening = -1 }, add = { fixes = 1 },
        why = "You're in it with him, you want to know. It swings him from what happened to what's allowed, and a piece goes missing.",
        felt = "I don't know, Mark. I'm payroll.",
        better = "*Nod. Let him get to the end of Joan.*",
      },
    },
    luis.hurt { "'Dear Louis.' O, U. Eleven years. I've never spelt anyone wrong, Mark. Nine hundred people.", when = "louis" },
    luis.calm { "Anyway. It was short.", when = "not louis" },
    luis.tired "Half past, the laptop shut itself. Mid-word. I hadn't done her thing.",
    luis.calm "So I put my coat on.",
    pause "He stops. You can hear the fridge." {
      option "You should've rung me. I'd have come straight back." {
        id = "rung", move = "criticise",
        marks = { safe_space = -1 }, add = { flood = 1 },
        why = "You mean you'd have dropped everything. He hears one more thing he got wrong today.",
        felt = "I know. I had my thumb on your name.",
        better = "*Wait. Say the rest later:* I'd have come, you know.",
      },
      option "So where did you go?" {
        id = "where", move = "ask",
        marks = { active_listening = 0 },
        why = "A fair question, one breath early. He was about to tell you; now he answers instead, and the answer is shorter.",
        felt = "Out. I went out.",
        better = "*One more breath.*",
      },
      option "*Wait. Look at the heron, if you need something to look at.*" {
        id = "wait", holds = true, move = "pause",
        marks = { active_listening = 2 }, add = { open = 1 }, set = { bus = true },
        why = "The silence was his and you left it with him. What comes out next has a bus in it.",
        felt = "He's not going to fill it. All right, then.",
      },
    },
    luis.tired { "I got the 38. Right to the end of it. So Bernadette wouldn't see me in.", when = "bus" },
    luis.amused { "There's a garden centre. I looked at ponds. Two hours of ponds.", when = "bus" },
    luis.amused { "A lad came over and asked was it a liner I was after, and he was so nice about it, I couldn't leave with nothing.", when = "bus" },
    show { mark = "amused", when = "bus" },
    narrate { "You both look at the heron.", when = "bus" },
    luis.calm { "Out. On the bus.", when = "not bus and picked.where" },
    luis.hurt { "Yes. Well.", when = "not bus and picked.rung" },
    recall "Say something back." {
      option "O, U." {
        id = "ou", when = "louis", move = "reflect",
        marks = { active_listening = 2 }, add = { open = 1 },
        why = "Of all of it, that's where his voice caught. You gave it back and added nothing.",
        felt = "Yes. It's stupid. That, though.",
      },
      option "And you never got to finish Joan's." {
        id = "joans", move = "reflect",
        marks = { empathy = 2 }, add = { open = 1 }, set = { joan = true },
        why = "He minds about Joan. Behind the news there's a man who does his job properly, and you saw him there.",
        felt = "She'll think I hung up on her.",
      },
      option "That's a long day to have on your own, love." {
        id = "hours", move = { "agree", "reflect" },
        marks = { empathy = 1 }, add = { open = 1 },
        why = "Plain and near enough. It's the day from outside, though; he's told you things from the inside you could have used.",
        felt = "It was quite long.",
      },
      option "So it came out of nowhere, and nobody to tell. You must have been reeling." {
        id = "sounds", move = "reflect",
        marks = { active_listening = 0 },
        why = "True, and just as true of anybody. He gave you Joan and a coat; the general word tidies them away.",
        felt = "I suppose so. Yes.",
        better = "Poor Joan. Mid-word.",
        cases = {
          {
            when = "picked.label", marks = { active_listening = -1 }, add = { flood = 1 },
            why = "That's twice tonight you've told him what he feels. Once can be kind; twice is a form to sign.",
            felt = "He's read this somewhere.",
          },
        },
      },
      option "That can't be legal, not by email. You'd have a case there, you know." {
        id = "lawyer", move = "advise",
        marks = { emotional_needs = -1 }, add = { fixes = 1 },
        why = "It may even be right. He's telling you about a coat and you've opened a case.",
        felt = "He wants it to be about the email.",
        better = "And you never got to finish Joan's.",
      },
    },
  },
  show { luis = "sad", mark = "sad", when = "picked.ou or picked.joans" },
  show { luis = "tired", when = "picked.hours or picked.sounds" },
  show { luis = "tense", when = "picked.lawyer" },
}

beat "the_coat" {
  title = "What the coat is about",
  narrate "He has turned the heron's price tag round, to face the wall. The coat is still buttoned.",
  guess "What is under it?" {
    id = "coat", title = "What the coat is about",
    think "Frightened. The mortgage, the months." {
      id = "g_scared", marks = { empathy = 1 },
      why = "Partly, and he'll say so. But the sums were yours before they were his.",
    },
    think "Angry. With them, for how they did it." {
      id = "g_angry", marks = { empathy = -1 },
      why = "He hasn't said one angry word. That one is probably yours.",
    },
    think "Ashamed. As though he'd done something." {
      id = "g_ashamed", marks = { empathy = 2 },
      why = "He hid from a neighbour, or went vague about where he'd been; and he is dressed to have just come in.",
    },
    think "Nothing much yet. It hasn't landed." {
      id = "g_flat", marks = { empathy = 0 },
      why = "It has landed. He's being careful with it.",
    },
    ask "Find out." {
      option "You don't have to say. I'm stopping in." {
        id = "donthave", move = "comfort",
        marks = { safe_space = 2 }, add = { flood = -1, open = 1 },
        why = "He can keep it and keep you as well. You learn nothing new tonight by saying this, and he may well tell you sooner.",
        felt = "He'd sit there till midnight. He would, too.",
      },
      option "You're ashamed, aren't you? That's what this is." {
        id = "told_him", move = { "ask", "reflect" },
        marks = { safe_space = -2 }, add = { flood = 1, open = -1 },
        why = "You've seen it, and said flat like that it's something you caught him at. It was his to say.",
        felt = "Don't.",
        better = "What's the worst bit?",
      },
      option "Is it the money?" {
        id = "money", move = "ask",
        marks = { curiosity = -1 },
        why = "The money's what is loud in your own head. He can say no, but he has to move you off it first.",
        felt = "That's his. But, yes. Also that.",
        better = "Is it the money, or is that me?",
      },
      option "What's the worst bit?" {
        id = "worst", move = "ask",
        marks = { curiosity = 2 }, add = { open = 1 },
        why = "Four words, and any answer would do. You didn't bring one with you.",
        felt = "Not the money. That's funny. I thought it'd be the money.",
        cases = {
          {
            when = "flood >= 3", marks = { curiosity = -1 }, add = { flood = 1 },
            why = "A good question at a bad minute. He's been asked and told things since you came in, and he's full.",
            felt = "Don't interview me.",
            better = "You don't have to say.",
          },
        },
      },
    },
  },
  luis.sad { "I did the letters for the last lot. In March. Forty-one of them. I remember thinking, well. I remember thinking they must've.", when = "picked.worst and flood < 3" },
  luis.tense { "I've bought a *heron*, Mark.", when = "picked.worst and flood >= 3" },
  show { luis = "tired", mark = "warm", when = "picked.donthave" },
  narrate { "He takes one arm out of his coat. Just the one.", when = "picked.donthave" },
  show { luis = "hurt", when = "picked.told_him" },
  narrate { "He does up the top button.", when = "picked.told_him" },
  luis.tired { "It's not *not* the money.", when = "picked.money" },
}

beat "ten_tomorrow" {
  title = "Ten tomorrow",
  show { mark = "calm" },
  luis.tired "There's a call. Ten tomorrow, with HR. And something to sign by Friday week.",
  luis.calm { "It *is* four weeks. You asked.", when = "picked.notice" },
  luis.calm { "And they're not bastards. It's Anita. She'll have had hers at five past.", when = "picked.bastards" },

  choice "Every tool you own is in your hand." {
    id = "tools", title = "Ten tomorrow",
    option "*Get your phone out.* Don't sign a thing. Gary's brother does employment law." {
      id = "gary", move = "advise",
      marks = { emotional_needs = -2 }, add = { fixes = 1, flood = 1 },
      why = "Sound advice; it might be the best anyone gives him this week. But he told you a time and you took the job off him.",
      felt = "There he goes. I'm a boiler.",
      better = "D'you want ideas, or d'you want me to shut up?",
    },
    option "Whatever you like. I've no view. None." {
      id = "behind", move = "agree",
      marks = { own_voice = -1 },
      why = "You were trying not to steer. You've nine views on it and he knows all nine; now he has to decide by himself and manage your face.",
      felt = "None. He's gone red with it.",
      better = "Ten. Right. I'm about, whatever it is.",
    },
    option "That's ten tomorrow. Egg?" {
      id = "egg", move = "ask",
      marks = { presence = 2 }, add = { flood = -1 },
      why = "You left tomorrow where it was. An egg is the part of this that you really can do something about.",
      felt = "I didn't have the toast. I made toast at quarter past nine and I didn't have it.",
    },
    option "D'you want ideas, or d'you want me to shut up?" {
      id = "ideas", move = "ask",
      marks = { emotional_needs = 2 }, add = { open = 1 },
      why = "You said what your hands were doing and let him choose. Most people in his chair only want to be asked.",
      felt = "Look at him. He's sitting on his hands.",
      cases = {
        {
          when = "flood >= 3", marks = { emotional_needs = 0 },
          why = "The right question for someone with room to choose. He hasn't any left; a plate of something would have asked less of him.",
          felt = "I don't know what I want. Don't make me pick.",
          better = "That's tomorrow. Egg?",
        },
      },
    },
  },
  luis.amused { "Shut up. … For now.", when = "picked.ideas and flood < 3" },
  luis.tense { "Either. I don't know. You pick.", when = "picked.ideas and flood >= 3" },
  luis.relieved { "…Two.", when = "picked.egg" },
  luis.tense { "I know Gary's brother, Mark. I do his payslip.", when = "picked.gary" },
  show { luis = "tired", mark = "tense", when = "picked.behind" },
}

beat "six_minutes" {
  title = "Six minutes",
  show { mark = "tense" },
  luis.calm "You're doing sums. You do your mouth when you're doing sums. … Are you angry?",
  luis.calm { "Mrs Pell warm enough?", when = "picked.sec" },
  compose "Build Mark's answer." {
    id = "sums", title = "Six minutes",
    slot "…" {
      glyph = "feeling",
      piece "No. Scared," {
        id = "s_scared", marks = { openness = 2 }, set = { fear = true },
        why = "He asked one thing and you answered it, and then you said the true one.",
      },
      piece "Not at you. Mostly I'm scared," {
        id = "s_atthem", marks = { openness = 1 }, set = { fear = true },
        why = "Honest. It keeps a bit of anger back in the corner of the room.",
      },
      piece "I feel you've left me to do all the worrying," {
        id = "s_might", marks = { i_statements = -2 },
        why = "It starts with 'I feel' and it's about him. There isn't a feeling in it.",
        better = "No. Scared,",
      },
      piece "Me? I'm fine," {
        id = "s_fine", marks = { openness = -1 },
        why = "He can see your mouth doing sums. Now there are two of you just in.",
        better = "No. Scared,",
      },
    },
    slot "…" {
      glyph = "fact",
      piece "about the mortgage, since about six minutes ago," {
        id = "s_six", marks = { i_statements = 2 },
        why = "One fact, and it's yours, with the time on it. It's also a bit funny.",
      },
      piece "because somebody in here has got to be serious," {
        id = "s_oneof", marks = { calm_reply = -2 },
        why = "A jab with a smile on. He heard that he isn't taking it seriously.",
        better = "about the mortgage, since about six minutes ago,",
      },
      piece "about everything, honestly, the whole lot of it, the future," {
        id = "s_all", marks = { i_statements = -1 },
        why = "Too big to pick up. He can't sit next to 'everything'.",
        better = "about the mortgage, since about six minutes ago,",
      },
      piece "about the first of the month, when it all goes out," {
        id = "s_first", marks = { i_statements = 1 },
        why = "One thing, and real. He'll know which direct debit you mean.",
      },
    },
    slot "…" {
      glyph = "ask",
      piece "but forget I said anything." {
        id = "s_forget", marks = { own_voice = -1 },
        why = "You put it on the table and took it off again. He'll spend the evening looking at the place.",
        better = "and I'd rather say it in here than in the van.",
      },
      piece "so let's just get that form of yours done tonight, shall we?" {
        id = "s_tonight", marks = { emotional_needs = -1 },
        why = "The fear was yours and it has just become his homework.",
        better = "and I'd rather say it in here than in the van.",
      },
      piece "and I'd rather say it in here than in the van." {
        id = "s_van", marks = { vulnerability = 2 },
        why = "You've sat in the van before now. Saying so costs you something; it also tells him where you go.",
      },
      piece "and you don't have to mend it." {
        id = "s_mend", marks = { vulnerability = 2 },
        why = "You've given him what he needs from you, from the other side.",
      },
    },
    felt = {
      good = "He said it first. It's not only me in here.",
      mixed = "Some of that was for me.",
      poor = "I'll go carefully round him, then.",
    },
    better = "No. Scared, about the mortgage, since about six minutes ago, and you don't have to mend it.",
  },
  luis.warm { "Six minutes. You lasted longer than I did.", when = "good and picked.s_six" },
  luis.warm { "I'd only got as far as the third.", when = "good and not picked.s_six" },
  show { mark = "relieved", when = "good" },
  luis.tired { "Right. OK. … OK.", when = "mixed" },
  luis.tense { "Right.", when = "poor" },
  go { "peg", when = "open < 5" },
}

beat "safe_one" {
  title = "The safe one",
  set { told = true },
  show { mark = "calm" },
  luis.sad "I'd taken it off, you know. The coat.",
  luis.sad "I was home by three. I put it back on when I heard the van.",
  luis.sad "I was going to say I'd just got in. … I *did* say it.",
  luis.hurt "I'm the safe one. You've got the bad Januaries and I've got a salary. That's what I'm for.",

  choice "Luis looks at the heron, not at you." {
    id = "safe", title = "The safe one",
    option "I'm sorry. I'm so sorry you felt you couldn't tell me." {
      id = "sorrycouldnt", move = "apologise",
      marks = { repair = -1 },
      why = "The sorry's real. 'You felt you couldn't' slides it back across the table to him.",
      felt = "Now I've hurt him as well.",
      better = "I say it, don't I. 'Thank God one of us is steady.'",
    },
    option "Don't be daft. Anyone'd snap you up." {
      id = "brill", move = "reassure",
      marks = { validation = -1 }, add = { open = -1 },
      why = "It's love, and it argues. He told you how today feels from inside and the answer was: no, it doesn't.",
      felt = "He didn't like that. I'll stop.",
      better = "So you put your coat back on so that I could have a normal evening.",
    },
    option "Why didn't you just ring me?" {
      id = "whynot", move = "ask",
      marks = { safe_space = -2 }, add = { open = -1, flood = 1 },
      why = "You'd have come, that's all you mean. But he has just shown you the thing he hid, and the first word back was why.",
      felt = "Because of that. That voice.",
      better = "I wish I'd been someone you could ring.",
    },
    option "I say it, don't I. 'Thank God one of us is steady.'" {
      id = "steady", move = "apologise",
      marks = { repair = 2 }, add = { open = 1 },
      why = "You found your own line in it. It's uncomfortable, and it takes a bit of the weight off him.",
      felt = "Every January. I didn't think he heard himself.",
    },
    option "So you put your coat back on, indoors, so that I could have a normal evening." {
      id = "normalday", move = "reflect",
      marks = { empathy = 2 }, add = { open = 1, flood = -1 },
      why = "You saw what the coat was for: it was looking after you. There's no verdict in it, so he can laugh first.",
      felt = "I did. I did the whole commute.",
    },
  },
  luis.amused { "I did my scarf.", when = "picked.normalday" },
  show { mark = "amused", when = "picked.normalday" },
  show { mark = "sad", luis = "relieved", when = "picked.steady" },
  luis.tired { "Yeah. Well. Thanks.", when = "picked.brill" },
  show { luis = "sad", mark = "sad", when = "picked.sorrycouldnt" },
  show { luis = "hurt", when = "picked.whynot" },
  narrate { "He looks at his phone, where your name would be.", when = "picked.whynot" },
  go "not_jobs",
}

beat "peg" {
  title = "The peg",
  place "hallway_evening",
  show { mark = "calm", luis = "tired" },
  narrate "He hangs up the coat at last. It poured from four till half past five. The coat is dry.",
  luis.tired "Well. It's only a job.",

  choice "He's smoothing down a sleeve that doesn't need it." {
    id = "dry_coat", title = "The peg",
    option "It is, love. That's all it is. It's only a job." {
      id = "onlyajob", move = "agree",
      marks = { validation = -1 },
      why = "He said it first, and you mean he's more than it. He was half hoping to be argued with; now the thing he's lost was small, so what's he making a fuss about.",
      felt = "Only.",
      better = "Eleven years is a lot of Thursdays.",
    },
    option "Your coat's dry." {
      id = "dry", move = "ask",
      marks = { safe_space = -2 }, add = { flood = 1 },
      why = "You noticed, and noticing could have been kind. Said out loud it's evidence.",
      felt = "He knows. How long has he known?",
      better = "*Hang yours over his.*",
    },
    option "I hid a parking fine from you for a year. The Swansea one." {
      id = "swansea", move = "share",
      marks = { vulnerability = 2 }, add = { open = 2 }, set = { told = true },
      why = "You went first. Now he can be a man who hid something, in company.",
      felt = "The *Swansea* one?",
    },
    option "You know you can tell me anything? Whatever it is. I'd not think any different." {
      id = "anything", move = { "ask", "reassure" },
      marks = { safe_space = 0 },
      why = "True, and there's nothing in it to hold. It asks him to come over to you, and he's been doing that all evening.",
      felt = "Do I know that?",
      better = "I hid a parking fine from you for a year.",
    },
    option "*Hang yours on the same peg, over his.* Right. That's me in for the night." {
      id = "onpeg", move = "act",
      marks = { presence = 2 }, add = { open = 2, flood = -1 },
      why = "You saw, and all you did with it was stay. He's allowed to know that you know.",
      felt = "He saw it. He's not going to say.",
    },
  },
  luis.surprised { "That was a hundred and forty pounds. … I was home by three.", when = "picked.swansea" },
  show { mark = "amused", when = "picked.swansea" },
  show { luis = "warm", mark = "warm", when = "picked.onpeg" },
  narrate { "He straightens your collar on the peg.", when = "picked.onpeg" },
  show { luis = "hurt", when = "picked.onlyajob" },
  show { luis = "tense", when = "picked.dry" },
}

beat "not_jobs" {
  title = "Not jobs",
  place "kitchen_night",
  show { mark = "calm" },
  luis.tired "Tell me something. Anything. Not jobs.",
  compose "Build what Mark says." {
    id = "thanks", title = "Not jobs",
    slot "…" {
      glyph = "fact",
      piece "You've kept us going on that salary," {
        id = "t_salary", marks = { acceptance = -2 },
        why = "It's thanks, for the one thing he lost this morning.",
        better = "The year nobody'd let me in their house,",
      },
      piece "The year nobody'd let me in their house," {
        id = "t_house", marks = { appreciation = 2 },
        why = "He's there at once: which kitchen, which jumper.",
      },
      piece "You've always been so, so good to me, haven't you," {
        id = "t_good", marks = { appreciation = -1 },
        why = "Lovely, and it could be on a mug. He can't find himself in it.",
        better = "The year nobody'd let me in their house,",
      },
      piece "When the van died that winter," {
        id = "t_van", marks = { appreciation = 1 },
        why = "A real time. There's a truer one a bit further back.",
      },
    },
    slot "…" {
      glyph = "feeling",
      piece "you kept the gas bill in the bread bin so I'd not see it." {
        id = "t_bread", marks = { appreciation = 2 },
        why = "Nobody else alive could be thanked for that.",
      },
      piece "you put me in your debt for good, and I do mean that." {
        id = "t_owe", marks = { appreciation = -1 },
        why = "A ledger. Kindness he meant as a gift gets turned into a loan.",
        better = "you kept the gas bill in the bread bin so I'd not see it.",
      },
      piece "I felt really supported and looked after, all the way through." {
        id = "t_support", marks = { appreciation = -1 },
        why = "It says what you felt and leaves out what he did.",
        better = "you kept the gas bill in the bread bin so I'd not see it.",
      },
      piece "you never said one word about money." {
        id = "t_word", marks = { appreciation = 1 },
        why = "True and warm. You half remember it; he'll remember where he put the bills.",
      },
    },
    slot "…" {
      glyph = "ask",
      piece "So you'll walk into something else." {
        id = "t_walk", marks = { emotional_needs = -1 },
        why = "He said not jobs.",
        better = "That wasn't the salary. That was you.",
      },
      piece "I found it. I had toast, and a cry." {
        id = "t_cried", when = "picked.t_bread", marks = { shared_sadness = 2 },
        why = "Four years late, and yours to tell. He wasn't the only one who hid something in this kitchen.",
      },
      piece "I found the gas bill, behind the loaf. I had toast, and a cry." {
        id = "t_found", when = "not picked.t_bread", marks = { shared_sadness = 2 },
        why = "Four years late, and yours to tell. He wasn't the only one who hid something in this kitchen.",
      },
      piece "So will you please stop doing yourself down." {
        id = "t_stop", marks = { validation = -1 },
        why = "An order, at the end of a kindness. He'll remember the order.",
        better = "That wasn't the salary. That was you.",
      },
      piece "That wasn't the salary. That was you." {
        id = "t_you", marks = { acceptance = 2 },
        why = "You've said what he is without the payslip, and you proved it first.",
      },
    },
    felt = {
      good = "He's kept that. All this time, he's had it.",
      mixed = "He's trying. It's nice that he's trying.",
      poor = "That's a card. That's what cards say.",
    },
    better = "The year nobody'd let me in their house, you kept the gas bill in the bread bin. That wasn't the salary. That was you.",
  },
  luis.surprised { "You *found* it?", when = "picked.t_cried or picked.t_found" },
  show { luis = "warm", mark = "warm", when = "good" },
  narrate { "He's looking at the bread bin.", when = "good and (picked.t_bread or picked.t_found)" },
  narrate { "He turns his cup round by the handle, and back.", when = "good and not picked.t_bread and not picked.t_found" },
  luis.calm { "Mm. Thank you.", when = "mixed" },
  luis.calm { "Thanks, love.", when = "poor" },
}

beat "pilar" {
  title = "Pilar",
  narrate "His phone lights up. PILAR, and the photo where she's wearing his graduation hat.",
  narrate "His sister, on video. You're nearer.",
  show { luis = "tense", mark = "surprised" },

  choice "Luis shakes his head." {
    id = "sister", title = "Pilar",
    option "*Pick up.* Pili, sorry, he can't, he's had a bit of bad news. He's all right. He'll tell you himself." {
      id = "badnews", move = "apologise",
      marks = { trust = -2 }, add = { flood = 1, open = -1 },
      why = "You wouldn't lie, and you softened it. She now knows there's something, and he'll have to ring a frightened sister.",
      felt = "She'll be looking up flights.",
      better = "Shall I say you'll ring her Sunday?",
    },
    option "Tell her, Lu. You'll feel better." {
      id = "tellher", move = "advise",
      marks = { acceptance = -1 }, add = { flood = 1 },
      why = "By the weekend you'll probably be right. Tonight he has shaken his head, and it's his news.",
      felt = "Better for who?",
      better = "Leave it. When you like.",
    },
    option "*Pick up.* Pili! No, he's in the bath. All good here!" {
      id = "bathlie", move = "act",
      marks = { trust = -1 }, set = { bath = true },
      why = "He wanted her gone and she's gone. But there's been a fair bit of pretending in this kitchen today, and now you've joined in.",
      felt = "Thank God. … And now there are two of us at it.",
      better = "Leave it. When you like.",
    },
    option "Leave it. You tell her when you like, love, and not before." {
      id = "ringout", move = "agree",
      marks = { trust = 2 }, add = { open = 1 },
      why = "It's still his to tell. You'll get the cross text from Pilar, and you can stand it.",
      felt = "Still mine, then.",
    },
    option "Shall I say you'll ring her Sunday?" {
      id = "sunday", move = "ask",
      marks = { emotional_needs = 1 },
      why = "A way out with a day on it. It does ask him to decide, with the thing buzzing in your hand.",
      felt = "Sunday. I could do Sunday.",
    },
  },
  narrate { "A text: 'Is he REALLY in the bath'", when = "picked.bathlie" },
  show { luis = "amused", mark = "tense", when = "picked.bathlie" },
  show { luis = "relieved", mark = "calm", when = "picked.ringout or picked.sunday" },
  show { luis = "hurt", when = "picked.badnews" },
  show { luis = "tired", when = "picked.tellher" },
  go { "drying", when = "not told" },
}

beat "pocket" {
  title = "The list in the top pocket",
  show { mark = "calm" },
  luis.amused "Go on, then. You've had a list in that pocket since ten past six.",
  luis.calm "I'm asking.",

  choice "He has asked." {
    id = "asked", title = "The list in the top pocket",
    option "Just the one. Do it in your coat. They'll think you've just got in." {
      id = "spell", move = "joke",
      marks = { humour = 2 }, add = { flood = -1, open = 1 },
      why = "A joke he owns half of, now that the coat's been said. It does leave ten o'clock without a plan.",
      felt = "With the scarf.",
    },
    option "Right. CV. Shove up, I'll type it for you now. You just say the dates and leave the rest to me." {
      id = "cv", move = "act",
      marks = { emotional_needs = -2 }, add = { fixes = 1, flood = 1 },
      why = "He asked what was on the list and you'd started doing it for him. The door opened an inch and the whole van came in.",
      felt = "He's typing. I only asked what was on it.",
      better = "Three things, then I'm done.",
    },
    option "What list? There's no list. Whatever's best." {
      id = "nolist", move = "agree",
      marks = { own_voice = -1 },
      why = "He can see the corner of it. Hiding it now is one more way of leaving him to it.",
      felt = "It's in his top pocket. I can see the biro.",
      better = "There's a list. There's three things on it.",
    },
    option "Are you sure you're up to it? How are you feeling now?" {
      id = "surenow", move = "ask",
      marks = { active_listening = -1 },
      why = "You've been careful all evening, and this is careful. But he just told you what he wants, and it wasn't that.",
      felt = "I *said*.",
      better = "Three things, then I'm done.",
    },
    option "Three things, then I'm done. Don't sign before the call. Get it in writing. And find out who's doing Joan, or you'll fret." {
      id = "three", move = "advise",
      marks = { openness = 2 }, add = { open = 1 }, set = { plan = true },
      why = "He asked, so now it's help. It's out loud, it's short, and it ends.",
      felt = "That's useful. And he stopped. He actually stopped.",
    },
  },
  luis.amused { "Four. Make them spell it right.", when = "picked.three and louis" },
  show { luis = "relieved", when = "picked.three and not louis" },
  luis.amused { "Full scarf. Camera on.", when = "picked.spell" },
  show { mark = "amused", when = "picked.spell" },
  show { luis = "tense", when = "picked.cv or picked.surenow" },
  show { luis = "tired", when = "picked.nolist" },
  go "ten_minutes",
}

beat "drying" {
  title = "Drying up",
  show { mark = "calm", luis = "tired" },
  narrate "He rinses the two mugs.",
  luis.tired "I'll do the form in the morning.",

  choice "He hasn't asked." {
    id = "unasked", title = "Drying up",
    option "Sorry. I've gone on." {
      id = "goingon", move = "apologise",
      marks = { repair = 1 }, add = { flood = -1 },
      why = "Short, and it's yours. He'd still like to know what happens instead.",
      felt = "A bit. He has a bit.",
    },
    option "Can I say one thing about tomorrow? You can say no." {
      id = "mayi", move = "ask",
      marks = { emotional_needs = 2 }, set = { plan = true },
      why = "One, and a way out. He can say no to you, which he couldn't say to them.",
      felt = "…One.",
    },
    option "*Slide your phone across.* I did some notes. Only to look at. No rush." {
      id = "notes", move = "advise",
      marks = { acceptance = -1 }, add = { fixes = 1 },
      why = "You softened it three times, so you knew. It's nineteen notes.",
      felt = "Nineteen.",
      better = "Can I say one thing about tomorrow? You can say no.",
    },
    option "All right. Pass us the other mug." {
      id = "leave", move = "agree",
      marks = { patience = 2 }, add = { open = 1, flood = -1 },
      why = "You could have said nine things and you dried a mug. He'll know where you are at ten.",
      felt = "He's leaving it. That must be killing him.",
    },
    option "In the morning? It's at ten, you'll be rushing. You know what you're like." {
      id = "inthemorning", move = "criticise",
      marks = { acceptance = -1 }, add = { flood = 1 },
      why = "You know his mornings, and he knows you do. It isn't the night for being known for that.",
      felt = "What am I like?",
      better = "All right.",
    },
  },
  luis.calm { "Go on.", when = "picked.mayi" },
  mark.calm { "Don't sign it before the call. That's it. That's the one.", when = "picked.mayi" },
  show { luis = "warm", when = "picked.leave" },
  show { luis = "tense", when = "picked.notes" },
  show { luis = "hurt", when = "picked.inthemorning" },
}

beat "ten_minutes" {
  title = "First ten minutes",
  show { mark = "calm" },
  compare "A day has gone badly wrong. What do you want from the other one, in the first ten minutes?" {
    id = "first_ten", title = "First ten minutes",
    answer "Leave me be, then find me." { id = "a_leave" },
    answer "A list. I honestly would, I'd want a list." { id = "a_list" },
    answer "A hand." { id = "a_hand" },
    answer "Make me laugh." { id = "a_laugh" },
    answer "Feed me." { id = "a_feed" },
    answer "Something else." { id = "a_else" },
    luis.calm "Sit. Don't ask. Then ask.",
  },
}

beat "heron" {
  title = "The heron",
  narrate "Half past ten.",
  luis.warm { "I did your invoice, by the way. It was the VAT number.", when = "picked.invoice" },
  luis.tired "What do we do with him?",

  choice "Two feet of plastic, looking at the pair of you." {
    id = "bird", title = "The heron",
    option "Leave him. It'll all look different in the morning." {
      id = "lookdiff", move = "agree",
      marks = { validation = -1 },
      why = "It might. He isn't in the morning yet, and it's a bit like being told to go to sleep.",
      felt = "Will it?",
      better = "Bath. He's had a long day on dry land.",
    },
    option "Bath. He's had a long day on dry land." {
      id = "bathheron", move = "joke",
      marks = { humour = 2, affection = 1 }, add = { open = 1 },
      why = "You let the silly thing be silly, and it's about both of them, him and the bird.",
      felt = "Idiot. My idiot.",
      cases = {
        {
          when = "flood >= 3 and not told", marks = { humour = -1 },
          why = "It's funny. But the thing under it hasn't been said yet, and he can feel you stepping over it.",
          felt = "Not now, Mark.",
          better = "I've moved Gough Street. I'll be in the kitchen at ten.",
        },
      },
    },
    option "I've moved Gough Street. I'll be in the kitchen at ten. Not on the call. Just in." {
      id = "kitchenten", move = "share",
      marks = { presence = 2 }, add = { open = 1 }, set = { morning = true },
      why = "Half a day's money and you didn't mention it. He has somewhere to come out to.",
      felt = "Just in. He'll hear it all through the wall. Good.",
    },
    option "*Turn up the price tag.* They'd give the eighteen quid back, with a receipt." {
      id = "moneyback", move = "advise",
      marks = { acceptance = -1 }, add = { fixes = 1 },
      why = "Eighteen pounds is eighteen pounds, this month more than most. It's also the one thing he came home with.",
      felt = "I know I could.",
      better = "He stays.",
    },
    option "Sorry it's been such a heavy night." {
      id = "heavy", move = "apologise",
      marks = { safe_space = -1 }, add = { open = -1 },
      why = "You're apologising for the weather, and he thinks he was the weather.",
      felt = "I was heavy, then.",
      better = "I'm glad you said.",
    },
  },
  show { luis = "amused", mark = "amused", when = "picked.bathheron and (flood < 3 or told)" },
  show { luis = "tense", when = "picked.bathheron and flood >= 3 and not told" },
  show { luis = "relieved", mark = "warm", when = "picked.kitchenten" },
  show { luis = "hurt", when = "picked.moneyback or picked.heavy" },
}

ending "the_list" {
  title = "The list",
  when = "fixes >= 3",
  place "hallway_night",
  show { mark = "tired", luis = "tired" },
  narrate "Quarter to twelve. There are nine tabs open on your laptop and a name for an employment lawyer. The bathroom light is on under the door.",
  narrate { "He really is in the bath, now.", when = "bath" },
  narrate { "The heron is still on the table.", when = "not picked.bathheron" },
  narrate { "The heron is in there with him.", when = "picked.bathheron" },
  narrate "You close the lid; you go and sit on the landing with your back against the door.",
  mark.sad "Lu. I've stopped.",
  narrate "After a while the tap runs.",
  luis.warm "Come in, then. It's not locked.",
}

ending "pond" {
  title = "Pond life",
  when = "told and open >= 7 and not bath",
  place "hallway_morning",
  show { mark = "warm", luis = "amused" },
  narrate "In the morning there's a heron in the bath, up to its knees. Luis has given it the duck.",
  narrate { "There's a sticky note on its beak: ASK ABOUT JOAN.", when = "joan" },
  narrate { "Another on the mirror: L-U-I-S.", when = "joan and louis" },
  narrate { "There's a sticky note on the mirror: L-U-I-S.", when = "louis and not joan" },
  place { "kitchen_morning", when = "morning" },
  narrate { "At ten you're in the kitchen with the radio off. Through the wall he says good morning, and then his own name, slowly, with the letters.", when = "morning and louis" },
  narrate { "At ten you're in the kitchen with the radio off. Through the wall he says good morning, and then his own name, slowly.", when = "morning and not louis" },
  narrate { "At five past ten, in somebody's airing cupboard, your phone says: *spelt it for them. slowly.*", when = "not morning and louis" },
  narrate { "At five past ten, in somebody's airing cupboard, your phone says: *said my own name. slowly.*", when = "not morning and not louis" },
}

ending "ten" {
  title = "Ten o'clock",
  when = "told or (fear and (plan or morning))",
  place "kitchen_morning",
  show { mark = "calm", luis = "calm" },
  narrate { "He does the call in the good shirt.", when = "not picked.spell" },
  narrate { "He does the call in the good shirt, and the scarf.", when = "picked.spell" },
  narrate { "You're in the kitchen.", when = "morning" },
  narrate { "You're at Gough Street with your phone in your top pocket.", when = "not morning" },
  narrate { "He doesn't sign.", when = "plan" },
  narrate { "Pilar has texted a photograph of a bath.", when = "bath" },
  narrate "At twenty past he writes: *done. not awful. eggs?*",
  show { luis = "relieved", mark = "relieved" },
  narrate { "It isn't fixed. You put the kettle on anyway.", when = "morning" },
  narrate { "It isn't fixed. You turn the van round anyway.", when = "not morning" },
}

ending "just_in" {
  title = "Just in",
  place "bedroom_night",
  show { mark = "tired", luis = "tired" },
  narrate "He's asleep, or being asleep. You lie there and count what's coming out on the first.",
  place "bedroom_morning",
  narrate "At six the alarm goes and he gets up, and showers, and you hear him go to the peg. Then nothing, for a bit.",
  narrate "Then he comes back to bed with the coat on, cold, and puts his feet on you. Neither of you says anything. It's a start.",
}
