#include "story/look.h"

#include <stddef.h>

#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

#define CLOTH_COLOURS                                                           \
  WORDS("brick", "ochre", "moss", "teal", "denim", "plum", "cream", "charcoal", \
        "rosewood", "sage", "sky", "rust")

const LookKey look_keys[] = {
    {"age", LOOK_NUMBER, NULL, 18, 100, "years: hair greys from 44, lines come from 42"},
    {"head", LOOK_WORD, WORDS("oval", "round", "square", "heart", "long", "diamond"), 0,
     0, "the shape of the face"},
    {"skin", LOOK_WORD,
     WORDS("porcelain", "rose", "sand", "honey", "olive", "amber", "caramel", "chestnut",
           "cocoa", "ebony"),
     0, 0, "the colour of the skin, lightest to darkest"},
    {"hair", LOOK_WORD,
     WORDS("bald", "balding", "crop", "quiff", "curly", "afro", "coils", "long", "wavy",
           "bob", "bun", "braids", "locs", "perm", "pixie", "pony", "hijab", "turban",
           "headwrap"),
     0, 0, "the cut of the hair, or what covers it"},
    {"hair_color", LOOK_WORD,
     WORDS("black", "espresso", "brown", "chestnut", "auburn", "ginger", "blond", "flax",
           "grey", "silver", "white"),
     0, 0, "the hair before age greys it; beard and brows follow"},
    {"dyed", LOOK_FLAG, NULL, 0, 0, "the hair keeps its colour at any age"},
    {"beard", LOOK_WORD,
     WORDS("none", "stubble", "short", "full", "long", "moustache", "goatee"), 0, 0,
     "hair on the face"},
    {"nose", LOOK_WORD, WORDS("straight", "button", "broad", "hooked", "long"), 0, 0,
     "the shape of the nose"},
    {"eyes", LOOK_WORD, WORDS("almond", "round", "up", "down"), 0, 0,
     "the cut of the eyes"},
    {"iris", LOOK_WORD, WORDS("brown", "hazel", "green", "blue", "grey", "black"), 0, 0,
     "the colour of the eyes"},
    {"brows", LOOK_WORD, WORDS("mid", "thin", "thick"), 0, 0, "the weight of the brows"},
    {"lips", LOOK_WORD, WORDS("mid", "thin", "full"), 0, 0, "the fullness of the lips"},
    {"lashes", LOOK_FLAG, NULL, 0, 0, "longer lashes"},
    {"freckles", LOOK_FLAG, NULL, 0, 0, "freckles on the cheeks"},
    {"glasses", LOOK_WORD, WORDS("none", "round", "rect", "half"), 0, 0, "glasses"},
    {"ears", LOOK_WORD, WORDS("none", "hoops", "studs", "drops", "aid"), 0, 0,
     "what is worn on the ears; aid is a hearing aid"},
    {"cloth", LOOK_WORD,
     WORDS("tee", "stripes", "shirt", "hoodie", "rollneck", "cardigan", "blazer", "vneck",
           "kurta", "dungarees", "sari", "robe"),
     0, 0, "what is worn"},
    {"cloth_color", LOOK_WORD, CLOTH_COLOURS, 0, 0, "the colour of the clothes"},
    {"accent", LOOK_WORD, CLOTH_COLOURS, 0, 0,
     "their second colour: stripes, the shirt below, cords, beads"},
    {"wrap", LOOK_WORD, CLOTH_COLOURS, 0, 0, "the colour of a hijab, turban or headwrap"},
    {"build", LOOK_NUMBER, NULL, 0.92, 1.12, "slight 0.92 to stout 1.12"},
    {"neck", LOOK_NUMBER, NULL, 28, 44, "half the width of the neck; 33 unless given"},
};
const int look_key_count = COUNT(look_keys);

const char *const place_names[] = {"kitchen", "living_room", "hallway",
                                   "bedroom", "car",         "school_hall",
                                   "park",    "balcony",     NULL};
const char *const time_names[] = {"morning", "day", "evening", "night", "rain", NULL};
