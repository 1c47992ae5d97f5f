import Cairo
import Frames

/// Draws a sentinel wherever one run of content ends and the next begins, and keeps the list of the runs.
///
/// Cairo's own tags cannot mark content: 1.16 marks only leaves of the tree, 1.18 only text, and both lose the tags of pages
/// that are painted over.
final class ContentMarker {
  private let structure: StructureTree
  private let context: Context
  private var grid = SentinelGrid(PageBoxes(trim: Size(width: 0, height: 0)))
  private var media = Rect(x: 0, y: 0, width: 0, height: 0)
  private var current: Tag?
  /// The runs and links of the page that is drawn.
  private(set) var marks = PageMarks(page: "")
  /// How many sentinels the page has.
  private var count = 0

  init(_ structure: StructureTree, on context: Context) {
    self.structure = structure
    self.context = context
  }

  /// Begins a page.
  func begin(_ page: Page) {
    media = page.boxes.media
    grid = SentinelGrid(page.boxes)
    marks = PageMarks(page: page.label)
    current = nil
    count = 0
  }

  /// Begins a run for content of `tag`, unless the run at hand is of that tag; true when a sentinel has changed the colour.
  func enter(_ tag: Tag) throws(ExportError) -> Bool {
    if tag == current { return false }
    current = tag
    switch tag {
    case .element(let element):
      precondition(structure.elements.indices.contains(element), "a frame belongs to an element of its document")
      marks.runs.append(.init(element: Int32(element), tag: MarkedContentTag(structure.elements[element].role)))
    case .artifact(let kind): marks.runs.append(.init(element: -1, tag: MarkedContentTag(kind)))
    }
    try drawSentinel()
    return true
  }

  /// Begins a run of text that the filter removes from the page.
  func enterRemoved() throws(ExportError) {
    current = nil
    marks.runs.append(.init(element: -1, tag: .removed))
    try drawSentinel()
  }

  /// Notes a link in the run at hand; `annotation` is its index among the document's annotations.
  func note(link annotation: Int, of tag: Tag) {
    var element: Int32 = -1
    if case .element(let index) = tag { element = Int32(index) }
    marks.links.append(.init(run: Int32(marks.runs.count - 1), element: element, annotation: Int32(annotation)))
  }

  /// Ends the page, with a last sentinel.
  func end() throws(ExportError) { try drawSentinel() }

  /// The page's clip and the shift to its trim box are all that is in force here.
  private func drawSentinel() throws(ExportError) {
    guard count < grid.capacity else { throw .drawing(reason: "a page has more parts than can be marked") }
    let corner = grid.corner(count)
    context.setColor(SentinelGrid.color)
    context.rectangle(
      x: corner.x + media.x, y: corner.y + media.y, width: SentinelGrid.side, height: SentinelGrid.side)
    context.fill()
    count += 1
  }
}
