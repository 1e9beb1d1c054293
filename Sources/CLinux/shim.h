#pragma once
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

// glibc declares renameat2 for GNU source only, and Swift cannot call the variadic syscall().
static inline int exchange_paths(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}
