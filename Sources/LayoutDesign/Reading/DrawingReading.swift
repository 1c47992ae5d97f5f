import Diagnostics
import Files
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
      define(entry.key, &drawing, &found)
      drawing.finish(&found, as: .error)
    }
  }

  /// Reads a drawing. One with a mistake is still known by its name.
  private mutating func define(_ name: String, _ fields: inout FieldReader, _ found: inout DiagnosticList) {
    let width = number(fields.node("width"), "width", above: 0, &found) ?? 24
    let height = number(fields.node("height"), "height", above: 0, &found) ?? 24
    let outline = fields.requiredLine("path", &found)
    let path = outline.flatMap { Path(svg: $0.value) }
    if let outline, path == nil { found.error(.malformedPath(shape: name), at: outline.place) }
    definitions.drawingIndices[name] = definitions.drawings.count
    definitions.drawings.append(Drawing(path: path ?? Path(), size: Size(width: width, height: height)))
  }

  /// Reads the drawings that all layouts have, and gives the types of resources that each of them stands for.
  mutating func readFamily(_ found: inout DiagnosticList) -> [(drawing: String, types: [String])] {
    let path = "\(layouts)/drawings.yaml"
    guard fileExists(at: path), let root = SourceFile.read(path).value,
      let family = FieldReader(root, as: "drawings", &found)
    else { return [] }
    return family.entries.compactMap { entry in
      guard var drawing = FieldReader(entry.value, as: "shape", &found) else { return nil }
      define(entry.key, &drawing, &found)
      return (entry.key, (drawing.lines("types", &found) ?? []).map(\.value))
    }
  }

  /// The shapes that every layout has without drawing them.
  static let builtInShapes = ["rectangle", "ellipse", "icon"]

  /// The drawings of types: those of the family, and in their place what the layout says.
  func icons(
    _ fields: inout FieldReader, family: [(drawing: String, types: [String])], _ found: inout DiagnosticList
  ) -> IconTable {
    var icons = IconTable()
    for (drawing, types) in family {
      guard let index = definitions.drawingIndices[drawing] else { continue }
      for type in types { icons[type] = index }
    }
    guard let mapping = fields.mapping("icons", &found) else { return icons }
    for entry in mapping.entries {
      guard let name = entry.value.line(as: .part("icon", of: entry.key), &found),
        let index = drawing(named: name, &found)
      else { continue }
      icons[entry.key] = index
    }
    return icons
  }

  /// The place of the drawing of that name among the layout's; `builtIn` are names that are suggested beside theirs.
  func drawing(named name: Located<String>, builtIn: [String] = [], _ found: inout DiagnosticList) -> Int? {
    if let index = definitions.drawingIndices[name.value] { return index }
    let near = suggestion(for: name.value, among: definitions.drawingIndices.keys.sorted() + builtIn)
    found.error(.unknownShape(name.value, near: near), at: name.place)
    return nil
  }
}
