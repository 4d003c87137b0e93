-- expect: no-beats at 2
scenario "no-beats" {
  title = "Supper", minutes = 5,
  summary = "Two people and a cold pan.",
  seats = { "sam" },
  cast = {
    sam = look { name = "Sam", hair = "crop" },
    alex = look { name = "Alex" },
  },
  vars = { heat = 2, heard = false },
}

ending "tea" {
  title = "Two cups", when = "heat < 4",
  narrate "The kettle takes its time.",
}

ending "late" {
  title = "Late",
  narrate "The light goes out.",
}
