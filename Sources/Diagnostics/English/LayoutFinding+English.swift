extension LayoutFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .misplacedSizes: Message("values by size of card stand only in cards and their styles")
    }
  }
}
