// replay RECORDING OUT.pdf   makes cairo draw what `Benchmarks record` has noted of a document: its glyphs with their texts, its
// shapes, clips and groups, page by page, and nothing else. What that costs is the limit that `build` is measured by.
//
// A recording is a row of steps, each a letter with its values behind it, in the machine's own order of bytes.

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FONTS = 64, MOST_SIZES = 512 };

typedef struct {
  int font;
  double size, scale;
  cairo_scaled_font_t *scaled;
} Sized;

static const unsigned char *next_byte, *end;

static void fail(const char *reason) {
  fprintf(stderr, "replay: %s\n", reason);
  exit(1);
}

static const void *take(size_t count) {
  if ((size_t)(end - next_byte) < count) fail("the recording ends too soon");
  const void *taken = next_byte;
  next_byte += count;
  return taken;
}

static int number(void) {
  int value;
  memcpy(&value, take(sizeof value), sizeof value);
  if (value < 0) fail("a number is below 0");
  return value;
}

static double real(void) {
  double value;
  memcpy(&value, take(sizeof value), sizeof value);
  return value;
}

static void trace(cairo_t *context) {
  for (int left = number(); left > 0; left--) {
    double p[6];
    switch (*(const unsigned char *)take(1)) {
    case 'm': p[0] = real(), p[1] = real(), cairo_move_to(context, p[0], p[1]); break;
    case 'l': p[0] = real(), p[1] = real(), cairo_line_to(context, p[0], p[1]); break;
    case 'c':
      for (int i = 0; i < 6; i++) p[i] = real();
      cairo_curve_to(context, p[0], p[1], p[2], p[3], p[4], p[5]);
      break;
    default: cairo_close_path(context);
    }
  }
}

static void colour(cairo_t *context) {
  const unsigned char *c = take(3);
  cairo_set_source_rgb(context, c[0] / 255.0, c[1] / 255.0, c[2] / 255.0);
}

static cairo_font_face_t *faces[MOST_FONTS];
static Sized sizes[MOST_SIZES];
static int face_count, size_count;

static void set_font(cairo_t *context) {
  int font = number();
  double size = real(), scale = real();
  if (font >= face_count) fail("a font is not known");
  for (int i = 0; i < size_count; i++) {
    if (sizes[i].font == font && sizes[i].size == size && sizes[i].scale == scale) {
      cairo_set_scaled_font(context, sizes[i].scaled);
      return;
    }
  }
  if (size_count == MOST_SIZES) fail("there are too many sizes");
  cairo_matrix_t matrix, identity;
  cairo_matrix_init(&matrix, size * scale, 0, 0, size, 0, 0);
  cairo_matrix_init_identity(&identity);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_scaled_font_t *scaled = cairo_scaled_font_create(faces[font], &matrix, &identity, options);
  cairo_font_options_destroy(options);
  sizes[size_count++] = (Sized){font, size, scale, scaled};
  cairo_set_scaled_font(context, scaled);
}

static void show_glyphs(cairo_t *context) {
  static cairo_glyph_t *glyphs;
  static cairo_text_cluster_t *clusters;
  static int room;
  int glyph_count = number(), cluster_count = number(), byte_count = number();
  int most = glyph_count > cluster_count ? glyph_count : cluster_count;
  if (most > room) {
    room = 2 * most;
    glyphs = realloc(glyphs, room * sizeof *glyphs);
    clusters = realloc(clusters, room * sizeof *clusters);
    if (!glyphs || !clusters) fail("there is no memory");
  }
  for (int i = 0; i < glyph_count; i++) {
    glyphs[i].index = number();
    glyphs[i].x = real();
    glyphs[i].y = real();
  }
  for (int i = 0; i < cluster_count; i++) {
    const unsigned char *counts = take(2);
    clusters[i].num_bytes = counts[0];
    clusters[i].num_glyphs = counts[1];
  }
  cairo_show_text_glyphs(context, take(byte_count), byte_count, glyphs, glyph_count, clusters, cluster_count, 0);
}

static void replay(cairo_t *context, cairo_surface_t *surface) {
  while (next_byte < end) {
    switch (*(const unsigned char *)take(1)) {
    case 'P': { double width = real(), height = real(); cairo_pdf_surface_set_size(surface, width, height); break; }
    case 'S': cairo_show_page(context); break;
    case 'C': colour(context); break;
    case 'F': set_font(context); break;
    case 'G': show_glyphs(context); break;
    case 'f': trace(context), cairo_fill(context); break;
    case 's': trace(context), cairo_set_line_width(context, real()), cairo_stroke(context); break;
    case '(': {
      cairo_matrix_t matrix;
      matrix.xx = real(), matrix.yx = real(), matrix.xy = real(), matrix.yy = real(), matrix.x0 = real(), matrix.y0 = real();
      cairo_save(context);
      if (number()) trace(context), cairo_clip(context);
      cairo_transform(context, &matrix);
      break;
    }
    case ')': cairo_restore(context); break;
    default: fail("a step is not known");
    }
  }
}

int main(int count, char **arguments) {
  if (count != 3) fail("call it with a recording and the PDF file to write");
  FILE *file = fopen(arguments[1], "rb");
  if (!file || fseek(file, 0, SEEK_END)) fail("the recording cannot be read");
  long size = ftell(file);
  unsigned char *bytes = malloc(size > 0 ? size : 1);
  rewind(file);
  if (!bytes || fread(bytes, 1, size, file) != (size_t)size) fail("the recording cannot be read");
  fclose(file);
  next_byte = bytes;
  end = bytes + size;

  FT_Library library;
  if (FT_Init_FreeType(&library)) fail("FreeType does not start");
  for (int left = number(); left > 0; left--) {
    char path[4096];
    int length = number(), face_index = number();
    FT_Face face;
    if (length >= (int)sizeof path || face_count == MOST_FONTS) fail("there are too many fonts, or a path is too long");
    memcpy(path, take(length), length);
    path[length] = 0;
    if (FT_New_Face(library, path, face_index, &face)) fail("a font cannot be opened");
    faces[face_count++] = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
  }
  cairo_surface_t *surface = cairo_pdf_surface_create(arguments[2], 595, 842);
  cairo_t *context = cairo_create(surface);
  replay(context, surface);
  cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  if (status != CAIRO_STATUS_SUCCESS) fail(cairo_status_to_string(status));
  return 0;
}
