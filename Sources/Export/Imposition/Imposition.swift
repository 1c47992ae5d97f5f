import Frames

/// How pages are put on sheets that are folded and cut.
public struct Imposition: Hashable, Sendable {
  /// How the sheets are folded.
  public var fold: Fold
  /// The size of the sheets in points; nil for one that the pages need.
  public var sheet: Size?
  /// The thickness of a leaf in points: inner sheets of a booklet stand out by that of all around them, and are cut with them.
  public var creep: Double
  /// How a sheet is turned between its two sides.
  public var duplex: Duplex
  /// Whether lines say where to cut and to fold.
  public var hasMarks: Bool
  /// Whether the last page of a booklet is its back cover: pages that fill its last sheet stand before it.
  public var hasBackCover: Bool

  /// No leaf of a booklet is thicker, in points: that is the thickness of one sheet of paper, not of a booklet.
  public static let thickestLeaf = 72 / 25.4
  /// No page can be moved so far towards the fold, in points, without losing what stands in its margin.
  static let longestShift = 5 * 72 / 25.4

  /// Makes an imposition.
  public init(
    _ fold: Fold = .booklet, sheet: Size? = nil, creep: Double = 0, duplex: Duplex = .short, hasMarks: Bool = true,
    hasBackCover: Bool = false
  ) {
    (self.fold, self.sheet, self.creep) = (fold, sheet, creep)
    (self.duplex, self.hasMarks, self.hasBackCover) = (duplex, hasMarks, hasBackCover)
  }

  /// The ways of folding.
  public enum Fold: String, Hashable, Sendable, CaseIterable {
    /// Sheets with two pages a side, folded once and put into one another, with staples in the fold.
    case booklet
    /// Two pages a side, one after the other.
    case twoUp = "2up"
    /// Four pages a side, in two rows.
    case fourUp = "4up"

    var pagesOfSide: Int { self == .fourUp ? 4 : 2 }
  }

  /// The edge about which a printer turns a sheet.
  public enum Duplex: String, Hashable, Sendable, CaseIterable {
    /// One of the two longer, one of the two shorter edges.
    case long, short
  }

  /// A side of a sheet.
  struct Side: Hashable {
    /// The pages, by their indices, row by row; nil for an empty place.
    var pages: [Int?]
    /// How far the pages are moved towards the fold, in points.
    var shift = 0.0
    /// Whether the side is upside down, because the printer turns the sheet about the other edge.
    var isTurned = false
  }

  /// The sides of all sheets for so many pages, a front and a back in turn; `isWide` says whether a sheet is wider than high.
  func sides(pages count: Int, isWide: Bool) -> [Side] {
    // Sheets that are turned about the edge at their side show both sides upright.
    let turnsBacks = (duplex == .short) != isWide
    var sides: [Side]
    switch fold {
    case .booklet:
      let whole = max(4, (count + 3) / 4 * 4)
      func page(_ index: Int) -> Int? {
        if hasBackCover, index == whole - 1 { return count - 1 }
        return index < count - (hasBackCover ? 1 : 0) ? index : nil
      }
      sides = (0..<whole / 4).flatMap { sheet in
        let (first, last, shift) = (2 * sheet, whole - 1 - 2 * sheet, creep * Double(sheet))
        return [
          Side(pages: [page(last), page(first)], shift: shift),
          Side(pages: [page(first + 1), page(last - 1)], shift: shift),
        ]
      }
    case .twoUp, .fourUp:
      let places = fold.pagesOfSide
      sides = (0..<max(1, (count + places - 1) / places)).map { side in
        Side(pages: (side * places..<(side + 1) * places).map { $0 < count ? $0 : nil })
      }
    }
    for index in sides.indices where index % 2 == 1 { sides[index].isTurned = turnsBacks }
    return sides
  }
}
