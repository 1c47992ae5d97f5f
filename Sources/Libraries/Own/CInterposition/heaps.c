#include "interposition.h"

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>

/// So many processors get on with one heap: two lay out cards on it as fast as on two.
static const int processors_of_a_heap = 4;

void vademecum_share_heaps(int processors) {
  if (getenv("MALLOC_ARENA_MAX")) return; // who runs the program knows better
  mallopt(M_ARENA_MAX, (processors + processors_of_a_heap - 1) / processors_of_a_heap);
}
#else
void vademecum_share_heaps(int processors) { (void)processors; }
#endif
