#include <stdint.h>

// Calls libtiff's `TIFFGetField`, which is loaded when it is needed: it takes any number of arguments, which Swift cannot pass.
static inline int tiff_get_field(void *function, void *file, uint32_t tag, void *first, void *second) {
  return ((int (*)(void *, uint32_t, ...))function)(file, tag, first, second);
}
