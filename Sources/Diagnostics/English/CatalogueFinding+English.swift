extension CatalogueFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unknownReference(let kind, let name, let near):
      Message("unknown \(kind) '\(name)'", hint: near.map(English.didYouMean))
    }
  }
}
