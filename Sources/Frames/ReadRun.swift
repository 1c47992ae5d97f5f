/// A run of text in its place on a page.
package struct ReadRun: Sendable {
  /// The run.
  package var run: GlyphRun
  /// How its coordinates map to the page's.
  package var transform: Transform
  /// The element of the structure that it is part of: a paragraph, a heading, a cell; none within a line.
  package var block: Int

  /// Puts a run in its place.
  package init(run: GlyphRun, transform: Transform, block: Int) {
    (self.run, self.transform, self.block) = (run, transform, block)
  }
}

extension Document {
  /// The text of each page, run by run, in the order in which it is read. What is not read, such as running heads, is left out.
  package func readRuns() -> [[ReadRun]] {
    var (runs, places, owners): ([ReadRun], [Int], [Int32]) = ([], [], [])
    func collect(_ items: [FrameItem], _ transform: Transform, of element: Int, on page: Int) {
      for item in items {
        switch item {
        case .glyphs(let run):
          runs.append(ReadRun(run: run, transform: transform, block: structure.block(around: element)))
          places.append(page)
          owners.append(Int32(element))
        case .group(let group):
          collect(group.items, group.transform.followed(by: transform), of: element, on: page)
        case .path, .image, .link: break
        }
      }
    }
    for (index, page) in pages.enumerated() {
      for frame in page.frames {
        if case .element(let element) = frame.tag { collect(frame.items, .identity, of: element, on: index) }
      }
    }
    var read = [[ReadRun]](repeating: [], count: pages.count)
    let order = ContentOrder(of: owners, in: structure.elements)
    func tell(_ element: Int) {
      order.forEachPart(of: element) { part in
        switch part {
        case .content(let index): read[places[index]].append(runs[index])
        case .element(let child): tell(child)
        }
      }
    }
    tell(0)
    return read
  }
}

extension StructureTree {
  /// The nearest element around one, or itself, that is no part of a line.
  fileprivate func block(around element: Int) -> Int {
    var index = element
    while [.span, .code, .link].contains(elements[index].role), let parent = elements[index].parent {
      index = parent
    }
    return index
  }
}
