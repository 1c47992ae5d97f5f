import Frames
import Testing
import Threads

/// Documents whose pages are composed when somebody asks for them.
@Suite struct ComposingTests {
  /// Four pages in two fonts: each has text of its own, and the text of a paragraph that goes on over pages 1 and 2.
  private final class Source: DocumentSource {
    let information = Document.Information(title: "T", language: "fr")
    let labels = ["i", "ii", "3", "4"]
    let boxes = (1...4).map { PageBoxes(trim: Size(width: Double($0), height: 9)) }
    let outline = [
      Document.OutlineEntry(title: "A", page: 1, y: 0, children: [.init(title: "B", page: 2, y: 3)])
    ]
    let destinations = [Document.Destination(name: "a", page: 1, y: 0), .init(name: "b", page: 2, y: 3)]
    /// What was composed, in order; nil for all pages.
    let composed = Mutex<[[Int]?]>([])

    func composeAll() -> Document.Content {
      composed.withLock { $0.append(nil) }
      return content([0, 1, 2, 3])
    }

    func compose(_ indices: [Int]) -> Document.Content? {
      composed.withLock { $0.append(indices) }
      return content(indices)
    }

    private func content(_ indices: [Int]) -> Document.Content {
      var tree = StructureTree()
      let section = tree.add(.section, to: 0)
      var files: [Document.FontFile] = []
      var shared: Int?
      let pages = indices.map { page in
        func frame(_ element: Int, _ font: String, _ text: String) -> Frame {
          let file = Document.FontFile(path: font, unitsPerEm: 1000)
          let index = files.firstIndex(of: file) ?? files.count
          if index == files.count { files.append(file) }
          let run = GlyphRun(
            font: .init(index), size: 10, color: .black, glyphs: [], clusters: [], text: Array(text.utf8))
          let link = FrameItem.Link(
            area: Rect(x: 0, y: 0, width: 1, height: 1), target: .page((page + 1) % 4, y: 0), description: text)
          return Frame(tag: .element(element), items: [.group(.init(items: [.glyphs(run)])), .link(link)])
        }
        _ = tree.add(.list, to: section)
        var frames: [Frame] = []
        if page == 1 || page == 2 {
          let element = shared ?? tree.add(.paragraph, to: section, language: "en")
          shared = element
          frames.append(frame(element, "b", "shared on \(page)"))
        }
        frames.append(frame(tree.add(.heading1, to: section), page == 3 ? "c" : "a", "own of \(page)"))
        return Page(boxes: boxes[page], label: labels[page], frames: frames)
      }
      return Document.Content(fonts: files, images: [], pages: pages, structure: tree)
    }
  }

  /// All that a document holds, in words.
  private func words(_ document: Document) -> String {
    var lines = ["\(document.outline)"]
    func tell(_ element: Int, _ indent: String) {
      let own = document.structure.elements[element]
      lines.append("\(indent)\(own.role) \(element) in \(own.parent ?? -1) \(own.language ?? "")")
      for child in own.children { tell(child, indent + "  ") }
    }
    tell(0, "")
    for page in document.pages {
      lines.append("\(page.label) \(page.boxes.trim.width)")
      for frame in page.frames {
        for item in frame.items {
          switch item {
          case .group(let group):
            guard case .glyphs(let run)? = group.items.first else { continue }
            let text = String(decoding: run.text, as: UTF8.self)
            lines.append("  \(frame.tag): \(text) in \(document.fonts[run.font.index].path) \(run.font.index)")
          case .link(let link): lines.append("  \(link.target)")
          case .glyphs, .path, .image: break
          }
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func whatIsKnownBeforeCostsNoComposing() {
    let source = Source()
    var document = Document(from: source)
    #expect(document.pageCount == 4 && document.pageLabels == source.labels && document.pageBoxes == source.boxes)
    #expect(document.outline.map(\.title) == ["A"] && document.information.title == "T")
    document.information.title = "U"
    let part = document.excerpt(pages: [1, 3])
    #expect(part.pageCount == 2 && part.pageLabels == ["ii", "4"] && part.pageBoxes.map(\.trim.width) == [2, 4])
    #expect(part.outline.map(\.title) == ["A"] && part.outline[0].children.isEmpty && part.outline[0].page == 0)
    #expect(part.information.title == "U" && part.origin?.pages == [1, 3])
    #expect(source.composed.withLock(\.count) == 0)
  }

  @Test func theWholeIsComposedOnceForAllThreads() {
    let source = Source()
    let document = Document(from: source)
    ThreadPool.run(Array(0..<8), threads: 4) { _, _ in
      #expect(document.pages.count == 4 && document.fonts.count == 3 && document.structure.elements.count > 8)
    }
    #expect(document.images.isEmpty && document.composed().pages.count == 4)
    #expect(source.composed.withLock { $0 == [nil] })
  }

  @Test(arguments: [[0], [1], [2], [3], [0, 2], [1, 2], [0, 1, 2, 3]])
  func anExcerptIsTheSameWhateverWasComposedBefore(indices: [Int]) {
    let (fresh, known) = (Source(), Source())
    let (alone, whole) = (Document(from: fresh).excerpt(pages: indices), Document(from: known))
    let wholeWords = words(whole)
    let part = whole.excerpt(pages: indices)
    #expect(words(alone) == words(part))
    #expect(fresh.composed.withLock { $0 == [indices] } && known.composed.withLock { $0 == [nil] })
    #expect(words(whole) == wholeWords)
    // Elements without content are left out, fonts that no page uses too.
    #expect(!alone.structure.elements.contains { $0.role == .list })
    #expect(indices != [3] || alone.fonts.map(\.path) == ["c"])
  }

  @Test func anExcerptOfAnExcerptIsComposedAlone() {
    let source = Source()
    let part = Document(from: source).excerpt(pages: [0, 2, 3]).excerpt(pages: [1, 2])
    #expect(words(part) == words(Document(from: Source()).excerpt(pages: [2, 3])))
    #expect(source.composed.withLock { $0 == [[2, 3]] } && part.origin?.pages == [2, 3])
  }

  @Test func aComposedDocumentKeepsItsIndices() {
    let whole = Document(from: Source())
    let part = whole.composed().excerpt(pages: [2])
    #expect(part.fonts == whole.fonts && part.structure.elements == whole.structure.elements)
    #expect(part.pages[0].frames.map(\.tag) == whole.pages[2].frames.map(\.tag))
    #expect(part.pages[0].frames.map(\.items.count) == [1, 1], "links to other pages are dropped")
  }

  @Test func aChangeIsTheDocumentsOwn() throws {
    let source = Source()
    let document = Document(from: source)
    var changed = document
    changed.pages.removeLast()
    #expect(changed.pageCount == 3 && changed.pageLabels == ["i", "ii", "3"])
    #expect(document.pageCount == 4 && document.pages.count == 4)
    #expect(changed.fonts == document.fonts)
    #expect(try #require(changed.origin).isAltered && !(#require(document.origin).isAltered))
    #expect(try #require(changed.excerpt(pages: [0]).origin).isAltered)
    #expect(source.composed.withLock { $0 == [nil] })
    // An excerpt can get more pages than it had.
    var part = document.excerpt(pages: [2, 3])
    part.pages.append(document.pages[0])
    #expect(part.excerpt(pages: [2]).pageLabels == ["i"] && part.excerpt(pages: [2]).origin?.pages == nil)
  }
}
