import Files

/// What is found while files are read into trees and their fields are taken out.
public enum ReadingFinding: Hashable, Sendable {
  // Files and characters

  /// A file cannot be read. The subject is what another file calls it; nil when the user named it.
  case unreadableFile(Subject?, FileError.Reason)
  /// A file holds no value.
  case emptyFile
  /// Bytes are not well-formed UTF-8.
  case invalidUTF8
  /// A character that no data file may hold stands in the text, or is brought in by an escape.
  case controlCharacter(Unicode.Scalar, isEscaped: Bool = false)
  /// A character that nobody sees is left out of a text, or read as a space.
  case invisibleCharacter(Unicode.Scalar)
  /// A file has that many more characters that no data file may hold, beside those that are reported one by one.
  case furtherCharacters(Int)
  /// A file is of a kind that is no data.
  case foreignFormat(ForeignFormat)
  /// A text has characters, such as those, that come of UTF-8 which was read as Windows-1252.
  case mojibake(String)
  /// A file is in an encoding of that name, not in UTF-8.
  case wrongEncoding(String)
  /// A file has more mistakes of notation than the so many that are shown.
  case furtherMistakes(shown: Int)

  // Notation

  /// libyaml cannot read on.
  case yamlSyntax(YAMLFault)
  /// The text is not JSON.
  case jsonSyntax(JSONFault)
  /// Values are nested more than `limit` deep.
  case deepNesting(limit: Int)
  /// A YAML file has more than one document.
  case secondDocument
  /// A YAML value has a tag other than `!!str`.
  case unsupportedTag(String)
  /// A mapping has a merge key (`<<`).
  case mergeKey
  /// A name of a field is not a text.
  case keyNotText
  /// A mapping has a field twice; the line is 0 where the mapping stands in no file.
  case duplicateKey(String, firstLine: Int)
  /// What stands between commas in braces is no field: it seems to belong to the text before it, which has no quotes.
  case emptyEntry(String)
  /// A comment seems to cut off a text without quotes.
  case commentInText
  /// An anchor without an alias stands before a text without quotes, which seems to begin with it.
  case unusedAnchor(String)
  /// '!' stands before a text without quotes, which seems to begin with it.
  case loneTag
  /// An alias names no anchor before it; `near` is an anchor much like it.
  case unknownAlias(String, near: String?)
  /// An alias stands inside the value that it names.
  case recursiveAlias(String)
  /// The aliases of a file bring back more than `limit` values.
  case aliasBomb(limit: Int)

  // Fields

  /// A value is not of the type that its field takes.
  case wrongType(Operand, expected: ExpectedType, found: ActualType)
  /// A text without quotes stands for a list, with commas between what seems to be meant as its elements.
  case bareList(Operand, [String])
  /// A field takes one of some words, and this is none of them; `near` is one much like it.
  case unknownChoice(String, of: Operand, near: String?, among: [String])
  /// A mapping lacks a field that it must have.
  case missingField(String, of: Subject)
  /// A mapping has a field that nothing reads; `near` is one much like it that the mapping does not have, `known` are all that
  /// it can have, in the order of reading, and `declarations` is the field under which others can be declared.
  case unknownField(String, of: Subject, near: String?, known: [String], declarations: String? = nil)
}

extension ReadingFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unreadableFile: "unreadable-file"
    case .emptyFile: "empty-file"
    case .invalidUTF8: "invalid-utf-8"
    case .controlCharacter: "control-character"
    case .invisibleCharacter: "invisible-character"
    case .furtherCharacters: "further-characters"
    case .furtherMistakes: "further-mistakes"
    case .foreignFormat: "foreign-format"
    case .wrongEncoding: "invalid-utf-8"
    case .mojibake: "mojibake"
    case .yamlSyntax: "yaml-syntax"
    case .jsonSyntax: "json-syntax"
    case .deepNesting: "too-deep"
    case .secondDocument: "second-document"
    case .unsupportedTag: "unsupported-tag"
    case .mergeKey: "merge-key"
    case .keyNotText, .wrongType: "wrong-type"
    case .duplicateKey: "duplicate-key"
    case .emptyEntry: "empty-entry"
    case .commentInText: "comment-in-text"
    case .bareList: "bare-list"
    case .unusedAnchor: "unused-anchor"
    case .loneTag: "lone-tag"
    case .unknownAlias: "unknown-alias"
    case .recursiveAlias: "recursive-alias"
    case .aliasBomb: "alias-bomb"
    case .unknownChoice: "unknown-choice"
    case .missingField: "missing-field"
    case .unknownField: "unknown-field"
    }
  }
}
