/// Phrases that several messages share.
enum English {
  /// The hint that another word was probably meant.
  static func didYouMean(_ word: String) -> String { "did you mean '\(word)'?" }

  /// The hint that `near` was probably meant; without one, the hint that lists all words.
  static func didYouMean(_ near: String?, among all: [String]) -> String {
    near.map(didYouMean) ?? "one of \(all.joined(separator: ", "))"
  }

  /// The first of some things one after the other, and how many there are besides: "a, b and 7 more".
  static func list(_ things: [String], atMost count: Int) -> String {
    things.count <= count ? list(things) : list(things.prefix(count - 1) + ["\(things.count - count + 1) more"])
  }

  /// Things one after the other: "a, b and c".
  static func list(_ things: [String]) -> String {
    let head = things.dropLast().joined(separator: ", ")
    return head.isEmpty ? things.last ?? "" : "\(head) and \(things[things.count - 1])"
  }
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
    case .named(let noun, let name): "\(noun) '\(name)'"
    case .part(let noun, of: let name): "\(noun) of '\(name)'"
    case .each(let operand): "each of the \(operand.english)"
    }
  }
}

extension Character {
  /// The names of its code points, of eight at most.
  var codePointNames: String {
    let names = unicodeScalars.prefix(8).map(\.codePointName).joined(separator: " ")
    return unicodeScalars.count > 8 ? names + " …" : names
  }
}

extension Unicode.Scalar {
  /// `U+` and at least four hexadecimal digits.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
