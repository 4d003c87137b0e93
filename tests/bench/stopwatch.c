// Starts a program and measures it from outside.
//   stopwatch start COMMAND…        "MS PEAK_KIB": until it says "first frame" on
//   standard error,
//                                   and the most memory it held until then; it is ended
//                                   after
//   stopwatch idle SECONDS COMMAND… "PERCENT PEAK_KIB": processor time two seconds after
//   the
//                                   first frame, over so many seconds, of one core
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void rest(double seconds) {
  struct timespec time = {(time_t)seconds,
                          (long)((seconds - (double)(time_t)seconds) * 1e9)};
  while (nanosleep(&time, &time) != 0) continue;
}

static pid_t begin(char **command, FILE **said) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
    int nothing = open("/dev/null", O_WRONLY);
    if (nothing >= 0) dup2(nothing, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
  }
  close(ends[1]);
  *said = fdopen(ends[0], "r");
  return child;
}

static int first_frame(FILE *said) {
  char line[512];
  while (fgets(line, sizeof line, said)) {
    if (!strncmp(line, "first frame", 11)) return 1;
    fputs(line, stderr);
  }
  return 0;
}

static long peak_kib(pid_t child) {
  char path[64], line[256];
  long kib = -1;
  snprintf(path, sizeof path, "/proc/%ld/status", (long)child);
  FILE *status = fopen(path, "r");
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld", &kib);
  if (status) fclose(status);
  return kib;
}

// Nanoseconds on a processor, of all threads.
static double busy_ns(pid_t child) {
  struct timespec spent;
  clockid_t clock;
  if (clock_getcpuclockid(child, &clock) != 0 || clock_gettime(clock, &spent) != 0)
    return 0;
  return (double)spent.tv_sec * 1e9 + (double)spent.tv_nsec;
}

int main(int count, char **words) {
  int idle = count > 3 && !strcmp(words[1], "idle");
  if (count < 3 || (!idle && strcmp(words[1], "start") != 0)) return 2;
  FILE *said = NULL;
  double started = now_ms();
  pid_t child = begin(words + (idle ? 3 : 2), &said);
  if (child < 0 || !said) return 1;
  int shown = first_frame(said);
  double until = now_ms() - started;
  if (shown && idle) {
    double seconds = atof(words[2]);
    rest(2);
    double before = busy_ns(child);
    rest(seconds);
    printf("%.3f %ld\n", (busy_ns(child) - before) / seconds / 1e7, peak_kib(child));
  } else if (shown) {
    rest(0.2);
    printf("%.2f %ld\n", until, peak_kib(child));
  }
  kill(child, SIGTERM);
  waitpid(child, NULL, 0);
  fclose(said);
  if (!shown) fprintf(stderr, "stopwatch: %s showed no frame\n", words[idle ? 3 : 2]);
  return shown ? 0 : 1;
}
