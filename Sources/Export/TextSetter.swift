import Cairo
import Frames

/// Draws runs of glyphs, each in one call: a call for each line would take twice the time.
final class TextSetter {
  private let fonts: TypeCase
  private let buffer = GlyphBuffer()
  private var rewritten: [UInt8] = []

  init(_ fonts: TypeCase) { self.fonts = fonts }

  /// Draws `run` in the context's font and colour.
  func draw(_ run: GlyphRun, on context: Context) throws(ExportError) {
    buffer.reserve(glyphs: run.glyphs.count, clusters: run.clusters.count)
    place(run.glyphs)
    if count(run) {
      try rewrite(run)
      rewritten.withUnsafeBufferPointer { context.show(buffer, text: $0) }
    } else {
      run.text.withUnsafeBufferPointer { context.show(buffer, text: $0) }
    }
  }

  /// Fills the buffer's glyphs, at positions rounded to 1/1000 point: a `Float` makes a long tail of digits as a `Double`,
  /// and cairo would write them all.
  private func place(_ glyphs: [GlyphRun.Glyph]) {
    // Adding 1.5 · 2^52 leaves a double no room for a fraction; `rounded` is a call into the C library, and this loop is
    // run for each glyph of the document.
    let shift = 6_755_399_441_055_744.0
    let target = buffer.glyphs.baseAddress!
    var least = UInt16.max
    glyphs.withUnsafeBufferPointer { glyphs in
      for index in glyphs.indices {
        let glyph = glyphs[index]
        least = min(least, glyph.id)
        target[index] = PlacedGlyph(
          index: UInt(glyph.id), x: (Double(glyph.x) * 1000 + shift - shift) * 0.001,
          y: (Double(glyph.y) * 1000 + shift - shift) * 0.001)
      }
    }
    precondition(least > 0, "glyph 0 stands for no character and must not be drawn")
  }

  /// Fills the buffer's clusters, and tells whether some of them need another text.
  private func count(_ run: GlyphRun) -> Bool {
    let target = buffer.clusters.baseAddress!
    return run.text.withUnsafeBufferPointer { text in
      run.clusters.withUnsafeBufferPointer { clusters in
        var suspicious = false
        var position = 0
        for index in clusters.indices {
          let (bytes, glyphs) = (Int(clusters[index].bytes), Int(clusters[index].glyphs))
          target[index] = TextCluster(num_bytes: Int32(bytes), num_glyphs: Int32(glyphs))
          if bytes > 1, text[position] == 0xc2 || text[position] == 0xe2 { suspicious = true }
          position += bytes
        }
        precondition(position == text.count, "the clusters of a run cover all of its text")
        return suspicious
      }
    }
  }

  /// Gives a glyph that two characters share the text of the plainer one.
  ///
  /// Cairo knows one character for each glyph, and wraps a glyph that stands for another in a marked span, which some
  /// readers ignore and some stumble over (`pdfinfo -struct-text` loses the rest of the line). In most fonts the no-break
  /// space is the space's glyph and the soft hyphen the hyphen's.
  private func rewrite(_ run: GlyphRun) throws(ExportError) {
    let face = try fonts.face(run.font)
    rewritten.removeAll(keepingCapacity: true)
    var (position, glyph) = (0, 0)
    for (index, cluster) in run.clusters.enumerated() {
      let next = position + Int(cluster.bytes)
      if cluster.glyphs == 1,
        let plain = TextSetter.plain(run.text[position..<next]),
        run.glyphs[glyph].id == (plain == TextSetter.space ? face.space : face.hyphen)
      {
        rewritten.append(plain)
        buffer.clusters[index].num_bytes = 1
      } else {
        rewritten.append(contentsOf: run.text[position..<next])
      }
      position = next
      glyph += Int(cluster.glyphs)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")

  /// The plain sister of a space or a hyphen; nil for all else.
  private static func plain(_ text: ArraySlice<UInt8>) -> UInt8? {
    let start = text.startIndex
    switch text.count {
    case 2 where text[start] == 0xc2:
      return text[start + 1] == 0xa0 ? space : text[start + 1] == 0xad ? hyphen : nil
    case 3 where text[start] == 0xe2 && text[start + 1] == 0x80:
      // U+202F; U+2010 and U+2011
      return text[start + 2] == 0xaf ? space : text[start + 2] == 0x90 || text[start + 2] == 0x91 ? hyphen : nil
    default: return nil
    }
  }
}
