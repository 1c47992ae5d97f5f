import CCairo

/// A glyph in its place, in user space.
package typealias PlacedGlyph = cairo_glyph_t
/// How many bytes of text how many glyphs stand for.
package typealias TextCluster = cairo_text_cluster_t

/// Memory for the glyphs and clusters of one call, reused from call to call.
package final class GlyphBuffer {
  /// The glyphs; as many as were reserved last.
  package private(set) var glyphs: UnsafeMutableBufferPointer<PlacedGlyph>
  /// The clusters; as many as were reserved last.
  package private(set) var clusters: UnsafeMutableBufferPointer<TextCluster>
  private var glyphMemory: UnsafeMutableBufferPointer<PlacedGlyph>
  private var clusterMemory: UnsafeMutableBufferPointer<TextCluster>

  /// Makes an empty buffer.
  package init() {
    glyphMemory = .allocate(capacity: 1024)
    clusterMemory = .allocate(capacity: 1024)
    glyphs = .init(rebasing: glyphMemory[..<0])
    clusters = .init(rebasing: clusterMemory[..<0])
  }

  deinit {
    glyphMemory.deallocate()
    clusterMemory.deallocate()
  }

  /// Gives `glyphs` and `clusters` their lengths; the caller fills them.
  package func reserve(glyphs glyphCount: Int, clusters clusterCount: Int) {
    if glyphCount > glyphMemory.count {
      glyphMemory.deallocate()
      glyphMemory = .allocate(capacity: glyphCount * 2)
    }
    if clusterCount > clusterMemory.count {
      clusterMemory.deallocate()
      clusterMemory = .allocate(capacity: clusterCount * 2)
    }
    glyphs = .init(start: glyphMemory.baseAddress, count: glyphCount)
    clusters = .init(start: clusterMemory.baseAddress, count: clusterCount)
  }

  /// A place between two clusters.
  package struct Place {
    /// How many glyphs, clusters and bytes of text are before it.
    package fileprivate(set) var (glyph, cluster, byte) = (0, 0, 0)
    /// Makes the place before all glyphs.
    package init() {}
  }

  /// Moves a place on behind the next so many glyphs.
  package func advance(_ place: inout Place, glyphs count: Int) {
    let end = place.glyph + count
    while place.glyph < end {
      place.glyph += Int(clusters[place.cluster].num_glyphs)
      place.byte += Int(clusters[place.cluster].num_bytes)
      place.cluster += 1
    }
  }
}
