#include "app/cmd_strings.h"

#include <stdio.h>

#include "app/shelf.h"
#include "base/text.h"
#include "story/pot.h"

const char cmd_strings_help[] =
    "Prints every text of SCENARIO (its name, or a path to a .lua file) as a gettext\n"
    "template, for translators: the text's id as msgctxt, the words as msgid, who says\n"
    "them in which mood as a comment, and the line of the file. Equal files give equal\n"
    "output.\n"
    "\n"
    "  attune strings dishes > dishes.pot\n"
    "\n"
    "Exit status: 0 when all is well, 1 when the story does not load, 2 for wrong use.\n";

int cmd_strings(int count, char **words) {
  if (count != 1 || *words[0] == '-') {
    fprintf(stderr, "attune strings: %s\nUsage: attune strings SCENARIO\n",
            count == 1 ? "There is no such option." : "One scenario is needed.");
    return 2;
  }
  Err err = {{0}};
  Shelf *shelf = shelf_new(&err);
  const Scenario *scenario = shelf ? shelf_open(shelf, words[0], &err) : NULL;
  bool well = scenario != NULL;
  if (well) {
    Text out = {0};
    pot_write(scenario, &out);
    well = (fputs(out.bytes, stdout) >= 0 && !fflush(stdout)) ||
           err_set(&err, "The texts could not be written.");
    text_free(&out);
  }
  if (!well) fprintf(stderr, "attune strings: %s\n", err.text);
  shelf_free(shelf);
  return well ? 0 : 1;
}
