#include <lcms2.h>

// Swift does not see macros that compute.
static const cmsUInt32Number lcms_grey_8 = TYPE_GRAY_8;
static const cmsUInt32Number lcms_bgra_8 = TYPE_BGRA_8;
static const cmsUInt32Number lcms_rgb_8 = TYPE_RGB_8;
static const cmsUInt32Number lcms_rgb_dbl = TYPE_RGB_DBL;
static const cmsUInt32Number lcms_intent_keeping_black = INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC;
static const cmsUInt32Number lcms_cmyk_8 = TYPE_CMYK_8;
static const cmsUInt32Number lcms_cmyk_dbl = TYPE_CMYK_DBL;
static const cmsUInt32Number lcms_lab_dbl = TYPE_Lab_DBL;
