import Cairo

/// The rows of a picture as PNG has them: each behind the number of its filter (ISO 15948, clause 9).
enum PNGRows {
  /// The filters that are used.
  private enum Filter: UInt8 {
    /// The bytes as they are.
    case none = 0
    /// What they differ by from the byte at the left, above, or at the left above, whichever is nearest to the sum of the first two
    /// without the third.
    case paeth = 4
  }

  /// The bytes of all rows of an opaque picture.
  static func bytes(of surface: ImageSurface) -> [UInt8] {
    let (width, height, stride) = (surface.width, surface.height, surface.stride)
    let length = 3 * width
    // Nothing is to the left of the first pixel, nor above the first row.
    var above = [UInt8](repeating: 0, count: length + 3)
    var row = above
    return surface.withPixels { pixels in
      Array(unsafeUninitializedCapacity: (length + 1) * height) { bytes, count in
        for y in 0..<height {
          let source = (pixels.baseAddress! + y * stride).assumingMemoryBound(to: UInt32.self)
          let filter = filter(for: source, width)
          let target = bytes.baseAddress! + y * (length + 1)
          target[0] = filter.rawValue
          row.withUnsafeMutableBufferPointer { row in
            take(source, width, into: row.baseAddress! + 3)
            switch filter {
            case .none: (target + 1).update(from: row.baseAddress! + 3, count: length)
            case .paeth:
              above.withUnsafeBufferPointer { subtract($0, from: UnsafeBufferPointer(row), into: target + 1) }
            }
          }
          swap(&row, &above)
        }
        count = (length + 1) * height
      }
    }
  }

  /// The filter for a row: for one in which most pixels differ from those before them, differences.
  private static func filter(for source: UnsafePointer<UInt32>, _ width: Int) -> Filter {
    var changes = 0
    for x in 1..<max(1, width) where (source[x] ^ source[x - 1]) & 0xff_ffff != 0 { changes += 1 }
    return 2 * changes > width ? .paeth : .none
  }

  /// The colours of a row.
  private static func take(_ source: UnsafePointer<UInt32>, _ width: Int, into row: UnsafeMutablePointer<UInt8>) {
    for x in 0..<width {
      let (pixel, target) = (source[x], row + 3 * x)
      target[0] = UInt8(truncatingIfNeeded: pixel >> 16)
      target[1] = UInt8(truncatingIfNeeded: pixel >> 8)
      target[2] = UInt8(truncatingIfNeeded: pixel)
    }
  }

  /// What the bytes of a row differ by from what those around them let expect. Both rows begin with an empty pixel.
  private static func subtract(
    _ above: UnsafeBufferPointer<UInt8>, from row: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) {
    for index in 3..<row.count {
      let (left, up, corner) = (Int(row[index - 3]), Int(above[index]), Int(above[index - 3]))
      let (fromLeft, fromUp) = (abs(up - corner), abs(left - corner))
      let fromCorner = abs(left + up - 2 * corner)
      let nearest = fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner
      target[index - 3] = row[index] &- UInt8(nearest)
    }
  }
}
