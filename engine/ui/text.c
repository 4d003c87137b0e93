#include "ui/text.h"

#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "base/mem.h"

typedef struct Layout {
  Arena *arena;
  const FontMetrics *metrics;
  TypeStyle style;
  int width;
  TextBlock *block;
  int line_capacity;
  UBreakIterator *breaks;
  const char *text;   // the paragraph, asterisks gone
  const char *slant;  // 1 for each byte inside asterisks
  int length;
  int *stops;  // byte offsets where a line may end; the last is length
  int stop_count;
  UBiDi *bidi;  // NULL: all of it runs left to right
  int *bytes;   // UTF-16 index to byte offset
  int unit_count;
} Layout;

static bool face_is_voice(FontFace face) {
  return face == FACE_VOICE || face == FACE_VOICE_ITALIC;
}

static FontFace layout_face(const Layout *layout, int byte) {
  if (!layout->slant[byte]) return layout->style.face;
  return layout->style.face == FACE_VOICE ? FACE_VOICE_ITALIC : FACE_VOICE;
}

// Copies `length` bytes without paired asterisks; fills slant. Returns the new length.
static int asterisks_take(const char *from, int length, bool voice, char *text,
                          char *slant) {
  int count = 0, kept = 0;
  for (int i = 0; i < length; i++) count += from[i] == '*';
  int pairs = voice ? count / 2 * 2 : 0;
  bool inside = false;
  for (int i = 0; i < length; i++) {
    if (from[i] == '*' && pairs) {
      pairs--;
      inside = !inside;
      continue;
    }
    text[kept] = from[i];
    slant[kept++] = inside;
  }
  text[kept] = 0;
  return kept;
}

char *text_plain(Arena *arena, const char *string) {
  int length = (int)strlen(string);
  char *text = arena_alloc(arena, (size_t)length + 1);
  char *slant = arena_alloc(arena, (size_t)length + 1);
  asterisks_take(string, length, true, text, slant);
  return text;
}

static int layout_measure(const Layout *layout, int from, int to) {
  int width = 0;
  while (from < to) {
    int end = from;
    while (end < to && layout->slant[end] == layout->slant[from]) end++;
    width += layout->metrics->width(layout->metrics->context, layout_face(layout, from),
                                    layout->style.size, layout->text + from,
                                    (size_t)(end - from));
    from = end;
  }
  return width;
}

static int layout_trim(const Layout *layout, int from, int to) {
  while (to > from && layout->text[to - 1] == ' ') to--;
  return to;
}

static void layout_find_stops(Layout *layout) {
  layout->stops = arena_alloc(layout->arena, sizeof(int) * ((size_t)layout->length + 1));
  layout->stop_count = 0;
  UErrorCode code = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, layout->text, layout->length, &code);
  if (layout->breaks && U_SUCCESS(code)) ubrk_setUText(layout->breaks, text, &code);
  if (layout->breaks && U_SUCCESS(code)) {
    ubrk_first(layout->breaks);
    for (int at = ubrk_next(layout->breaks); at != UBRK_DONE;
         at = ubrk_next(layout->breaks)) {
      layout->stops[layout->stop_count++] = at;
    }
  } else {
    for (int i = 1; i < layout->length; i++) {
      if (layout->text[i - 1] == ' ' && layout->text[i] != ' ') {
        layout->stops[layout->stop_count++] = i;
      }
    }
    layout->stops[layout->stop_count++] = layout->length;
  }
  utext_close(text);
}

static bool text_turns(const char *text) {  // holds a letter that runs right to left
  while (*text) {
    uint32_t c = utf8_next(&text);
    if ((c >= 0x590 && c <= 0x8FF) || (c >= 0x200F && c <= 0x202E) ||
        (c >= 0xFB1D && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x1EFFF)) {
      return true;
    }
  }
  return false;
}

static void layout_open_bidi(Layout *layout) {
  layout->bidi = NULL;
  if (!text_turns(layout->text)) return;
  size_t most = (size_t)layout->length + 1;
  UChar *units = arena_alloc(layout->arena, most * sizeof *units);
  layout->bytes = arena_alloc(layout->arena, most * sizeof *layout->bytes);
  int count = 0;
  for (const char *at = layout->text; *at;) {
    int byte = (int)(at - layout->text);
    uint32_t c = utf8_next(&at);
    layout->bytes[count] = byte;
    if (c > 0xFFFF) {
      units[count++] = (UChar)(0xD800 + ((c - 0x10000) >> 10));
      layout->bytes[count] = byte;
      units[count++] = (UChar)(0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      units[count++] = (UChar)c;
    }
  }
  layout->bytes[count] = layout->length;
  layout->unit_count = count;
  UErrorCode code = U_ZERO_ERROR;
  UBiDi *bidi = ubidi_open();
  ubidi_setPara(bidi, units, count, UBIDI_DEFAULT_LTR, NULL, &code);
  if (U_FAILURE(code)) {
    ubidi_close(bidi);
    return;
  }
  layout->bidi = bidi;
}

static void line_add_run(const Layout *layout, TextLine *line, int from, int to,
                         bool rtl) {
  TextRun *run = &line->runs[line->run_count++];
  run->text = arena_copy_bytes(layout->arena, layout->text + from, (size_t)(to - from));
  run->face = layout_face(layout, from);
  run->x = line->width;
  run->width = layout->metrics->width(layout->metrics->context, run->face,
                                      layout->style.size, run->text, (size_t)(to - from));
  run->rtl = rtl;
  line->width += run->width;
}

// One stretch of a single direction, cut where the slant changes; in the order drawn.
static void line_add_stretch(const Layout *layout, TextLine *line, int from, int to,
                             bool rtl) {
  while (from < to) {
    int cut = rtl ? to - 1 : from + 1;
    if (rtl) {
      while (cut > from && layout->slant[cut - 1] == layout->slant[to - 1]) cut--;
      line_add_run(layout, line, cut, to, rtl);
      to = cut;
    } else {
      while (cut < to && layout->slant[cut] == layout->slant[from]) cut++;
      line_add_run(layout, line, from, cut, rtl);
      from = cut;
    }
  }
}

static int layout_unit(const Layout *layout, int byte) {
  int low = 0, high = layout->unit_count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (layout->bytes[middle] < byte) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static int slant_changes(const Layout *layout, int from, int to) {
  int count = 0;
  for (int i = from + 1; i < to; i++) count += layout->slant[i] != layout->slant[i - 1];
  return count;
}

static void layout_add_line(Layout *layout, int from, int to) {
  TextBlock *block = layout->block;
  if (block->line_count == layout->line_capacity) {
    int capacity = layout->line_capacity ? layout->line_capacity * 2 : 4;
    TextLine *moved = arena_alloc(layout->arena, sizeof *moved * (size_t)capacity);
    if (block->line_count) {
      memcpy(moved, block->lines, sizeof *moved * (size_t)block->line_count);
    }
    block->lines = moved;
    layout->line_capacity = capacity;
  }
  TextLine *line = &block->lines[block->line_count++];
  memset(line, 0, sizeof *line);
  to = layout_trim(layout, from, to);
  UErrorCode code = U_ZERO_ERROR;
  UBiDi *bidi = layout->bidi && to > from ? ubidi_open() : NULL;
  int first = 0, count = 1;
  if (bidi) {
    first = layout_unit(layout, from);
    ubidi_setLine(layout->bidi, first, layout_unit(layout, to), bidi, &code);
    count = ubidi_countRuns(bidi, &code);
    line->rtl = ubidi_getParaLevel(layout->bidi) & 1;
    if (U_FAILURE(code)) count = 0;
  }
  line->runs = arena_alloc(
      layout->arena,
      sizeof *line->runs * (size_t)(count + 1 + slant_changes(layout, from, to)));
  for (int i = 0; bidi && i < count; i++) {
    int32_t start, length;
    bool rtl = ubidi_getVisualRun(bidi, i, &start, &length) == UBIDI_RTL;
    line_add_stretch(layout, line, layout->bytes[first + start],
                     layout->bytes[first + start + length], rtl);
  }
  if (!bidi || !count) line_add_stretch(layout, line, from, to, false);
  if (bidi) ubidi_close(bidi);
  if (line->width > block->width) block->width = line->width;
}

// The longest start of [from, to) that fits, at least one grapheme.
static int layout_break_word(const Layout *layout, int from, int to) {
  UErrorCode code = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, layout->text, layout->length, &code);
  UBreakIterator *graphemes = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &code);
  if (U_SUCCESS(code)) ubrk_setUText(graphemes, text, &code);
  int best = to;
  if (U_SUCCESS(code)) {
    int at = ubrk_following(graphemes, from);
    best = at;
    while (at != UBRK_DONE && at <= to &&
           layout_measure(layout, from, at) <= layout->width) {
      best = at;
      at = ubrk_next(graphemes);
    }
  }
  if (graphemes) ubrk_close(graphemes);
  utext_close(text);
  return best > from ? best : to;
}

static void layout_paragraph(Layout *layout) {
  layout_find_stops(layout);
  layout_open_bidi(layout);
  int from = 0, stop = 0;
  if (!layout->length) layout_add_line(layout, 0, 0);
  while (from < layout->length) {
    int fits = -1, sum = 0, start = from;
    for (int i = stop; i < layout->stop_count; i++) {
      int end = layout_trim(layout, start, layout->stops[i]);
      if (sum + layout_measure(layout, start, end) > layout->width &&
          layout_measure(layout, from, end) > layout->width) {
        break;
      }
      sum += layout_measure(layout, start, layout->stops[i]);
      start = layout->stops[i];
      fits = i;
    }
    while (fits > stop &&
           layout_measure(layout, from, layout_trim(layout, from, layout->stops[fits])) >
               layout->width) {
      fits--;
    }
    if (fits < 0) {
      int end = layout_break_word(layout, from, layout->stops[stop]);
      layout->block->broken_word = true;
      layout_add_line(layout, from, end);
      from = end;
      if (from >= layout->stops[stop]) stop++;
      continue;
    }
    layout_add_line(layout, from, layout->stops[fits]);
    from = layout->stops[fits];
    stop = fits + 1;
  }
  if (layout->bidi) ubidi_close(layout->bidi);
  layout->bidi = NULL;
}

TextBlock *text_lay(Arena *arena, const FontMetrics *metrics, TypeStyle style,
                    const char *string, int width) {
  Layout layout = {.arena = arena, .metrics = metrics, .style = style, .width = width};
  layout.block = arena_alloc(arena, sizeof *layout.block);
  layout.block->style = style;
  UErrorCode code = U_ZERO_ERROR;
  layout.breaks = ubrk_open(UBRK_LINE, "", NULL, 0, &code);
  while (string) {
    const char *end = strchr(string, '\n');
    int length = end ? (int)(end - string) : (int)strlen(string);
    char *text = arena_alloc(arena, (size_t)length + 1);
    char *slant = arena_alloc(arena, (size_t)length + 1);
    layout.length =
        asterisks_take(string, length, face_is_voice(style.face), text, slant);
    layout.text = text;
    layout.slant = slant;
    layout_paragraph(&layout);
    string = end ? end + 1 : NULL;
  }
  if (layout.breaks) ubrk_close(layout.breaks);
  layout.block->height = layout.block->line_count * style.line;
  return layout.block;
}

void text_draw(Tree *tree, Node *node, const FontMetrics *metrics, const TextBlock *block,
               Rect box, Align align, Colour colour) {
  int ascent, descent;
  metrics->extent(metrics->context, block->style.face, block->style.size, &ascent,
                  &descent);
  int baseline = box.y + (block->style.line - ascent - descent) / 2 + ascent;
  for (int i = 0; i < block->line_count; i++) {
    const TextLine *line = &block->lines[i];
    int x = box.x, room = box.w - line->width;
    bool far = (align == ALIGN_END) != line->rtl;
    if (align == ALIGN_CENTRE) {
      x += room / 2;
    } else if (far) {
      x += room;
    }
    for (int j = 0; j < line->run_count; j++) {
      const TextRun *run = &line->runs[j];
      node_run(tree, node, run->face, block->style.size, colour, x + run->x, baseline,
               run->width, run->text, run->rtl);
    }
    baseline += block->style.line;
  }
  if (block->height > box.h || block->width > box.w) node->text_cut = true;
}
