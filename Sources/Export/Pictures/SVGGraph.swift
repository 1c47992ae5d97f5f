/// The elements of an SVG and what they refer to, to count how many are drawn: `use`, patterns, masks and the like draw what
/// they refer to again, so that a few lines can stand for billions of elements.
struct SVGGraph {
  private struct Element {
    var children: [Int] = []
    var references: [Slice<UnsafeRawBufferPointer>] = []
    /// Whether it is drawn as a colour, however often it is referred to.
    var isPaint = false
    /// How many elements it draws; nil before they are counted.
    var count: Int?
  }

  private var elements: [Element] = []
  private var ids: [String: Int] = [:]
  private var path: [Int] = []

  /// How many elements may be drawn because others refer to them.
  static let limit = 100_000
  /// How long a chain of references may be.
  private static let chainLimit = 1000

  /// Begins an element inside those that are open.
  mutating func open(isPaint: Bool) {
    if let parent = path.last { elements[parent].children.append(elements.count) }
    path.append(elements.count)
    elements.append(Element(isPaint: isPaint))
  }

  /// Ends the element that was begun last.
  mutating func close() { path.removeLast() }

  /// Names the element at hand; the first of a name has it.
  mutating func name(_ id: Slice<UnsafeRawBufferPointer>) {
    let id = String(decoding: id, as: UTF8.self)
    if ids[id] == nil { ids[id] = path.last }
  }

  /// The element at hand draws the one of that name.
  mutating func refer(to id: Slice<UnsafeRawBufferPointer>) {
    if let element = path.last { elements[element].references.append(id) }
  }

  /// The element at hand draws those that are named in a value as `url(#NAME)`.
  mutating func referToURLs(in value: Slice<UnsafeRawBufferPointer>) {
    var rest = value
    while let start = rest.firstIndex(of: UInt8(ascii: "(")) {
      rest = rest[(start + 1)...]
      let target = rest.drop { SVGMarkup.isSpace($0) || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
      guard target.first == UInt8(ascii: "#") else { continue }
      let id = target.dropFirst().prefix {
        $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") && !SVGMarkup.isSpace($0)
      }
      refer(to: id)
      rest = rest[id.endIndex...]
    }
  }

  /// Whether no more elements are drawn than there are and, because others refer to them, `limit`.
  var isBounded: Bool {
    var counted = self
    return elements.isEmpty || counted.count(0, 0) <= elements.count + SVGGraph.limit
  }

  /// How many elements the one at `index` draws, at the end of a chain of so many; a circle draws nothing again.
  private mutating func count(_ index: Int, _ chain: Int) -> Int {
    if let known = elements[index].count { return known }
    let tooMany = elements.count + SVGGraph.limit + 1
    guard chain < SVGGraph.chainLimit else { return tooMany }
    elements[index].count = 0
    var sum = 1
    for child in elements[index].children { sum += count(child, chain + 1) }
    for reference in elements[index].references {
      guard let target = ids[String(decoding: reference, as: UTF8.self)], !elements[target].isPaint else { continue }
      sum += count(target, chain + 1)
    }
    sum = min(sum, tooMany)
    elements[index].count = sum
    return sum
  }
}
