import LayoutDesign

/// The position of a page among those of its kind, which decides what furniture it has.
struct PagePosition {
  var isFirst: Bool
  var isLast: Bool
  var side: Side
  /// Whether several sections stand on it.
  var hasSeveral: Bool

  /// That of a page that is the only one of its kind there.
  static func only(on side: Side) -> PagePosition {
    PagePosition(isFirst: true, isLast: true, side: side, hasSeveral: false)
  }

  /// Whether the page is one of those.
  func isAmong(_ pages: PageKind.Furniture.Pages) -> Bool {
    switch pages {
    case .all: true
    case .first: isFirst
    case .later: !isFirst
    case .last: isLast
    case .recto: side == .recto
    case .verso: side == .verso
    case .several: hasSeveral
    case .single: !hasSeveral
    }
  }
}

extension PageKind {
  /// The space of backgrounds and furniture.
  var wholeSheet: BoxSpace { BoxSpace(width: sheet.width, height: sheet.height) }

  /// The headers of a page at that position.
  func headers(at position: PagePosition) -> [Furniture] {
    furniture.filter { $0.artifact == .header && $0.pages.allSatisfy(position.isAmong) }
  }
}
