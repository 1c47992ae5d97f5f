import Cairo
import Frames

/// Sets a sentinel wherever one part of the document's meaning ends and another begins, and keeps the log of it.
///
/// Cairo's own tags cannot do this: 1.16 marks only leaves, 1.18 only text, and both lose tags of pages that are repainted.
final class Sentry {
  private let structure: StructureTree
  private let context: Context
  private var grid = SentinelGrid(Size(width: 0, height: 0))
  private var bleed = 0.0
  private var current: Tag?
  /// What is known of the page at hand.
  private(set) var log = PageLog()
  /// How many sentinels stand on the page.
  private var count = 0

  init(_ structure: StructureTree, on context: Context) {
    self.structure = structure
    self.context = context
  }

  /// Begins a page.
  func begin(_ page: Page) {
    grid = SentinelGrid(page.sheet)
    bleed = page.bleed
    log = PageLog()
    current = nil
    count = 0
  }

  /// Tells that what follows belongs to `tag`; true when that needed a sentinel, which took the context's colour.
  func enter(_ tag: Tag) throws(ExportError) -> Bool {
    if tag == current { return false }
    current = tag
    switch tag {
    case .element(let element):
      precondition(structure.elements.indices.contains(element), "a frame belongs to an element of its document")
      log.runs.append(.init(element: Int32(element), name: MarkName(structure.elements[element].role)))
    case .artifact(let kind): log.runs.append(.init(element: -1, name: MarkName(kind)))
    }
    try draw()
    return true
  }

  /// Tells that what follows is to be taken out again.
  func enterNothing() throws(ExportError) {
    current = nil
    log.runs.append(.init(element: -1, name: .nothing))
    try draw()
  }

  /// Notes a link, number `annotation` of the document.
  func note(link annotation: Int, of tag: Tag) {
    var element: Int32 = -1
    if case .element(let index) = tag { element = Int32(index) }
    log.links.append(.init(run: Int32(log.runs.count - 1), element: element, annotation: Int32(annotation)))
  }

  /// Ends the page, with a last sentinel.
  func end() throws(ExportError) { try draw() }

  /// The frame of the page is the only clip and the bleed the only shift in force here.
  private func draw() throws(ExportError) {
    guard count < grid.capacity else { throw .drawing(reason: "a page has more parts than can be marked") }
    let place = grid.place(count)
    context.setColor(SentinelGrid.color)
    context.rectangle(
      x: place.x - bleed, y: place.y - bleed, width: SentinelGrid.side, height: SentinelGrid.side)
    context.fill()
    count += 1
  }
}
