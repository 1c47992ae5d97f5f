/// What is found on the pages.
public enum PageFinding: Hashable, Sendable {
  /// A card fits no page in any size.
  case flowingCard(resource: String, pages: Int)
}

extension PageFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .flowingCard: "flowing-card"
    }
  }
}
