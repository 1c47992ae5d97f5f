import Diagnostics

/// A Markdown file as generators of websites have it: fields in YAML between two lines of hyphens, and a text below them.
package struct FrontMatterFile: Sendable {
  /// The fields, in the order of the file.
  package var fields: [Entry]
  /// Where the front matter begins.
  package var place: Place
  /// The text below it; nil where there is none.
  package var body: Node?

  /// No file may be larger, in bytes.
  package static let sizeLimit = 16 << 20

  /// Reads the bytes of a file, which places name as `file`; nil, with a report, where it has no front matter that can be read.
  package static func parse(_ bytes: [UInt8], file: String, _ found: inout DiagnosticList) -> FrontMatterFile? {
    guard !SourceFile.isForeign(bytes, file: file, &found) else { return nil }
    let text = DecodedText(bytes, of: file, &found)
    return text.bytes.withUnsafeBufferPointer { bytes in
      Mojibake.check(SourceText(bytes, file: file), &found)
      return parse(bytes, file: file, &found)
    }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, _ found: inout DiagnosticList
  ) -> FrontMatterFile? {
    var lines = LineScanner(bytes)
    var opening = lines.next()
    while let line = opening, line.isBlank { opening = lines.next() }
    guard let opening else {
      found.warn(.noFrontMatter, at: Place(file: file, line: 1, column: 1))
      return nil
    }
    let place = Place(file: file, line: opening.number, column: 1)
    guard opening.isFence("---") else {
      if opening.isFence("+++") {
        found.error(.foreignFrontMatter(.toml), at: place)
      } else if opening.isFence("{") {
        found.error(.foreignFrontMatter(.json), at: place)
      } else {
        found.warn(.noFrontMatter, at: place)
      }
      return nil
    }
    while let line = lines.next() {
      guard line.isFence("---") || line.isFence("...") else { continue }
      // The first line of hyphens begins a document of YAML, too, so that places are those of the file.
      let head = UnsafeBufferPointer(rebasing: bytes[..<line.start])
      guard let fields = fields(SourceText(head, file: file), at: place, &found) else { return nil }
      let body = body(UnsafeBufferPointer(rebasing: bytes[lines.index...]), below: line.number, file: file)
      return FrontMatterFile(fields: fields, place: place, body: body)
    }
    found.error(.openFrontMatter, at: place)
    return nil
  }

  private static func fields(_ text: SourceText, at place: Place, _ found: inout DiagnosticList) -> [Entry]? {
    guard let root = YAMLComposer.compose(text, &found) else { return nil }
    switch root.value {
    case .mapping(let entries): return entries
    case .null: return []
    default:
      found.error(.wrongType(.noun("front matter"), expected: .mapping, found: root.value.type), at: place)
      return nil
    }
  }

  private static func body(_ bytes: UnsafeBufferPointer<UInt8>, below line: Int, file: String) -> Node? {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).normalized
    return Node(.scalar(Scalar(text, origin: .block(column: 1))), at: Place(file: file, line: line, column: 1))
  }
}
