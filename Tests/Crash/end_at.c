// Ends the program that loads this before its END_AT-th call that changes a disk, in the middle of it where it writes.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int ends_here(void) {
  const char *at = getenv("END_AT");
  return at && atomic_fetch_add(&calls, 1) + 1 == atol(at);
}

static void end(void) {
  kill(getpid(), SIGKILL);
  pause();
}

#define PASS(name, parameters, arguments)                          \
  int name parameters {                                            \
    if (ends_here()) end();                                        \
    return ((int(*) parameters)dlsym(RTLD_NEXT, #name)) arguments; \
  }

PASS(fsync, (int file), (file))
PASS(link, (const char *from, const char *to), (from, to))
PASS(mkdir, (const char *path, mode_t mode), (path, mode))
PASS(mkstemp, (char *path), (path))
PASS(rename, (const char *from, const char *to), (from, to))
PASS(rmdir, (const char *path), (path))
PASS(unlink, (const char *path), (path))

char *mkdtemp(char *path) {
  if (ends_here()) end();
  return ((char *(*)(char *))dlsym(RTLD_NEXT, "mkdtemp"))(path);
}

ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (ends_here()) {
    real(file, bytes, count / 2);
    end();
  }
  return real(file, bytes, count);
}
