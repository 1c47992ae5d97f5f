import CCairo
import CPageWriting

/// A drawing context on one surface.
///
/// An error stays in the context, as is cairo's way; `check` throws the first.
package final class Context {
  private let pointer: OpaquePointer
  private let surface: Surface

  /// Starts drawing on `surface`.
  package init(_ surface: Surface) throws(CairoError) {
    self.surface = surface
    pointer = cairo_create(surface.pointer)
    try check()
  }

  deinit { cairo_destroy(pointer) }

  /// Throws the first error since the context was made.
  package func check() throws(CairoError) {
    try CairoError.check(cairo_status(pointer))
    try CairoError.check(cairo_surface_status(surface.pointer))
  }

  // MARK: State

  /// Saves the graphics state.
  package func save() { cairo_save(pointer) }
  /// Gathers what is drawn until `endGroup`, to blend with nothing that is there already.
  package func beginGroup() { cairo_push_group(pointer) }

  /// Paints what was gathered, so that it covers `opacity` of what lies below it.
  package func endGroup(opacity: Double = 1) {
    cairo_pop_group_to_source(pointer)
    if opacity < 1 { cairo_paint_with_alpha(pointer, opacity) } else { cairo_paint(pointer) }
  }

  /// Restores the state saved last.
  package func restore() { cairo_restore(pointer) }
  /// Moves the origin.
  package func translate(x: Double, y: Double) { cairo_translate(pointer, x, y) }
  /// Stretches the axes.
  package func scale(x: Double, y: Double) { cairo_scale(pointer, x, y) }
  /// Maps user space through `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`.
  package func transform(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    var matrix = cairo_matrix_t(xx: a, yx: b, xy: c, yy: d, x0: tx, y0: ty)
    cairo_transform(pointer, &matrix)
  }

  /// Sets the colour, components 0 to 255.
  package func setColor(red: UInt8, green: UInt8, blue: UInt8, opacity: Double = 1) {
    let (red, green, blue) = (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
    if opacity < 1 {
      cairo_set_source_rgba(pointer, red, green, blue, opacity)
    } else {
      cairo_set_source_rgb(pointer, red, green, blue)
    }
  }

  /// Sets the colour, components 0 to 1.
  package func setColor(_ color: (red: Double, green: Double, blue: Double)) {
    cairo_set_source_rgb(pointer, color.red, color.green, color.blue)
  }

  // MARK: Paths

  /// Forgets the path.
  package func newPath() { cairo_new_path(pointer) }
  /// Starts a part of the path.
  package func move(x: Double, y: Double) { cairo_move_to(pointer, x, y) }
  /// Adds a straight line.
  package func line(x: Double, y: Double) { cairo_line_to(pointer, x, y) }
  /// Adds a cubic curve.
  package func curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double) {
    cairo_curve_to(pointer, x1, y1, x2, y2, x, y)
  }
  /// Closes the part of the path.
  package func close() { cairo_close_path(pointer) }
  /// Adds an upright rectangle.
  package func rectangle(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(pointer, x, y, width, height)
  }

  /// Fills the path (nonzero winding) and forgets it, or keeps it for a stroke.
  package func fill(keepingPath: Bool = false) {
    if keepingPath { cairo_fill_preserve(pointer) } else { cairo_fill(pointer) }
  }
  /// Draws a line of `width` along the path and forgets it.
  package func stroke(width: Double) {
    cairo_set_line_width(pointer, width)
    cairo_stroke(pointer)
  }
  /// Clips all further drawing to the path, and forgets the path.
  package func clip() { cairo_clip(pointer) }
  /// Fills the clip with the colour.
  package func paint() { cairo_paint(pointer) }

  // MARK: Text and pictures

  /// Sets the font.
  package func setFont(_ font: ScaledFont) { cairo_set_scaled_font(pointer, font.pointer) }

  /// Draws the glyphs of `buffer`, which stand for `text` as its clusters say.
  package func show(_ buffer: GlyphBuffer, text: UnsafeBufferPointer<UInt8>) {
    text.withMemoryRebound(to: CChar.self) { text in
      cairo_show_text_glyphs(
        pointer, text.baseAddress, Int32(text.count), buffer.glyphs.baseAddress, Int32(buffer.glyphs.count),
        buffer.clusters.baseAddress, Int32(buffer.clusters.count), cairo_text_cluster_flags_t(0))
    }
  }

  /// Draws the glyphs of `buffer` between two places, where `text` is that of all of them.
  package func show(
    _ buffer: GlyphBuffer, from first: GlyphBuffer.Place, to end: GlyphBuffer.Place, text: UnsafeBufferPointer<UInt8>
  ) {
    text.withMemoryRebound(to: CChar.self) { text in
      cairo_show_text_glyphs(
        pointer, text.baseAddress.map { $0 + first.byte }, Int32(end.byte - first.byte),
        buffer.glyphs.baseAddress.map { $0 + first.glyph }, Int32(end.glyph - first.glyph),
        buffer.clusters.baseAddress.map { $0 + first.cluster }, Int32(end.cluster - first.cluster),
        cairo_text_cluster_flags_t(0))
    }
  }

  /// Paints `picture` with its top left corner at the origin; with `extending`, its edge pixels continue beyond it.
  package func paint(_ picture: Surface, extending: Bool = false) {
    cairo_set_source_surface(pointer, picture.pointer, 0, 0)
    if extending { cairo_pattern_set_extend(cairo_get_source(pointer), CAIRO_EXTEND_PAD) }
    cairo_paint(pointer)
  }

  /// Calls `body` with cairo's own pointer, for libraries that draw with it.
  func withPointer<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(pointer) }

  // MARK: Pages

  /// Opens a tag, such as a link; see cairo's "Tags and Links" for the attributes.
  package func beginTag(_ name: String, attributes: String? = nil) { cairo_tag_begin(pointer, name, attributes) }
  /// Closes the tag.
  package func endTag(_ name: String) { cairo_tag_end(pointer, name) }

  /// How the streams of a page are written.
  package enum PageStreams {
    /// Packed, for a file.
    case packed
    /// For somebody who unpacks them at once: without packing, in programs that interpose zlib, and packed in others.
    case loose
  }

  /// Ends the page.
  package func showPage(_ streams: PageStreams = .packed) {
    vademecum_begin_writing(streams == .packed ? vademecum_writes_pages : vademecum_writes_loose_pages)
    cairo_show_page(pointer)
    vademecum_begin_writing(vademecum_writes_nothing)
  }
}
