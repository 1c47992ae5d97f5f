import Cairo
import Frames

/// Draws runs of glyphs: a whole run in one call, or in one for each change of the glyphs' width.
final class GlyphDrawer {
  private let fonts: FontCache
  private let buffer = GlyphBuffer()
  private let textIsRepaired: Bool
  /// The text of the run at hand, where cairo needs another than the run's own.
  private var rewritten: [UInt8] = []

  /// Makes a drawer.
  ///
  /// With `textIsRepaired`, cairo gets soft hyphens as such and ligatures by their own characters: whoever asks for it sees
  /// to it that the file has the right text for them (`SoftHyphenSpans`, `FontRepair`).
  init(_ fonts: FontCache, textIsRepaired: Bool = false) {
    self.fonts = fonts
    self.textIsRepaired = textIsRepaired
  }

  /// Draws `run` in the context's colour; `setFont` sets its font, with glyphs `scale` times their own width, before each call.
  func draw(
    _ run: GlyphRun, on context: Context, setFont: (_ scale: Float) throws(ExportError) -> Void
  ) throws(ExportError) {
    buffer.reserve(glyphs: run.glyphs.count, clusters: run.clusters.count)
    place(run.glyphs)
    let needsOtherText = count(run)
    if needsOtherText { try rewrite(run) }
    guard run.lines.contains(where: { $0.scale != run.lines[0].scale }) else {
      try setFont(run.lines.first?.scale ?? 1)
      return withText(of: run, needsOtherText) { context.show(buffer, text: $0) }
    }
    var (first, next) = (GlyphBuffer.Place(), GlyphBuffer.Place())
    for (index, line) in run.lines.enumerated() {
      buffer.advance(&next, glyphs: line.glyphs)
      if index + 1 < run.lines.count, run.lines[index + 1].scale == line.scale { continue }
      try setFont(line.scale)
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

  /// Fills the buffer's glyphs, at positions rounded to 1/1000 point: a `Float` has a long tail of digits as a `Double`, and
  /// cairo would write them all.
  private func place(_ glyphs: [GlyphRun.Glyph]) {
    // A sum with 1.5 · 2^52 has no bits left for a fraction, so it is rounded. `rounded()` would be a call into the C
    // library, and this loop runs for every glyph of the document.
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

  /// Fills the buffer's clusters; whether some of them may need another text.
  private func count(_ run: GlyphRun) -> Bool {
    let target = buffer.clusters.baseAddress!
    return run.text.withUnsafeBufferPointer { text in
      run.clusters.withUnsafeBufferPointer { clusters in
        var suspicious = false
        var position = 0
        for index in clusters.indices {
          let (bytes, glyphs) = (Int(clusters[index].bytes), Int(clusters[index].glyphs))
          target[index] = TextCluster(num_bytes: Int32(bytes), num_glyphs: Int32(glyphs))
          if bytes > 1, GlyphDrawer.isSuspicious(text[position]) { suspicious = true }
          position += bytes
        }
        precondition(position == text.count, "the clusters of a run cover all of its text")
        return suspicious
      }
    }
  }

  /// Whether a cluster that starts with this byte may need another text: a space, a hyphen or a ligature.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte == 0xc2 || byte == 0xe2 || byte == 0xd9 || byte == UInt8(ascii: "f")
  }

  /// Gives each cluster whose glyph stands for several texts the one by which cairo knows the glyph.
  ///
  /// Cairo knows one character for each glyph, and wraps a glyph that stands for another in a span with `ActualText`, which
  /// some readers ignore and some stumble over (`pdfinfo -struct-text` loses the rest of the line). In most fonts the no-break
  /// space shares its glyph with the space and the soft hyphen with the hyphen; a ligature has a character of its own.
  private func rewrite(_ run: GlyphRun) throws(ExportError) {
    let face = try fonts.face(run.font)
    rewritten.removeAll(keepingCapacity: true)
    run.text.withUnsafeBufferPointer { text in
      run.clusters.withUnsafeBufferPointer { clusters in
        var (position, copied, glyph) = (0, 0, 0)
        for index in clusters.indices {
          let cluster = clusters[index]
          let next = position + Int(cluster.bytes)
          if cluster.bytes > 1, cluster.glyphs == 1, GlyphDrawer.isSuspicious(text[position]),
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

  /// The text by which cairo knows the glyph; nil where that is `text`.
  private func knownText(_ text: Slice<UnsafeBufferPointer<UInt8>>, of glyph: UInt16, in face: FontCache.Face)
    -> [UInt8]?
  {
    let start = text.startIndex
    switch (text[start], text.count) {
    case (0xc2, 2):
      if text[start + 1] == 0xa0 { return glyph == face.space ? GlyphDrawer.space : nil }
      return text[start + 1] == 0xad && !textIsRepaired && glyph == face.hyphen ? GlyphDrawer.hyphen : nil
    case (0xe2, 3) where text[start + 1] == 0x80:
      // U+202F; U+2010 and U+2011
      if text[start + 2] == 0xaf { return glyph == face.space ? GlyphDrawer.space : nil }
      return text[start + 2] == 0x90 || text[start + 2] == 0x91 ? glyph == face.hyphen ? GlyphDrawer.hyphen : nil : nil
    // Lam begins with 0xd9.
    case (UInt8(ascii: "f"), _), (0xd9, _):
      return textIsRepaired
        ? face.ligatures.first { $0.glyph == glyph && text.elementsEqual($0.letters) }?.character : nil
    default: return nil
    }
  }
}
