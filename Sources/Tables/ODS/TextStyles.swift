/// The styles of a spreadsheet that emphasise words.
struct TextStyles {
  /// The name of the style that is being read.
  private(set) var name = ""
  private var strong: Set<String> = []
  private var emphasised: Set<String> = []

  /// A style begins.
  mutating func begin(_ attributes: XMLAttributes) { name = attributes["name"] ?? "" }

  /// The style says how its words look.
  mutating func setText(_ attributes: XMLAttributes) {
    if attributes["font-weight"] == "bold" || attributes.number("font-weight") ?? 0 >= 600 { strong.insert(name) }
    if attributes["font-style"] == "italic" || attributes["font-style"] == "oblique" { emphasised.insert(name) }
  }

  /// Gives words the emphasis of a style.
  func apply(_ name: String?, to run: inout RichRuns.Run) {
    guard let name else { return }
    if strong.contains(name) { run.isStrong = true }
    if emphasised.contains(name) { run.isEmphasis = true }
  }
}
