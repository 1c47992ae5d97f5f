#include "page_writing.h"

static _Thread_local enum vademecum_writing current = vademecum_writes_nothing;

enum vademecum_writing vademecum_current_writing(void) { return current; }

void vademecum_begin_writing(enum vademecum_writing writing) { current = writing; }
