import Diagnostics
import Reading

/// A text of one style.
package struct TextBox: Sendable {
  /// What it says.
  package var template: Template
  /// The styles: the text takes the first in which it is low enough and has few enough lines. Never empty.
  package var styles: [BoxTextStyle]
  /// The height in points above which the text takes its next style.
  package var maximumHeight: Double?
  /// The most lines that it may have; nil for any number.
  package var lineLimit: LineLimit?
}

extension DesignReader {
  /// Reads `text: TEMPLATE`.
  mutating func text(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<TextBox> {
    let names = fields.lines("style", &found) ?? []
    if names.isEmpty { found.error(.missingField("style", of: .init("text")), at: fields.place) }
    let styles = names.map { textStyle($0, &found) }
    let heights = lengths(fields.node("max-height"), "max-height", &found)
    let limits = lineLimits(&fields, &found)
    guard let line = content?.line(as: "text", &found), let template = availableTemplate(line, &found) else {
      return bySize { _ in nil }
    }
    return bySize { size in
      let styles = styles.compactMap { $0[size] }
      guard !styles.isEmpty else { return nil }
      return TextBox(template: template, styles: styles, maximumHeight: heights[size], lineLimit: limits[size])
    }
  }
}
