#include "share.h"

const char *const vademecum_share_bundle = "vademecum_CShare.resources";
