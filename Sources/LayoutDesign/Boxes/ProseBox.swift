import Diagnostics
import Reading

/// An author's paragraphs and lists.
package struct ProseBox: Sendable {
  /// Where the text comes from.
  package var field: RichField
  /// How it is set.
  package var style: ProseStyle
  /// To how many lines it is shortened; nil for all of it.
  package var lineLimit: LineLimit?
  /// Whether the pages that its links lead to are printed behind them.
  package var printsLinkPages = true
}

extension DesignReader {
  /// Reads `prose: FIELD`.
  mutating func prose(
    _ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> BySize<ProseBox> {
    let field: RichField? = field(content, as: .text, &found)
    let styles = fields.requiredLine("style", &found).map { textStyle($0, &found) }
    let markers = fields.line("marker-style", &found).map { textStyle($0, &found) }
    let headings = fields.line("heading-style", &found).map { textStyle($0, &found) }
    let codes = fields.line("code-style", &found).map { textStyle($0, &found) }
    let bullet = fields.line("bullet", &found)?.value ?? "•"
    let gaps = gap(&fields, &found)
    let itemGaps = lengths(fields.node("item-gap"), "item-gap", &found)
    let indents = lengths(fields.node("indent"), "indent", &found)
    let measures = lengths(fields.node("measure"), "measure", least: 1, &found)
    let limits = lineLimits(&fields, mustShorten: true, &found)
    let printsLinkPages = fields.flag("link-pages", &found) ?? true
    return bySize { size in
      guard let field, let text = styles?[size] else { return nil }
      let style = ProseStyle(
        text: text, gap: gaps[size], itemGap: itemGaps[size] ?? gaps[size], indent: indents[size] ?? 12, bullet: bullet,
        measure: measures[size], marker: markers?[size] ?? text, heading: headings?[size],
        code: codes?[size] ?? definitions.families["code"]?.faces["regular"].map(text.inFace))
      return ProseBox(field: field, style: style, lineLimit: limits[size], printsLinkPages: printsLinkPages)
    }
  }
}
