/// The elements of an SVG with the attributes that decide how they are drawn, in the order of the file.
struct SVGDrawing {
  /// An element.
  struct Element {
    /// Its name without a prefix.
    var name: String
    /// The line in the file, from 1.
    var line: Int
    /// The index of the element that it stands in.
    var parent: Int?
    /// Whether it is of SVG, and drawn where programs can: of no other namespace, and no description.
    var isDrawn: Bool
    /// Whether what is written in it is a text or a style sheet of the drawing.
    var holdsText: Bool
    var attributes: [String: String] = [:]
    /// The text in it, without that of the elements in it.
    var text = ""

    /// The properties that its `style` gives.
    var style: [SVGStyleSheet.Declaration] { attributes["style"].map(SVGStyleSheet.declarations) ?? [] }
  }

  private(set) var elements: [Element] = []
  /// The first element of each id.
  private(set) var ids: [String: Int] = [:]
  private var path: [Int] = []
  /// The prefix of the names of SVG's elements: that of the first one.
  private var prefix: Substring = ""

  /// Attributes with longer values are coordinates and pixels.
  static let longestValue = 4000
  /// How many bytes of texts and style sheets are kept.
  private static let longestTexts = 4 << 20
  private var textLength = 0
  /// What stands in these describes the picture.
  private static let descriptions: Set = ["title", "desc", "metadata"]

  /// Begins an element inside those that are open.
  mutating func open(_ qualifiedName: String, line: Int) {
    let parts = qualifiedName.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count > 1 ? parts[0] : ""
    if elements.isEmpty { self.prefix = prefix }
    let name = String(parts.last ?? "")
    let isInDrawing = path.last.map { elements[$0].isDrawn } ?? true
    let isDrawn = isInDrawing && prefix == self.prefix && !SVGDrawing.descriptions.contains(name)
    let holdsText = isDrawn && (name == "text" || name == "style" || path.last.map { elements[$0].holdsText } ?? false)
    elements.append(Element(name: name, line: line, parent: path.last, isDrawn: isDrawn, holdsText: holdsText))
    path.append(elements.count - 1)
  }

  /// Whether an attribute with a value of so many bytes is kept.
  static func keeps(_ name: String, length: Int) -> Bool { length <= longestValue && name != "d" && name != "points" }

  /// Gives the element at hand an attribute.
  mutating func set(_ name: String, to value: String) {
    guard let index = path.last else { return }
    switch name {
    case "id": if ids[value] == nil { ids[value] = index }
    case "xmlns" where value != "http://www.w3.org/2000/svg": elements[index].isDrawn = false
    // No program has extensions.
    case "requiredExtensions" where !value.isEmpty: elements[index].isDrawn = false
    default: break
    }
    elements[index].attributes[name] = value
  }

  /// Whether text of so many bytes is kept of the element at hand.
  func keepsText(length: Int) -> Bool {
    guard let index = path.last else { return false }
    return elements[index].holdsText && textLength + length <= SVGDrawing.longestTexts
  }

  /// Adds text to the element at hand.
  mutating func add(_ text: String) {
    guard let index = path.last else { return }
    elements[index].text += text
    textLength += text.utf8.count
  }

  /// Ends the element that was begun last.
  mutating func close() { _ = path.popLast() }
}
