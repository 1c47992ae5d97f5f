/// What is found in a catalogue or an edition.
public enum CatalogueFinding: Hashable, Sendable {
  /// A reference names nothing of its kind; `near` is an id much like it.
  case unknownReference(kind: String, name: String, near: String?)
}

extension CatalogueFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unknownReference(let kind, _, _): "unknown-\(kind)"
    }
  }
}
