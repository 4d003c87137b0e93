// Text layout on ICU: a string becomes paragraphs (at '\n'), lines (Unicode line
// breaking) and runs (bidi, in the order drawn) within a width. In voice faces a span
// between *asterisks* is drawn italic (in an italic face: upright) and the asterisks are
// not drawn. Never shortens: a word wider than the width is broken between graphemes. A
// TextBlock lives in the arena it was laid in; `string` need not outlive the call.
#ifndef ATTUNE_UI_TEXT_H
#define ATTUNE_UI_TEXT_H

#include "base/arena.h"
#include "ui/font.h"
#include "ui/node.h"
#include "ui/theme.h"

typedef enum {
  ALIGN_START,
  ALIGN_CENTRE,
  ALIGN_END
} Align;  // by the paragraph's direction

typedef struct TextRun {
  const char *text;
  FontFace face;
  int x, width;  // from the line's left edge
  bool rtl;
} TextRun;

typedef struct TextLine {
  TextRun *runs;
  int run_count;
  int width;
  bool rtl;  // direction of its paragraph
} TextLine;

typedef struct TextBlock {
  TypeStyle style;
  TextLine *lines;
  int line_count;
  int width, height;  // the widest line; line_count × line height
  bool broken_word;   // a single word was wider than the width
} TextBlock;

// ICU could not be opened: every line still stands, broken at spaces only.
TextBlock *text_lay(Arena *arena, const FontMetrics *metrics, TypeStyle style,
                    const char *string, int width);

// Adds the block's runs to a node from the top of `box`, aligned across it; sets text_cut
// where the block is taller or wider than the box.
void text_draw(Tree *tree, Node *node, const FontMetrics *metrics, const TextBlock *block,
               Rect box, Align align, Colour colour);

// `string` without its *asterisks*: what a label says.
char *text_plain(Arena *arena, const char *string);

#endif
