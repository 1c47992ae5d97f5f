#include "interposition.h"

#include <stdint.h>
#include <string.h>

static const uint64_t powers[] = {
  1ull, 10ull, 100ull, 1000ull, 10000ull, 100000ull, 1000000ull, 10000000ull, 100000000ull, 1000000000ull, 10000000000ull,
  100000000000ull, 1000000000000ull, 10000000000000ull, 100000000000000ull, 1000000000000000ull, 10000000000000000ull,
  100000000000000000ull, 1000000000000000000ull,
};

/// The digits of all numbers below 100: two at once halve the divisions.
static const char pairs[] =
  "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960"
  "616263646566676869707172737475767778798081828384858687888990919293949596979899";

/// Writes the last `count` digits of `number` before `end`, and gives where they begin.
static char *write_digits(char *end, uint64_t number, int count) {
  for (; count > 1; count -= 2) {
    end -= 2;
    memcpy(end, pairs + 2 * (number % 100), 2);
    number /= 100;
  }
  if (count) *--end = (char)('0' + number % 10);
  return end;
}

/// Writes all digits of `number` before `end`, and gives where they begin.
static char *write_whole(char *end, uint64_t number) {
  for (; number > 99; number /= 100) {
    end -= 2;
    memcpy(end, pairs + 2 * (number % 100), 2);
  }
  if (number > 9) return write_digits(end, number, 2);
  *--end = (char)('0' + number);
  return end;
}

/// How many bytes can be read behind the end of what is moved.
enum { margin = 16 };

/// Moves what stands from `start` to `end` into `text`, with a zero byte behind it.
static int move(char *text, size_t size, const char *start, const char *end) {
  size_t count = (size_t)(end - start);
  if (count >= size) return -1;
  // Most numbers are short, and a fixed count needs no call.
  if (count <= margin && size >= margin) memcpy(text, start, margin);
  else memcpy(text, start, count);
  text[count] = 0;
  return (int)count;
}

/// Multiplies the absolute value by 10^decimals, and rounds it; gives 0 where that is 2^63 or more.
static int scale(uint64_t bits, int decimals, uint64_t *scaled) {
  int exponent = (int)(bits >> 52 & 0x7ff);
  uint64_t mantissa = bits & 0xfffffffffffffull;
  if (exponent == 0x7ff) return 0;
  if (exponent) mantissa |= 1ull << 52;
  else exponent = 1;
  // The value is mantissa / 2^shift.
  int shift = 1075 - exponent;
  if (shift <= 0) return 0;
  // At most 53 + 60 bits.
  unsigned __int128 product = (unsigned __int128)mantissa * powers[decimals];
  if (shift < 64) {
    // As below, in halves: nearly all numbers of pages go this way.
    uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product, half = 1ull << (shift - 1);
    if (high >= half) return 0;
    uint64_t quotient = high << (64 - shift) | low >> shift, rest = low & (2 * half - 1);
    *scaled = quotient + (rest > half || (rest == half && (quotient & 1)));
    return !(*scaled >> 63);
  }
  if (shift >= 115) {
    *scaled = 0;
    return 1;
  }
  unsigned __int128 quotient = product >> shift;
  unsigned __int128 rest = product - (quotient << shift), half = (unsigned __int128)1 << (shift - 1);
  if (rest > half || (rest == half && (quotient & 1))) quotient++;
  if (quotient >> 63) return 0;
  *scaled = (uint64_t)quotient;
  return 1;
}

int vademecum_write_fixed(char *text, size_t size, double value, int decimals) {
  if (decimals < 0 || decimals > 18) return -1;
  uint64_t bits, scaled;
  memcpy(&bits, &value, sizeof bits);
  if (!scale(bits, decimals, &scaled)) return -1;
  char room[48 + margin], *end = room + 48, *start = end;
  uint64_t whole = scaled;
  if (decimals) {
    // Nearly all have six, and a division by what the compiler knows is none.
    whole = decimals == 6 ? scaled / 1000000 : scaled / powers[decimals];
    start = write_digits(start, scaled - whole * powers[decimals], decimals);
    *--start = '.';
  }
  start = write_whole(start, whole);
  if (bits >> 63) *--start = '-';
  return move(text, size, start, end);
}

int vademecum_write_integer(char *text, size_t size, long value) {
  char room[24 + margin], *end = room + 24;
  char *start = write_whole(end, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
  if (value < 0) *--start = '-';
  return move(text, size, start, end);
}
