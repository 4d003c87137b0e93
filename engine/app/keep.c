#include "app/keep.h"

#include "base/mem.h"

enum { UNKEPT = 0 };  // the id of a play that goes on without being kept

static bool store_there(Keep *keep) {
  if (keep->store) return true;
  if (!keep->data)
    return err_set(&keep->why, "There is no home folder to keep plays in.");
  keep->store = store_open(keep->data, &keep->why);
  return keep->store;
}

static bool unkept(Keep *keep, const char *why, Err *err) {
  if (keep->said) return true;
  keep->said = true;
  return err_set(err, "%s", why);
}

// What a port returns for what the store said: a file that can only be read is told of
// once.
static bool outcome(Keep *keep, bool kept, const Err *said, Err *err) {
  if (kept) return true;
  if (!store_writable(keep->store)) return unkept(keep, said->text, err);
  return err_set(err, "%s", said->text);
}

bool keep_open(Keep *keep, const char *data, const char *config, Err *err) {
  *keep = (Keep){.data = mem_copy(data), .config = mem_copy(config)};
  store_there(keep);
  return !config || settings_load(config, &keep->settings, err);
}

static void saved_clear(Keep *keep) {
  transcript_free(keep->saved.transcript);
  mem_free(keep->saved.ending);
  keep->saved = (StoredPlay){0};
}

void keep_close(Keep *keep) {
  saved_clear(keep);
  store_close(keep->store);
  mem_free(keep->data);
  mem_free(keep->config);
  *keep = (Keep){0};
}

static bool keep_unfinished(void *context, SavedPlay *play) {
  Keep *keep = context;
  saved_clear(keep);
  if (!keep->store || !store_unfinished(keep->store, &keep->saved, NULL)) return false;
  *play = (SavedPlay){keep->saved.id, keep->saved.transcript, keep->saved.cursor};
  return true;
}

// A play is worth keeping without its source, so a failure here is not one of the play.
static void source_keep(Keep *keep, const Transcript *transcript) {
  size_t length = 0;
  char *source = keep->source
                     ? keep->source(keep->source_context, transcript->scenario, &length)
                     : NULL;
  if (source)
    store_keep_source(keep->store, transcript->scenario, transcript->hash, source, length,
                      NULL);
  mem_free(source);
}

static bool keep_begin(void *context, const Transcript *transcript, int64_t *id,
                       Err *err) {
  Keep *keep = context;
  Err said = {0};
  *id = UNKEPT;
  if (!store_there(keep)) return unkept(keep, keep->why.text, err);
  bool kept = store_begin(keep->store, transcript, id, &said);
  if (kept) source_keep(keep, transcript);
  return outcome(keep, kept, &said, err);
}

static bool keep_append(void *context, int64_t id, const Transcript *transcript,
                        int first, Err *err) {
  Keep *keep = context;
  Err said = {0};
  if (id == UNKEPT) return true;
  return outcome(keep, store_append(keep->store, id, transcript, first, &said), &said,
                 err);
}

static bool keep_seen(void *context, int64_t id, int cursor, Err *err) {
  Keep *keep = context;
  Err said = {0};
  if (id == UNKEPT) return true;
  return outcome(keep, store_seen(keep->store, id, cursor, &said), &said, err);
}

static bool keep_finish(void *context, int64_t id, const char *ending, Err *err) {
  Keep *keep = context;
  Err said = {0};
  if (id == UNKEPT) return true;
  return outcome(keep, store_finish(keep->store, id, ending, &said), &said, err);
}

static bool keep_settings(void *context, const Settings *settings, Err *err) {
  const Keep *keep = context;
  if (!keep->config) return err_set(err, "There is no home folder to keep settings in.");
  return settings_save(keep->config, settings, err);
}

void keep_ports(Ports *ports) {
  ports->unfinished = keep_unfinished;
  ports->begin = keep_begin;
  ports->append = keep_append;
  ports->seen = keep_seen;
  ports->finish = keep_finish;
  ports->keep_settings = keep_settings;
}
