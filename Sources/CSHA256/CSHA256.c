#include "CSHA256.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#include <string.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

__attribute__((target("sha,sse4.1"))) static void add_blocks(
    __m128i *abef, __m128i *cdgh, const uint8_t *data, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i s0 = *abef, s1 = *cdgh;
  for (; blocks > 0; blocks--, data += 64) {
    const __m128i before0 = s0, before1 = s1;
    __m128i w[4];
#pragma GCC unroll 16
    for (int step = 0; step < 16; step++) {
      __m128i *own = &w[step & 3];
      if (step < 4) {
        *own = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * step)), order);
      } else {
        const __m128i last = w[(step + 3) & 3];
        const __m128i sum = _mm_add_epi32(
            _mm_sha256msg1_epu32(*own, w[(step + 1) & 3]), _mm_alignr_epi8(last, w[(step + 2) & 3], 4));
        *own = _mm_sha256msg2_epu32(sum, last);
      }
      const __m128i words = _mm_add_epi32(*own, _mm_loadu_si128((const __m128i *)(constants + 4 * step)));
      s1 = _mm_sha256rnds2_epu32(s1, s0, words);
      s0 = _mm_sha256rnds2_epu32(s0, s1, _mm_shuffle_epi32(words, 0x0e));
    }
    s0 = _mm_add_epi32(s0, before0);
    s1 = _mm_add_epi32(s1, before1);
  }
  *abef = s0;
  *cdgh = s1;
}

static int has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

__attribute__((target("sha,sse4.1"))) static void digest_of(
    const uint8_t *message, size_t length, uint8_t digest[32]) {
  __m128i abef = _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c);
  __m128i cdgh = _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19);
  const size_t whole = length / 64, rest = length % 64;
  add_blocks(&abef, &cdgh, message, whole);
  uint8_t end[128] = {0};
  if (rest > 0) memcpy(end, message + 64 * whole, rest);
  end[rest] = 0x80;
  const size_t count = rest < 56 ? 1 : 2;
  for (int byte = 0; byte < 8; byte++) end[64 * count - 1 - byte] = (uint8_t)((uint64_t)length * 8 >> 8 * byte);
  add_blocks(&abef, &cdgh, end, count);
  uint32_t first[4], second[4];
  _mm_storeu_si128((__m128i *)first, abef);
  _mm_storeu_si128((__m128i *)second, cdgh);
  const uint32_t words[8] = {first[3], first[2], second[3], second[2], first[1], first[0], second[1], second[0]};
  for (int word = 0; word < 8; word++) {
    for (int byte = 0; byte < 4; byte++) digest[4 * word + byte] = (uint8_t)(words[word] >> (24 - 8 * byte));
  }
}

int sha256_by_processor(const uint8_t *message, size_t length, uint8_t digest[32]) {
  // Found out once; whoever comes second at the same moment finds the same.
  static int known = -1;
  int answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (answer < 0) {
    answer = has_instructions();
    __atomic_store_n(&known, answer, __ATOMIC_RELAXED);
  }
  if (!answer) return 0;
  digest_of(message, length, digest);
  return 1;
}
#else
int sha256_by_processor(const uint8_t *message, size_t length, uint8_t digest[32]) {
  (void)message, (void)length, (void)digest;
  return 0;
}
#endif
