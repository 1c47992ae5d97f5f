/// What is found in the files of a layout.
public enum LayoutFinding: Hashable, Sendable {
  /// Values by size of card stand where no card is.
  case misplacedSizes
}

extension LayoutFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .misplacedSizes: "misplaced-sizes"
    }
  }
}
