// What the functions of libheif return, so that the library can be loaded without its headers: Swift cannot say it.
typedef struct {
  int code;
  int subcode;
  const char *message;
} heif_outcome;
