#include "ui/theme.h"

#include <math.h>
#include <string.h>

static const struct {
  FontFace face;
  int size, line;
} type_scale[TYPE_COUNT] = {
    [TYPE_TITLE] = {FACE_GAME, 64, 80},   [TYPE_PRIMARY] = {FACE_GAME, 36, 48},
    [TYPE_HEADING] = {FACE_GAME, 32, 40}, [TYPE_PRINCIPLE] = {FACE_GAME, 30, 40},
    [TYPE_SLOT] = {FACE_VOICE, 28, 40},   [TYPE_THOUGHT] = {FACE_VOICE_ITALIC, 28, 40},
    [TYPE_SPEECH] = {FACE_VOICE, 26, 36}, [TYPE_BETTER] = {FACE_VOICE, 24, 34},
    [TYPE_SUBHEAD] = {FACE_GAME, 22, 28}, [TYPE_REPLY] = {FACE_VOICE, 21, 28},
    [TYPE_WHY] = {FACE_VOICE, 22, 32},    [TYPE_NARRATION] = {FACE_VOICE_ITALIC, 20, 28},
    [TYPE_BODY] = {FACE_VOICE, 20, 28},   [TYPE_SMALL] = {FACE_VOICE, 18, 24},
    [TYPE_BUTTON] = {FACE_GAME, 20, 28},  [TYPE_LABEL] = {FACE_GAME, 17, 24},
    [TYPE_HINT] = {FACE_GAME, 15, 20},
};

static const uint32_t family_light[FAMILY_COUNT][3] = {
    [FAMILY_LISTEN] = {0x17496B, 0x4E94BD, 0xD6E8F1},
    [FAMILY_UNDERSTAND] = {0x54357A, 0x9574BE, 0xE7DDF2},
    [FAMILY_SPEAK] = {0x723504, 0xE09038, 0xFAE3C4},
    [FAMILY_DISAGREE] = {0x0F4F4B, 0x3E9C90, 0xD0E9E3},
    [FAMILY_CHERISH] = {0x86213F, 0xD9647F, 0xF9DCE1},
    [FAMILY_GROW] = {0x37500F, 0x86A544, 0xE4EDC9},
};

static const uint32_t family_high[FAMILY_COUNT] = {
    [FAMILY_LISTEN] = 0x0B3A5C,  [FAMILY_UNDERSTAND] = 0x3E1F66,
    [FAMILY_SPEAK] = 0x5A2700,   [FAMILY_DISAGREE] = 0x003D3A,
    [FAMILY_CHERISH] = 0x6B0F2E, [FAMILY_GROW] = 0x2A3F00,
};

static void theme_paper(Theme *t) {
  t->paper = colour_hex(0xFBF2E1), t->sunk = colour_hex(0xF2E3C8);
  t->tan = colour_hex(0xF5E8CF), t->card = colour_hex(0xFFFAF0);
  t->edge = colour_hex(0xFFFDF7);
  t->ink = colour_hex(0x2B2028), t->ink2 = colour_hex(0x52424C);
  t->line = colour_hex(0xD9C4A2), t->control = colour_hex(0x8A7361);
  t->go = colour_hex(0x2F4A2A), t->go_text = colour_hex(0xFFFDF7);
  t->focus = colour_hex(0x1B4F8F);
  t->good = colour_hex(0x2F5A2A), t->bad = colour_hex(0x7E221B);
  t->surprise = colour_hex(0x5E3F14);
  t->gold = colour_hex(0xF4C95D), t->gold_sheet = colour_hex(0xFCEBC0);
  t->trap_sheet = colour_hex(0xF6D9CF);
  t->table = colour_hex(0xE2BE8C), t->grain = colour_hex(0xD3AC78);
  t->lip = colour_hex(0xF3DDB4);
  t->soil[0] = colour_hex(0x83583F), t->soil[1] = colour_hex(0x6A4634);
  t->soil[2] = colour_hex(0x573827);
  t->sky = colour_hex(0xFBEBD0);
  t->sun[0] = colour_hex(0xFCE3B4), t->sun[1] = colour_hex(0xFAD898);
  t->sun[2] = colour_hex(0xF8CC7C);
  t->hill[0] = colour_hex(0xD3D9AC), t->hill[1] = colour_hex(0xB4C586);
  t->hill[2] = colour_hex(0x93AB63);
  t->night = colour_hex(0x2A2036), t->night_text = colour_hex(0xFFFAF0);
  t->dim = colour_clear(colour_hex(0x2A2036), .38);
  t->shadow = colour_hex(0x2A1420);
  for (int i = 0; i < FAMILY_COUNT; i++) {
    t->family[i] =
        (FamilyColours){colour_hex(family_light[i][0]), colour_hex(family_light[i][1]),
                        colour_hex(family_light[i][2])};
  }
  t->seat[SEAT_LEFT] =
      (SeatColours){colour_hex(0x96341F), colour_hex(0xEFC9B4), colour_hex(0xF6DACD)};
  t->seat[SEAT_RIGHT] =
      (SeatColours){colour_hex(0x2B4275), colour_hex(0xC3CFE4), colour_hex(0xD9E0F0)};
  t->slot[SLOT_FEELING] = (SlotColours){colour_hex(0x7A2E1C), colour_hex(0xF8DCCF)};
  t->slot[SLOT_FACT] = (SlotColours){colour_hex(0x2E4452), colour_hex(0xDDE5EA)};
  t->slot[SLOT_ASK] = (SlotColours){colour_hex(0x57420A), colour_hex(0xF6E6AE)};
  t->slot[SLOT_PLAIN] = (SlotColours){t->ink2, t->sunk};
}

static void theme_high(Theme *t) {
  const Colour white = colour_hex(0xFFFFFF), black = colour_hex(0x000000);
  t->paper = t->sunk = t->tan = t->card = white;
  t->edge = t->ink = t->ink2 = t->line = t->control = black;
  t->go = black, t->go_text = white;
  t->focus = colour_hex(0x0000B8);
  t->good = colour_hex(0x1C431A), t->bad = colour_hex(0x5E0F0A);
  t->surprise = colour_hex(0x3D2800);
  t->gold = colour_hex(0xFFE27A), t->gold_sheet = t->trap_sheet = white;
  t->table = t->grain = white, t->lip = black;
  for (int i = 0; i < 3; i++) {
    t->soil[i] = colour_hex(0x3A2A20);
    t->sun[i] = t->hill[i] = white;
  }
  t->sky = white;
  t->night = colour_hex(0x000000), t->night_text = white;
  t->dim = colour_clear(black, .60);
  t->shadow = black;
  for (int i = 0; i < FAMILY_COUNT; i++) {
    Colour deep = colour_hex(family_high[i]);
    t->family[i] = (FamilyColours){deep, deep, white};
  }
  t->seat[SEAT_LEFT] = (SeatColours){colour_hex(0x6E1C0C), white, white};
  t->seat[SEAT_RIGHT] = (SeatColours){colour_hex(0x14264F), white, white};
  for (int i = 0; i < SLOT_COUNT; i++) t->slot[i] = (SlotColours){black, white};
}

void theme_make(Theme *theme, const Settings *settings, int width, int height) {
  memset(theme, 0, sizeof *theme);
  theme->width = width, theme->height = height;
  double u = fmin(width / 1280.0, height / 720.0);
  theme->u = fmin(fmax(u, .75), 3);
  theme->text = settings_text_percent(settings) / 100.0;
  theme->high = settings->values[SET_CONTRAST] == CONTRAST_HIGH;
  theme->still = settings->values[SET_MOTION] == MOTION_NONE;
  theme->tall = width < 1.2 * height;
  for (int i = 0; i < TYPE_COUNT; i++) {
    double exact = type_scale[i].size * theme->u * theme->text;
    int size = (int)floor(exact + .5);
    if (size < 14) size = 14;
    int line = (int)ceil((double)size * type_scale[i].line / type_scale[i].size);
    theme->type[i] = (TypeStyle){type_scale[i].face, size, line};
  }
  if (theme->high) {
    theme_high(theme);
  } else {
    theme_paper(theme);
  }
}

int theme_px(const Theme *theme, double units) {
  return (int)floor(units * theme->u + .5);
}

SlotKind slot_kind(const char *glyph) {
  static const char *const names[] = {"feeling", "fact", "ask"};
  for (int i = 0; glyph && i < 3; i++) {
    if (!strcmp(glyph, names[i])) return (SlotKind)(SLOT_FEELING + i);
  }
  return SLOT_PLAIN;
}

static uint8_t channel_over(int top, int under, int alpha) {
  return (uint8_t)((top * alpha + under * (255 - alpha) + 127) / 255);
}

Colour colour_over(Colour top, Colour under) {
  return (Colour){channel_over(top.r, under.r, top.a),
                  channel_over(top.g, under.g, top.a),
                  channel_over(top.b, under.b, top.a), 255};
}

static double channel_light(int value) {
  double c = value / 255.0;
  return c <= .04045 ? c / 12.92 : pow((c + .055) / 1.055, 2.4);
}

static double colour_light(Colour c) {
  return .2126 * channel_light(c.r) + .7152 * channel_light(c.g) +
         .0722 * channel_light(c.b);
}

double colour_contrast(Colour text, Colour ground) {
  double a = colour_light(text) + .05, b = colour_light(ground) + .05;
  return a > b ? a / b : b / a;
}
