/// The content of a document in the order in which it is read aloud: what each element of the structure holds.
///
/// Content and elements come in the order of `ContentOrder`. Elements without content on any page are left out, so that the
/// order of an excerpt is that of its pages.
///
/// The text is the authors': without the hyphens at the ends of lines, with the space that a line's end stands for.
public struct ReadingOrder: Sendable {
  private let structure: StructureTree
  /// The content of all elements, in drawing order.
  private let items: [FrameItem]
  private let order: ContentOrder

  /// A part of what an element holds.
  public enum Content: Sendable {
    /// Text.
    case text(String)
    /// A picture, as an index into `Document.images`.
    case picture(Int)
    /// Where the element leads.
    case link(FrameItem.Link)
    /// An element in it, as an index into `StructureTree.elements`.
    case element(Int)
  }

  /// Finds the reading order of a document.
  public init(_ document: Document) { self.init(document, pages: document.pages[...]) }

  /// Finds the reading order of what stands on some pages of a document.
  package init(_ document: Document, pages: ArraySlice<Page>) {
    structure = document.structure
    var (items, owners): ([FrameItem], [Int32]) = ([], [])
    func collect(_ frameItems: [FrameItem], of element: Int) {
      for item in frameItems {
        switch item {
        case .glyphs, .image, .link:
          items.append(item)
          owners.append(Int32(element))
        case .group(let group): collect(group.items, of: element)
        case .path: break
        }
      }
    }
    for frame in pages.lazy.flatMap(\.frames) {
      if case .element(let element) = frame.tag { collect(frame.items, of: element) }
    }
    self.items = items
    order = ContentOrder(of: owners, in: structure.elements)
  }

  /// What an element holds, in reading order; empty for one without content on any page.
  public func content(of element: Int) -> [Content] {
    var content: [Content] = []
    order.forEachPart(of: element) { part in
      switch part {
      case .content(let index): append(items[index], to: &content)
      case .element(let child): content.append(.element(child))
      }
    }
    return content
  }

  /// All text in an element and in those within it, as it is drawn or, with `readAloud`, as `actualText` and `alternative`
  /// have it in its place.
  public func text(of element: Int, readAloud: Bool = true) -> String {
    if readAloud, let text = structure.elements[element].actualText ?? structure.elements[element].alternative {
      return text
    }
    return content(of: element).reduce(into: "") { text, part in
      switch part {
      case .text(let own): text += own
      case .element(let child): text += self.text(of: child, readAloud: readAloud)
      case .picture, .link: break
      }
    }
  }

  private func append(_ item: FrameItem, to content: inout [Content]) {
    switch item {
    case .glyphs(let run):
      let text = run.readText
      if case .text(let before)? = content.last {
        content[content.count - 1] = .text(before + text)
      } else {
        content.append(.text(text))
      }
    case .image(let picture): content.append(.picture(picture.image))
    case .link(let link): content.append(.link(link))
    case .path, .group: preconditionFailure("paths hold nothing to read, and groups are taken apart")
    }
  }
}

extension GlyphRun {
  /// The text without the hyphens that were set at line ends: U+00AD stands for nothing else in a run.
  fileprivate var readText: String {
    let text = String(decoding: self.text, as: UTF8.self)
    return text.utf8.contains(0xad) ? String(text.unicodeScalars.filter { $0 != "\u{ad}" }) : text
  }
}
