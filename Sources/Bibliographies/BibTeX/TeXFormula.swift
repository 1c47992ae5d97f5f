/// A formula of TeX as a line of letters and signs: `CO$_2$`, `10^{6}`, `\alpha`.
struct TeXFormula {
  private let source: [Unicode.Scalar]
  private var index = 0

  /// Begins to read what stands between the signs of a formula.
  init(_ source: [Unicode.Scalar]) { self.source = source }

  /// The formula as a text.
  mutating func read() -> String {
    var text = ""
    while index < source.count {
      let scalar = source[index]
      index += 1
      switch scalar {
      case "{", "}": break
      case "^": text += Scripts.raised(script())
      case "_": text += Scripts.lowered(script())
      case "~": text += "\u{a0}"
      case "\\": text += word()
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// What is raised or lowered: a group, or one sign.
  private mutating func script() -> String {
    guard index < source.count else { return "" }
    guard source[index] == "{" else {
      index += 1
      return source[index - 1] == "\\" ? word() : String(source[index - 1])
    }
    let end = source[index...].firstIndex(of: "}") ?? source.count
    var inner = TeXFormula(Array(source[(index + 1)..<end].filter { $0 != "{" && $0 != "^" && $0 != "_" }))
    index = Swift.min(end + 1, source.count)
    return inner.read()
  }

  private mutating func word() -> String {
    var name = String.UnicodeScalarView()
    while index < source.count, source[index].isASCIILetter {
      name.append(source[index])
      index += 1
    }
    if name.isEmpty, index < source.count {
      index += 1
      return source[index - 1] == "," || source[index - 1] == ";" ? "\u{202f}" : String(source[index - 1])
    }
    while index < source.count, source[index] == " " { index += 1 }
    return TeXSymbols.greek[String(name)] ?? TeXSymbols.words[String(name)] ?? ""
  }
}
