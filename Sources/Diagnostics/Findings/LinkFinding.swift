/// What is found when addresses are asked whether they lead somewhere.
public enum LinkFinding: Hashable, Sendable {
  /// An address leads nowhere.
  case dead(String, LinkFault)
  /// What an address led to has another one for good.
  case moved(String, to: String)
  /// Whether an address leads somewhere is not sure.
  case unsure(String, LinkFault)
  /// So many addresses of the edition, the first of them at `first`, are not in the report that was read.
  case unknown(Int, first: String)
}

extension LinkFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .dead: "dead-link"
    case .moved: "moved-link"
    case .unsure: "unsure-link"
    case .unknown: "unchecked-link"
    }
  }
}
