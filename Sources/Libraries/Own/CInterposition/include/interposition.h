#include <stddef.h>

/// Writes `value` with `decimals` digits behind the point into `text`, which has room for `size` bytes, as printf's `%.*f` does
/// in the C locale, rounding exactly and halves to even.
///
/// Gives the number of bytes without the zero byte behind them, or -1, and nothing is written, where printf has to do it: values
/// that are no numbers or reach 2^63 / 10^decimals, more than 18 decimals, no room.
int vademecum_write_fixed(char *text, size_t size, double value, int decimals);

/// Writes `value` into `text`, which has room for `size` bytes, as printf's `%ld` does, and gives the number of bytes without the
/// zero byte behind them; -1, and nothing is written, without room.
int vademecum_write_integer(char *text, size_t size, long value);

/// Has the functions of this program stand in for those of the C library and of zlib, which cairo calls while it writes pages.
/// Nothing is different before the call, nor elsewhere than in cairo's pages.
void vademecum_interpose(void);

/// Whether `vademecum_interpose` was called.
int vademecum_is_interposed(void);

/// Has threads share heaps where there are few processors: what one thread gives back, others find again, and the process stays
/// smaller. With many processors there are several heaps, lest threads wait for each other. Elsewhere than with glibc, nothing
/// changes.
void vademecum_share_heaps(int processors);
