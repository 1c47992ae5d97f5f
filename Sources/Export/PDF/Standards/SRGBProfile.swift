/// An ICC profile of sRGB (IEC 61966-2-1), computed: version 2.1 of the format (ICC.1), which all readers know.
enum SRGBProfile {
  /// Makes the profile.
  static func make() -> [UInt8] {
    let curve = self.curve
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")),
      ("cprt", text("No copyright, use freely")),
      ("wtpt", point(0.9642, 1, 0.8249)),
      // The primaries of sRGB, adapted to D50 with Bradford's matrix.
      ("rXYZ", point(0.43607, 0.22249, 0.01392)),
      ("gXYZ", point(0.38515, 0.71687, 0.09708)),
      ("bXYZ", point(0.14307, 0.06061, 0.71410)),
      ("rTRC", curve), ("gTRC", []), ("bTRC", []),
    ]
    var table: [UInt8] = []
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    table.append(big: UInt32(tags.count))
    var place: (offset: Int, count: Int) = (0, 0)
    for tag in tags {
      // A tag without data shares those of the tag before.
      if !tag.data.isEmpty {
        place = (start + data.count, tag.data.count)
        data += tag.data
        while data.count % 4 > 0 { data.append(0) }
      }
      table += Array(tag.name.utf8)
      table.append(big: UInt32(place.offset))
      table.append(big: UInt32(place.count))
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.append(big: UInt32(size))
    header.append(big: UInt32(0))
    header.append(big: UInt32(0x0210_0000))
    header += Array("mntrRGB XYZ ".utf8)
    // The standard's own year.
    for number: UInt16 in [1999, 1, 1, 0, 0, 0] { header.append(big: number) }
    header += Array("acsp".utf8)
    header += Array(repeating: 0, count: 28)
    // The illuminant of the connection space, D50.
    for value in [0.9642, 1, 0.8249] { header.append(fixed: value) }
    return header + Array(repeating: 0, count: 128 - header.count)
  }

  private static func point(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    var tag = Array("XYZ ".utf8) + [0, 0, 0, 0]
    for value in [x, y, z] { tag.append(fixed: value) }
    return tag
  }

  /// The curve from numbers to light, at 1024 places.
  private static var curve: [UInt8] {
    var tag = Array("curv".utf8) + [0, 0, 0, 0]
    tag.append(big: UInt32(1024))
    for index in 0..<1024 {
      let value = Double(index) / 1023
      let light = value <= 0.04045 ? value / 12.92 : power12By5((value + 0.055) / 1.055)
      tag.append(big: UInt16((light * 65535).rounded()))
    }
    return tag
  }

  /// `value` to the power of 12/5, for values from 0.1 to 1: the twelfth power of the fifth root, which Newton's method
  /// finds to the last digits.
  private static func power12By5(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<12 { root -= (root - value / (root * root * root * root)) / 5 }
    let cube = root * root * root
    return cube * cube * cube * cube
  }

  private static func text(_ text: String) -> [UInt8] { Array("text".utf8) + [0, 0, 0, 0] + Array(text.utf8) + [0] }

  private static func description(_ text: String) -> [UInt8] {
    var tag = Array("desc".utf8) + [0, 0, 0, 0]
    tag.append(big: UInt32(text.utf8.count + 1))
    tag += Array(text.utf8) + [0]
    // No name in Unicode and none in a Macintosh script code, whose field has a fixed size.
    return tag + Array(repeating: 0, count: 8 + 3 + 67)
  }
}

extension [UInt8] {
  fileprivate mutating func append(big number: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  fileprivate mutating func append(big number: UInt16) {
    append(UInt8(number >> 8))
    append(UInt8(number & 0xff))
  }

  fileprivate mutating func append(fixed value: Double) { append(big: UInt32((value * 65536).rounded())) }
}
