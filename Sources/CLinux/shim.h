#pragma once
#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// glibc declares renameat2 for GNU source only, and Swift cannot call the variadic syscall().
static inline int exchange_paths(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}

// Bounds the address space of another process, in bytes. glibc declares prlimit for GNU source only.
static inline int limit_memory(pid_t process, uint64_t bytes) {
  struct { uint64_t soft, hard; } limit = {bytes, bytes};
  return (int)syscall(SYS_prlimit64, process, RLIMIT_AS, &limit, (void *)0);
}

// glibc declares syncfs for GNU source only.
static inline int sync_file_system(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

// glibc declares memmem for GNU source only.
void *memmem(const void *bytes, size_t count, const void *wanted, size_t length);

// Swift does not see glibc's malloc.h.
static inline int map_buffers_from(int bytes) { return mallopt(M_MMAP_THRESHOLD, bytes); }
static inline int keep_free_memory_up_to(int bytes) { return mallopt(M_TRIM_THRESHOLD, bytes); }
static inline int grow_memory_by(int bytes) { return mallopt(M_TOP_PAD, bytes); }
