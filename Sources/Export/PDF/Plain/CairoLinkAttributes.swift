import Frames

/// The attributes by which cairo makes links ("Tags and Links" in its manual), formatted whatever the locale.
enum LinkAttributes {
  /// A link from `area`, in points from the top left of the sheet.
  static func link(from area: Rect, to target: FrameItem.Link.Target) -> String {
    var text = "rect=["
    for (index, value) in [area.x, area.y, area.width, area.height].enumerated() {
      if index > 0 { text.append(" ") }
      text.append(value, places: 2)
    }
    text.append("] ")
    switch target {
    case .uri(let address): text += "uri='\(escaped(address))'"
    case .page(let page, let y): text += "dest='\(Destinations.name(page: page, y: y))'"
    }
    return text
  }

  /// The place that links to `name` lead to, `y` points from the top of the sheet.
  static func destination(named name: String, y: Double) -> String { "name='\(name)' x=0 y=\(String(y, places: 2))" }

  /// Where a bookmark leads.
  ///
  /// - Precondition: the page exists.
  static func bookmark(page: Int, y: Double, on pages: [Page]) -> String {
    precondition(pages.indices.contains(page), "a bookmark leads to page \(page) of \(pages.count)")
    return "page=\(page + 1) pos=[0 \(String(y + pages[page].bleed, places: 2))]"
  }

  /// An address without the characters that a URI must not hold (RFC 3986, 2), nor those that cairo 1.16 writes into the
  /// file unescaped (parentheses and the backslash) or reads as the end of the attribute (the apostrophe). All become
  /// `%XX`, which means the same.
  static func escaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7f, !forbidden.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimal[Int(byte >> 4)])
        bytes.append(hexadecimal[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let forbidden = Array(#"()\'"<>^`{|}"#.utf8)
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
