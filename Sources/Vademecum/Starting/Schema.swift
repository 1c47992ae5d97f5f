import Diagnostics
import Reading

/// The JSON Schemas (2020-12) of the files that people write, for completion and checking in editors.
public enum Schema: String, CaseIterable, Sendable {
  /// A catalogue, or a file of resources that one names.
  case catalogue
  /// An edition.
  case edition
  /// Any file of a layout; the other two are parts of it.
  case layout
  /// A kind of page of a layout.
  case page
  /// A card of a layout.
  case card

  /// The name of its file.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The schema.
  ///
  /// - Throws: `Failure` when the program's own files are not there.
  public func text(files: ProgramFiles = .found()) throws(Failure) -> String {
    switch self {
    case .catalogue, .edition, .layout: return try Schema.read("\(files.schemas)/\(fileName)")
    case .page, .card:
      let whole = try Schema.layout.text(files: files)
      return whole.replacing(Schema.root(of: "file"), with: Schema.root(of: rawValue), maxReplacements: 1)
    }
  }

  /// The line of the layouts' schema that says which of its definitions a file must meet.
  private static func root(of definition: String) -> String { "\"$ref\": \"#/$defs/\(definition)\"" }

  private static func read(_ path: String) throws(Failure) -> String {
    var found = DiagnosticList()
    guard let bytes = SourceFile.bytes(of: path, &found) else {
      throw Failure(description: found.all.map(\.description).joined(separator: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file of the program that cannot be read, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// One line, led by the file.
    public var description: String
  }
}
