import Diagnostics

extension ForeignFormat {
  /// The kind of file that begins so; nil for one that is not known, as text is.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    func begins(_ text: StaticString, at offset: Int = 0) -> Bool {
      let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return bytes.count >= offset + wanted.count && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
    if let signed = ForeignFormat.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = signed.format
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .webP
    } else if begins("ftyp", at: 4) {
      self = begins("avif", at: 8) || begins("avis", at: 8) ? .avif : .heic
    } else if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      self = ForeignFormat.isSpreadsheet(bytes) ? .spreadsheet : .zip
    } else if let format = ForeignFormat.markup(bytes) {
      self = format
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    (Array("%PDF-".utf8), .pdf), (Array("%!PS".utf8), .postScript), ([0xc5, 0xd0, 0xd3, 0xc6], .postScript),
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .png), ([0xff, 0xd8, 0xff], .jpeg),
    (Array("GIF8".utf8), .gif), (Array("{\\rtf".utf8), .richText), ([0x49, 0x49, 0x2a, 0x00], .tiff),
    ([0x4d, 0x4d, 0x00, 0x2a], .tiff),
    (Array("8BPS".utf8), .photoshop), ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .oldOffice),
    ([0x1f, 0x8b], .gzip), (Array("SQLite format 3\u{0}".utf8), .sqlite),
  ]

  /// Whether an archive is one of Excel's or OpenDocument's spreadsheets, by the names of its files.
  private static func isSpreadsheet(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let names =
      String(decoding: bytes.prefix(4096), as: UTF8.self) + String(decoding: bytes.suffix(4096), as: UTF8.self)
    return names.contains("xl/") || names.contains("opendocument.spreadsheet")
  }

  private static func markup(_ bytes: UnsafeRawBufferPointer) -> ForeignFormat? {
    // Windows' bitmap says its own length, lest a text that begins with BM be one.
    if bytes.count > 14, bytes.starts(with: [0x42, 0x4d]) {
      let length = bytes[2..<6].reversed().reduce(0) { $0 << 8 | Int($1) }
      if length == bytes.count { return .bmp }
    }
    // Letters are looked at only where a tag may begin.
    let first = bytes.prefix(512).first { $0 != 0x20 && !(0x09...0x0d).contains($0) }
    guard let first, first == UInt8(ascii: "<") || first > 0x7f else { return nil }
    let text = String(decoding: bytes.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{feff}" }
      .lowercased()
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .html }
    guard text.hasPrefix("<?xml") else { return nil }
    return text.contains("<html") || text.contains("doctype html") ? .html : .xml
  }
}
