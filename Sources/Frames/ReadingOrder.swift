/// The content of a document in the order in which it is read aloud: what each element of the structure holds.
///
/// An element's own content comes in the order in which it was drawn and its children in the order of the tree, each child
/// where its first content was drawn, as PDF has it (ISO 32000-1, 14.7.2). Children without content on any page are left out,
/// so that the order of an excerpt is that of its pages.
///
/// The text is the authors': without the hyphens at the ends of lines, with the space that a line's end stands for.
package struct ReadingOrder: Sendable {
  private let structure: StructureTree
  /// The content of all elements, in drawing order.
  private var items: [Item] = []
  /// For each element, where its content begins in `order`; one more for the end.
  private var starts: [Int32] = []
  /// The content by element, in drawing order within each, as indices into `items`.
  private var order: [Int32] = []
  /// The first content in each element and those within it; `Int32.max` for none.
  private var first: [Int32] = []

  /// Something that an element holds itself.
  private struct Item {
    var element: Int32
    var content: FrameItem
  }

  /// A part of what an element holds.
  package enum Content: Sendable {
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
  package init(_ document: Document) {
    structure = document.structure
    for page in document.pages {
      for frame in page.frames {
        if case .element(let index) = frame.tag { collect(frame.items, of: Int32(index)) }
      }
    }
    sort()
  }

  private mutating func collect(_ frameItems: [FrameItem], of element: Int32) {
    for item in frameItems {
      switch item {
      case .glyphs, .image, .link: items.append(Item(element: element, content: item))
      case .group(let group): collect(group.items, of: element)
      case .path: break
      }
    }
  }

  private mutating func sort() {
    let count = structure.elements.count
    starts = Array(repeating: 0, count: count + 1)
    for item in items { starts[Int(item.element) + 1] += 1 }
    for index in 1...count { starts[index] += starts[index - 1] }
    order = Array(repeating: 0, count: items.count)
    first = Array(repeating: .max, count: count)
    var next = starts
    for (index, item) in items.enumerated() {
      let element = Int(item.element)
      order[Int(next[element])] = Int32(index)
      next[element] += 1
      first[element] = min(first[element], Int32(index))
    }
    // A parent stands before its children.
    for index in structure.elements.indices.reversed() {
      if let parent = structure.elements[index].parent { first[parent] = min(first[parent], first[index]) }
    }
  }

  /// What an element holds, in reading order; empty for one without content on any page.
  package func content(of element: Int) -> [Content] {
    var content: [Content] = []
    var position = starts[element]
    func appendOwn(before limit: Int32) {
      while position < starts[element + 1], order[Int(position)] < limit {
        append(items[Int(order[Int(position)])].content, to: &content)
        position += 1
      }
    }
    for child in structure.elements[element].children where first[child] < .max {
      appendOwn(before: first[child])
      content.append(.element(child))
    }
    appendOwn(before: .max)
    return content
  }

  /// All text in an element and in those within it, as it is drawn or, with `readAloud`, as `actualText` and `alternative`
  /// have it in its place.
  package func text(of element: Int, readAloud: Bool = true) -> String {
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
