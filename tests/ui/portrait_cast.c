#include "portrait_cast.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"

#define LOOK(...)        \
  .look = {__VA_ARGS__}, \
  .look_count = (int)(sizeof((LookPart[]){__VA_ARGS__}) / sizeof(LookPart))
#define PERSON(word, called, ...) \
  { .id = word, .name = called, LOOK(__VA_ARGS__) }

// clang-format off
const Person portrait_cast[CAST_COUNT] = {
    PERSON("sam", "Sam", {"age", "34"}, {"head", "oval"}, {"skin", "sand"}, {"hair", "crop"},
           {"hair_color", "brown"}, {"beard", "stubble"}, {"cloth", "hoodie"},
           {"cloth_color", "teal"}, {"accent", "cream"}, {"nose", "straight"},
           {"brows", "thick"}, {"iris", "hazel"}),
    PERSON("alex", "Alex", {"age", "31"}, {"head", "heart"}, {"skin", "rose"},
           {"hair", "wavy"}, {"hair_color", "auburn"}, {"cloth", "cardigan"},
           {"cloth_color", "ochre"}, {"accent", "cream"}, {"nose", "button"}, {"brows", "mid"},
           {"lashes", "true"}, {"lips", "full"}, {"iris", "green"}, {"freckles", "true"}),
    PERSON("amara", "Amara", {"age", "28"}, {"head", "round"}, {"skin", "cocoa"},
           {"hair", "afro"}, {"hair_color", "black"}, {"cloth", "vneck"},
           {"cloth_color", "rust"}, {"nose", "broad"}, {"lips", "full"}, {"lashes", "true"},
           {"ears", "hoops"}, {"brows", "mid"}),
    PERSON("harold", "Harold", {"age", "77"}, {"head", "long"}, {"skin", "porcelain"},
           {"hair", "balding"}, {"hair_color", "brown"}, {"cloth", "shirt"},
           {"cloth_color", "sky"}, {"nose", "hooked"}, {"brows", "thick"},
           {"glasses", "rect"}, {"ears", "aid"}, {"iris", "blue"}, {"lips", "thin"},
           {"beard", "none"}),
    PERSON("noor", "Noor", {"age", "36"}, {"head", "oval"}, {"skin", "olive"},
           {"hair", "hijab"}, {"wrap", "plum"}, {"cloth", "rollneck"},
           {"cloth_color", "charcoal"}, {"nose", "straight"}, {"lashes", "true"},
           {"brows", "mid"}),
    PERSON("gurpreet", "Gurpreet", {"age", "48"}, {"head", "square"}, {"skin", "amber"},
           {"hair", "turban"}, {"wrap", "brick"}, {"hair_color", "black"}, {"beard", "long"},
           {"cloth", "kurta"}, {"cloth_color", "cream"}, {"accent", "ochre"},
           {"nose", "straight"}, {"brows", "thick"}, {"eyes", "almond"}),
    PERSON("mei", "Mei", {"age", "45"}, {"head", "round"}, {"skin", "honey"},
           {"hair", "bob"}, {"hair_color", "black"}, {"cloth", "blazer"},
           {"cloth_color", "charcoal"}, {"nose", "button"}, {"eyes", "up"},
           {"brows", "thin"}, {"ears", "studs"}, {"lashes", "true"}, {"glasses", "round"}),
    PERSON("rosa", "Rosa", {"age", "72"}, {"head", "round"}, {"skin", "caramel"},
           {"hair", "perm"}, {"hair_color", "black"}, {"cloth", "cardigan"},
           {"cloth_color", "plum"}, {"accent", "rosewood"}, {"nose", "broad"},
           {"ears", "drops"}, {"lips", "mid"}, {"brows", "thin"}, {"glasses", "half"}),
    PERSON("dara", "Dara", {"age", "52"}, {"head", "diamond"}, {"skin", "ebony"},
           {"hair", "locs"}, {"hair_color", "black"}, {"beard", "goatee"}, {"cloth", "tee"},
           {"cloth_color", "moss"}, {"nose", "broad"}, {"lips", "full"},
           {"accent", "ochre"}, {"brows", "mid"}),
    PERSON("ines", "Ines", {"age", "24"}, {"head", "heart"}, {"skin", "chestnut"},
           {"hair", "braids"}, {"hair_color", "black"}, {"cloth", "dungarees"},
           {"cloth_color", "denim"}, {"accent", "ochre"}, {"nose", "button"},
           {"lashes", "true"}, {"lips", "full"}),
    PERSON("tom", "Tom", {"age", "61"}, {"head", "square"}, {"skin", "rose"},
           {"hair", "quiff"}, {"hair_color", "brown"}, {"beard", "full"},
           {"cloth", "rollneck"}, {"cloth_color", "moss"}, {"nose", "hooked"},
           {"brows", "thick"}, {"iris", "grey"}, {"build", "1.06"}, {"neck", "38"}),
    PERSON("yuki", "Yuki", {"age", "21"}, {"head", "oval"}, {"skin", "porcelain"},
           {"hair", "pixie"}, {"hair_color", "espresso"}, {"cloth", "stripes"},
           {"cloth_color", "cream"}, {"accent", "brick"}, {"nose", "button"}, {"eyes", "up"},
           {"iris", "black"}, {"ears", "studs"}, {"brows", "mid"}),
};
// clang-format on

enum { FILES_MOST = 256, FILE_LONGEST = 1 << 20 };

static char folder[512];
static struct { char *path, *bytes; } files[FILES_MOST];
static int file_count;

static const char *art_read(void *context, const char *path) {
  (void)context;
  for (int i = 0; i < file_count; i++)
    if (!strcmp(files[i].path, path)) return files[i].bytes;
  if (file_count == FILES_MOST) return NULL;
  char whole[1024];
  snprintf(whole, sizeof whole, "%s/%s", folder, path);
  size_t length;
  files[file_count].path = mem_copy(path);
  files[file_count].bytes = file_read(whole, FILE_LONGEST, &length, NULL);
  return files[file_count++].bytes;
}

ArtSource art_open(const char *from) {
  snprintf(folder, sizeof folder, "%s", from);
  return (ArtSource){.read = art_read};
}

void art_close(void) {
  for (int i = 0; i < file_count; i++) {
    mem_free(files[i].path);
    mem_free(files[i].bytes);
  }
  file_count = 0;
}
