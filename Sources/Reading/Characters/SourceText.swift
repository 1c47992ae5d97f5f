import Diagnostics

/// A text to read, and the file that its places name.
struct SourceText {
  /// The bytes, which are sound UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The path of the file.
  let file: String
  private let dropped: DroppedCharacters?
  /// The file as a whole.
  private let whole: Place

  /// Takes a text of a file, from which some characters may have been left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, without dropped: DroppedCharacters? = nil) {
    (self.bytes, self.file, self.dropped) = (bytes, file, dropped)
    whole = Place(file: file)
  }

  /// A place in the file, by line and column of this text, both from 1.
  func place(line: Int, column: Int) -> Place {
    whole.at(line: line, column: dropped?.column(column, ofLine: line) ?? column)
  }

  /// Gives `body` the text of a file's bytes, without what no file may hold, which is reported; and whether something was.
  /// With `maybeLegacy` it may be in an encoding older than UTF-8.
  static func read<Result>(
    _ bytes: [UInt8], file: String, maybeLegacy: Bool = true, _ found: inout DiagnosticList,
    _ body: (_ text: SourceText, _ isWhole: Bool, _ found: inout DiagnosticList) -> Result
  ) -> Result {
    bytes.withText { text in
      var characters = DiagnosticList()
      guard let sound = CharacterCheck.run(text, file: file, &characters) else {
        return body(SourceText(text, file: file), true, &found)
      }
      if maybeLegacy, let first = characters.all.first(where: \.isOfEncoding), let decoded = LegacyEncoding.decode(text)
      {
        // One message for the file: all that is no UTF-8 in it has one cause.
        found.error(.wrongEncoding(decoded.name), at: decoded.name == "UTF-16" ? Place(file: file) : first.place)
        return SourceText.read(decoded.text, file: file, maybeLegacy: false, &found, body)
      }
      found.add(contentsOf: characters)
      return sound.bytes.withUnsafeBufferPointer {
        body(SourceText($0, file: file, without: sound.dropped), false, &found)
      }
    }
  }
}

extension Diagnostic {
  /// Whether bytes that are no UTF-8, or zeros, were found.
  fileprivate var isOfEncoding: Bool {
    switch finding {
    case .reading(.invalidUTF8), .reading(.controlCharacter("\0", isEscaped: false)): true
    default: false
    }
  }
}
