#include <lcms2.h>

// Swift does not see macros that compute.
static const cmsUInt32Number lcms_grey_8 = TYPE_GRAY_8;
static const cmsUInt32Number lcms_bgra_8 = TYPE_BGRA_8;
static const cmsUInt32Number lcms_cmyk_8 = TYPE_CMYK_8;
