import Frames

/// What came of putting pages on sheets. Pages are named by their numbers, from 1 on.
public struct ImposedSheets: Hashable, Sendable {
  /// How many sides the sheets have.
  public var sides: Int
  /// How large the sheets are.
  public var size: Size
  /// How many places for pages are empty on them.
  public var emptyPages = 0
  /// How large pages are on them: 1 for their own size, less where the sheets are too small for it.
  public var scale = 1.0
  /// How large most pages are, upright.
  public var pageSize: Size
  /// The pages of another size, which stand in places of the largest.
  public var oddPages: [Int] = []
  /// The pages that lie among standing ones, or stand among lying ones, and were turned a quarter.
  public var turnedPages: [Int] = []
  /// The pages that are so small that their boxes are doubtful.
  public var tinyPages: [Int] = []
  /// The pages with notes or fields for whose look the file has no form, so that they are left out.
  public var pagesLackingNotes: [Int] = []
  /// How far colour runs over the edges of pages in the file.
  public var bleed = 0.0
  /// The least sheet with room for marks, where they were asked for and these sheets have none; nil where they have.
  public var sheetForMarks: Size?
  /// What was put right in the file; nil where it was sound.
  public var damage: Damage?

  /// What was wrong with a file whose pages were put on sheets.
  public struct Damage: Hashable, Sendable {
    /// The pages on which there is nothing now.
    public var pagesWithoutContent: [Int] = []
    /// The pages whose fonts and pictures are lost.
    public var pagesWithoutResources: [Int] = []
    /// The pages whose size is not known.
    public var pagesWithoutSize: [Int] = []
  }
}
