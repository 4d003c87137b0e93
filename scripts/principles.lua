-- The 29 principles that every reply is marked against, in six families. Each one asks something
-- of a speaker in one moment; the levels say what a mark looks like, from harm (-2) through
-- true-but-anybody's (0) to exemplary (2). `article` and `section` name where it is taught.

-- Listen

principle "active_listening" {
  family = "listen", name = "Active listening",
  asks = "Hear it to the end, and let your answer show which part of it you took in.",
  levels = {
    [-2] = "Talks over them, or answers a thing they did not say so as to win.",
    [-1] = "Comes in early, or steers off what was just said.",
    [0] = "Hears them, and says something that would fit any story.",
    [1] = "Lets them finish and answers what they meant, if loosely.",
    [2] = "Leaves the silence alone, or gives back the very piece it turned on.",
  },
  article = "002", section = "Communicate and listen",
}

principle "undivided_attention" {
  family = "listen", name = "Undivided attention",
  asks = "Put down, turn over or walk away from whatever else has you, while they speak.",
  levels = {
    [-2] = "Answers the phone, or goes on with the screen, in the middle of their sentence.",
    [-1] = "Half listens: one glance aside, one errand first, a job on the way in.",
    [0] = "Hands busy, ears free; nobody gains and nobody is slighted.",
    [1] = "Comes back quickly from what called, and says so.",
    [2] = "Chooses them over the thing that called, where they can see the choice.",
  },
  article = "003", section = "Spend a meaningful quality time",
}

principle "curiosity" {
  family = "listen", name = "Curiosity",
  asks = "Ask what you do not know, in a way that any answer would be welcome.",
  levels = {
    [-2] = "Cross-examines: the question is there to catch them out.",
    [-1] = "Asks with the answer packed inside, or asks about your own worry.",
    [0] = "Asks what anyone would ask, to be polite.",
    [1] = "Asks something open, a little wide of what matters to them.",
    [2] = "Asks one short question about their side of it, then waits.",
  },
  article = "002", section = "Do things where you know how they think and feel",
  unless = "They have asked for quiet, or are too full to be asked; then wait, or offer to.",
}

principle "small_talk" {
  family = "listen", name = "Small talk",
  asks = "Meet them on the easy, everyday thing, and keep that road open.",
  levels = {
    [-2] = "Sneers at the small thing they brought you.",
    [-1] = "Waves the small thing off, or hides in it when they have begun a large one.",
    [0] = "Makes the usual noise about the usual day.",
    [1] = "Picks up the small thing and gives one back.",
    [2] = "Finds the one everyday detail that lets them start where it is easy.",
  },
  article = "003", section = "Engage in small talks",
}

-- Understand

principle "empathy" {
  family = "understand", name = "Empathy",
  asks = "See it from where they stand, close enough to name something only they would know.",
  levels = {
    [-2] = "Tells them what they really feel, and means it as a charge.",
    [-1] = "Puts your feeling, or a theory, in place of theirs.",
    [0] = "Kind, and true of anybody in their place.",
    [1] = "Near enough: the day as it looks from outside.",
    [2] = "Names how it was from inside, in their detail, and could be told no.",
  },
  article = "001", section = "Building Blocks of Emotional Intimacy",
  unless = "You would be guessing aloud as if you knew; then ask.",
}

principle "validation" {
  family = "understand", name = "Validation",
  asks = "Let the feeling make sense before anything else is said about it.",
  levels = {
    [-2] = "Mocks them for feeling it, or takes the feeling back with a 'but'.",
    [-1] = "Cheers, shrinks or explains the feeling away.",
    [0] = "Allows it without much interest.",
    [1] = "Says plainly that anyone might feel so.",
    [2] = "Says why this feeling makes sense to you, for them, today.",
  },
  article = "004", section = "Acceptance",
  unless = "Letting a feeling make sense does not mean agreeing with the claim beside it.",
}

principle "emotional_needs" {
  family = "understand", name = "Emotional needs",
  asks = "Find out what they need from you now (an ear, a hand, an idea, room) and give that.",
  levels = {
    [-2] = "Takes the matter out of their hands, or needs something of them in their worst minute.",
    [-1] = "Gives what you are good at, unasked.",
    [0] = "Offers help in general, to be taken up some other time.",
    [1] = "Offers one fair thing and leaves them room to say no.",
    [2] = "Asks which kind of help, or gives just the kind they have shown they want.",
  },
  article = "003", section = "Identify each other's emotional needs",
}

principle "acceptance" {
  family = "understand", name = "Acceptance",
  asks = "Let them be how they are made, habits and limits too, with no repair work.",
  levels = {
    [-2] = "Says they would be worth more, or loved better, if they were different.",
    [-1] = "Corrects, coaches or tidies them a little.",
    [0] = "Puts up with it.",
    [1] = "Makes room for the habit without a remark.",
    [2] = "Shows that the odd or slow or untidy thing belongs to somebody you chose.",
  },
  article = "004", section = "Acceptance",
  unless = "Contempt, threats, control and watching over somebody are not quirks.",
}

principle "safe_space" {
  family = "understand", name = "Safe space",
  asks = "When they open up, let nothing bad happen to them for it.",
  levels = {
    [-2] = "Uses what they showed you, or makes them answer for having hidden it.",
    [-1] = "Starts, scolds or hurries them, so that they wish they had not begun.",
    [0] = "Says that it is safe, and leaves it to them to believe so.",
    [1] = "Takes it gently, and thanks or steadies them.",
    [2] = "Lets them keep it or tell it, and stays as near as before either way.",
  },
  article = "001", section = "Create a Safe Space for Emotional Sharing",
}

principle "presence" {
  family = "understand", name = "Presence",
  asks = "Be there for this, good or bad, with your time and your hands as well as words.",
  levels = {
    [-2] = "Leaves, or makes them pay for wanting you there.",
    [-1] = "Is elsewhere, or steps round the thing that has just happened to them.",
    [0] = "Is in the room.",
    [1] = "Takes their side, or their gladness, out loud.",
    [2] = "Gives up something real to stay, cook, sit, come along or cheer.",
  },
  article = "003", section = "Always be there for your partner",
}

-- Speak

principle "openness" {
  family = "speak", name = "Openness",
  asks = "Say what you think and feel in plain words, while it can still be of use.",
  levels = {
    [-2] = "Says the opposite, and lets them find out.",
    [-1] = "Hints, says 'fine', or leaves the real half out.",
    [0] = "Says something true that gives nothing away.",
    [1] = "Says most of it, with the edge turned down.",
    [2] = "Says the real thing briefly, where keeping quiet would have been easier.",
  },
  article = "004", section = "Communicate",
}

principle "i_statements" {
  family = "speak", name = "I-statements",
  asks = "Give a feeling of yours, one fact that a camera could have seen, and an ask.",
  levels = {
    [-2] = "A verdict on them: what they are, or 'always', or 'never'.",
    [-1] = "A 'you' in disguise, or a fact too large to pick up.",
    [0] = "Starts from yourself and stays vague.",
    [1] = "Two of the three parts, fairly put.",
    [2] = "One feeling, one fact, or one thing they could really do; nothing to fend off.",
  },
  article = "002", section = "Communicate and listen",
  unless = "'I feel that you…' is still about them.",
}

principle "vulnerability" {
  family = "speak", name = "Vulnerability",
  asks = "Go first: show the soft or foolish thing before asking for theirs.",
  levels = {
    [-2] = "Puts on armour and strikes from inside it.",
    [-1] = "Covers the soft thing with temper, busyness or 'never mind'.",
    [0] = "Admits to something that costs nothing.",
    [1] = "Lets a real thing out, half turned away.",
    [2] = "Says what you would rather not be seen with, and asks nothing for it.",
  },
  article = "001", section = "Building Blocks of Emotional Intimacy",
  unless = "It would be used against you; where it is not safe you owe nobody your softness.",
}

principle "shared_sadness" {
  family = "speak", name = "Shared sadness",
  asks = "Let a low moment be seen, yours or theirs, and keep it company.",
  levels = {
    [-2] = "Shames tears, or punishes a low day.",
    [-1] = "Hurries sadness on, or hides yours behind cheer.",
    [0] = "Waits politely for it to be over.",
    [1] = "Says that it is sad, and stays.",
    [2] = "Sits in it with them, or lets your own be seen beside it.",
  },
  article = "000", section = "Sharing sad feelings",
}

principle "intentions" {
  family = "speak", name = "Intentions",
  asks = "Know what you want from this talk, and say so early enough to help.",
  levels = {
    [-2] = "Hides the purpose and springs it on them.",
    [-1] = "Begins without knowing, and lets them guess what they are in for.",
    [0] = "Names a topic and no purpose.",
    [1] = "Says roughly what it is about and when.",
    [2] = "Says what you hope for, and what this talk is not.",
  },
  article = "002", section = "Set your expectations and intentions beforehand",
}

principle "self_knowledge" {
  family = "speak", name = "Self-knowledge",
  asks = "Say what you know of yourself (a habit, a sore place, where it comes from) as yours.",
  levels = {
    [-2] = "Puts your own sore place down to them.",
    [-1] = "Acts it out and calls it something else.",
    [0] = "'That's just how I am', and no more.",
    [1] = "Names the habit.",
    [2] = "Names the habit and its root, so that they need not take it personally.",
  },
  article = "004", section = "Get to Know Yourself",
}

principle "self_acceptance" {
  family = "speak", name = "Self-acceptance",
  asks = "Speak of yourself as you would of a friend, and let a kind word land.",
  levels = {
    [-2] = "Runs yourself down until they have to stop and hold you up.",
    [-1] = "Bats away a kind word, or says sorry for being there.",
    [0] = "Lets the kind word pass over.",
    [1] = "Takes it, a bit awkwardly.",
    [2] = "Owns a fault or a liking without a sentence on yourself, or says 'thank you' and stops.",
  },
  article = "003", section = "Love yourself first",
}

-- Disagree

principle "own_voice" {
  family = "disagree", name = "Own voice",
  asks = "Keep your own view or want in the room, even when giving way would be quieter.",
  levels = {
    [-2] = "Gives way against what you want, and keeps the bill.",
    [-1] = "Goes along, goes vague, or says it and takes it back.",
    [0] = "Has a view and lets it be guessed.",
    [1] = "Says the view, leaning on somebody or something else.",
    [2] = "Says the view or the no in your own name, without heat.",
  },
  article = "000", section = "Agree to Disagree",
}

principle "agree_to_disagree" {
  family = "disagree", name = "Agree to disagree",
  asks = "Let both views stand, heard and unbeaten, and find how to live next to them.",
  levels = {
    [-2] = "Needs them to see that they are wrong.",
    [-1] = "Offers a truce that only one of you would notice.",
    [0] = "Says something so wide that both could nod.",
    [1] = "Grants that theirs is a view as well.",
    [2] = "Keeps both, and names one small thing to do that costs each a little.",
  },
  article = "000", section = "Agree to Disagree",
  unless = "Safety, hidden money and promises are settled, not agreed to differ.",
}

principle "calm_reply" {
  family = "disagree", name = "Calm reply",
  asks = "When something sharp comes, answer what is in it without handing the edge back.",
  levels = {
    [-2] = "Strikes back, or brings somebody in as a witness.",
    [-1] = "Defends, keeps the score, or adds a point to it.",
    [0] = "Lets it drop, and it lies there.",
    [1] = "Steady, a little stiff.",
    [2] = "Takes the true part, or asks about it, and lets the rest go by.",
  },
  article = "002", section = "Communicate and listen",
}

principle "repair" {
  family = "disagree", name = "Repair",
  asks = "Come back, own your exact part, and leave things a bit better than they were.",
  levels = {
    [-2] = "A 'sorry' that hands the fault across, or a door left slammed.",
    [-1] = "A 'sorry' that wants comforting, or is too big or too soon to mean much.",
    [0] = "A 'sorry' in passing.",
    [1] = "Owns it in general and stops.",
    [2] = "Names the very thing you did, adds no 'but', and changes something.",
  },
  article = "001", section = "Overcoming Challenges to Emotional Intimacy",
}

-- Cherish

principle "appreciation" {
  family = "cherish", name = "Appreciation",
  asks = "Thank them for one act: what they did, what it did for you, what it shows.",
  levels = {
    [-2] = "Praise used as a lever, or thanks with a sting in it.",
    [-1] = "Thanks that turns into a debt or a mark out of ten.",
    [0] = "Nice, and it could be printed on a mug.",
    [1] = "Thanks for a real thing, briefly.",
    [2] = "Names the act so exactly that nobody else alive could be meant.",
  },
  article = "002", section = "Affection and compliments",
  unless = "It is said to get something; then it is flattery.",
}

principle "affection" {
  family = "cherish", name = "Affection",
  asks = "Let them feel liked in some small, bodily or daily way.",
  levels = {
    [-2] = "Warmth held back as a punishment, or pressed on somebody who drew away.",
    [-1] = "Warmth used to close the subject.",
    [0] = "The usual peck.",
    [1] = "A warm word or hand at about the right time.",
    [2] = "The small thing this person likes, unasked, with nothing wanted back.",
  },
  article = "001", section = "Practical Tips for Nurturing Emotional Intimacy",
  unless = "Touch may not be wanted just now; then ask, or be warm from where you are.",
}

principle "humour" {
  family = "cherish", name = "Humour",
  asks = "Find the funny side that has room for you both.",
  levels = {
    [-2] = "A joke with them as the butt, before an audience or in a sore place.",
    [-1] = "A joke that steps over the hurt, or scores.",
    [0] = "A joke, harmless and beside the point.",
    [1] = "A light word that lets some air in.",
    [2] = "A joke you both own, best of all at your own cost, once the thing is said.",
  },
  article = "000", section = "Having fun together",
  unless = "The hurt has not been said yet; a joke then is a way past it.",
}

-- Grow

principle "quality_time" {
  family = "grow", name = "Quality time",
  asks = "Make or guard some time that is for the two of you and nothing else.",
  levels = {
    [-2] = "Gives away time that you had promised them.",
    [-1] = "Puts it off, or fills it with screens and chores.",
    [0] = "Says 'we should, some time'.",
    [1] = "Offers time, without a when.",
    [2] = "Names an hour and lets something else go for it.",
  },
  article = "001", section = "Quality Time",
}

principle "shared_experience" {
  family = "grow", name = "Shared experience",
  asks = "Do it together, or call back what you once did, so that it belongs to both.",
  levels = {
    [-2] = "Takes a thing of both of yours and does it without them.",
    [-1] = "Splits it up: you do yours, I do mine, and that is fair.",
    [0] = "Side by side, each at your own.",
    [1] = "Joins in with what they have going.",
    [2] = "Turns the dull or hard thing into one that you will both tell later.",
  },
  article = "001", section = "Shared Experiences",
}

principle "patience" {
  family = "grow", name = "Patience",
  asks = "Let it take as long as it takes, and be content with a little more than last time.",
  levels = {
    [-2] = "Sets a deadline on feeling, or calls them slow.",
    [-1] = "Presses for the rest, or for a promise, tonight.",
    [0] = "Waits, with a sigh.",
    [1] = "Lets it be unfinished.",
    [2] = "Leaves a way back open, with a small next thing, and stops.",
  },
  article = "000", section = "Intimacy Takes Time",
}

principle "trust" {
  family = "grow", name = "Trust",
  asks = "Be somebody whose word can be leaned on: honest, keeping what is told, doing what is said.",
  levels = {
    [-2] = "Breaks a confidence, lies, or promises what will not happen.",
    [-1] = "Fudges, checks up, or promises too much.",
    [0] = "Means well, with nothing to hold you to.",
    [1] = "Says something true that could be checked.",
    [2] = "Owns up unasked, or takes on a thing and lets them leave it with you.",
  },
  article = "003", section = "Trust your partner with your life",
  unless = "Not every secret is owed at once, and privacy is not deceit.",
}

principle "growth" {
  family = "grow", name = "Growth",
  asks = "Be glad of who they are turning into, and let it change you as well.",
  levels = {
    [-2] = "Belittles what they try, or threatens to go if they change.",
    [-1] = "Cheers with a condition, or reminds them of the last attempt.",
    [0] = "Wishes them luck.",
    [1] = "Backs the new thing in words.",
    [2] = "Backs it with something of yours, or says what you are learning from them.",
  },
  article = "001", section = "Continual Growth",
}
