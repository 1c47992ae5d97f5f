import Diagnostics
import Frames
import Glibc
import Reading
import Typesetting

extension Design {
  /// Reads the layout in `folder`: `layout.yaml`, the page kinds in `pages/` and the cards in `cards/`.
  ///
  /// Font files are looked for in the layout's own folder and then in `fontFolders`, in order.
  package static func read(_ folder: String, fontFolders: [String]) -> Reported<Design> {
    let file = SourceFile.read("\(folder)/layout.yaml")
    var found = file.diagnostics
    guard let root = file.value, !found.hasErrors else { return Reported(nil, found) }
    var reader = DesignReader(folder: folder, fontFolders: fontFolders)
    let design = reader.design(root, &found)
    return Reported(found.hasErrors ? nil : design, found)
  }
}

/// Reads the files of one layout, collecting what is wrong with them.
struct DesignReader {
  let folder: String
  let fontFolders: [String]
  let fonts = FontLibrary()
  var families: [String: FontFamily] = [:]
  var colors: [String: ColorSource] = ["accent": .accent, "tint": .tint, "white": .fixed(.white)]
  var styles: [String: StyleReader] = [:]
  var drawings: [Drawing] = []
  var drawingIndices: [String: Int] = [:]
  /// The words of every language, for checking names.
  var wordNames: Set<String> = []
  /// The size of card for which a file is being read; nil outside of cards.
  var size: CardSizeName?

  init(folder: String, fontFolders: [String]) {
    self.folder = folder
    self.fontFolders = fontFolders
  }

  /// A size of a card, among its sisters.
  struct CardSizeName: Hashable {
    var name: String
    var all: [String]
  }

  /// Reads the whole layout; nil when something without which there is none is missing.
  mutating func design(_ root: Node, _ found: inout Diagnostics) -> Design? {
    guard var fields = FieldReader(root, as: "layout", &found) else { return nil }
    let name = fields.line("name", &found)?.value ?? folder
    let sheet = sheet(&fields, &found)
    let bleed = length(fields.node("bleed"), "bleed", &found) ?? 0
    readFonts(&fields, &found)
    readColors(&fields, &found)
    let accents = accents(&fields, &found)
    readStyles(&fields, &found)
    readDrawings(&fields, &found)
    let (icons, otherIcon) = icons(&fields, &found)
    let words = words(&fields, &found)
    let order = fields.lines("pages", &found) ?? []
    fields.finish(&found, as: .error)
    let pages = order.compactMap { pageKind($0, sheet: sheet, &found) }
    if order.isEmpty { found.error("missing-field", at: root.place, "the layout has no pages") }
    return Design(
      name: name, sheet: sheet, bleed: bleed, fonts: fonts, accents: accents, shapes: drawings, icons: icons,
      otherIcon: otherIcon, words: words, pages: pages)
  }

  // MARK: Sheet

  private func sheet(_ fields: inout FieldReader, _ found: inout Diagnostics) -> Size {
    let fallback = Size(width: Length.mm(210).points, height: Length.mm(297).points)
    guard let node = fields.requiredNode("sheet", &found) else { return fallback }
    guard var sheet = FieldReader(node, as: "sheet", &found) else { return fallback }
    let width = length(sheet.requiredNode("width", &found), "width", &found)
    let height = length(sheet.requiredNode("height", &found), "height", &found)
    sheet.finish(&found, as: .error)
    guard let width, let height, width >= 72, height >= 72 else {
      found.error("bad-measure", at: node.place, "a sheet is at least 1in wide and high")
      return fallback
    }
    return Size(width: width, height: height)
  }

  // MARK: Colours

  private mutating func readColors(_ fields: inout FieldReader, _ found: inout Diagnostics) {
    guard let mapping = fields.mapping("colours", &found) else { return }
    for entry in mapping.entries {
      guard let text = entry.value.line(as: "colour \(entry.key)", &found) else { continue }
      guard let color = Color(hex: text.value) else {
        found.error("bad-colour", at: text.place, "colour '\(text.value)' is not of the form #RRGGBB")
        continue
      }
      colors[entry.key] = .fixed(color)
    }
  }

  private mutating func accents(_ fields: inout FieldReader, _ found: inout Diagnostics) -> [Accent] {
    let fallback = [Accent(accent: .black, tint: .white)]
    guard let node = fields.requiredNode("accents", &found), let list = node.sequence(as: "accents", &found) else {
      return fallback
    }
    let accents = list.compactMap { node -> Accent? in
      guard var pair = FieldReader(node, as: "accent", &found) else { return nil }
      let accent = color(pair.requiredNode("accent", &found), &found)
      let tint = color(pair.requiredNode("tint", &found), &found)
      pair.finish(&found, as: .error)
      guard case .fixed(let accent) = accent, case .fixed(let tint) = tint else { return nil }
      return Accent(accent: accent, tint: tint)
    }
    return accents.isEmpty ? fallback : accents
  }

  /// The colour that a node names: one of the layout's, `accent`, `tint`, or `#RRGGBB`.
  func color(_ node: Node?, _ found: inout Diagnostics) -> ColorSource? {
    guard let node, let text = node.line(as: "a colour", &found) else { return nil }
    if let color = colors[text.value] { return color }
    if let color = Color(hex: text.value) { return .fixed(color) }
    found.error(
      "unknown-colour", at: text.place, "unknown colour '\(text.value)'",
      hint: didYouMean(text.value, among: colors.keys.sorted()))
    return nil
  }

  // MARK: Drawings and icons

  private mutating func readDrawings(_ fields: inout FieldReader, _ found: inout Diagnostics) {
    guard let mapping = fields.mapping("shapes", &found) else { return }
    for entry in mapping.entries {
      guard var drawing = FieldReader(entry.value, as: "shape", &found) else { continue }
      drawing.name = entry.key
      let width = drawing.number("width", &found)?.value ?? 24
      let height = drawing.number("height", &found)?.value ?? 24
      guard let outline = drawing.requiredLine("path", &found) else { continue }
      drawing.finish(&found, as: .error)
      guard width > 0, height > 0, let path = Path(svg: outline.value) else {
        found.error("bad-path", at: outline.place, "shape '\(entry.key)' has a path that cannot be read")
        continue
      }
      drawingIndices[entry.key] = drawings.count
      drawings.append(Drawing(path: path, size: Size(width: width, height: height)))
    }
  }

  private func icons(_ fields: inout FieldReader, _ found: inout Diagnostics) -> ([String: Int], other: Int?) {
    guard let mapping = fields.mapping("icons", &found) else { return ([:], nil) }
    var icons: [String: Int] = [:]
    var other: Int?
    for entry in mapping.entries {
      guard let name = entry.value.line(as: "icon of '\(entry.key)'", &found) else { continue }
      guard let index = drawingIndices[name.value] else {
        reportShape(name, &found)
        continue
      }
      if entry.key == "other" { other = index } else { icons[entry.key] = index }
    }
    return (icons, other)
  }

  /// Reports a shape that the layout does not have.
  func reportShape(_ name: Placed<String>, _ found: inout Diagnostics) {
    found.error(
      "unknown-shape", at: name.place, "unknown shape '\(name.value)'",
      hint: didYouMean(name.value, among: drawingIndices.keys.sorted()))
  }
}
