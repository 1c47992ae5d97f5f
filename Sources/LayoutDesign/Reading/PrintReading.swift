import Diagnostics
import Files
import Frames
import Reading

/// How a layout is printed: `print: { profile: press.icc, marks: [crop], slug: 10mm, ink-limit: 300%, pictures: keep, binding: glued,
/// leaf: 0.1mm }`.
extension DesignReader {
  /// Reads the mapping `print`; the inks of colours were read with them.
  func printDesign(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> PrintDesign {
    var result = PrintDesign()
    result.inks = inks.mapValues(\.ink)
    guard let node = fields.node("print"), var print = FieldReader(node, as: "print", &found) else { return result }
    result.profile = profile(&print, &found)
    if let marks: [MarkName] = print.choices("marks", &found) {
      if marks.count > 1, marks.contains(.none) { found.error(.marksBesideNone, at: print.place(ofValue: "marks")) }
      result.marks = PrinterMarks(marks.map(\.marks))
    }
    result.slug = length(print.node("slug"), "slug", &found) ?? result.slug
    result.inkLimit = inkLimit(&print, &found) ?? result.inkLimit
    result.keepsPictures = print.choice("pictures", of: PictureInks.self, &found) == .keep
    result.binding = binding(&print, &found)
    print.finish(&found, as: .error)
    return result
  }

  /// The marks as layouts name them.
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

  private func binding(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Binding {
    let name = fields.choice("binding", of: BindingName.self, &found)
    let node = fields.node("leaf")
    let leaf = length(node, "leaf", &found)
    guard name == .glued else { return .stapled }
    if let leaf, leaf > 0 { return .glued(leaf: leaf) }
    // What is no length was told.
    if node == nil || leaf != nil { found.error(.unknownLeaf, at: fields.place(ofValue: "binding")) }
    return .stapled
  }

  private func profile(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> String? {
    guard let name = fields.line("profile", &found) else { return nil }
    let paths = folders.map { joinPath($0, name.value) }
    if let path = paths.first(where: isRegularFile) { return path }
    found.error(.missingFile(name.value, near: nil), at: name.place)
    return nil
  }

  private func inkLimit(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> Double? {
    guard let text = fields.line("ink-limit", &found) else { return nil }
    let digits = text.value.hasSuffix("%") ? String(text.value.dropLast()) : text.value
    let range = 100.0...400.0
    guard let percent = Double(digits.filter { $0 != " " }), percent.isFinite else {
      found.error(.malformedInkLimit(text.value), at: text.place)
      return nil
    }
    if range.contains(percent) { return percent / 100 }
    found.error(.outsideRange(range, field: "ink-limit", number: percent), at: text.place)
    return nil
  }

  // MARK: Inks of colours

  /// What a colour is on screens, of `{ screen: "#1F2A2E", print: [0, 0, 0, 95] }`, to which `spot: NAME` may come. Notes what it is
  /// printed with.
  mutating func printedColor(_ name: String, _ node: Node, _ found: inout DiagnosticList) -> Located<String>? {
    guard var fields = FieldReader(node, as: "colour", &found) else { return nil }
    let screen = fields.requiredNode("screen", &found)?.line(as: .named("colour", name), &found)
    let spot = fields.line("spot", &found)?.value
    let printed = fields.requiredNode("print", &found)
    fields.finish(&found, as: .error)
    guard let screen, let printed, let mix = mix(printed, of: name, &found), let color = Color(hex: screen.value),
      style.colors[name] == nil
    else { return screen }
    let ink = spot.map { Ink.spot($0, mix) } ?? .process(mix)
    if let spot, DesignReader.plates.contains(spot) {
      found.error(.reservedInk(spot), at: fields.place(ofValue: "spot"))
    }
    // One ink has one look.
    let same = inks.values.first { if case .spot(spot, let other) = $0.ink { other != mix } else { false } }
    if let same { found.error(.conflictingInks(name, other: same.name), at: node.place) }
    if let other = inks[color], other.ink != ink {
      found.error(.conflictingInks(name, other: other.name), at: node.place)
    }
    inks[color] = NamedInk(name: name, ink: ink)
    return screen
  }

  /// Names of plates that are no inks of their own (ISO 32000-1, 8.6.6.4).
  private static let plates: Set = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"]

  private func mix(_ node: Node, of name: String, _ found: inout DiagnosticList) -> InkMix? {
    let shares = node.sequence(as: "print", &found)?.compactMap { node -> Double? in
      var ignored = DiagnosticList()
      return node.number(as: .noun("share"), &ignored)?.value
    }
    guard let shares else { return nil }
    guard shares.count == 4, shares.allSatisfy((0...100).contains) else {
      found.error(.malformedInks(name), at: node.place)
      return nil
    }
    return InkMix(
      cyan: shares[0] / 100, magenta: shares[1] / 100, yellow: shares[2] / 100, black: shares[3] / 100)
  }
}

/// What a colour is printed with, and the name that a layout has for it.
struct NamedInk {
  var name: String
  var ink: Ink
}
