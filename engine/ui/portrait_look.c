#include <math.h>
#include <string.h>

#include "story/look.h"
#include "ui/portrait_figure.h"

typedef struct Named {
  const char *name, *value;
} Named;

static const struct {
  const char *name, *base, *shade, *line, *lip, *blush;
} skins[] = {
    {"porcelain", "#FBE3D2", "#F0C4AC", "#94584A", "#CF7F74", "#F0957F"},
    {"rose", "#F6D0B8", "#E6AF92", "#864B3B", "#C4705F", "#E98973"},
    {"sand", "#EDC39F", "#D79E78", "#77432F", "#B7654F", "#E0805F"},
    {"honey", "#E2AE7E", "#C88A5A", "#6C3D25", "#A9583F", "#D8724B"},
    {"olive", "#D3A576", "#B58053", "#603A22", "#A0573F", "#C96A48"},
    {"amber", "#C98F5C", "#AB6F42", "#56301B", "#96503A", "#C25F3C"},
    {"caramel", "#B27748", "#925A34", "#452413", "#9A4A3C", "#B2502F"},
    {"chestnut", "#9A6541", "#7A4A2D", "#32180E", "#B0645A", "#B5502F"},
    {"cocoa", "#87583B", "#653C27", "#22100A", "#AF645E", "#B24A30"},
    {"ebony", "#714B38", "#513223", "#150806", "#AE6662", "#AB4836"},
};

static const Named hairs[] = {
    {"black", "#2C2427"},    {"espresso", "#43302A"}, {"brown", "#65432E"},
    {"chestnut", "#84502F"}, {"auburn", "#964527"},   {"ginger", "#C8702F"},
    {"blond", "#DDB466"},    {"flax", "#EBD39A"},     {"grey", "#A39D98"},
    {"silver", "#CBC6C0"},   {"white", "#EDE7DD"},
};

static const Named cloths[] = {
    {"brick", "#B9513F"}, {"ochre", "#D69A3C"},    {"moss", "#6F8150"},
    {"teal", "#3F7F7F"},  {"denim", "#4E6E96"},    {"plum", "#7C4F77"},
    {"cream", "#EBDCC0"}, {"charcoal", "#4A464C"}, {"rosewood", "#C77B74"},
    {"sage", "#A3B392"},  {"sky", "#8FB4C9"},      {"rust", "#C4693A"},
};

static const Named irises[] = {
    {"brown", "#5B3620"}, {"hazel", "#7C5A2C"}, {"green", "#5C7A4A"},
    {"blue", "#4C7DA0"},  {"grey", "#6E7F88"},  {"black", "#3A2620"},
};

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define PICK(table, word) pick(table, COUNT(table), word)

bool word_is(const char *word, const char *other) { return strcmp(word, other) == 0; }

static const char *pick(const Named *table, int count, const char *word) {
  for (int i = 0; i < count; i++)
    if (word_is(table[i].name, word)) return table[i].value;
  return table[0].value;
}

static const char *look_value(const Person *person, const char *key) {
  for (int i = 0; i < person->look_count; i++)
    if (word_is(person->look[i].key, key)) return person->look[i].value;
  return NULL;
}

// The look's word where it is one of the key's, else `usual`.
static const char *look_word(const Person *person, const char *key, const char *usual) {
  const char *value = look_value(person, key);
  for (int i = 0; value && i < look_key_count; i++) {
    if (!word_is(look_keys[i].key, key)) continue;
    for (const char *const *word = look_keys[i].words; word && *word; word++)
      if (word_is(*word, value)) return *word;
  }
  return usual;
}

static double look_number(const Person *person, const char *key, double usual) {
  const char *at = look_value(person, key);
  if (!at || *at < '0' || *at > '9') return usual;
  double value = 0, place = 0;
  for (; (*at >= '0' && *at <= '9') || (*at == '.' && place == 0); at++) {
    if (*at == '.')
      place = 1;
    else if (place > 0)
      value += (*at - '0') * (place /= 10);
    else
      value = value * 10 + (*at - '0');
  }
  for (int i = 0; i < look_key_count; i++)
    if (word_is(look_keys[i].key, key))
      return fmin(fmax(value, look_keys[i].min), look_keys[i].max);
  return usual;
}

static bool look_flag(const Person *person, const char *key) {
  const char *value = look_value(person, key);
  return value && (word_is(value, "true") || word_is(value, "1"));
}

static int hex_digit(char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; }

static void colour_split(const char *colour, int rgb[3]) {
  for (int i = 0; i < 3; i++)
    rgb[i] = hex_digit(colour[1 + 2 * i]) * 16 + hex_digit(colour[2 + 2 * i]);
}

static int colour_sum(const char *colour) {
  int rgb[3];
  colour_split(colour, rgb);
  return rgb[0] + rgb[1] + rgb[2];
}

static double colour_luma(const char *colour) {
  int rgb[3];
  colour_split(colour, rgb);
  return .3 * rgb[0] + .59 * rgb[1] + .11 * rgb[2];
}

static void colour_mix(const char *from, const char *to, double share, char out[8]) {
  int a[3], b[3];
  colour_split(from, a);
  colour_split(to, b);
  out[0] = '#';
  for (int i = 0; i < 3; i++) {
    int value = (int)lrint(a[i] + (b[i] - a[i]) * share);
    out[1 + 2 * i] = "0123456789ABCDEF"[value / 16];
    out[2 + 2 * i] = "0123456789ABCDEF"[value % 16];
  }
  out[7] = 0;
}

// Adds a placeholder's colour; its value stays where it is while the figure lives.
static const char *tint(Figure *figure, const char *name, const char *from,
                        const char *to, double share) {
  Tint *added = &figure->tints[figure->tint_count++];
  added->name = name;
  colour_mix(from, to, share, added->value);
  return added->value;
}

static void tint_cloth(Figure *figure, const char *const names[3], const char *colour) {
  if (names[0]) tint(figure, names[0], colour, colour, 0);
  if (names[1]) tint(figure, names[1], colour, "#2A1420", .26);
  if (names[2]) tint(figure, names[2], colour, "#FFF3DC", .24);
}

static const char *tint_skin(Figure *figure, const char *word) {
  int at = 2;
  for (int i = 0; i < COUNT(skins); i++)
    if (word_is(skins[i].name, word)) at = i;
  const char *base = skins[at].base, *shade = skins[at].shade, *line = skins[at].line;
  const char *lip = skins[at].lip;
  int sum = colour_sum(base);
  figure->dark = sum < 345;
  const char *skin = tint(figure, "skin", base, base, 0);
  tint(figure, "skin_shade", shade, shade, 0);
  tint(figure, "skin_light", base, "#FFE3C2", sum < 480 ? .2 : .3);
  tint(figure, "line", line, line, 0);
  tint(figure, "lip", lip, lip, 0);
  tint(figure, "lip_light", lip, base, .35);
  tint(figure, "mouth_line", line, "#1E0A0C", .35);
  tint(figure, "blush", skins[at].blush, skins[at].blush, 0);
  tint(figure, "lid", base, shade, .6);
  tint(figure, "lid_line", shade, line, .25);
  // On the darkest skins the lines within a face go further towards black.
  tint(figure, "wrinkle", shade, line, figure->dark ? .75 : .35);
  tint(figure, "hand_line", shade, line, figure->dark ? .8 : .4);
  const char *white = sum > 420 ? "#FFF7EA" : "#F7EADB";
  tint(figure, "eye_white", white, white, 0);
  const char *frame = sum < 330 ? "#D6AE62" : "#3A2B2E";
  tint(figure, "frame", frame, frame, 0);
  tint(figure, "white", "#F8F1E4", "#F8F1E4", 0);
  return skin;
}

static void tint_hair(Figure *figure, const char *colour, bool dyed, const char *skin,
                      const char *shade, const char *line) {
  double grey = dyed ? 0 : fmin(1, fmax(0, (figure->age - 44) / 28)) * .92;
  const char *hair =
      tint(figure, "hair", colour, figure->age >= 76 ? "#EDE7DD" : "#CBC6C0", grey);
  bool dark = colour_sum(hair) < 200;
  if (dark)
    tint(figure, "hair_shade", hair, "#1B0F1A", .28);
  else
    tint(figure, "hair_shade", hair, "#5A3324", .30);
  tint(figure, "hair_light", hair, "#FFF0D8", dark ? .16 : .24);
  tint(figure, "beard", hair, shade, .06);
  tint(figure, "beard_shade", hair, "#1B0F1A", .3);
  char brow[8], with_line[8];
  colour_mix(hair, "#2A1A1C", colour_sum(hair) > 360 ? .35 : .15, brow);
  colour_mix(brow, line, .15, with_line);
  bool near = fabs(colour_luma(with_line) - colour_luma(skin)) < 48;
  tint(figure, "brow", with_line, colour_luma(skin) > 45 ? "#140A0B" : "#CFC6BC",
       near ? .65 : 0);
}

static const char *tint_of(const Figure *figure, const char *name) {
  for (int i = 0; i < figure->tint_count; i++)
    if (word_is(figure->tints[i].name, name)) return figure->tints[i].value;
  return "#000000";
}

static void tint_clothes(Figure *figure, const Person *person) {
  const char *cloth = PICK(cloths, look_word(person, "cloth_color", "teal"));
  const char *accent = PICK(cloths, look_word(person, "accent", "ochre"));
  const char *wrap = PICK(cloths, look_word(person, "wrap", "plum"));
  tint_cloth(figure, (const char *const[]){"cloth", "cloth_shade", "cloth_light"}, cloth);
  tint_cloth(figure, (const char *const[]){"accent", "accent_shade", NULL}, accent);
  tint_cloth(figure, (const char *const[]){"wrap", "wrap_shade", "wrap_light"}, wrap);
  bool bare = word_is(figure->cloth, "tee") || word_is(figure->cloth, "sari");
  if (bare && !word_is(figure->hair, "hijab")) {
    const char *skin = tint_of(figure, "skin"), *shade = tint_of(figure, "skin_shade");
    tint(figure, "sleeve", skin, skin, 0);
    tint(figure, "sleeve_shade", shade, shade, 0);
  } else {
    tint_cloth(figure, (const char *const[]){"sleeve", "sleeve_shade", NULL},
               word_is(figure->cloth, "dungarees") ? accent : cloth);
  }
}

void figure_dress(Figure *figure, const Person *person) {
  figure->age = look_number(person, "age", 35);
  figure->build = look_number(person, "build", 1);
  figure->neck = look_number(person, "neck", 0);
  figure->head = look_word(person, "head", "oval");
  figure->hair = look_word(person, "hair", "crop");
  figure->beard = look_word(person, "beard", "none");
  figure->nose = look_word(person, "nose", "straight");
  figure->eyes = look_word(person, "eyes", "almond");
  figure->brows = look_word(person, "brows", "mid");
  figure->lips = look_word(person, "lips", "mid");
  figure->glasses = look_word(person, "glasses", "none");
  figure->ears = look_word(person, "ears", "none");
  figure->cloth = look_word(person, "cloth", "tee");
  figure->lashes = look_flag(person, "lashes");
  figure->freckles = look_flag(person, "freckles");
  figure->ears_hidden = word_is(figure->hair, "hijab") || word_is(figure->hair, "bob") ||
                        word_is(figure->hair, "long") || word_is(figure->hair, "wavy");
  double fullness = word_is(figure->lips, "thin")   ? .6
                    : word_is(figure->lips, "full") ? 1.45
                                                    : 1;
  figure->lip = fullness * (1 - .3 * fmax(0, (figure->age - 55) / 25));
  figure->mouth = word_is(figure->head, "long") ? 285 : 279;
  figure->tint_count = 0;
  const char *skin = tint_skin(figure, look_word(person, "skin", "sand"));
  tint_hair(figure, PICK(hairs, look_word(person, "hair_color", "brown")),
            look_flag(person, "dyed"), skin, tint_of(figure, "skin_shade"),
            tint_of(figure, "line"));
  const char *iris = PICK(irises, look_word(person, "iris", "brown"));
  tint(figure, "iris", iris, iris, 0);
  tint_clothes(figure, person);
}
