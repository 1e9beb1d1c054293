// The part of the C library that Swift needs, for a machine that has none: memory and little else.

#include <stddef.h>
#include <stdint.h>

// Memory: blocks of 32, 64, 128 … bytes. A block that is freed waits in the list of its size, so that a page
// that asks again and again for the same does not grow.

enum { SMALLEST = 5, LARGEST = 30, PAGE = 65536 };

// Stands before every address that is handed out.
typedef struct {
  uint32_t size;    // the block has 2^size bytes
  uint32_t offset;  // from the start of the block to the address
} Header;

typedef struct Free {
  struct Free *next;
} Free;

extern unsigned char __heap_base;
static Free *freed[LARGEST + 1];
static uintptr_t unused;
static uintptr_t limit;

static void *newBlock(uint32_t size) {
  uintptr_t bytes = (uintptr_t)1 << size;
  if (unused == 0) {
    unused = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    limit = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  }
  if (limit - unused < bytes) {
    uintptr_t pages = (bytes - (limit - unused) + PAGE - 1) / PAGE;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
    limit += pages * PAGE;
  }
  void *block = (void *)unused;
  unused += bytes;
  return block;
}

static void *allocate(size_t alignment, size_t count) {
  if (alignment < 16) alignment = 16;
  // Room for the header before the address, wherever the block's alignment of 16 puts that.
  if (count > (1u << LARGEST) - 2 * alignment) return NULL;
  size_t bytes = count + (alignment == 16 ? 16 : 16 + alignment);
  uint32_t size = SMALLEST;
  while (((size_t)1 << size) < bytes) size++;
  Free *block = freed[size];
  if (block != NULL) {
    freed[size] = block->next;
  } else {
    block = newBlock(size);
    if (block == NULL) return NULL;
  }
  uintptr_t address = ((uintptr_t)block + 16 + alignment - 1) & ~(uintptr_t)(alignment - 1);
  Header *header = (Header *)address - 1;
  header->size = size;
  header->offset = (uint32_t)(address - (uintptr_t)block);
  return (void *)address;
}

void *malloc(size_t count) { return allocate(16, count); }

int posix_memalign(void **result, size_t alignment, size_t count) {
  void *address = allocate(alignment, count);
  if (address == NULL) return 12;  // ENOMEM
  *result = address;
  return 0;
}

void free(void *address) {
  if (address == NULL) return;
  Header header = *((Header *)address - 1);
  Free *block = (Free *)((uintptr_t)address - header.offset);
  block->next = freed[header.size];
  freed[header.size] = block;
}

// Bytes. The builtins become single instructions.

void *memcpy(void *to, const void *from, size_t count) {
  __builtin_memcpy(to, from, count);
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  __builtin_memmove(to, from, count);
  return to;
}

void *memset(void *to, int byte, size_t count) {
  __builtin_memset(to, byte, count);
  return to;
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] - b[i];
  return 0;
}

// What Swift seeds its hash tables with. Always the same, so that the module does the same on every page;
// whoever would choose colliding keys slows down his own page alone.
void arc4random_buf(void *to, size_t count) { memset(to, 0x5a, count); }

// Swift's messages of failure go nowhere: the module stops, and the page stays as it was built.
int putchar(int character) { return character; }

uintptr_t __stack_chk_guard = 0x0a0d5a5a;

__attribute__((noreturn)) void __stack_chk_fail(void) { __builtin_trap(); }

// The product of two numbers of 128 bits, for multiplications that are checked.
typedef struct {
  uint64_t low, high;
} Wide;

void __multi3(Wide *product, uint64_t aLow, uint64_t aHigh, uint64_t bLow, uint64_t bHigh) {
  uint64_t a0 = (uint32_t)aLow, a1 = aLow >> 32, b0 = (uint32_t)bLow, b1 = bLow >> 32;
  uint64_t cross = a1 * b0 + (a0 * b0 >> 32);
  uint64_t middle = a0 * b1 + (uint32_t)cross;
  product->low = aLow * bLow;
  product->high = a1 * b1 + (cross >> 32) + (middle >> 32) + aHigh * bLow + aLow * bHigh;
}
