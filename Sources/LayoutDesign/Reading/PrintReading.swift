import Catalogue
import Diagnostics
import Files
import Frames
import Reading

/// Reads how something is printed: `{ bleed: 3mm, profile: press.icc, marks: [crop], slug: 10mm, ink-limit: 300%, pictures: keep,
/// binding: glued, leaf: 0.1mm }`.
private struct PrintReader {
  /// Where the files of profiles are looked for.
  let folders: [String]
  var design: PrintDesign

  mutating func read(_ node: Node, _ found: inout DiagnosticList) {
    guard var print = FieldReader(node, as: "print", &found) else { return }
    design.bleed = length("bleed", of: &print, &found) ?? design.bleed
    readProfile(&print, &found)
    if let marks: [MarkName] = print.choices("marks", &found) {
      if marks.count > 1, marks.contains(.none) { found.error(.marksBesideNone, at: print.place(ofValue: "marks")) }
      design.marks = PrinterMarks(marks.map(\.marks))
    }
    let place = print.place(ofValue: "slug")
    design.slug = length("slug", of: &print, &found) ?? design.slug
    let least = design.marks.leastRoom
    if design.slug < least { found.warn(.narrowSlug(least: least), at: place) }
    readInkLimit(&print, &found)
    if let pictures = print.choice("pictures", of: PictureInks.self, &found) {
      design.keepsPictures = pictures == .keep
    }
    readBinding(&print, &found)
    print.finish(&found, as: .error)
  }

  /// The marks by their names.
  private enum MarkName: String, CaseIterable {
    case crop, registration
    case colorBar = "colour-bar"
    case slug, none

    var marks: PrinterMarks {
      switch self {
      case .crop: .crop
      case .registration: .registration
      case .colorBar: .colorBar
      case .slug: .slug
      case .none: []
      }
    }
  }

  /// What becomes of the colours of pictures.
  private enum PictureInks: String, CaseIterable { case convert, keep }

  private enum BindingName: String, CaseIterable { case stapled, glued }

  private func length(
    _ field: String, of fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> Double? {
    fields.line(field, &found).flatMap { DesignReader.length($0, field, &found) }
  }

  /// Each of the two fields may stand in a layout and the other in an edition.
  private mutating func readBinding(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    let name = fields.choice("binding", of: BindingName.self, &found)
    let text = fields.line("leaf", &found)
    let read = text.flatMap { DesignReader.length($0, "leaf", &found) }
    // What is no length was told.
    if text != nil, read == nil { return }
    var known: Double?
    if case .glued(let leaf) = design.binding { known = leaf }
    switch name {
    case .stapled: design.binding = .stapled
    case .glued:
      guard let leaf = read ?? known, leaf > 0 else {
        found.error(.unknownLeaf, at: fields.place(ofValue: "binding"))
        return
      }
      design.binding = .glued(leaf: leaf)
    case nil:
      if known != nil, let read, read > 0 { design.binding = .glued(leaf: read) }
    }
  }

  private mutating func readProfile(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let name = fields.line("profile", &found) else { return }
    if name.value == PrintDesign.ownProfile {
      design.profile = nil
      return
    }
    let paths = folders.map { joinPath($0, name.value) }
    if let path = paths.first(where: isRegularFile) {
      design.profile = Located(path, at: name.place)
    } else {
      found.error(.missingFile(name.value, near: nil), at: name.place)
    }
  }

  private mutating func readInkLimit(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let text = fields.line("ink-limit", &found) else { return }
    let range = 100.0...400.0
    guard let percent = Double(percent: text.value) else {
      found.error(.malformedInkLimit(text.value), at: text.place)
      return
    }
    if range.contains(percent) {
      design.inkLimit = percent / 100
    } else {
      found.error(.outsideRange(range, field: "ink-limit", number: percent), at: text.place)
    }
  }
}

extension PrintDesign {
  /// The name of the program's own profile.
  package static let ownProfile = "iso-coated-v2-300"

  /// The design with what an edition says in the place of what the layout does; files are named from `folder`.
  package func overridden(
    by print: EditionPrint, from folder: String, _ found: inout DiagnosticList
  ) -> PrintDesign {
    guard !print.values.isEmpty else { return self }
    let entries = FieldTable.print.fields.enumerated().compactMap { position, field -> Entry? in
      let place = print.values.place(of: position)
      func scalar(_ text: String) -> Node { Node(.scalar(Scalar(text)), at: place) }
      let value =
        field.type == .list
        ? print.values[position].map { _ in Node(.sequence(print.values[list: position].map(scalar)), at: place) }
        : print.values[text: position].map(scalar)
      return value.map { Entry(key: field.name, keyPlace: place, value: $0) }
    }
    var reader = PrintReader(folders: [folder], design: self)
    reader.read(Node(.mapping(entries), at: print.values.place), &found)
    return reader.design
  }
}

extension DesignReader {
  /// Reads the mapping `print`; the inks of colours were read with them.
  func printDesign(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> PrintDesign {
    var design = PrintDesign()
    design.inks = inks.mapValues(\.ink)
    guard let node = fields.node("print") else { return design }
    var reader = PrintReader(folders: folders, design: design)
    reader.read(node, &found)
    return reader.design
  }

  // MARK: Inks of colours

  /// What a colour is on screens, of `{ screen: "#1F2A2E", print: [0, 0, 0, 95] }`, to which `spot: NAME` may come. Notes what it is
  /// printed with.
  mutating func printedColor(_ name: String, _ node: Node, _ found: inout DiagnosticList) -> Located<String>? {
    guard var fields = FieldReader(node, as: "colour", &found) else { return nil }
    let screen = fields.requiredNode("screen", &found)?.line(as: .named("colour", name), &found)
    let spot = spot(&fields, &found)
    let printed = fields.requiredNode("print", &found)
    fields.finish(&found, as: .error)
    guard let screen, let printed, let mix = mix(printed, of: name, &found), let color = Color(hex: screen.value) else {
      return screen
    }
    // Where an edition says another colour, that is what is printed.
    if let own = style.colors[name], own != color { return screen }
    let ink = spot.map { Ink.spot($0, mix) } ?? .process(mix)
    // Paper is white, and black letters stand on one plate, whoever made them.
    if color == .white || color == .black && !(mix.isBlackAlone && spot == nil) {
      found.error(.inksOfPaperOrBlack(name), at: node.place)
    }
    // One ink has one look.
    let same = inks.values.filter { if case .spot(spot, let other) = $0.ink { other != mix } else { false } }
      .min { $0.name < $1.name }
    if let same { found.error(.conflictingInks(name, other: same.name), at: node.place) }
    if let other = inks[color], other.ink != ink {
      found.error(.conflictingInks(name, other: other.name), at: node.place)
    }
    inks[color] = NamedInk(name: name, ink: ink)
    return screen
  }

  /// The name of an ink of its own.
  private func spot(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> String? {
    guard fields.peek("spot") != nil else { return nil }
    let place = fields.place(ofValue: "spot")
    guard let name = fields.line("spot", &found)?.value, name.contains(where: { !$0.isWhitespace }) else {
      found.error(.namelessInk, at: place)
      return nil
    }
    if DesignReader.plates.contains(name.lowercased()) { found.error(.reservedInk(name), at: place) }
    if name.utf8.count > DesignReader.longestName {
      found.error(.longInkName(bytes: name.utf8.count, most: DesignReader.longestName), at: place)
    }
    return name
  }

  /// Names of plates that are no inks of their own (ISO 32000-1, 8.6.6.4).
  private static let plates: Set = ["all", "none", "cyan", "magenta", "yellow", "black"]
  /// Names in a file are no longer, in bytes (ISO 19005-2, 6.1.13).
  private static let longestName = 127

  private func mix(_ node: Node, of name: String, _ found: inout DiagnosticList) -> InkMix? {
    guard let nodes = node.sequence(as: "print", &found) else { return nil }
    let shares = nodes.map { node -> Double? in
      guard case .scalar(let scalar) = node.value, let share = Double(percent: scalar.text) else { return nil }
      return (0...100).contains(share) ? share / 100 : nil
    }
    guard shares.count == 4, let cyan = shares[0], let magenta = shares[1], let yellow = shares[2],
      let black = shares[3]
    else {
      let wrong = shares.firstIndex { $0 == nil }.map { nodes[$0].place }
      found.error(.malformedInks(name), at: wrong ?? node.place)
      return nil
    }
    return InkMix(cyan: cyan, magenta: magenta, yellow: yellow, black: black)
  }
}

extension Double {
  /// The number of per cent that a text says: digits and perhaps a point, with or without the sign.
  fileprivate init?(percent text: String) {
    let digits = (text.hasSuffix("%") ? text.dropLast() : text[...]).filter {
      $0 != " " && $0 != "\u{a0}" && $0 != "\u{202f}"
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let number = Double(digits)
    else { return nil }
    self = number
  }
}

/// What a colour is printed with, and the name that a layout has for it.
struct NamedInk {
  var name: String
  var ink: Ink
}
