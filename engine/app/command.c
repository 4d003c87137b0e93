#include "app/command.h"

#include "app/cmd_check.h"
#include "app/cmd_coverage.h"
#include "app/cmd_graph.h"
#include "app/cmd_new.h"
#include "app/cmd_run.h"
#include "app/cmd_strings.h"
#include "app/cmd_test.h"
#include "app/cmd_walk.h"
#ifdef ATTUNE_GUI
#include "app/cmd_play.h"
#include "app/cmd_shot.h"
#endif

const Command commands[] = {
#ifdef ATTUNE_GUI
    {"play", "[play] [SCENARIO] [--size WxH]", "the game, in a window",
     "Opens the game: at home, or at the card of SCENARIO (its name, or a path to a "
     ".lua\n"
     "file). What you pick is kept at once; close the window whenever you like.\n"
     "\n"
     "  --size WxH      the window's size; 1280x720 unless said\n"
     "  --dump-ui       print what is on the screen, one node a line, after each frame\n"
     "  --frames N      leave after N frames\n"
     "  --first-frame   print the milliseconds until the first frame\n"
     "\n"
     "Keys: arrows and Enter, or the numbers on the cards; Esc goes back, F11 fills the\n"
     "screen.\n",
     cmd_play},
#endif
    {"run", "run SCENARIO [--seat S] [--seed N] [--json]",
     "the same game in the terminal",
     "Plays SCENARIO (its name, or a path to a .lua file) as text. Each pick is a line "
     "on\n"
     "standard input: the number of a reply, or its id. Also: again (try that moment "
     "again),\n"
     "skip, history, help, quit. Equal input gives equal output. Nothing is kept.\n"
     "\n"
     "  --seat S    who you are: one of the scenario's seats; the first unless said\n"
     "  --seed N    for texts that vary\n"
     "  --json      one event a line, the last one with the marks\n",
     cmd_run},
    {"check", "check [PATH…] [--json]", "what an author should mend",
     "Reads scenario files, or folders of them, and names every problem with its line, "
     "in\n"
     "plain words, and what to do. Without a path: the scenarios that come with the "
     "game.\n"
     "Exit status 1 when a problem stops a scenario from loading; warnings alone give "
     "0.\n"
     "\n"
     "  --json    one finding a line\n",
     cmd_check},
    {"walk", "walk SCENARIO [--bots] [--random N]",
     "plays a story in every way, and by lazy rules", cmd_walk_help, cmd_walk},
    {"graph", "graph SCENARIO", "a story as a picture for Graphviz", cmd_graph_help,
     cmd_graph},
    {"new", "new NAME", "a story to begin from", cmd_new_help, cmd_new},
    {"test", "test [PATH…] [--json]", "plays the plans of stories", cmd_test_help,
     cmd_test},
    {"coverage", "coverage [SCENARIO…] [--json]", "what the stories let one practise",
     cmd_coverage_help, cmd_coverage},
    {"strings", "strings SCENARIO", "a story's texts, for translators", cmd_strings_help,
     cmd_strings},
#ifdef ATTUNE_GUI
    {"shot", "shot SCREEN -o F.png [--size WxH]",
     "a picture of a screen, no display needed",
     "Screens: home home-continue card stage-line stage-choice feedback feedback-good "
     "listen\n"
     "listen-recall compose compose-done ending debrief history settings cast.\n"
     "`attune shot --all -o FOLDER` draws all of them.\n"
     "\n"
     "  --size WxH        1280x720 unless said\n"
     "  --scenario NAME   the story that is shown; dishes unless said\n"
     "  --text PERCENT    100, 125, 150, 175 or 200\n"
     "  --contrast high   black on white\n"
     "  --pseudo          the test language: longer, accented, bracketed\n"
     "  --dump-ui         print the nodes in place of a picture\n",
     cmd_shot},
#endif
};
const int command_count = sizeof commands / sizeof *commands;
