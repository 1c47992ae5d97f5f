/// The parts of a JPEG file before its pixels (ITU-T T.81, annex B).
struct JPEGSegments {
  /// A segment of a file's head: its marker with all that follows.
  struct Segment {
    /// Which it is: the byte after 0xff.
    var marker: UInt8
    /// Where it lies in the file.
    var bytes: Range<Int>

    /// What it holds: no marker and no length.
    var content: Range<Int> { min(bytes.lowerBound + 4, bytes.upperBound)..<bytes.upperBound }
  }

  /// The segments, in order; the first is the marker that begins the file.
  private(set) var all: [Segment]
  /// Where the first scan begins.
  private(set) var end: Int

  /// Finds the segments of a file; nil where none of them is a scan. Bytes between segments are passed over.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 4, bytes[0] == 0xff, bytes[1] == 0xd8 else { return nil }
    all = [Segment(marker: 0xd8, bytes: 0..<2)]
    var at = 2
    while at + 3 < bytes.count {
      // Fill bytes are 0xff; a zero after one belongs to no marker.
      guard bytes[at] == 0xff, bytes[at + 1] != 0xff, bytes[at + 1] != 0 else {
        at += 1
        continue
      }
      if bytes[at + 1] == 0xda {
        end = at
        return
      }
      let next = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
      guard next <= bytes.count, next >= at + 4 else { return nil }
      all.append(Segment(marker: bytes[at + 1], bytes: at..<next))
      at = next
    }
    return nil
  }
}

extension JPEG {
  /// Whether the file's header has Adobe's marker, which means that ink values are stored inverted.
  static func hasAdobeMarker(_ bytes: UnsafeRawBufferPointer) -> Bool {
    JPEGSegments(bytes)?.all.contains { $0.marker == 0xee && bytes[$0.content].starts(with: "Adobe".utf8) } ?? false
  }

  /// Whether a file has more than so many scans. Inside of pixels, the first byte of a marker is followed by zero.
  package static func hasScans(_ bytes: UnsafeRawBufferPointer, beyond limit: Int) -> Bool {
    guard var index = JPEGSegments(bytes)?.end else { return false }
    var count = 0
    while let mark = bytes[index...].firstIndex(of: 0xff), mark + 1 < bytes.count, count <= limit {
      if bytes[mark + 1] == 0xda { count += 1 }
      index = mark + 1
    }
    return count > limit
  }

  /// The colour profile in a file, which may lie in several segments (ICC.1:2022, B.4); nil without one.
  ///
  /// - Throws: when a part of it is missing.
  package static func profile(in bytes: UnsafeRawBufferPointer) throws(CairoError) -> [UInt8]? {
    let name = Array("ICC_PROFILE\0".utf8)
    guard let segments = JPEGSegments(bytes)?.all else { return nil }
    let parts = segments.filter { $0.marker == 0xe2 && bytes[$0.content].starts(with: name) }
    if parts.isEmpty { return nil }
    var profile: [UInt8] = []
    // Numbers count from 1; each part says how many there are.
    for number in 1...parts.count {
      let part = parts.first { part in
        let numbers = bytes[part.content].dropFirst(name.count).prefix(2)
        return numbers.elementsEqual([UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: parts.count)])
      }
      guard let part, parts.count < 256 else { throw CairoError("a part of the profile is missing") }
      profile += bytes[part.content].dropFirst(name.count + 2)
    }
    return profile
  }
}
