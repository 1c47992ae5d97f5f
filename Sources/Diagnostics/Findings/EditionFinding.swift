/// What is found in what an edition is compared with, or asked for.
public enum EditionFinding: Hashable, Sendable {
  /// The edition asks for news, and its layout has no page of them.
  case noNewsPage(layout: String)
}

extension EditionFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .noNewsPage: "no-news-page"
    }
  }
}
