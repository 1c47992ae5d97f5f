extension ReadingFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .missingField(let field, of: let subject): Message("\(subject.english) has no \(field)")
    }
  }
}
