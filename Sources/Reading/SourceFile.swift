import Diagnostics
import Files

/// A data file: YAML or JSON.
package enum SourceFile {
  /// The notations a file can be written in.
  package enum Notation: Sendable {
    /// YAML 1.2, as libyaml reads it.
    case yaml
    /// JSON (RFC 8259), strictly.
    case json
  }

  /// No file may be larger than this many bytes: 256 MB.
  package static let sizeLimit = 256 << 20

  /// What the file at `path` holds, as `parse` gives it: JSON when its name ends in `.json`, else YAML. With `maybePipe`, it may be
  /// a pipe that was handed to this process.
  package static func read(_ path: String, maybePipe: Bool = false) -> Reported<Node> {
    var found = DiagnosticList()
    guard let bytes = bytes(of: path, maybePipe: maybePipe, &found) else { return Reported(nil, found) }
    return parse(bytes, file: path, as: notation(of: path))
  }

  /// What `bytes` hold, as far as it can be read: there may be errors beside a tree. Places name them as `file`.
  package static func parse(_ bytes: [UInt8], file: String, as notation: Notation) -> Reported<Node> {
    var found = DiagnosticList()
    guard !isForeign(bytes, file: file, &found) else { return Reported(nil, found) }
    let node = SourceText.read(bytes, file: file, &found) { text, _, found in
      Mojibake.check(text, &found)
      return switch notation {
      case .yaml: YAMLComposer.compose(text, &found)
      case .json: JSONScanner.scan(text, &found)
      }
    }
    return Reported(node, found)
  }

  /// Whether bytes are a text to which lines of ASCII can be added: none in UTF-16, and no file of another kind.
  package static func takesLines(_ bytes: [UInt8]) -> Bool {
    let isUTF16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    return !isUTF16 && !bytes.contains(0) && bytes.withUnsafeBytes { ForeignFormat($0) } == nil
  }

  /// Whether bytes are those of a file of another kind, which is reported.
  static func isForeign(_ bytes: [UInt8], file: String, _ found: inout DiagnosticList) -> Bool {
    guard let format = bytes.withUnsafeBytes({ ForeignFormat($0) }) else { return false }
    found.error(.foreignFormat(format), at: Place(file: file))
    return true
  }

  /// The notation of a file by the ending of its name.
  package static func notation(of path: String) -> Notation {
    path.utf8.suffix(5).elementsEqual(".json".utf8, by: { $0 | 0x20 == $1 | 0x20 }) ? .json : .yaml
  }

  /// The bytes of the file at `path`; nil, with an `unreadable-file`, when it has more than `limit` or none can be had.
  package static func bytes(
    of path: String, limit: Int = sizeLimit, maybePipe: Bool = false, _ found: inout DiagnosticList
  ) -> [UInt8]? {
    do throws(FileError) {
      return try readFile(path, limit: limit, maybePipe: maybePipe)
    } catch {
      found.error(.unreadableFile(nil, error.reason), at: Place(file: path))
      return nil
    }
  }
}
