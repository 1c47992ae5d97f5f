/// What comes in its turn in a catalogue.
package enum PageTurn: Hashable, Sendable {
  /// Pages of a kind, by its index in the design.
  case kind(Int)
  /// The edition's own pages before the sections.
  case front
  /// The edition's own pages after the sections.
  case back
}

extension [PageTurn] {
  /// The order of a catalogue: places of an edition's own pages, and between them kinds one by one, where there is nil. Where a place is
  /// not named, the pages stand before the first kind that comes once a section, or after the last.
  init(_ places: [PageTurn?], isPerSection: (Int) -> Bool) {
    var kind = -1
    self = places.map { place in
      if let place { return place }
      kind += 1
      return .kind(kind)
    }
    func isOfSection(_ turn: PageTurn) -> Bool { if case .kind(let kind) = turn { isPerSection(kind) } else { false } }
    if !contains(.back) { insert(.back, at: lastIndex(where: isOfSection).map { $0 + 1 } ?? count) }
    if !contains(.front) { insert(.front, at: firstIndex(where: isOfSection) ?? 0) }
  }
}
