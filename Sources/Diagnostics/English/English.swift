/// What English messages have in common.
enum English {
  /// The hint that another word was probably meant.
  static func didYouMean(_ word: String) -> String { "did you mean '\(word)'?" }
}

extension Subject {
  /// The subject in English: "resource 'atouts'", or "the edition".
  var english: String { name.map { "\(kind) '\($0)'" } ?? "the \(kind)" }
}

extension Operand {
  /// The operand in English: "year of resource 'atouts'".
  var english: String {
    switch self {
    case .field(let field, of: let subject): "\(field) of \(subject.english)"
    case .noun(let noun): noun
    }
  }
}
