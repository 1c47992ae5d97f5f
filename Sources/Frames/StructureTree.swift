/// The logical structure of a document: headings, paragraphs, lists, figures and links, in reading order.
///
/// Roles are PDF's standard structure types (ISO 32000-1, 14.8.4). Frames name the element they belong to; the order
/// of `children` is the reading order, whatever the drawing order. What an element holds (its text, its pictures and where
/// its links lead) stands in its frames alone, and `ReadingOrder` gives it back.
public struct StructureTree: Sendable {
  /// All elements; element 0 is the document itself, and a parent stands before its children.
  public private(set) var elements: [Element]

  /// Makes a tree with the document element alone.
  public init() { elements = [Element(role: .document, parent: nil)] }

  /// Adds an element as the last child of `parent` and gives its index.
  ///
  /// - Precondition: `parent` is an element of this tree.
  public mutating func add(
    _ role: Role, to parent: Int, alternative: String? = nil, actualText: String? = nil, language: String? = nil
  ) -> Int {
    let index = elements.count
    elements.append(
      Element(role: role, parent: parent, alternative: alternative, actualText: actualText, language: language))
    elements[parent].children.append(index)
    return index
  }

  /// Notes that the elements from index `first` on come from the resource with the id `resource`.
  ///
  /// Only those have the id that do not stand within another of them; `resource(of:)` finds it for all.
  public mutating func assign(resource: String, toElementsFrom first: Int) {
    for index in elements.indices[first...] where elements[index].parent.map({ $0 < first }) ?? true {
      elements[index].resource = resource
    }
  }

  /// Puts the first element of a role within `ancestor` first of all in it, with those around it: a heading is read before what
  /// it heads, whatever stands above it on the page.
  package mutating func putFirst(_ role: Role, within ancestor: Int) {
    guard let found = first(role, within: ancestor) else { return }
    var index = found
    while index != ancestor, let parent = elements[index].parent {
      elements[parent].children.removeAll { $0 == index }
      elements[parent].children.insert(index, at: 0)
      index = parent
    }
  }

  /// The first element of a role within `ancestor`, in reading order; nil without any.
  package func first(_ role: Role, within ancestor: Int) -> Int? {
    for child in elements[ancestor].children {
      if elements[child].role == role { return child }
      if let found = first(role, within: child) { return found }
    }
    return nil
  }

  /// The roles of the headings within `ancestor`.
  package func headings(within ancestor: Int) -> Set<Role> {
    elements[ancestor].children.reduce(into: []) { found, child in
      if elements[child].role.isHeading { found.insert(elements[child].role) }
      found.formUnion(headings(within: child))
    }
  }

  /// Whether an element is a heading or in one.
  package func isInHeading(_ element: Int) -> Bool {
    var next: Int? = element
    while let element = next {
      if elements[element].role.isHeading { return true }
      next = elements[element].parent
    }
    return false
  }

  /// The id of the resource that an element comes from: its own or that of the nearest element around it; nil for none.
  public func resource(of element: Int) -> String? {
    var index: Int? = element
    while let current = index {
      if let resource = elements[current].resource { return resource }
      index = elements[current].parent
    }
    return nil
  }

  /// The indices of all elements in reading order, each before those in it.
  package var readingOrder: [Int] {
    var (order, rest) = ([Int](), [0])
    order.reserveCapacity(elements.count)
    while let index = rest.popLast() {
      order.append(index)
      rest += elements[index].children.reversed()
    }
    return order
  }

  /// Makes links that lead nowhere plain parts of their texts: all but `linked`.
  mutating func unlink(allBut linked: Set<Int>) {
    for index in elements.indices where elements[index].role == .link && !linked.contains(index) {
      elements[index].role = .span
    }
  }

  /// The tree of only the given elements and those around them, and the new indices of these.
  func part(holding owners: some Sequence<Int>) -> (tree: StructureTree, indices: [Int: Int]) {
    var isKept = Array(repeating: false, count: elements.count)
    isKept[0] = true
    for owner in owners {
      var index: Int? = owner
      while let current = index, !isKept[current] {
        isKept[current] = true
        index = elements[current].parent
      }
    }
    var (part, indices) = (StructureTree(), [0: 0])
    part.elements[0] = elements[0]
    part.elements[0].children = []
    func addChildren(of element: Int, to parent: Int) {
      for child in elements[element].children where isKept[child] {
        let index = part.elements.count
        indices[child] = index
        part.elements[parent].children.append(index)
        part.elements.append(elements[child])
        (part.elements[index].parent, part.elements[index].children) = (parent, [])
        addChildren(of: child, to: index)
      }
    }
    addChildren(of: 0, to: 0)
    return (part, indices)
  }

  /// One element.
  public struct Element: Hashable, Sendable {
    /// Its role.
    public var role: Role
    /// The place of the element that holds it; -1 for the document.
    private var place: Int32
    /// The elements in it, in reading order.
    public var children: [Int] = []
    /// What few elements have: a catalogue has hundreds of thousands of elements.
    private var seldom = Seldom.nothing

    init(
      role: Role, parent: Int?, alternative: String? = nil, actualText: String? = nil, language: String? = nil
    ) {
      self.role = role
      place = parent.map(Int32.init) ?? -1
      if alternative != nil || actualText != nil || language != nil {
        seldom = .words(Words(alternative: alternative, actualText: actualText, language: language))
      }
    }
  }
}

extension StructureTree.Element {
  /// The element that holds it; nil for the document.
  public var parent: Int? {
    get { place < 0 ? nil : Int(place) }
    set { place = newValue.map(Int32.init) ?? -1 }
  }

  /// The id of the resource that the element and all in it come from; nil where the layout or the edition speaks, and
  /// within an element that has it.
  public var resource: String? {
    get { words?.resource }
    set { change(to: newValue) { $0.resource = newValue } }
  }

  /// The alternative text of a figure.
  public var alternative: String? {
    get { words?.alternative }
    set { change(to: newValue) { $0.alternative = newValue } }
  }

  /// What to read in place of the text that it holds, where that is drawn in another form: letter-spaced or set in capitals.
  public var actualText: String? {
    get { words?.actualText }
    set { change(to: newValue) { $0.actualText = newValue } }
  }

  /// Its language (BCP 47), where it differs from its parent's.
  public var language: String? {
    get { words?.language }
    set { change(to: newValue) { $0.language = newValue } }
  }

  fileprivate indirect enum Seldom: Hashable {
    case nothing
    case words(Words)
  }

  fileprivate struct Words: Hashable {
    var resource: String?
    var alternative: String?
    var actualText: String?
    var language: String?
  }

  private var words: Words? { if case .words(let words) = seldom { words } else { nil } }

  /// Changes what few elements have, unless nothing stays nothing.
  private mutating func change(to value: String?, _ body: (inout Words) -> Void) {
    if value == nil, words == nil { return }
    var changed = words ?? Words()
    body(&changed)
    seldom = changed == Words() ? .nothing : .words(changed)
  }
}

extension StructureTree {
  /// The kinds of element that catalogues need.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The document itself.
    case document = "Document"
    /// A section: what stands under one heading, or a page without one.
    case section = "Sect"
    /// What is complete in itself, such as a resource with its heading.
    case article = "Art"
    /// A heading of the first level.
    case heading1 = "H1"
    /// A heading of the second level.
    case heading2 = "H2"
    /// A heading of the third level.
    case heading3 = "H3"
    /// A heading of the fourth level.
    case heading4 = "H4"
    /// A paragraph.
    case paragraph = "P"
    /// A list.
    case list = "L"
    /// An item of a list.
    case listItem = "LI"
    /// The number or the bullet of an item.
    case label = "Lbl"
    /// What an item says.
    case listBody = "LBody"
    /// A table.
    case table = "Table"
    /// The rows of a table that hold headings.
    case tableHead = "THead"
    /// The rows of a table below its headings.
    case tableBody = "TBody"
    /// A row of a table.
    case tableRow = "TR"
    /// A cell of a table that heads its column.
    case tableHeading = "TH"
    /// A cell of a table.
    case tableCell = "TD"
    /// A note to a text.
    case note = "Note"
    /// A table of contents.
    case tableOfContents = "TOC"
    /// A line of a table of contents.
    case tableOfContentsItem = "TOCI"
    /// Where a line of a table of contents leads.
    case reference = "Reference"
    /// A picture, with an alternative text.
    case figure = "Figure"
    /// Something to click.
    case link = "Link"
    /// A part of a text that has a language or words of its own.
    case span = "Span"
    /// Code of a program, or what is typed into one.
    case code = "Code"

    /// Whether it is a heading, of whatever level.
    package var isHeading: Bool { Role.headings.contains(self) }

    /// The heading of the next level, or of the lowest one; any other role as it is.
    package var lowered: Role {
      guard let level = Role.headings.firstIndex(of: self) else { return self }
      return Role.headings[min(level + 1, Role.headings.count - 1)]
    }

    /// The roles of headings, the highest first.
    package static let headings: [Role] = [.heading1, .heading2, .heading3, .heading4]

    /// Whether it is a cell of a table, which there is even where it holds nothing.
    package var isCell: Bool { self == .tableHeading || self == .tableCell }
  }
}
