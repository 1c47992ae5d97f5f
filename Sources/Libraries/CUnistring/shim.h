#include <stdlib.h>
#include <unicase.h>
#include <uninorm.h>

/* The text without case, decomposed for compatibility (NFKD), in memory of its own; NULL when there is none. Swift does not see
   the constant, whose type is hidden. */
static inline uint8_t *u8_casefold_nfkd(const uint8_t *text, size_t count, size_t *result) {
  return u8_casefold(text, count, NULL, UNINORM_NFKD, NULL, result);
}

/* The text composed (NFC) or decomposed (NFD), in memory of its own; NULL when there is none. */
static inline uint8_t *u8_nfc(const uint8_t *text, size_t count, size_t *result) {
  return u8_normalize(UNINORM_NFC, text, count, NULL, result);
}
static inline uint8_t *u8_nfd(const uint8_t *text, size_t count, size_t *result) {
  return u8_normalize(UNINORM_NFD, text, count, NULL, result);
}

/* Frees what the library has allocated. */
static inline void unistring_free(void *memory) { free(memory); }
