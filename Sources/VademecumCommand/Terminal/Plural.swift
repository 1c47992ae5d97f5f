extension Int {
  /// So many of a thing: "1 page", "3 pages".
  func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
