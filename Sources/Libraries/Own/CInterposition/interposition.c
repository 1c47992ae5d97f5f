// Functions that stand in for those of the same names in zlib and in the C library: a program's own come first where libraries
// look for them. While this program has cairo write pages, `deflateInit_` is told to pack nothing, where it would be unpacked at
// once, and `snprintf` writes numbers, which is most of its work there, ten times faster; `localeconv`, which cairo asks after each
// number how it was written, answers at once. The bytes are the same. Everything else is handed on. Where libraries do not look (on
// Darwin, or in a cairo that was linked with `-Bsymbolic`), nothing is lost but time.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "interposition.h"

#include <page_writing.h>
#include <stdio.h>

static int is_interposed = 0;

void vademecum_interpose(void) { is_interposed = 1; }

int vademecum_is_interposed(void) { return is_interposed; }

#if defined(__linux__) && defined(__GLIBC__)
#include <dlfcn.h>
#include <limits.h>
#include <locale.h>
#include <stdarg.h>
#include <string.h>
#include <zlib.h>

/// Whether this thread has cairo write pages, in the numbers of the C locale.
static int is_writing(void) { return is_interposed && vademecum_current_writing() != vademecum_writes_nothing; }

/// Writes what `format` asks for, or gives -1 where it is none of those in which cairo writes numbers.
static int write_number(char *text, size_t size, const char *format, va_list arguments) {
  if (!is_writing() || format[0] != '%') return -1;
  switch (format[1]) {
    case 'f': return format[2] ? -1 : vademecum_write_fixed(text, size, va_arg(arguments, double), 6);
    case 'd': return format[2] ? -1 : vademecum_write_integer(text, size, va_arg(arguments, int));
    case 'l': return strcmp(format + 2, "d") ? -1 : vademecum_write_integer(text, size, va_arg(arguments, long));
    case '.': break;
    default: return -1;
  }
  if (!strcmp(format + 2, "18f")) return vademecum_write_fixed(text, size, va_arg(arguments, double), 18);
  if (strcmp(format + 2, "*f")) return -1;
  int decimals = va_arg(arguments, int);
  return vademecum_write_fixed(text, size, va_arg(arguments, double), decimals);
}

#undef snprintf
int snprintf(char *text, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int count = write_number(text, size, format, arguments);
  va_end(arguments);
  if (count >= 0) return count;
  va_start(arguments, format);
  count = vsnprintf(text, size, format, arguments);
  va_end(arguments);
  return count;
}

extern int __vsnprintf_chk(char *, size_t, int, size_t, const char *, va_list);

int __snprintf_chk(char *text, size_t size, int flag, size_t room, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int count = write_number(text, size < room ? size : room, format, arguments);
  va_end(arguments);
  if (count >= 0) return count;
  va_start(arguments, format);
  count = __vsnprintf_chk(text, size, flag, room, format, arguments);
  va_end(arguments);
  return count;
}

/// What the C locale says, as glibc does.
static struct lconv c_locale = {
  .decimal_point = ".", .thousands_sep = "", .grouping = "", .int_curr_symbol = "", .currency_symbol = "",
  .mon_decimal_point = "", .mon_thousands_sep = "", .mon_grouping = "", .positive_sign = "", .negative_sign = "",
  .int_frac_digits = CHAR_MAX, .frac_digits = CHAR_MAX, .p_cs_precedes = CHAR_MAX, .p_sep_by_space = CHAR_MAX,
  .n_cs_precedes = CHAR_MAX, .n_sep_by_space = CHAR_MAX, .p_sign_posn = CHAR_MAX, .n_sign_posn = CHAR_MAX,
  .int_p_cs_precedes = CHAR_MAX, .int_p_sep_by_space = CHAR_MAX, .int_n_cs_precedes = CHAR_MAX,
  .int_n_sep_by_space = CHAR_MAX, .int_p_sign_posn = CHAR_MAX, .int_n_sign_posn = CHAR_MAX,
};

typedef struct lconv *locale_numbers(void);

struct lconv *localeconv(void) {
  static locale_numbers *next = 0;
  if (is_writing()) return &c_locale;
  if (!next) next = (locale_numbers *)dlsym(RTLD_NEXT, "localeconv");
  return next ? next() : &c_locale;
}

typedef int deflate_init(z_streamp, int, const char *, int);

int deflateInit_(z_streamp stream, int level, const char *version, int size) {
  static deflate_init *next = 0;
  if (!next) next = (deflate_init *)dlsym(RTLD_NEXT, "deflateInit_");
  if (!next) return Z_STREAM_ERROR;
  int is_loose = is_interposed && vademecum_current_writing() == vademecum_writes_loose_pages;
  return next(stream, is_loose ? Z_NO_COMPRESSION : level, version, size);
}
#endif
