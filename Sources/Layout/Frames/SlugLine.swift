import Frames
import LayoutDesign
import Typesetting

/// Writes a line below each page for those who print it: which edition, which page, which inks.
struct SlugLine: PageObserver {
  private let typesetter: Typesetter
  private let design: Design

  /// Sets the line in a layout's first font; nil for pages without room or without marks.
  init?(in design: Design, _ typesetter: @Sendable () -> Typesetter) {
    guard design.slug >= PrinterMarks.leastRoomOfSlug, design.print.marks.contains(.slug) else { return nil }
    (self.design, self.typesetter) = (design, typesetter())
  }

  mutating func willDraw(_ block: Block, in frame: Rect, under transform: Transform) {}

  mutating func overlay(
    on page: PageDraft, of kind: PageKind, _ run: SectionRun?, in scope: Scope
  ) -> [PageMark] {
    guard let font = design.fonts.fonts.indices.first else { return [] }
    let style = ParagraphStyle(language: "en", alignment: .left, size: SlugLine.size, isHyphenated: false)
    let text = typesetter.set(
      [TextSpan(words(scope), style: TextStyle(font: FontID(index: font), color: .black))], style: style,
      measure: max(72, kind.sheet.width / 2 - design.slug))
    let top = kind.sheet.height + design.bleed + (design.slug - text.capHeight) / 2
    return [.slug(text, at: Point(x: design.slug / 4, y: top))]
  }

  private func words(_ scope: Scope) -> String {
    let edition = scope.context.edition
    let file = edition.path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let date = edition.date?.description ?? ""
    var inks = ["Cyan", "Magenta", "Yellow", "Black"]
    for case .spot(let name, _) in design.print.inks.values where !inks.contains(name) { inks.append(name) }
    let parts = [String(file) == date ? "" : String(file), edition.title, date, "p. \(scope.page?.folio ?? "")"]
    return (parts.filter { !$0.isEmpty } + inks[..<4] + inks[4...].sorted()).joined(separator: " · ")
  }

  private static let size = 6.0
}
