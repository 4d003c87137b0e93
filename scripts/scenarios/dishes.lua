scenario "dishes" {
  title = "The dishes, again",
  minutes = 9,
  summary = "One pan in the sink, in a kitchen that is otherwise spotless. And no bowls. "
    .. "You have been looking at that pan since half past seven.",
  notes = { "raised voices, briefly", "a parent who punished, mentioned" },
  seats = { "sam" },
  start = "doorway",
  cast = {
    sam = look {
      name = "Sam", about = "34, home first tonight; sees every crumb",
      age = 34, head = "oval", skin = "sand", hair = "crop", hair_color = "brown",
      beard = "stubble", cloth = "hoodie", cloth_color = "teal", accent = "cream",
      nose = "straight", brows = "thick", iris = "hazel",
    },
    alex = look {
      name = "Alex", about = "31, home last tonight; the call ran over",
      age = 31, head = "heart", skin = "rose", hair = "wavy", hair_color = "auburn",
      cloth = "cardigan", cloth_color = "ochre", accent = "cream", nose = "button",
      brows = "mid", lashes = true, lips = "full", iris = "green", freckles = true,
    },
  },
  vars = {
    heat = 2,         -- how warm the room is; at 4 and above jokes and questions land differently
    open = 0,         -- how far Alex's door is open
    took = 0,         -- times you took it off her
    gave = 0,         -- times you swallowed it
    oven = false,     -- you know where the bowls are
    decoy = false,    -- you know that she left the pan out on purpose
    told = false,     -- you heard whose bed
    test = false,     -- she knows why the pan is still there
    deal = false,     -- you have agreed what later means
  },
}

beat "doorway" {
  title = "The measuring jug",
  place "kitchen_evening",
  narrate "Quarter past nine. You own eight bowls and you can't find one. You're eating soup out of the measuring jug.",
  narrate "Your mug's on its hook. The worktops shine. There's just the breakfast pan, in the middle of the sink.",
  narrate "You've been looking at it since half past seven.",
  show { sam = "tense" },
  alex.tired "Hey. Sorry. The last call ran over.",
  alex.surprised "Is that the measuring jug?",

  choice "How does Sam open?" {
    id = "open", title = "The measuring jug",
    option "It is. I'm in a mood about that pan. Eat first." {
      id = "mood", move = "share",
      marks = { intentions = 2 }, add = { open = 1 },
      why = "She knows what's coming and that it can wait. She does have to eat with it sitting there.",
      felt = "A mood. All right. A mood I can see is better than the other kind.",
    },
    option "We own eight bowls. I'd love to know what you do with them." {
      id = "bowls", move = { "ask", "criticise" },
      marks = { curiosity = -1 }, add = { heat = 1 },
      why = "It's a fair thing to wonder, with soup in a jug. 'What you do with them' has already found her guilty.",
      felt = "He knows. He can't know.",
      better = "It is. There's three hundred left, if you want it.",
    },
    option "*Slide her the jug, spoon and all.* There's three hundred left." {
      id = "soup", move = { "act", "comfort" },
      marks = { affection = 2, humour = 1 }, add = { open = 1, heat = -1 },
      why = "She's home and she's fed before she's anything else. The pan gets another quarter of an hour off you.",
      felt = "Leek. He's left me the bit with the leeks in.",
    },
    option "I'll do the pan. I don't mind, I'm up anyway. You've been at it all day." {
      id = "fine", move = "reassure",
      marks = { own_voice = -1 }, add = { gave = 1, took = 1 },
      why = "You do mind; you've minded for an hour and three quarters. Said this nicely, it leaves her something to find out later.",
      felt = "He's being nice. How bad is it?",
      better = "It is. I'm in a mood about that pan. Eat first.",
    },
    option "*Stand the pan on her chair.* Saved you a seat." {
      id = "chair", move = { "joke", "act" },
      marks = { humour = -2 }, add = { heat = 2 },
      why = "You'd been saving that one since eight. She has come in with her coat on and there's evidence where she was going to sit.",
      felt = "On my chair. He's put it on my chair.",
      better = "It is. I'm in a mood about that pan. Eat first.",
    },
  },
  show { alex = "hurt", when = "picked.chair" },
  narrate { "She carries the pan back to the sink. With both hands, as if it's full.", when = "picked.chair" },
  alex.tense { "Do? I don't do anything with them.", when = "picked.bowls" },
  alex.amused { "What size of mood?", when = "picked.mood" },
  sam.calm { "About twenty-four centimetres.", when = "picked.mood" },
  alex.relieved { "Leek. Oh, thank God. I never got lunch.", when = "picked.soup" },
  alex.tense { "Why are you being nice?", when = "picked.fine" },
}

beat "leave" {
  title = "Leave it",
  show { sam = "tense" },
  alex.tired "Anyway. The pan. Leave it, I'll do it.",
  narrate "Leave it, I'll do it. Your father said that. It meant your mother, at the sink, in her coat.",

  choice "What comes out?" {
    id = "leave", title = "Leave it, I'll do it",
    option "When?" {
      id = "when", move = "ask",
      marks = { curiosity = -1 }, add = { heat = 1 },
      why = "You'd honestly like to know. By itself, to someone with her coat on, that word isn't asking the time.",
      felt = "When. I've been in the house two minutes.",
      better = "All right. It's yours.",
    },
    option "*Both taps on, hard.* No, no. You rest." {
      id = "taps", move = { "act", "disagree" },
      marks = { own_voice = -1, calm_reply = -1 }, add = { heat = 1, took = 1 },
      why = "The words are kind, and the taps say the rest. She can't answer a tap.",
      felt = "Here come the taps.",
      better = "That sentence. It's my dad's. Mum did them in her coat.",
    },
    option "All right. It's yours." {
      id = "yours", move = "agree",
      marks = { trust = 2 }, add = { open = 1, heat = -1 },
      why = "You took her at her word and stopped. Now you really will have to leave it, and you know what you're like.",
      felt = "Mine? He's never once let it be mine.",
    },
    option "You always say that. You said it on Sunday about the roasting tin, and who did the roasting tin?" {
      id = "always", move = "criticise",
      marks = { i_statements = -2 }, add = { heat = 2 },
      why = "You did do the roasting tin. But 'always' puts a whole year in the sink, and she can't lift it.",
      felt = "He's kept the roasting tin. He's got it filed.",
      better = "That sentence. It's my dad's. Mum did them in her coat.",
    },
    option "That sentence. It's my dad's. Mum did them in her coat." {
      id = "coat", move = "share",
      marks = { self_knowledge = 2 }, add = { open = 1 },
      why = "Now she knows which ghost is at the sink, and that it isn't her. It's a fair bit to hand someone who hasn't sat down.",
      felt = "In her coat. I didn't know the coat.",
    },
  },
  alex.tense { "Later. There's a later, Sam.", when = "picked.when" },
  show { alex = "tense", when = "picked.taps" },
  narrate { "Nobody can say anything over that. You turn them off again.", when = "picked.taps" },
  alex.surprised { "…Is it?", when = "picked.yours" },
  alex.angry { "It was *soaking*.", when = "picked.always" },
  alex.calm { "In her coat? Every night?", when = "picked.coat" },
  sam.sad { "Bus pass in her teeth, some nights.", when = "picked.coat" },
}

beat "dial" {
  title = "Not the oven",
  show { sam = "calm" },
  narrate "There's garlic bread in the freezer. You reach for the oven dial.",
  alex.tense "Not the oven!",
  narrate "A tea towel has been tucked across the glass of the door. It doesn't live there.",

  choice "Your hand is on the dial." {
    id = "dial", title = "Not the oven",
    option "Is it a tell-me-now oven, or a tell-me-later oven?" {
      id = "which", move = { "ask", "joke" },
      marks = { curiosity = 2, humour = 1 }, add = { open = 1 },
      why = "You let her see that you'd noticed, and let her choose. She can't pretend now that there's nothing to tell.",
      felt = "Later. Please. But he asked it like that.",
      cases = {
        {
          when = "heat >= 4", marks = { curiosity = -1 }, add = { heat = 1 },
          why = "On a cooler evening that would have let her in. Tonight she's been got at since the door, and it sounds like more of it.",
          felt = "Don't be funny at me.",
          better = "Toast, then.",
        },
      },
    },
    option "No, that's fine. I didn't really want bread. I'll manage." {
      id = "nobread", move = "agree",
      marks = { own_voice = -1 }, add = { gave = 1 },
      why = "You backed off, and that was decent. The 'I'll manage' makes her pay for it.",
      felt = "And now I've taken his bread.",
      better = "Toast, then.",
    },
    option "*Hand still on it.* Go on. What have you done to it?" {
      id = "done", move = { "ask", "criticise" },
      marks = { safe_space = -1 }, add = { heat = 1 },
      why = "You were half teasing. She only heard the half where she'd done something, so you got a lie.",
      felt = "Nothing. Say nothing. Say it smells.",
      better = "Is it a tell-me-now oven, or a tell-me-later oven?",
    },
    option "Sorry. Hands off. See?" {
      id = "handsoff", when = "heat >= 4", move = "apologise",
      marks = { safe_space = 1 }, add = { heat = -1 },
      why = "She jumped and you stepped back. It leaves her rather in charge of the silence.",
      felt = "He's got them in the air. Idiot. All right.",
    },
    option "*Open it.*" {
      id = "look", move = "act",
      marks = { safe_space = -2 }, add = { heat = 2, open = -1 }, set = { oven = true },
      why = "It's your oven too. She'd asked you not to, and about eight seconds later you'd caught her.",
      felt = "Well. That's that.",
      better = "Toast, then.",
    },
    option "Toast, then." {
      id = "toast", move = { "act", "agree" },
      marks = { safe_space = 2 }, add = { open = 1, heat = -1 },
      why = "Whatever is in there, it's hers to say. You stay none the wiser, and you don't even like toast.",
      felt = "He saw the towel. He's making toast.",
    },
  },
  show { alex = "hurt", when = "picked.look" },
  narrate { "Bowls. All eight. A whisk. A spoon standing up by itself in porridge.", when = "picked.look" },
  alex.hurt { "Right. Well. There they are.", when = "picked.look" },
  alex.tense { "Nothing. It smells.", when = "picked.done" },
  alex.amused { "Later. Definitely a later.", when = "picked.which and heat < 4" },
  alex.angry { "It's an oven, Sam.", when = "picked.which and heat >= 4" },
  alex.relieved { "I'll have toast. I'd love toast.", when = "picked.toast" },
  alex.tired { "You can put them down now.", when = "picked.handsoff" },
  alex.tense { "There's toast, if you want toast.", when = "picked.nobread" },
}

beat "camera" {
  title = "Ninety seconds",
  show { sam = "calm" },
  narrate "She sits down and pulls her sleeves over her hands.",
  alex.calm { "All right. It's later.", when = "picked.which and heat < 4" },
  alex.tired { "Well. Now you've looked.", when = "picked.look" },
  listen "Alex has the floor." {
    id = "camera", title = "Ninety seconds",
    alex.tired "It was this morning. Eight o'clock, in here, me in this. It was supposed to be just Priya.",
    alex.tired "And up they come. The whole board. Gareth and all. And behind me it's three days of porridge.",
    pause "Your phone buzzes. DEV: five-a-side thurs?? u in" {
      buzz = true,
      option "*Phone in the cutlery drawer. Shut it.*" {
        id = "drawer", holds = true, move = "act",
        marks = { undivided_attention = 2 }, add = { open = 1 }, set = { oven = true },
        why = "It goes on buzzing among the spoons, and you let it. She's never seen you miss Dev.",
        felt = "He's put Dev in with the spoons.",
      },
      option "*Thumb it off.* Only Dev. Sorry. The whole board." {
        id = "thumb", holds = true, move = { "apologise", "reflect" },
        marks = { undivided_attention = 1 },
        why = "Two seconds, and you came back to the very word. They were the two seconds in which she'd have said the next thing.",
        felt = "Yes. The whole board. … He did look who it was.",
      },
      option "I did one in my pants, you know. Whole hour. Nobody looks." {
        id = "pants", move = { "share", "reassure" },
        marks = { active_listening = -1 },
        why = "You were trying to make it smaller for her. It's a good story, so now it's yours that's being told.",
        felt = "Yes. You've told me about the pants.",
        better = "*Phone in the cutlery drawer. Shut it.*",
      },
      option "Sorry. So did the launch go through?" {
        id = "launchq", move = { "ask", "apologise" },
        marks = { active_listening = -1 },
        why = "You want to get to the bit that matters. She was in it; it had porridge behind it.",
        felt = "I was getting there.",
        better = "*Leave the phone. Let her get to the porridge.*",
      },
    },
    alex.amused { "So I 'lost my connection'. Ninety seconds, and it was all in the oven. I was quite proud.", when = "picked.drawer and not picked.look" },
    alex.amused { "So I 'lost my connection'. Ninety seconds. All of that. I was quite proud, until you looked.", when = "picked.drawer and picked.look" },
    alex.tired { "Anyway. I 'lost my connection' and I sorted it.", when = "not picked.drawer" },
    alex.tired "And then they moved the launch. To spring. And I said 'absolutely'. Twice.",
    alex.sad "And I ran for the bus. I thought I'd be home before you.",
    pause "She stops. She's looking at the pan." {
      option "It's only a bit of washing-up, Al." {
        id = "only", move = { "reassure", "dismiss" },
        marks = { validation = -1 },
        why = "You'd like her to feel better, and you've spent two hours proving it isn't only that.",
        felt = "Is it? You should see your shoulders.",
        better = "*Look at the pan as well. Wait.*",
      },
      option "*Look at the pan as well. Wait.*" {
        id = "wait", holds = true, move = "pause",
        marks = { active_listening = 2 }, add = { open = 1 }, set = { decoy = true },
        why = "You don't know what she's seeing there. You gave her time to decide to say.",
        felt = "He's looking at it too. Oh, all right.",
      },
      option "Twice?" {
        id = "twice", holds = true, move = { "ask", "reflect" },
        marks = { active_listening = 1 }, add = { open = 1 },
        why = "You caught the part she was ashamed of at work. There was another one, nearer, and it goes back in.",
        felt = "I hoped he'd missed that. I hoped he hadn't.",
      },
      option "You could have texted me. I'd have done it before you got in." {
        id = "texted", move = "advise",
        marks = { emotional_needs = -1 }, add = { took = 1 },
        why = "You would have, too. It makes it a thing that she should have managed better, and that you'd have done.",
        felt = "That is exactly what I didn't want.",
        better = "*Look at the pan as well. Wait.*",
      },
    },
    alex.sad { "I left the pan out on purpose. You leave one out.", when = "decoy" },
    alex.calm { "If there's nothing, they look.", when = "decoy" },
    alex.tired { "Twice. Like a duck.", when = "picked.twice" },
    alex.tired { "Never mind.", when = "not decoy and not picked.twice" },
    recall "Say something back." {
      option "You should have told them spring's no good. You've got to start saying these things." {
        id = "spring", move = "advise",
        marks = { emotional_needs = -2 }, add = { heat = 1 },
        why = "It may well be true about spring. She has just told you she couldn't, and now she couldn't in front of you as well.",
        felt = "Absolutely, Sam. Absolutely.",
        better = "And half of you's thinking about porridge.",
      },
      option "It sounds as if today left you feeling a bit out of control." {
        id = "sounds", move = "reflect",
        marks = { active_listening = 0 },
        why = "Likely enough, of today or of any day. The board and the porridge have gone out of it.",
        felt = "Is that what it sounds like? It felt like porridge.",
        better = "And half of you's thinking about porridge.",
      },
      option "Who's 'they'?" {
        id = "they", when = "decoy", move = { "ask", "reflect" },
        marks = { curiosity = 0 },
        why = "You heard the odd word, and it is the odd word. Asked straight off, she has to shut the door on it.",
        felt = "Did I say 'they'? Shut the door.",
        better = "You leave one out.",
        cases = {
          {
            when = "open >= 5", marks = { curiosity = 2 }, add = { open = 1 },
            why = "You heard the odd word. You've let her be all evening, so she can hear this as interest; it does take her somewhere she hadn't planned to go.",
            felt = "I said 'they'. I did say 'they'.",
          },
        },
      },
      option "You leave one out." {
        id = "oneout", when = "decoy", move = "reflect",
        marks = { active_listening = 2 }, add = { open = 1 },
        why = "Out of a launch and a board you kept the four words that were about home. Now it's in the room and nobody's explained it.",
        felt = "Yes. He heard it. He didn't do a face.",
      },
      option "So they're moving your launch, and half of you's thinking about porridge." {
        id = "porridge", move = "reflect",
        marks = { empathy = 2 }, add = { open = 1 },
        why = "You put yourself in her chair, facing the camera, and felt what was behind it. The pan will need another go.",
        felt = "That's it. That's what it was like from in there.",
      },
      option "'Absolutely.' You must've hated that." {
        id = "hated", when = "not decoy", move = "reflect",
        marks = { empathy = 1 }, add = { open = 1 },
        why = "You picked her word and guessed kindly. It's the work half; she'd been looking at the pan.",
        felt = "I did hate it. Yes.",
      },
    },
  },
  alex.tense { "Nobody. People.", when = "picked.they and open < 5" },
  alex.tired { "Ask me in a bit.", when = "picked.they and open >= 5" },
  alex.tired { "I did. I smiled so hard my ears moved.", when = "picked.hated" },
  alex.calm { "A bit. Yes.", when = "picked.sounds" },
  alex.amused { "More than half.", when = "picked.porridge" },
  alex.tired { "Yes. Well. I didn't.", when = "picked.spring" },
  narrate { "She nods. She has a look at the oven, and then at you.", when = "picked.oneout" },
}

beat "at_me" {
  title = "At me",
  show { sam = "tense" },
  narrate "You've picked up the sponge. You don't remember picking up the sponge.",
  alex.tense { "You said it was mine.", when = "picked.yours" },
  alex.tense { "You did the taps, Sam.", when = "picked.taps" },
  alex.tense { "'Who did the roasting tin.'", when = "picked.always" },
  alex.angry { "You don't wash up. You wash up *at* me.", when = "heat >= 4" },
  alex.tense { "You don't wash up, you know. You wash up *at* me.", when = "heat < 4" },

  choice "You are holding a sponge." {
    id = "at_me", title = "You wash up at me",
    option "Sorry. I'm a monster, I know. I won't touch a sponge again." {
      id = "monster", move = { "apologise", "agree" },
      marks = { self_acceptance = -1, own_voice = -1 }, add = { gave = 1 },
      why = "It stops the row. It also stops her, since she'd have to say you aren't a monster first.",
      felt = "And now I've got to go and fetch him.",
      better = "I do. I do the cupboards as well.",
    },
    option "Do I? I don't mean to. I'll stop." {
      id = "dontmean", when = "heat >= 6", move = { "ask", "apologise" },
      marks = { calm_reply = 1 }, add = { heat = -1 },
      why = "No edge on it at all, and she needed that. It goes past the question of why you do it.",
      felt = "I know he doesn't mean to. It's just so *loud*.",
    },
    option "I do. I do the cupboards as well." {
      id = "cupboards", move = { "agree", "reflect" },
      marks = { calm_reply = 2, humour = 1 }, add = { heat = -1, open = 1 },
      why = "You agreed, and you threw in one she hadn't listed. Your own point about the pan goes to the back of the queue.",
      felt = "The *cupboards*. He knows about the cupboards.",
    },
    option "What's it like, then, when I do? From the sofa?" {
      id = "sofa", move = { "ask", "reflect" },
      marks = { calm_reply = 2, curiosity = 1 }, add = { heat = -1, open = 1 },
      why = "You let the edge go by and asked what was behind it. You're about to find out how loud you are.",
      felt = "He actually wants to know. There's rather a lot.",
      cases = {
        {
          when = "heat >= 6", marks = { calm_reply = 0 },
          why = "A good question. She's too hot to be interviewed; a plain yes would have cooled it.",
          felt = "Oh, I've got to do the talking as well.",
          better = "I do. I do the cupboards as well.",
        },
      },
    },
    option "Somebody's got to." {
      id = "somebody", move = "defend",
      marks = { calm_reply = -2 }, add = { heat = 2 },
      why = "It feels like a plain fact from where you stand. From where she stands it's what she said, done again.",
      felt = "There. That. At me.",
      better = "I do. I do the cupboards as well.",
    },
    option "*Put it down.* That's not fair. I did the bins, the bathroom and a card for your mum." {
      id = "bins", move = "defend",
      marks = { calm_reply = -1 }, add = { heat = 1 },
      why = "All three are true and somebody ought to say thank you. Read out now, they're her bill.",
      felt = "He got Mum a card. Of course he got Mum a card.",
      better = "What's it like, from the sofa?",
    },
  },
  show { sam = "amused", when = "picked.cupboards" },
  alex.amused { "The cupboards are the *worst*.", when = "picked.cupboards" },
  alex.tired { "Forks, forks, forks. Then one cupboard, at the end. The cupboard's the verdict.", when = "picked.sofa" },
  alex.angry { "I said I'd do it.", when = "picked.somebody" },
  alex.tired { "I said sponge, love. I didn't say monster.", when = "picked.monster" },
  alex.hurt { "She rang to say thank you. For the card *I* forgot.", when = "picked.bins" },
  alex.tired { "It's the last cupboard, mostly.", when = "picked.dontmean" },
}

beat "your_turn" {
  title = "Two hours with a pan",
  show { sam = "tired" },
  alex.calm { "So, go on. Twenty-four centimetres of mood.", when = "picked.mood" },
  alex.calm { "You said you didn't mind. At the door.", when = "picked.fine" },
  alex.calm "What does it do to you? The pan. Really.",
  compose "Build what Sam says." {
    id = "pan", title = "What the pan does",
    slot "I was …" {
      glyph = "feeling",
      piece "not all that bothered, really," {
        id = "c_bothered", add = { gave = 1 }, marks = { openness = -1 },
        why = "You've looked at a pan for two hours. She has eyes.",
        better = "lonely",
      },
      piece "thinking you couldn't be bothered" {
        id = "c_care", add = { heat = 1 }, marks = { i_statements = -2 },
        why = "It opens with 'I' and from there on it's about her. There's no feeling in it to answer.",
        better = "lonely",
      },
      piece "fed up" {
        id = "c_fedup", marks = { i_statements = 1 },
        why = "True and plain. There's something softer sitting under it.",
      },
      piece "lonely" {
        id = "c_lonely", add = { open = 1 }, marks = { vulnerability = 2 },
        why = "She was ready for cross. You hadn't quite known this one yourself until it came out.",
      },
    },
    slot "with …" {
      glyph = "fact",
      piece "that pan there every time I went past" {
        id = "c_past", marks = { i_statements = 1 },
        why = "A fact, if a wide one. She can picture you going past.",
      },
      piece "you never seeing any of it, not ever, not one single thing" {
        id = "c_never", add = { heat = 1 }, marks = { calm_reply = -2 },
        why = "She'll find the one thing that she did see, and you'll spend the night on that.",
        better = "nobody in but me and the pan, from half seven on",
      },
      piece "nobody in but me and the pan, from half seven on" {
        id = "c_half", marks = { i_statements = 2 },
        why = "One evening, with a time on it, and two characters. Nobody can argue with it.",
      },
      piece "this place in the state it's always in" {
        id = "c_state", add = { heat = 1 }, marks = { i_statements = -1 },
        why = "She'll look round. It's spotless.",
        better = "nobody in but me and the pan, from half seven on",
      },
    },
    slot "And …" {
      glyph = "ask",
      piece "I left it there, to see what you'd do." {
        id = "c_test", add = { open = 1 }, set = { test = true }, marks = { vulnerability = 2 },
        why = "It's the least flattering thing you did today, and you've handed it over. She may be cross first.",
      },
      piece "I'll just do it myself from now on, shall I, as per." {
        id = "c_asper", add = { took = 1, heat = 1 }, marks = { own_voice = -1 },
        why = "It sounds like an offer. The 'as per' is the receipt.",
        better = "I'd like to know when. Then I can stop looking.",
      },
      piece "I'd like to know when. Then I can stop looking." {
        id = "c_when", marks = { i_statements = 2 },
        why = "It can be done, and the reason is yours. It pins her to a time, which she won't love.",
      },
      piece "never mind, it's only a pan." {
        id = "c_forget", add = { gave = 1 }, marks = { own_voice = -1 },
        why = "You put it on the table and picked it up again. She saw you pick it up.",
        better = "I'd like to know when. Then I can stop looking.",
      },
    },
    felt = {
      good = "Two hours. On his own with a pan. I thought he just liked things clean.",
      mixed = "Some of that's a person. Some of it's a complaint.",
      poor = "Right. I'm the pan.",
    },
    better = "I was lonely with nobody in but me and the pan. And I left it there, to see what you'd do.",
  },
  set { decoy = true, when = "picked.c_test and not poor" },
  show { sam = "surprised", when = "picked.c_test and not poor" },
  alex.surprised { "You left it there? *I* left it there.", when = "picked.c_test and not poor" },
  alex.hurt { "So it was a test. And I failed it from the bus.", when = "picked.c_test and poor" },
  alex.warm { "Lonely. I thought you just liked a clean sink.", when = "picked.c_lonely and not picked.c_test and good" },
  alex.calm { "OK. When. I can probably do a when.", when = "picked.c_when and not poor" },
  alex.tired { "It isn't, though, is it? Only.", when = "picked.c_forget and not poor" },
  alex.tense { "*As per.*", when = "picked.c_asper" },
  alex.tired { "What state? Look at it. It's *gleaming*.", when = "picked.c_state and not picked.c_asper" },
  alex.tense { "Right.", when = "poor and not picked.c_test and not picked.c_asper and not picked.c_state" },
  go { "bowls_out", when = "open < 5" },
}

beat "bed" {
  title = "Till she did a roast",
  set { told = true },
  narrate { "She untucks the tea towel from the oven door, and folds it in half, and in half again.", when = "not picked.look" },
  narrate { "She folds the tea towel in half, and in half again.", when = "picked.look" },
  alex.sad { "They're in there. The bowls. All eight.", when = "not oven" },
  alex.sad { "I left you the pan, so there'd be something to find. If there's nothing, they look.", when = "not picked.wait" },
  set { oven = true, decoy = true },
  alex.calm { "You asked who 'they' was.", when = "picked.they" },
  alex.sad "It was my mum who looked. Whatever I'd missed, she put in my bed.",
  alex.sad "You'd get in, and there'd be a fork. There was a frying pan, once.",
  alex.hurt { "You put it on my *chair*, Sam.", when = "picked.chair" },
  show { sam = "sad" },
  alex.amused "So I got good at ovens. I was fine till she did a roast.",

  choice "She is nearly laughing." {
    id = "bed", title = "Till she did a roast",
    option "Oh, Al. I'm so sorry. Now I feel terrible. All those times." {
      id = "terrible", move = "apologise",
      marks = { empathy = -1 },
      why = "It has gone right into you, and she can see so. But now there are two of you on that bed and she's the one budging up.",
      felt = "Now I've upset him. It was meant to be funny.",
      better = "Was it cold?",
    },
    option "I'm not your mother, though. I'd never." {
      id = "mother", move = "defend",
      marks = { safe_space = -2 }, add = { heat = 1, open = -1 },
      why = "She hadn't said that you were. She was telling you about a bed and you've asked her for a reference.",
      felt = "I wasn't talking about you.",
      better = "Was it cold?",
      cases = {
        {
          when = "picked.chair", marks = { safe_space = -2 }, add = { heat = 2, open = -1 },
          why = "You wouldn't, in a bed. You did, on a chair, when she'd hardly got in, and she's just said so.",
          felt = "On my *chair*.",
          better = "And tonight I put it on your chair.",
        },
      },
    },
    option "Six years, Alex. Why've you never told me that?" {
      id = "six", move = { "ask", "criticise" },
      marks = { safe_space = -1 }, add = { open = -1 },
      why = "You'd have wanted to know, that's all. She brings out the thing she hid, and she's asked why she hid it.",
      felt = "Because of the way he's asking.",
      better = "And tonight you came in, and there I was. On guard.",
    },
    option "Was it cold?" {
      id = "cold", move = "ask",
      marks = { curiosity = 2 }, add = { open = 1, heat = -1 },
      why = "A daft small question, and you have to have got into that bed to ask it. It asks her to stay in there a moment longer.",
      felt = "Nobody's ever asked me that. Yes.",
    },
    option "And tonight you came in, and there I was. On guard." {
      id = "guard", move = { "apologise", "reflect" },
      marks = { repair = 2 }, add = { open = 1, heat = -1 },
      why = "You saw the kitchen as she walked in on it, with you in it. It's not a comfortable place to be standing.",
      felt = "I saw him through the glass. I nearly went round again.",
    },
  },
  show { alex = "hurt", when = "picked.mother" },
  alex.amused { "*Freezing.* And it had egg on.", when = "picked.cold" },
  alex.warm { "With a spoon.", when = "picked.guard" },
  alex.tired { "No, don't. It's a funny story. It's mostly a funny story.", when = "picked.terrible" },
  alex.tense { "Seven, in March.", when = "picked.six" },
  narrate "She opens the oven. Eight bowls, a whisk, and a spoon that's standing up by itself.",
  alex.amused { "So. That's what I do with them.", when = "picked.bowls" },
  go "deal",
}

beat "bowls_out" {
  title = "Eight bowls",
  alex.tense { "They're in the oven. The bowls. All right?", when = "not oven" },
  alex.tense { "I'd better get them out, then.", when = "oven" },
  set { oven = true },
  narrate "She lifts them out one by one. Eight bowls, a whisk, and a spoon that's standing up by itself.",
  alex.hurt { "That's what I do with them.", when = "picked.bowls" },
  alex.hurt { "D'you want my chair for them?", when = "picked.chair" },
  show { alex = "hurt" },

  choice "She won't look at you." {
    id = "bowls_out", title = "Eight bowls",
    option "In the *oven*? Who puts bowls in an oven?" {
      id = "whodoes", move = { "ask", "reflect" },
      marks = { safe_space = -2 }, add = { heat = 1 },
      why = "It is funny, and one day she'll tell it at parties. Tonight you're laughing first.",
      felt = "Someone who'd heard your key.",
      better = "Budge up. What've we got?",
    },
    option "Budge up. What've we got? *Sniff one.* Friday?" {
      id = "budge", move = { "ask", "act" },
      marks = { shared_experience = 2 }, add = { open = 1, heat = -1 },
      why = "You got down on the floor where it was happening. You'll not hear tonight why she hid them.",
      felt = "He's *smelling* them.",
    },
    option "So I left a pan for you, and you left a pan for me. It's never had such a day." {
      id = "both", when = "test and decoy", move = "joke",
      marks = { humour = 2 }, add = { open = 1, heat = -1 },
      why = "The joke's on the pair of you, and the pan comes out of it best. It leaves the why for another night.",
      felt = "It's had a better day than I have.",
    },
    option "That pan? I left it there. Since half seven, to see what you'd do." {
      id = "leftit", when = "not test", move = "share",
      marks = { vulnerability = 2 }, add = { open = 1, heat = -1 }, set = { test = true },
      why = "She was the only one caught, and now there's two of you. It gives her something to be cross with, and she's a right to it.",
      felt = "He left it. *He* left it? I left it.",
    },
    option "I'm sorry. It's me, isn't it? I make you like this." {
      id = "likethis", move = { "apologise", "ask" },
      marks = { repair = -1 }, add = { gave = 1 },
      why = "You want to own something, and took all of it. Now she's a thing that you've made, and she's to say no.",
      felt = "I was only getting bowls out.",
      better = "That pan? I left it there. To see.",
    },
    option "OK. Well, at least we know where they are now." {
      id = "atleast", move = "reassure",
      marks = { safe_space = 0 },
      why = "Nobody's told off. Nobody's met, either; it's about the bowls.",
      felt = "I thought he'd say more than that. Or less.",
      better = "Budge up. What've we got?",
    },
  },
  show { sam = "surprised", when = "picked.leftit" },
  alex.surprised { "You left it there? *I* left it there.", when = "picked.leftit" },
  show { sam = "amused", when = "picked.budge or picked.both" },
  alex.amused { "Saturday. Friday's the one with the hat on.", when = "picked.budge" },
  alex.amused { "It's a very popular pan.", when = "picked.both" },
  alex.hurt { "Me. I do.", when = "picked.whodoes" },
  alex.tired { "We do. Yes.", when = "picked.atleast" },
  alex.tired { "Like what, though?", when = "picked.likethis" },
}

beat "deal" {
  title = "Later",
  show { sam = "calm" },
  alex.warm { "I do mean it, when I say I'll do it. I'm not your dad.", when = "picked.coat" },
  alex.tired { "I do mean it, when I say I'll do it.", when = "not picked.coat" },
  alex.tired "You do it before I've meant it.",

  choice "What does Sam offer?" {
    id = "deal", title = "A later with a time on it",
    option "There's a slim dishwasher. It'd fit where the bin is." {
      id = "machine", move = "advise",
      marks = { emotional_needs = -1 }, add = { took = 1 },
      why = "It might save you both some grief by Christmas. She's just said that she means it, and you've measured the bin.",
      felt = "He's measured it. He's measured the *bin*.",
      better = "What I'd like is ten o'clock. After that I stop looking.",
    },
    option "No, it's your kitchen too. Leave it for a week, I honestly won't mind." {
      id = "easy", move = { "agree", "reassure" },
      marks = { own_voice = -2 }, add = { gave = 1 },
      why = "You'd mind by Thursday, and she'd hear it in the forks. She wants you to believe her, and you've stopped wanting anything.",
      felt = "He's agreed so fast there's a draught.",
      better = "What I'd like is ten o'clock. After that I stop looking.",
    },
    option "What I'd like is ten o'clock, whoever's it is, and after that I stop looking." {
      id = "ten", move = "boundary",
      marks = { own_voice = 2 }, set = { deal = true },
      why = "You said what you want and where it ends. She'd have liked later than ten, and she may say so.",
      felt = "Ten. It's a time, anyway. I can see ten from here.",
    },
    option "Sorry. We'll get a rota going. I've started one, actually. You're ochre." {
      id = "rota", move = { "apologise", "advise" },
      marks = { acceptance = -1 }, add = { took = 1 },
      why = "It's fair, and it's even colour-coded. But she'd be living in your system and you'd be inspecting it.",
      felt = "Will there be stickers?",
      better = "Yours can wait till breakfast, and I keep my hands off.",
    },
    option "Then yours wait till breakfast, and I keep my hands off them. Mine I do at night, because I'm me." {
      id = "breakfast", move = { "agree", "boundary" },
      marks = { agree_to_disagree = 2 }, add = { heat = -1 }, set = { deal = true },
      why = "Nobody's clock won. You'll be lying in bed some nights knowing there's a spoon in there.",
      felt = "Hands off. He'll have to sit on them.",
    },
  },
  alex.amused { "Could it be half past? … No. Ten. Ten's fine.", when = "picked.ten" },
  alex.warm { "You'll hear it. Through the floor. Ticking.", when = "picked.breakfast" },
  alex.amused { "I'm *ochre*?", when = "picked.rota" },
  alex.tense { "You would mind. I'd hear it in the forks.", when = "picked.easy" },
  alex.tired { "Where the bin is. Right.", when = "picked.machine" },
}

beat "mug" {
  title = "What she did wash",
  place "kitchen_night",
  show { sam = "warm" },
  narrate "Eight bowls in a row. Everything in the house that can hold porridge, except one thing, on its hook.",

  choice "Say something to her about today." {
    id = "mug", title = "What she did wash",
    option "Ninety seconds, and you did my mug." {
      id = "mymug", when = "picked.drawer", move = "thank",
      marks = { appreciation = 2 }, add = { open = 1, heat = -1 },
      why = "With the whole board waiting she had time for one thing. It was hanging there all evening while you counted the others.",
      felt = "I didn't think he'd see. You don't see a clean thing.",
    },
    option "See? It wasn't so bad, was it, once you'd told me?" {
      id = "sobad", move = { "ask", "reassure" },
      marks = { validation = -1 }, add = { heat = 1 },
      why = "You're relieved, and you'd like her to be. It was bad for a whole day, and only the end of it was you.",
      felt = "It was quite bad.",
      better = "You washed my mug. Out of all of it.",
    },
    option "You washed my mug. Out of all of it." {
      id = "mugonly", when = "not picked.drawer", move = "thank",
      marks = { appreciation = 2 }, add = { open = 1, heat = -1 },
      why = "One clean thing and it was yours. You had to stop counting the dirty ones to see it.",
      felt = "I didn't think he'd see. You don't see a clean thing.",
    },
    option "So what happens to it now, the launch? You'd got to 'absolutely', and then it was all pan." {
      id = "launch", move = { "ask", "reflect" },
      marks = { presence = 2 }, add = { open = 1 },
      why = "You'd both been so long on the pan that her year's work had gone by. It's gone ten, and this is not a short answer.",
      felt = "He went back for it. I thought that had gone.",
    },
    option "Sorry I was grumpy, before." {
      id = "grumpy", move = "apologise",
      marks = { repair = 0 },
      why = "You were, and it's good to say so. It's small and it has no pan in it.",
      felt = "Grumpy. That's one word for it.",
      better = "Sorry I sat there and watched it.",
    },
    option "You're amazing, you know. I'd go mad, living like that. I'd have to know where everything was." {
      id = "amazing", move = "thank",
      marks = { appreciation = -1 },
      why = "You do admire it, and it started well. By the end it had a look round the kitchen in it.",
      felt = "That was lovely, for about four words.",
      better = "You washed my mug. Out of all of it.",
    },
  },
  alex.warm { "First thing I did. It was by my hand. … No, it wasn't. I went and got it.", when = "picked.mymug or picked.mugonly" },
  alex.sad { "It sits there till spring. I'd already told my nan the date.", when = "picked.launch" },
  alex.tired { "I *knew* where everything was, Sam.", when = "picked.amazing" },
  alex.tired { "It wasn't brilliant, Sam.", when = "picked.sobad" },
  alex.calm { "You were a bit. So was I.", when = "picked.grumpy" },
}

beat "tomorrow" {
  title = "Eight o'clock",
  show { sam = "calm" },
  narrate { "The cutlery drawer buzzes. Nobody moves.", when = "picked.drawer" },
  narrate "Her phone lights up on the worktop.",
  alex.tense "It's Gareth. They want me at eight again. Cameras on.",
  alex.tired { "And I know. I've got to start saying these things.", when = "picked.spring" },

  choice "Eight o'clock, cameras on." {
    id = "tomorrow", title = "Eight o'clock, cameras on",
    option "D'you want to practise on me? I can be Gareth. I've got the eyebrows." {
      id = "gareth", move = { "ask", "joke" },
      marks = { growth = 2, humour = 1 },
      why = "You offered her a go at the thing she'd fluffed, with a way to say no. You don't get to write her lines.",
      felt = "He *has* got the eyebrows.",
      cases = {
        {
          when = "picked.spring", marks = { growth = 1 },
          why = "It's a good offer, and a funny one. Earlier you told her what she should have said, so she checks it for hooks.",
          felt = "Is this so he can tell me again?",
        },
      },
    },
    option "I'll be under the table with the bowls. You won't hear a spoon." {
      id = "table", move = "reassure",
      marks = { presence = 2 }, add = { open = 1, heat = -1 },
      why = "She needn't hide anything, because you'll be hiding with it. You were going to have a lie-in.",
      felt = "He'd do it. He'd actually get under there.",
    },
    option "At eight? Again? Just tell him no. Say you need a day's notice. I wouldn't stand for it." {
      id = "sayno", move = { "advise", "reflect" },
      marks = { emotional_needs = -1 }, add = { took = 1 },
      why = "You're angry for her, and he's earned it. It's easier to say in a hoodie than on a screen with her name under it.",
      felt = "You wouldn't. I know. You'd be marvellous.",
      better = "D'you want to practise on me?",
    },
    option "You're right to be cross. You'll be brilliant." {
      id = "brilliant", move = { "agree", "reflect" },
      marks = { presence = 0 },
      why = "It's kind, and it's true most days. She isn't asking how good she'll be.",
      felt = "I hadn't said I was cross.",
      better = "I'll be under the table. You won't hear a spoon.",
    },
    option "Not in the oven this time, eh?" {
      id = "eh", move = "joke",
      marks = { humour = -1 }, add = { heat = 1 },
      why = "It'll be a family joke one day, and it should be hers to start. Right now it's a nudge.",
      felt = "Ha. Yes. Very good.",
      better = "I'll be under the table. You won't hear a spoon.",
      cases = {
        {
          when = "told", marks = { humour = -2 }, add = { heat = 1, open = -1 },
          why = "She gave you the oven and the bed half an hour ago. You've just used them to get a laugh.",
          felt = "That didn't take long.",
          better = "I'll be under the table. You won't hear a spoon.",
        },
      },
    },
  },
  show { alex = "hurt", when = "picked.eh and told" },
  alex.amused { "'Alex, can we just *park* that?' Go on. Do the eyebrows.", when = "picked.gareth" },
  alex.warm { "Bring a cushion.", when = "picked.table" },
  alex.tired { "You're not on the call, though.", when = "picked.sayno" },
  alex.tense { "Ha.", when = "picked.eh" },
  alex.tired { "Am I cross? I might be cross.", when = "picked.brilliant" },
}

beat "sponge" {
  title = "Glasses first",
  show { alex = "calm", sam = "calm" },
  narrate "She turns the tap on, and picks up the sponge, and starts with the pan.",
  alex.calm { "It's later.", when = "not picked.breakfast" },
  alex.amused { "I know it can wait. I feel like it now.", when = "picked.breakfast" },
  narrate "The pan. Then the glasses, in that water. You start with the glasses. Everybody starts with the glasses.",
  show { sam = "tense" },

  choice "She is doing it in the wrong order." {
    id = "sponge", title = "In the wrong order",
    option "Shall I? You're shattered. Give it here, it'll take me two minutes." {
      id = "give", move = { "ask", "comfort" },
      marks = { trust = -1 }, add = { took = 1 },
      why = "It's meant as love and it'd be quicker. She said she'd do it, and she's doing it.",
      felt = "I'm *doing* it.",
      better = "*Dry what she hands you, grease and all.*",
      cases = {
        {
          when = "picked.yours or picked.breakfast", marks = { trust = -2 }, add = { took = 1, heat = 1 },
          why = "It's meant as love. You also told her tonight that you'd leave it to her, and here she is, doing it.",
          felt = "He *said* he'd leave it. He said.",
          better = "*Sit on your hands.* Carry on.",
        },
      },
    },
    option "Glasses first, love. It's the grease." {
      id = "glasses", move = "advise",
      marks = { acceptance = -1 }, add = { took = 1, heat = 1 },
      why = "You're right about the grease. She's doing the very thing you've wanted since half past seven, and she's being marked on it.",
      felt = "Six out of ten. Could do better.",
      better = "*Dry what she hands you, grease and all.*",
    },
    option "You missed a bit. Joking! … No, you did, though. There. By the rim." {
      id = "missed", move = "joke",
      marks = { humour = -1 }, add = { heat = 1 },
      why = "You tried to laugh at yourself and your finger came out anyway. She can see where it's pointing.",
      felt = "He can't help it. He truly can't.",
      better = "I'm looking at the ceiling. It's a lovely ceiling.",
    },
    option "*Dry what she hands you, grease and all.*" {
      id = "dry", move = { "act", "pause" },
      marks = { acceptance = 2 }, add = { heat = -1 },
      why = "A glass with a thumbprint on it, and not a word. You'll do it again on the quiet, or you won't.",
      felt = "He saw that glass. He put it *away*.",
    },
    option "I'm looking at the ceiling. Sorry. It's my mum, she did glasses first. You carry on, I'll be up here." {
      id = "ceiling", move = { "apologise", "share" },
      marks = { self_knowledge = 2, humour = 1 }, add = { open = 1, heat = -1 },
      why = "You owned up to the itch, and you didn't scratch it. She does now know exactly what you think of the glasses.",
      felt = "He's really doing it. He's looking at the *ceiling*.",
    },
  },
  show { sam = "amused", when = "picked.ceiling" },
  show { sam = "warm", when = "picked.dry" },
  alex.amused { "There's a cobweb up there, while you're at it.", when = "picked.ceiling" },
  alex.tense { "I've got it, Sam. I've *got* it.", when = "picked.give" },
  alex.tired { "By the rim.", when = "picked.missed" },
  alex.tired { "Of course there's an order.", when = "picked.glasses" },
  alex.warm { "You're letting that go, aren't you? That glass.", when = "picked.dry" },
}

ending "clean" {
  title = "A clean sink",
  when = "took >= 3",
  place "kitchen_night",
  narrate "Eleven o'clock, and it gleams. She got as far as the glasses. You did the bowls in the end. You did the whisk. She went up.",
  show { sam = "sad", alex = "tired" },
  narrate "It's a very clean sink, and it isn't speaking to either of you.",
  narrate "You take one bowl out of the rack. You put a spoon of jam in it, stir it about, and stand it in the sink.",
  narrate "You write on the back of an envelope: *This one's yours. No rush.*",
  place "kitchen_morning",
  alex.amused "Sam? Is there *jam* in this?",
}

ending "bait" {
  title = "You leave one out",
  when = "told and test and heat <= 3",
  place "kitchen_night",
  narrate "Seven bowls are dry. She's tipped the porridge out of the eighth and stood it in the sink, by itself, in the middle.",
  show { sam = "amused" },
  alex.warm "There. Now it's nobody's.",
  narrate "You both look at it. Then you put the light out.",
  place "bedroom_night",
  narrate "You get into bed, and there's a fork in it. It's warm. She's had it in there with her.",
  alex.amused "Sorry. I had to know what it's like from this side.",
  place "kitchen_morning",
  show { sam = "warm" },
  narrate { "At one minute to eight somebody says 'No, Gareth' to a kettle, quite loudly.", when = "picked.gareth" },
  narrate { "At one minute to eight there's a man under the table, on a cushion, holding a whisk.", when = "picked.table" },
  narrate "There's a bowl in the sink. Your mug is on its hook, wet.",
}

ending "drying" {
  title = "Eight bowls",
  when = "deal and open >= 3 and heat <= 4",
  place "kitchen_night",
  narrate { "The clock on the oven says ten to eleven. It's allowed to be seen again.", when = "picked.ten" },
  narrate { "There's a spoon left in the sink. It's hers. It's there till breakfast, and you know it's there.", when = "picked.breakfast" },
  narrate { "She hasn't said who it is that looks. You asked, the once. It'll keep.", when = "picked.they and not told" },
  narrate { "She hasn't said who it is that looks. You haven't asked. It'll keep.", when = "picked.wait and not picked.they and not told" },
  narrate { "She hasn't said why a pan was left out at all. You haven't asked. It'll keep.", when = "not picked.wait and not told" },
  narrate { "She's told you about the bed. You haven't told her that you left the pan there to see.", when = "told and not test" },
  narrate { "She does the jug last, as far as the three hundred.", when = "picked.soup" },
  narrate "She puts the last bowl away. Eight. You count them. You can't help it.",
  alex.amused "I heard that.",
  sam.amused "I didn't say anything.",
  alex.warm "You counted.",
}

ending "soaking" {
  title = "Soaking",
  place "bedroom_night",
  narrate "The big bowl wouldn't come clean. It's soaking. You both used the word, and neither of you looked at the other.",
  narrate { "You said it didn't matter. You can hear it from here, not mattering, under the tap.", when = "gave >= 2" },
  narrate { "She has her back to you, and it's a very straight back.", when = "heat >= 5" },
  show { sam = "tired", alex = "tired" },
  alex.calm "I'll do it in the morning.",
  narrate "Downstairs the tap drips, once. You lie on your hands.",
  sam.calm "I know you will.",
  narrate "A cold foot finds yours. It isn't settled. It's soaking.",
}
