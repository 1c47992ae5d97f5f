/// The boxes of a page (ISO 32000-1, 14.11.2), in points from the top left corner of the trimmed page, y growing downwards.
///
/// The media box holds all others, the bleed box holds the trim box.
public struct PageBoxes: Hashable, Sendable {
  /// No side of a page may be longer, in points (ISO 19005-2, 6.1.13).
  package static let longestSide = 14_400.0

  /// The sheet that is printed on.
  public var media: Rect
  /// What a viewer shows of the sheet.
  public var crop: Rect
  /// How far ink runs, so that no white edge shows where the cut is inexact.
  public var bleed: Rect
  /// The finished page after the cut.
  public var trim: Rect

  /// Makes the boxes of a page of a trimmed size: ink runs `bleed` points over each edge, and the sheet ends `slug` points
  /// beyond that, where printers' marks stand.
  public init(trim size: Size, bleed distance: Double = 0, slug: Double = 0) {
    trim = Rect(x: 0, y: 0, width: size.width, height: size.height)
    bleed = trim.inset(by: -distance)
    media = bleed.inset(by: -slug)
    crop = media
  }

  /// Whether the sheet is larger than the finished page, so that somebody has to be told where to cut.
  public var isCut: Bool { trim != media }
}
