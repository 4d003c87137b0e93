#include "ui/portrait.h"

#include <math.h>
#include <stdio.h>

#include "ui/portrait_figure.h"

#define PAPER "#FFF8EC"
#define SHADE "#2A1420"

// The layers as templates; each is drawn twice, as paper edge and in colour.
typedef struct Layers {
  Text back, body, head, silhouette, hand, puff;
} Layers;

static void add_part(Text *text, const ArtSource *art, const char *kind, const char *word,
                     const char *end) {
  char path[96];
  snprintf(path, sizeof path, "portraits/%s/%s%s.svgpart", kind, word, end);
  const char *part = art->read(art->context, path);
  if (part) text_add(text, part);
}

static void open_head(Text *text, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  draw(text, "<g transform=\"translate(~,~) rotate(~,200,330)\">",
       AT(mood->dx, mood->dy - figure->breath * 1.5, mood->tilt));
}

static void neck_draw(Text *text, const Figure *figure, double width) {
  double n = figure->neck > 0 ? figure->neck : width < 1.05 ? 33 : 40;
  draw_fill(text, "{skin}", NULL,
            "M~ 280L~ 336C~ 352 ~ 360 ~ 366L200 444L~ 366C~ 360 ~ 352 ~ 336L~ 280Z",
            AT(200 - n, 199 - n, 196 - n, 184 - n, 176 - n, 224 + n, 216 + n, 204 + n,
               201 + n, 200 + n));
  draw_fill(text, "{skin_shade}", NULL, "M~ 292L~ 332Q~ 348 206 352Q~ 344 ~ 322L~ 292Z",
            AT(200 - n, 199 - n, 210 - n, 196 + n, 200 + n, 200 + n));
  if (figure->age >= 66) {
    draw_line(text, "{skin_shade}", 3, NULL, "M186 352L182 380M214 352L218 378", NULL);
  }
  if (figure->build >= 1.1) {
    double y = head_chin(figure);
    draw_line(text, "{wrinkle}", 2.8, "opacity=\"0.7\"", "M164 ~Q200 ~ 236 ~",
              AT(y - 1, y + 17, y - 1));
  }
}

static void body_draw(Text *text, const ArtSource *art, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  double width = figure->build * mood->width;
  draw(text, "<g transform=\"rotate(~,200,540) translate(~,~) scale(^,1)\">",
       AT(mood->lean, 200 - 200 * width, mood->shoulders - figure->breath * 3, width));
  add_part(text, art, "cloth", figure->cloth, ".back");
  neck_draw(text, figure, width);
  add_part(text, art, "cloth", figure->cloth, ".front");
  text_add(text, "</g>");
}

static void blush_draw(Text *text, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  for (int s = -1; s <= 1 && mood->blush > 0; s += 2)
    draw(text,
         "<ellipse cx=\"~\" cy=\"247\" rx=\"24\" ry=\"18\" fill=\"url(#blush)\" "
         "opacity=\"^\"/>",
         AT(200 + 43 * s - 4 * mood->turn, mood->blush));
  if (mood->extra == EXTRA_FLUSH)
    text_add(text,
             "<ellipse cx=\"200\" cy=\"236\" rx=\"52\" ry=\"20\" fill=\"url(#blush)\" "
             "opacity=\"0.6\"/>");
}

// What a feeling writes on the skin: bags, raised cheeks, a frown.
static void creases_draw(Text *text, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  if (mood->bags) {
    draw_line(text, "{wrinkle}", 3.4, NULL,
              "M147 229Q163 238 179 229M221 229Q237 238 253 229", NULL);
    draw_line(text, "{wrinkle}", 2.6, "opacity=\"0.6\"",
              "M152 237Q163 242 174 238M226 238Q237 242 248 237", NULL);
  }
  if (mood->cheek)
    draw_line(text, "{wrinkle}", 2.6, "opacity=\"0.7\"",
              "M140 228Q148 222 156 225M260 228Q252 222 244 225", NULL);
  if (mood->frown > 0) {
    draw(text, "<g opacity=\"~\">", AT(mood->frown * .9));
    draw_line(text, "{wrinkle}", 3, NULL,
              "M195 176Q193 184 195 190M205 176Q207 184 205 190", NULL);
    text_add(text, "</g>");
  }
  if (mood->brow_inner < -8 && mood->brow_outer > 0)
    draw_line(text, "{wrinkle}", 2.6, "opacity=\"0.7\"", "M180 158Q200 152 220 158",
              NULL);
}

// A beard stays on the jaw: the fuller, the less it follows the turn.
static double beard_follows(const Figure *figure) {
  if (word_is(figure->beard, "full") || word_is(figure->beard, "long")) return .3;
  if (word_is(figure->beard, "short")) return .1;
  return word_is(figure->beard, "stubble") ? 0 : 1;
}

static void face_draw(Text *text, const ArtSource *art, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  double x = 9 * mood->turn, y = mood->pitch;
  draw(text, "<g transform=\"translate(~,~)\">", AT(x, y));
  blush_draw(text, figure);
  wrinkles_draw(text, figure);
  if (figure->freckles) add_part(text, art, "extra", "freckles", "");
  eye_draw(text, figure, -1);
  eye_draw(text, figure, 1);
  creases_draw(text, figure);
  draw(text, "<g transform=\"translate(~,0)\">", AT(5 * mood->turn));
  draw_line(text, "{skin_light}", 4.5, "opacity=\"0.5\"", "M205 210Q208 226 208 240",
            NULL);
  add_part(text, art, "nose", figure->nose, "");
  text_add(text, "</g>");
  double follows = beard_follows(figure);
  draw(text, "<g transform=\"translate(~,~)\">",
       AT(x * (follows - 1), y * (fmin(1, follows + .2) - 1)));
  beard_draw(text, figure);
  text_add(text, "</g>");
  mouth_draw(text, figure);
  if (!word_is(figure->glasses, "none"))
    add_part(text, art, "glasses", figure->glasses, "");
  text_add(text, "</g>");
}

static void jewels_draw(Text *text, const ArtSource *art, const Figure *figure) {
  if (word_is(figure->ears, "none") || word_is(figure->hair, "hijab")) return;
  if (word_is(figure->ears, "aid") && figure->ears_hidden) return;
  add_part(text, art, "ears", figure->ears, "");
}

static void full_head_draw(Text *text, const ArtSource *art, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  double x = 9 * mood->turn, y = mood->pitch;
  open_head(text, figure);
  draw(text, "<g transform=\"translate(~,~)\">", AT(-3 * mood->turn, -y * .4));
  ears_draw(text, figure);
  jewels_draw(text, art, figure);
  text_add(text, "</g>");
  head_draw(text, figure);
  face_draw(text, art, figure);
  draw(text, "<g transform=\"translate(~,~)\">", AT(x * .25, fmax(0, y) * .35));
  add_part(text, art, "hair", figure->hair, ".front");
  draw(text, "</g><g transform=\"translate(~,~)\">", AT(x, y));
  brow_draw(text, figure, -1);
  brow_draw(text, figure, 1);
  if (mood->extra == EXTRA_TEAR) add_part(text, art, "extra", "tear", "");
  if (mood->extra == EXTRA_SWEAT) add_part(text, art, "extra", "sweat", "");
  text_add(text, "</g></g>");
}

static void hand_draw(Text *text, const ArtSource *art, const Figure *figure) {
  const MoodRow *mood = &figure->mood;
  if (mood->hand) {
    double y = (mood->shoulders - figure->breath * 3) * .5 + mood->hand_y;
    draw(text, "<g transform=\"translate(0,~)\">", &y);
    add_part(text, art, "hand", mood->hand, "");
    text_add(text, "</g>");
  }
}

static void layers_draw(Layers *layers, const ArtSource *art, const Figure *figure) {
  open_head(&layers->back, figure);
  add_part(&layers->back, art, "hair", figure->hair, ".back");
  text_add(&layers->back, "</g>");
  body_draw(&layers->body, art, figure);
  full_head_draw(&layers->head, art, figure);
  open_head(&layers->silhouette, figure);
  skull_draw(&layers->silhouette, figure);
  ears_draw(&layers->silhouette, figure);
  add_part(&layers->silhouette, art, "hair", figure->hair, ".front");
  text_add(&layers->silhouette, "</g>");
  hand_draw(&layers->hand, art, figure);
  if (figure->mood.extra != EXTRA_PUFF) return;
  open_head(&layers->puff, figure);
  add_part(&layers->puff, art, "extra", "puff", "");
  text_add(&layers->puff, "</g>");
}

static double mouth_jaw(MouthKind mouth) {
  if (mouth == MOUTH_O) return 9;
  return mouth == MOUTH_GRIN || mouth == MOUTH_SNARL ? 4 : 0;
}

void portrait_svg(const ArtSource *art, const Person *person, const PortraitPose *pose,
                  int width, int height, Text *svg) {
  Figure figure = {.mood = mood_row(pose), .open = pose->blink, .breath = pose->breath};
  figure_dress(&figure, person);
  figure.jaw = mouth_jaw(figure.mood.mouth);
  Layers layers = {0};
  layers_draw(&layers, art, &figure);
  text_print(svg,
             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"18 22 364 458\" "
             "width=\"%d\" height=\"%d\">",
             width, height);
  draw_colours(svg,
               "<defs><radialGradient id=\"blush\" cx=\"50%\" cy=\"50%\" r=\"50%\">"
               "<stop offset=\"0\" stop-color=\"{blush}\" stop-opacity=\"0.95\"/>"
               "<stop offset=\"1\" stop-color=\"{blush}\" stop-opacity=\"0\"/>"
               "</radialGradient></defs>",
               &figure, NULL, 0);
  if (pose->flip) text_add(svg, "<g transform=\"translate(400,0) scale(-1,1)\">");
  const Text *edge[] = {&layers.back, &layers.body, &layers.silhouette, &layers.hand,
                        &layers.puff};
  if (pose->edge) {
    text_add(svg,
             "<g stroke=\"" PAPER "\" stroke-width=\"11\" stroke-linejoin=\"round\">");
    for (int i = 0; i < 5; i++)
      draw_colours(svg, text_string(edge[i]), &figure, PAPER, 11);
    text_add(svg, "</g>");
  }
  draw_colours(svg, text_string(&layers.back), &figure, NULL, 0);
  draw_colours(svg, text_string(&layers.body), &figure, NULL, 0);
  draw_colours(svg, text_string(&layers.head), &figure, NULL, 0);
  // A hand lies on the picture as paper does: its own shape, darker, a little below.
  text_add(svg, "<g transform=\"translate(-2,5)\" opacity=\"0.09\">");
  draw_colours(svg, text_string(&layers.hand), &figure, SHADE, 4);
  text_add(svg, "</g>");
  draw_colours(svg, text_string(&layers.hand), &figure, NULL, 0);
  draw_colours(svg, text_string(&layers.puff), &figure, NULL, 0);
  if (pose->flip) text_add(svg, "</g>");
  text_add(svg, "</svg>");
  text_free(&layers.back);
  text_free(&layers.body);
  text_free(&layers.head);
  text_free(&layers.silhouette);
  text_free(&layers.hand);
  text_free(&layers.puff);
}
