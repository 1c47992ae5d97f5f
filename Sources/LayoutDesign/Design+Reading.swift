import Catalogue
import Diagnostics
import Frames
import Reading

extension Design {
  /// Reads the layout in `folder`: `layout.yaml`, the page kinds in `pages/` and the cards in `cards/`; and those of the
  /// layouts that it extends, which are folders in `layouts` by their names, or paths.
  ///
  /// Font files are looked for in the folders of the layout and of its bases, and then in `fontFolders`, in order.
  /// `style` stands in the place of what the layout says.
  package static func read(
    _ folder: String, layouts: String, fontFolders: [String], in style: HouseStyle = HouseStyle()
  ) -> Reported<Design> {
    var found = DiagnosticList()
    guard let lineage = Lineage.read(folder, layouts: layouts, &found) else { return Reported(nil, found) }
    var reader = DesignReader(lineage, layouts: layouts, fontFolders: fontFolders, style: style)
    let design = reader.design(lineage.root, &found)
    return Reported(found.hasErrors ? nil : design, lineage.withoutGaps(found))
  }
}

extension DesignReader {
  /// Reads the whole layout, whose `layout.yaml` holds `root`; nil when it is no mapping.
  fileprivate mutating func design(_ root: Node, _ found: inout DiagnosticList) -> Design? {
    guard var fields = FieldReader(root, as: "layout", &found) else { return nil }
    let name = fields.line("name", &found)?.value ?? String(folders[0].lastPart)
    _ = fields.node("extends")
    let sheet = layoutSheet(&fields, &found)
    let bleed = length(fields.node("bleed"), "bleed", &found) ?? 0
    if max(sheet.width, sheet.height) + 2 * bleed > DesignReader.longestLength {
      found.error(.largeSheet, at: fields.place(of: bleed > 0 ? "bleed" : "sheet"))
    }
    readFonts(&fields, &found)
    let colorNames = readColors(&fields, &found)
    let accents = accents(&fields, &found)
    readStyles(&fields, &found)
    let printQuality = printQuality(&fields, &found)
    let print = printDesign(&fields, &found)
    let family = readFamily(&found)
    readDrawings(&fields, &found)
    let icons = icons(&fields, family: family, &found)
    readWords(&fields, &found)
    let access: [Access]? = fields.choices("access", &found)
    let excerpt = excerpt(&fields, &found)
    let order = fields.lines("pages", &found) ?? []
    let orderPlace = fields.place(of: "pages")
    let ownKinds = fields.lines("page-kinds", &found) ?? []
    fields.finish(&found, as: .error)
    let named = order.filter { place(named: $0) == nil }
    let pages = named.compactMap { name in pageKind(name, sheet: sheet, &found).map { (name: name, kind: $0) } }
    let own = ownKinds.compactMap { pageKind($0, isOwn: true, sheet: sheet, &found) }
    for kind in pages.map(\.kind) + own where kind.sheet != sheet {
      guard max(kind.sheet.width, kind.sheet.height) + 2 * bleed > DesignReader.longestLength else { continue }
      found.error(.largeSheet, at: (order + ownKinds).first { $0.value == kind.name }?.place ?? orderPlace)
    }
    checkUnusedStyles(&found)
    reportMissingFaces(&found)
    if pages.count == named.count {
      checkOrder(of: pages, at: orderPlace, &found)
      warnOfIdleFields(of: pages)
    }
    return Design(
      name: name, folders: folders, sheet: sheet, bleed: bleed, fonts: fonts, fontFiles: fonts.fonts.map(\.path),
      accents: style.accents.isEmpty ? accents : style.accents, colorNames: colorNames,
      palette: palette(of: colorNames), printQuality: printQuality,
      print: print,
      pictures: pictures, shapes: definitions.drawings, icons: icons, access: Set(access ?? [.line]), excerpt: excerpt,
      words: definitions.words, pages: pages.map(\.kind) + own,
      order: [PageTurn](order.map(place)) { $0 < pages.count && pages[$0].kind.isPerSection },
      usesIndex: !lists.isEmpty, indexedFields: indexedFields,
      freeFieldUses: freeFieldUses, usesTypographicApostrophes: usesTypographicApostrophes,
      codeFont: definitions.families["code"]?.faces["regular"], showsDetails: showsDetails,
      warnings: warnings)
  }

  /// The colours of those names.
  private func palette(of names: [String]) -> [String: Color] {
    let pairs = names.compactMap { name -> (String, Color)? in
      if case .fixed(let color)? = definitions.colors[name] { (name, color) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// How much of long summaries cards show.
  private func excerpt(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Excerpt {
    guard let text = fields.line("excerpt", &found) else { return .whole }
    if let excerpt = Excerpt(text.value) { return excerpt }
    found.error(.invalidExcerpt(text.value), at: text.place)
    return .whole
  }

  /// The place of an edition's own pages that a name in the order of pages means; nil for a kind of page, whatever its name.
  private func place(named name: Located<String>) -> PageTurn? {
    let places: [String: PageTurn] = ["front": .front, "back": .back]
    return places[name.value].flatMap { hasFile("pages", name.value) ? nil : $0 }
  }

  /// Reads `pictures: { dpi: 300, quality: 85 }`.
  private func printQuality(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Document.PrintQuality {
    var result = Document.PrintQuality()
    guard let node = fields.node("pictures"), var pictures = FieldReader(node, as: "pictures", &found) else {
      return result
    }
    func value(_ field: String, _ range: ClosedRange<Int>) -> Int? {
      guard let value = pictures.integer(field, &found) else { return nil }
      if range.contains(value.value) { return value.value }
      found.error(.impossibleCount(range, field: field, count: value.value), at: value.place)
      return nil
    }
    result.dpi = value("dpi", 72...2400) ?? result.dpi
    result.quality = value("quality", 1...100) ?? result.quality
    pictures.finish(&found, as: .error)
    return result
  }
}
