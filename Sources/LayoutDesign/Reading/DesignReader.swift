import Diagnostics
import Frames
import Reading
import Typesetting

extension Design {
  /// Reads the layout in `folder`: `layout.yaml`, the page kinds in `pages/` and the cards in `cards/`; and those of the
  /// layouts that it extends, which are folders in `layouts` by their names, or paths.
  ///
  /// Font files are looked for in the folders of the layout and of its bases, and then in `fontFolders`, in order.
  package static func read(_ folder: String, layouts: String, fontFolders: [String]) -> Reported<Design> {
    var found = DiagnosticList()
    guard let lineage = Lineage.read(folder, layouts: layouts, &found) else { return Reported(nil, found) }
    var reader = DesignReader(lineage, fontFolders: fontFolders)
    let design = reader.design(lineage.root, &found)
    // A style is looked at for each text that has it, and a card for each of its sizes.
    return Reported(found.hasErrors ? nil : design, lineage.withoutGaps(found))
  }
}

/// Reads the files of one layout, collecting what is wrong with them.
struct DesignReader {
  /// The path of the layout's own file; values of the layouts that it extends stand in others.
  let file: String
  /// The folders of the layout and of those that it extends, its own first.
  let folders: [String]
  let fontFolders: [String]
  let fonts = FontLibrary()
  var families: [String: FontFamily] = [:]
  var colors: [String: ColorSource] = ["accent": .accent, "tint": .tint, "white": .fixed(.white)]
  var styles: [String: StyleReader] = [:]
  /// The styles that texts have so far.
  var usedStyles: Set<String> = []
  var drawings: [Drawing] = []
  var drawingIndices: [String: Int] = [:]
  /// The words of every language.
  var words: [Words] = []
  /// The names of the words of every language.
  var wordNames: Set<String> = []
  /// The size of card for which a file is being read; nil outside of cards.
  var size: CardSizeName?
  /// All sizes of cards so far.
  var cardSizes: [CardSizeName] = []
  /// Whether a kind of page names a card, be it right or wrong.
  var namesCards = false
  /// What boxes can tell of where they are being read, beside the edition.
  var atHand: Set<Subject> = []
  /// The lists of titles, authors or types that have been read so far.
  var lists: Set<ClosingList> = []
  /// What is not wrong, and yet somebody should look.
  var doubts = DiagnosticList()

  init(_ lineage: Lineage, fontFolders: [String]) {
    file = lineage.file
    folders = lineage.folders
    self.fontFolders = fontFolders
  }

  /// A size of a card, among its sisters.
  struct CardSizeName: Hashable {
    var name: String
    var all: [String]
  }

  /// Reads the whole layout; nil when something without which there is none is missing.
  mutating func design(_ root: Node, _ found: inout DiagnosticList) -> Design? {
    guard var fields = FieldReader(root, as: "layout", &found) else { return nil }
    let name = fields.line("name", &found)?.value ?? String(folders[0].lastPart)
    _ = fields.node("extends")
    let sheet = sheet(&fields, &found)
    let bleed = length(fields.node("bleed"), "bleed", &found) ?? 0
    readFonts(&fields, &found)
    readColors(&fields, &found)
    let accents = accents(&fields, &found)
    readStyles(&fields, &found)
    readDrawings(&fields, &found)
    let (icons, otherIcon) = icons(&fields, &found)
    readWords(&fields, &found)
    let order = fields.lines("pages", &found) ?? []
    let orderPlace = fields.place(of: "pages")
    fields.finish(&found, as: .error)
    let pages = order.compactMap { name in pageKind(name, sheet: sheet, &found).map { (name, $0) } }
    checkUnusedStyles(&found)
    if pages.count == order.count { checkSectionPages(pages, orderPlace, &found) }
    return Design(
      name: name, folders: folders, sheet: sheet, bleed: bleed, fonts: fonts, fontFiles: fonts.fonts.map(\.path),
      accents: accents, shapes: drawings,
      icons: icons,
      otherIcon: otherIcon, words: words, pages: pages.map(\.1), usesIndex: !lists.isEmpty,
      doubts: doubts)
  }

  /// Whether the resources have a place, and one only; whether the pages of a section stay together, and whether one kind
  /// at the most fills sheets.
  private func checkSectionPages(
    _ pages: [(name: Placed<String>, kind: PageKind)], _ place: Place, _ found: inout DiagnosticList
  ) {
    let cards = pages.filter { $0.kind.cards != nil }
    if !namesCards {
      found.error(
        "no-section-page", at: place, "pages of the layout show no resources",
        hint: "one of them must have 'each: sections' and 'cards'")
    }
    for page in cards.dropFirst() {
      found.error(
        "two-section-pages", at: page.name.place,
        "page '\(page.name.value)' has cards, as '\(cards[0].name.value)' has; only one may")
    }
    let sections = pages.indices.filter { pages[$0].kind.isPerSection }
    for (index, next) in zip(sections, sections.dropFirst()) where next > index + 1 {
      found.error(
        "parted-section-pages", at: pages[next].name.place,
        "page '\(pages[next].name.value)' comes once for each section, as '\(pages[index].name.value)' does; "
          + "others stand between them")
    }
    let filling = pages.filter { $0.kind.fills != nil }
    for page in filling.dropFirst() {
      found.error(
        "two-filling-pages", at: page.name.place,
        "page '\(page.name.value)' fills sheets, as '\(filling[0].name.value)' does; only one may")
    }
  }

  // MARK: Sheet

  private func sheet(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Size {
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

  private mutating func readColors(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard var mapping = fields.mapping("colours", &found) else { return }
    let own = colors.keys.sorted()
    for entry in mapping.entries {
      if own.contains(entry.key) {
        reportReserved(entry, "colour", &found)
      } else if let text = line(&mapping, entry.key, "colour", &found) {
        if let color = Color(hex: text.value) {
          colors[entry.key] = .fixed(color)
        } else {
          found.error("bad-colour", at: text.place, "colour '\(text.value)' is not of the form #RRGGBB")
        }
      }
    }
  }

  /// The text of a field that holds a colour; what YAML takes for a remark is reported.
  private func line(
    _ fields: inout FieldReader, _ field: String, _ what: String, _ found: inout DiagnosticList
  ) -> Placed<String>? {
    if fields.isBlank(field) {
      found.error(
        "blank-colour", at: fields.place(of: field), "\(what) '\(field)' holds nothing",
        hint: "put a colour in quotes, since '#' begins a remark")
    }
    return fields.node(field)?.line(as: .named(what, field), &found)
  }

  /// Reports a name that has a meaning of its own.
  func reportReserved(_ entry: Entry, _ what: String, _ found: inout DiagnosticList) {
    found.error(
      "reserved-name", at: entry.keyPlace, "\(what) '\(entry.key)' is there without being defined",
      hint: "choose another name")
  }

  private mutating func accents(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [Accent] {
    let fallback = [Accent(accent: .black, tint: .white)]
    guard let node = fields.requiredNode("accents", &found), let list = node.sequence(as: "accents", &found) else {
      return fallback
    }
    let accents = list.compactMap { node -> Accent? in
      guard var pair = FieldReader(node, as: "accent", &found) else { return nil }
      let accent = fixedColor(&pair, "accent", &found)
      let tint = fixedColor(&pair, "tint", &found)
      pair.finish(&found, as: .error)
      guard let accent, let tint else { return nil }
      doubt(Accent(accent: accent, tint: tint), at: node.place)
      return Accent(accent: accent, tint: tint)
    }
    if list.isEmpty { found.error("missing-field", at: node.place, "the layout has no accents") }
    return accents.isEmpty ? fallback : accents
  }

  /// A colour that does not depend on the section.
  private func fixedColor(_ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList) -> Color? {
    guard fields.requiredNode(field, &found) != nil else { return nil }
    switch color(&fields, field, &found) {
    case .fixed(let color): return color
    case .accent, .tint:
      found.error("circular-colour", at: fields.place(ofValue: field), "\(field) of an accent leads back to accents")
      return nil
    case nil: return nil
    }
  }

  /// The colour that a field names: one of the layout's, `accent`, `tint`, or `#RRGGBB`.
  func color(_ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList) -> ColorSource? {
    guard let text = line(&fields, field, "colour", &found) else { return nil }
    if let color = colors[text.value] { return color }
    if let color = Color(hex: text.value) { return .fixed(color) }
    found.error(
      "unknown-colour", at: text.place, "unknown colour '\(text.value)'",
      hint: didYouMean(text.value, among: colors.keys.sorted()))
    return nil
  }

  // MARK: Drawings and icons

  private mutating func readDrawings(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("shapes", &found) else { return }
    for entry in mapping.entries {
      guard var drawing = FieldReader(entry.value, as: "shape", &found) else { continue }
      drawing.name = entry.key
      if DesignReader.ownShapes.contains(entry.key) { reportReserved(entry, "shape", &found) }
      let width = number(drawing.node("width"), "width", &found, above: 0) ?? 24
      let height = number(drawing.node("height"), "height", &found, above: 0) ?? 24
      let outline = drawing.requiredLine("path", &found)
      drawing.finish(&found, as: .error)
      let path = outline.flatMap { Path(svg: $0.value) }
      if let outline, path == nil {
        found.error(
          "bad-path", at: outline.place, "shape '\(entry.key)' has a path that cannot be read",
          hint: "use the steps M, L, H, V, C and Z")
      }
      // A drawing with a mistake is still known by its name.
      drawingIndices[entry.key] = drawings.count
      drawings.append(Drawing(path: path ?? Path(), size: Size(width: width, height: height)))
    }
  }

  /// The shapes that a layout has without drawing them.
  static let ownShapes = ["rectangle", "ellipse", "icon"]

  private func icons(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> ([String: Int], other: Int?) {
    guard let mapping = fields.mapping("icons", &found) else { return ([:], nil) }
    var icons: [String: Int] = [:]
    var other: Int?
    for entry in mapping.entries {
      guard let name = entry.value.line(as: .part("icon", of: entry.key), &found) else { continue }
      guard let index = drawingIndices[name.value] else {
        reportShape(name, &found)
        continue
      }
      if entry.key == "other" { other = index } else { icons[entry.key] = index }
    }
    return (icons, other)
  }

  /// Reports a shape that the layout does not have; `own` are those that it has without drawing them.
  func reportShape(_ name: Placed<String>, own: [String] = [], _ found: inout DiagnosticList) {
    found.error(
      "unknown-shape", at: name.place, "unknown shape '\(name.value)'",
      hint: didYouMean(name.value, among: drawingIndices.keys.sorted() + own))
  }
}

extension String {
  /// The last part of a path.
  var lastPart: Substring { split(separator: "/").last ?? self[...] }
}
