import Cairo
import Frames

/// Draws runs of glyphs in as few calls as there are changes of the glyphs' width: a call for each line takes longer.
final class TextSetter {
  private let fonts: TypeCase
  private let buffer = GlyphBuffer()
  private let keepsSoftHyphens: Bool
  private var rewritten: [UInt8] = []

  /// Makes a setter; one that keeps soft hyphens and names ligatures by their characters relies on somebody to make codes
  /// of the one and letters of the other.
  init(_ fonts: TypeCase, keepsSoftHyphens: Bool = false) {
    self.fonts = fonts
    self.keepsSoftHyphens = keepsSoftHyphens
  }

  /// Draws `run` in the context's colour, and in its font once `take` has made that so many times as wide as it was drawn.
  func draw(
    _ run: GlyphRun, on context: Context, taking take: (_ scale: Float) throws(ExportError) -> Void
  ) throws(ExportError) {
    buffer.reserve(glyphs: run.glyphs.count, clusters: run.clusters.count)
    place(run.glyphs)
    let needsOtherText = count(run)
    if needsOtherText { try rewrite(run) }
    guard run.lines.contains(where: { $0.scale != run.lines[0].scale }) else {
      try take(run.lines.first?.scale ?? 1)
      return withText(of: run, needsOtherText) { context.show(buffer, text: $0) }
    }
    var (first, next) = (GlyphBuffer.Place(), GlyphBuffer.Place())
    for (index, line) in run.lines.enumerated() {
      buffer.advance(&next, glyphs: line.glyphs)
      if index + 1 < run.lines.count, run.lines[index + 1].scale == line.scale { continue }
      try take(line.scale)
      withText(of: run, needsOtherText) { context.show(buffer, from: first, to: next, text: $0) }
      first = next
    }
    precondition(next.glyph == run.glyphs.count, "the lines of a run have all of its glyphs")
  }

  private func withText(
    of run: GlyphRun, _ needsOtherText: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if needsOtherText { rewritten.withUnsafeBufferPointer(body) } else { run.text.withUnsafeBufferPointer(body) }
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
          if bytes > 1, TextSetter.isSuspicious(text[position]) { suspicious = true }
          position += bytes
        }
        precondition(position == text.count, "the clusters of a run cover all of its text")
        return suspicious
      }
    }
  }

  /// Whether a character or a ligature that starts with this byte can need another text.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte == 0xc2 || byte == 0xe2 || byte == 0xd9 || byte == UInt8(ascii: "f")
  }

  /// Gives a glyph that stands for several texts the one that cairo knows it by.
  ///
  /// Cairo knows one character for each glyph, and wraps a glyph that stands for another in a marked span, which some
  /// readers ignore and some stumble over (`pdfinfo -struct-text` loses the rest of the line). In most fonts the no-break
  /// space is the space's glyph and the soft hyphen the hyphen's; a ligature has a character of its own.
  private func rewrite(_ run: GlyphRun) throws(ExportError) {
    let face = try fonts.face(run.font.index)
    rewritten.removeAll(keepingCapacity: true)
    run.text.withUnsafeBufferPointer { text in
      run.clusters.withUnsafeBufferPointer { clusters in
        var (position, copied, glyph) = (0, 0, 0)
        for index in clusters.indices {
          let cluster = clusters[index]
          let next = position + Int(cluster.bytes)
          if cluster.bytes > 1, cluster.glyphs == 1, TextSetter.isSuspicious(text[position]),
            let known = knownText(text[position..<next], of: run.glyphs[glyph].id, in: face)
          {
            rewritten.append(contentsOf: text[copied..<position])
            rewritten.append(contentsOf: known)
            buffer.clusters[index].num_bytes = Int32(known.count)
            copied = next
          }
          position = next
          glyph += Int(cluster.glyphs)
        }
        rewritten.append(contentsOf: text[copied..<position])
      }
    }
  }

  private static let space = [UInt8(ascii: " ")]
  private static let hyphen = [UInt8(ascii: "-")]

  /// The text by which cairo knows the glyph, where that is not `text`.
  private func knownText(_ text: Slice<UnsafeBufferPointer<UInt8>>, of glyph: UInt16, in face: TypeCase.Face)
    -> [UInt8]?
  {
    let start = text.startIndex
    switch (text[start], text.count) {
    case (0xc2, 2):
      if text[start + 1] == 0xa0 { return glyph == face.space ? TextSetter.space : nil }
      return text[start + 1] == 0xad && !keepsSoftHyphens && glyph == face.hyphen ? TextSetter.hyphen : nil
    case (0xe2, 3) where text[start + 1] == 0x80:
      // U+202F; U+2010 and U+2011
      if text[start + 2] == 0xaf { return glyph == face.space ? TextSetter.space : nil }
      return text[start + 2] == 0x90 || text[start + 2] == 0x91 ? glyph == face.hyphen ? TextSetter.hyphen : nil : nil
    // Lam begins with 0xd9.
    case (UInt8(ascii: "f"), _), (0xd9, _):
      return keepsSoftHyphens
        ? face.ligatures.first { $0.glyph == glyph && text.elementsEqual($0.letters) }?.character : nil
    default: return nil
    }
  }
}
