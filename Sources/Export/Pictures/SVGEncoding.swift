/// How the bytes of an SVG become text, for whoever looks for what is in it. In all encodings that are known the first 128 bytes
/// are those of ASCII, so that markup is found as bytes.
struct SVGEncoding {
  /// What the bytes from 0x80 on are, nil for those that are not known here; nil in UTF-8.
  private let upper: [Unicode.Scalar?]?

  /// UTF-8, and ASCII, which is a part of it.
  static let utf8 = SVGEncoding(upper: nil)

  private init(upper: [Unicode.Scalar?]?) { self.upper = upper }

  /// Finds an encoding by its name in small letters; nil for one that might hide markup.
  init?(named name: Substring) {
    switch name {
    case "utf-8", "utf8", "ascii", "us-ascii": self = .utf8
    case "iso-8859-1": upper = SVGEncoding.latin()
    case "iso-8859-15": upper = SVGEncoding.latin(with: SVGEncoding.euro)
    case "windows-1252": upper = SVGEncoding.latin(with: SVGEncoding.windows)
    default:
      guard name.hasPrefix("iso-8859-") || name.hasPrefix("windows-125") else { return nil }
      upper = Array(repeating: nil, count: 128)
    }
  }

  /// The text of some bytes, without those whose meaning is not known.
  func text(of bytes: Slice<UnsafeRawBufferPointer>) -> String {
    guard let upper else { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if let scalar = byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80] { text.append(scalar) }
    }
    return String(text)
  }

  private static func latin(with others: [Int: Unicode.Scalar] = [:]) -> [Unicode.Scalar?] {
    (0x80...0xff).map { others[$0] ?? Unicode.Scalar($0) }
  }

  private static let euro: [Int: Unicode.Scalar] = [
    0xa4: "€", 0xa6: "Š", 0xa8: "š", 0xb4: "Ž", 0xb8: "ž", 0xbc: "Œ", 0xbd: "œ", 0xbe: "Ÿ",
  ]

  private static let windows: [Int: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8a: "Š",
    0x8b: "‹", 0x8c: "Œ", 0x8e: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x98: "˜", 0x99: "™", 0x9a: "š", 0x9b: "›", 0x9c: "œ", 0x9e: "ž", 0x9f: "Ÿ",
  ]
}
