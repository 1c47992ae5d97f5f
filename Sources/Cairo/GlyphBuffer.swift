import CCairo

/// A glyph in its place, in user space.
package typealias PlacedGlyph = cairo_glyph_t
/// How many bytes of text how many glyphs stand for.
package typealias TextCluster = cairo_text_cluster_t

/// Room for the glyphs and clusters of one call, kept from call to call.
package final class GlyphBuffer {
  /// The glyphs; as many as were reserved last.
  package private(set) var glyphs: UnsafeMutableBufferPointer<PlacedGlyph>
  /// The clusters; as many as were reserved last.
  package private(set) var clusters: UnsafeMutableBufferPointer<TextCluster>
  private var glyphRoom: UnsafeMutableBufferPointer<PlacedGlyph>
  private var clusterRoom: UnsafeMutableBufferPointer<TextCluster>

  /// Makes an empty buffer.
  package init() {
    glyphRoom = .allocate(capacity: 1024)
    clusterRoom = .allocate(capacity: 1024)
    glyphs = .init(rebasing: glyphRoom[..<0])
    clusters = .init(rebasing: clusterRoom[..<0])
  }

  deinit {
    glyphRoom.deallocate()
    clusterRoom.deallocate()
  }

  /// Makes `glyphs` and `clusters` that long; what they hold is up to the caller.
  package func reserve(glyphs glyphCount: Int, clusters clusterCount: Int) {
    if glyphCount > glyphRoom.count {
      glyphRoom.deallocate()
      glyphRoom = .allocate(capacity: glyphCount * 2)
    }
    if clusterCount > clusterRoom.count {
      clusterRoom.deallocate()
      clusterRoom = .allocate(capacity: clusterCount * 2)
    }
    glyphs = .init(start: glyphRoom.baseAddress, count: glyphCount)
    clusters = .init(start: clusterRoom.baseAddress, count: clusterCount)
  }

  /// A place between two clusters.
  package struct Place {
    /// How many glyphs, clusters and bytes of text stand before it.
    package fileprivate(set) var (glyph, cluster, byte) = (0, 0, 0)
    /// Makes the place before all.
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
