#include "build.h"

const char *const vademecum_commit = VADEMECUM_COMMIT;
