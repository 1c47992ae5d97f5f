import Diagnostics
import Frames
import Reading

/// Drawings by name, and those that are icons of types.
extension DesignReader {
  mutating func readDrawings(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("shapes", &found) else { return }
    for entry in mapping.entries {
      guard var drawing = FieldReader(entry.value, as: "shape", &found) else { continue }
      drawing.name = entry.key
      if DesignReader.builtInShapes.contains(entry.key) {
        found.error(.reservedName(entry.key, noun: "shape"), at: entry.keyPlace)
      }
      let width = number(drawing.node("width"), "width", above: 0, &found) ?? 24
      let height = number(drawing.node("height"), "height", above: 0, &found) ?? 24
      let outline = drawing.requiredLine("path", &found)
      drawing.finish(&found, as: .error)
      let path = outline.flatMap { Path(svg: $0.value) }
      if let outline, path == nil { found.error(.malformedPath(shape: entry.key), at: outline.place) }
      // A drawing with a mistake is still known by its name.
      definitions.drawingIndices[entry.key] = definitions.drawings.count
      definitions.drawings.append(Drawing(path: path ?? Path(), size: Size(width: width, height: height)))
    }
  }

  /// The shapes that every layout has without drawing them.
  static let builtInShapes = ["rectangle", "ellipse", "icon"]

  /// The drawings of types, and the one for all other types.
  func icons(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> (byType: [String: Int], other: Int?) {
    guard let mapping = fields.mapping("icons", &found) else { return ([:], nil) }
    var icons: [String: Int] = [:]
    var other: Int?
    for entry in mapping.entries {
      guard let name = entry.value.line(as: .part("icon", of: entry.key), &found),
        let index = drawing(named: name, &found)
      else { continue }
      if entry.key == "other" { other = index } else { icons[entry.key] = index }
    }
    return (icons, other)
  }

  /// The place of the drawing of that name among the layout's; `builtIn` are names that are suggested beside theirs.
  func drawing(named name: Located<String>, builtIn: [String] = [], _ found: inout DiagnosticList) -> Int? {
    if let index = definitions.drawingIndices[name.value] { return index }
    let near = suggestion(for: name.value, among: definitions.drawingIndices.keys.sorted() + builtIn)
    found.error(.unknownShape(name.value, near: near), at: name.place)
    return nil
  }
}
