/// What is found while files are read into trees and their fields are taken out.
public enum ReadingFinding: Hashable, Sendable {
  /// A mapping lacks a field that it must have.
  case missingField(String, of: Subject)
}

extension ReadingFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .missingField: "missing-field"
    }
  }
}
