/* Runs a program and writes what it cost.

     measure RESULT PROGRAM [ARGUMENT…]

   RESULT becomes one line: exit status, wall time in nanoseconds, user and system time in
   microseconds, peak resident memory in KiB. A process starts out with the peak of the process that
   forked it, so a script language would hand its own memory to everything it measures; this program
   is smaller than all that it runs. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long microseconds(struct timeval time) {
  return time.tv_sec * 1000000LL + time.tv_usec;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: measure RESULT PROGRAM [ARGUMENT...]\n");
    return 2;
  }
  long long start = nanoseconds();
  pid_t child = fork();
  if (child < 0) {
    fprintf(stderr, "measure: fork: %s\n", strerror(errno));
    return 2;
  }
  if (child == 0) {
    execv(argv[2], argv + 2);
    fprintf(stderr, "measure: %s: %s\n", argv[2], strerror(errno));
    _exit(127);
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {
    if (errno == EINTR) continue;
    fprintf(stderr, "measure: wait4: %s\n", strerror(errno));
    return 2;
  }
  long long end = nanoseconds();
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  FILE *result = fopen(argv[1], "w");
  if (!result) {
    fprintf(stderr, "measure: %s: %s\n", argv[1], strerror(errno));
    return 2;
  }
  fprintf(result, "%d %lld %lld %lld %ld\n", code, end - start, microseconds(usage.ru_utime),
          microseconds(usage.ru_stime), usage.ru_maxrss);
  return fclose(result) == 0 ? 0 : 2;
}
