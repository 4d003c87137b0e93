#include <math.h>
#include <string.h>

#include "ui/portrait_figure.h"

typedef struct Point {
  double x, y;
} Point;

enum { SKULL = 4, HALF = 8, WHOLE = 14 };

static const Point skull[SKULL] = {{0, 94}, {47, 104}, {73, 138}, {81, 186}};

static const struct {
  const char *name;
  Point jaw[4];
} jaws[] = {
    {"oval", {{78, 232}, {61, 278}, {34, 309}, {0, 320}}},
    {"round", {{85, 234}, {73, 282}, {41, 309}, {0, 317}}},
    {"square", {{81, 234}, {75, 281}, {48, 312}, {0, 320}}},
    {"heart", {{77, 228}, {54, 276}, {25, 309}, {0, 321}}},
    {"long", {{77, 234}, {64, 288}, {36, 322}, {0, 332}}},
    {"diamond", {{84, 220}, {60, 274}, {29, 310}, {0, 321}}},
};

// Crown to chin down the right side.
static void half_outline(const Figure *figure, Point out[HALF]) {
  const Point *jaw = jaws[0].jaw;
  for (size_t i = 0; i < sizeof jaws / sizeof jaws[0]; i++)
    if (word_is(jaws[i].name, figure->head)) jaw = jaws[i].jaw;
  for (int i = 0; i < SKULL; i++) out[i] = skull[i];
  for (int i = 0; i < 4; i++) {
    out[SKULL + i] = jaw[i];
    out[SKULL + i].y += figure->jaw * fmax(0, jaw[i].y - 230) / 90;
  }
}

double head_chin(const Figure *figure) {
  Point half[HALF];
  half_outline(figure, half);
  return half[HALF - 1].y;
}

// Crown, down the right, chin, up the left.
static void outline(const Figure *figure, Point out[WHOLE]) {
  half_outline(figure, out);
  for (int i = HALF; i < WHOLE; i++)
    out[i] = (Point){-out[WHOLE - i].x, out[WHOLE - i].y};
}

// Catmull-Rom through points[1] … points[count - 2]; the ends only guide.
static void curve(Text *text, const Point *points, int count) {
  for (int i = 1; i < count - 2; i++) {
    Point a = points[i - 1], b = points[i], c = points[i + 1], d = points[i + 2];
    draw(text, "C~ ~ ~ ~ ~ ~",
         AT(200 + b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6,
            200 + c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6, 200 + c.x, c.y));
  }
}

void skull_draw(Text *text, const Figure *figure) {
  Point whole[WHOLE], points[WHOLE + 3];
  outline(figure, whole);
  points[0] = whole[WHOLE - 1];
  memcpy(points + 1, whole, sizeof whole);
  points[WHOLE + 1] = whole[0];
  points[WHOLE + 2] = whole[1];
  draw(text, "<path d=\"M200 ~", &whole[0].y);
  curve(text, points, WHOLE + 3);
  text_add(text, "Z\" fill=\"{skin}\"/>");
}

void head_draw(Text *text, const Figure *figure) {
  Point whole[WHOLE];
  outline(figure, whole);
  const Point *chin = &whole[HALF - 1];
  skull_draw(text, figure);
  draw(text, "<path d=\"M200 ~", &chin->y);
  curve(text, chin - 1, 7);
  double x = 200 + chin[4].x, y = chin[4].y;
  draw(text,
       "C~ ~ ~ 226 ~ 246 C~ 276 176 ~ 200 ~Z\" fill=\"{skin_shade}\" opacity=\"0.75\"/>",
       AT(x + 9, y + 14, x + 6, x + 13, x + 22, chin->y - 12, chin->y));
}

void ears_draw(Text *text, const Figure *figure) {
  if (figure->ears_hidden) return;
  double lobe = 236 + 60 * fmax(0, figure->age - 60) / 130;
  for (int s = -1; s <= 1; s += 2) {
    draw_fill(text, s > 0 ? "{skin}" : "{skin_shade}", NULL,
              "M~ 196C~ 186 ~ 190 ~ 210C~ 228 ~ 238 ~ ~Z",
              AT(200 + s * 79, 200 + s * 86, 200 + s * 100, 200 + s * 99, 200 + s * 98,
                 200 + s * 90, 200 + s * 82, lobe));
    draw_line(text, "{line}", 2.4, "opacity=\"0.6\"",
              "M~ 204C~ 198 ~ 204 ~ 212C~ 218 ~ 218 ~ 224",
              AT(200 + s * 84, 200 + s * 90, 200 + s * 94, 200 + s * 92, 200 + s * 90,
                 200 + s * 86, 200 + s * 86));
  }
}

static void beard_round(Text *text, const Figure *figure) {
  bool is_long = word_is(figure->beard, "long"),
       stubble = word_is(figure->beard, "stubble");
  double grow = is_long ? 12 : stubble ? 0 : word_is(figure->beard, "short") ? 3 : 9;
  Point half[HALF], outer[5], right[7], left[7];
  half_outline(figure, half);
  outer[0] = (Point){81, 212};
  for (int i = 1; i < 5; i++)
    outer[i] = (Point){half[3 + i].x + grow * .4, half[3 + i].y + grow * i / 4};
  if (is_long) {
    outer[3] = (Point){outer[3].x + 4, outer[3].y + 22};
    outer[4] = (Point){0, outer[4].y + 46};
  }
  right[0] = (Point){82, 190};
  memcpy(right + 1, outer, sizeof outer);
  right[6] = (Point){-outer[3].x, outer[3].y};
  left[0] = outer[3];
  for (int i = 0; i < 5; i++) left[1 + i] = (Point){-outer[4 - i].x, outer[4 - i].y};
  left[6] = (Point){-82, 190};
  text_add(text, "<path d=\"M281 212");
  curve(text, right, 7);
  curve(text, left, 7);
  text_add(text,
           "L128 214C134 240 142 254 160 256C176 246 192 250 200 254"
           "C208 250 224 246 240 256C258 254 266 240 272 214Z\" fill=\"{beard}\"");
  text_add(text, stubble ? " opacity=\"0.35\"/>" : "/>");
  if (stubble) return;
  double low = head_chin(figure) - 8;
  draw_line(text, "{beard_shade}", 3, "opacity=\"0.7\"",
            "M160 258C178 252 190 256 200 260C210 256 222 252 240 258", NULL);
  draw_line(text, "{beard_shade}", 3, "opacity=\"0.7\"",
            "M148 278Q156 298 172 ~M252 278Q244 298 228 ~", AT(low, low));
}

void beard_draw(Text *text, const Figure *figure) {
  if (word_is(figure->beard, "none")) return;
  bool goatee = word_is(figure->beard, "goatee");
  if (!goatee && !word_is(figure->beard, "moustache")) {
    beard_round(text, figure);
    return;
  }
  draw_fill(text, "{beard}", NULL,
            "M200 256C190 250 176 252 164 266C174 270 188 268 200 264"
            "C212 268 226 270 236 266C224 252 210 250 200 256Z",
            NULL);
  double chin = head_chin(figure);
  if (goatee)
    draw_fill(text, "{beard}", NULL,
              "M176 290Q200 284 224 290Q226 ~ 200 ~Q174 ~ 176 290Z",
              AT(chin, chin + 8, chin));
}

static void wrinkle(Text *text, double width, double opacity, const char *path) {
  text_add(text, "<g");
  draw(text, " opacity=\"^\">", &opacity);
  draw_line(text, "{wrinkle}", width, NULL, path, NULL);
  text_add(text, "</g>");
}

void wrinkles_draw(Text *text, const Figure *figure) {
  double age = figure->age;
  if (age >= 42) {
    double width = age < 58 ? 2.4 : 3, opacity = fmin(.8, .3 + (age - 42) / 50);
    wrinkle(text, width, opacity, "M160 252Q154 262 156 276M240 252Q246 262 244 276");
    wrinkle(text, width - .4, opacity,
            "M136 206L129 201M136 212L128 212M263 206L269 202M263 212L269 212");
  }
  if (age >= 55) {
    double opacity = fmin(.75, .3 + (age - 55) / 45);
    wrinkle(text, 2.6, opacity, "M150 228Q164 236 178 229M222 229Q236 236 250 228");
    wrinkle(text, 2.6, opacity, "M168 156Q200 150 232 156");
  }
  if (age >= 66) {
    wrinkle(text, 2.4, .6, "M172 144Q200 139 228 144");
    wrinkle(text, 2.6, .6, "M152 288Q158 298 166 300M248 288Q242 298 234 300");
    wrinkle(text, 2.2, .6, "M146 250Q142 256 142 262M258 250Q262 256 262 262");
  }
}
