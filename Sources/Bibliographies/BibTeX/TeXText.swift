/// A text in TeX, as far as bibliographies have it, as one without markup, in CommonMark, or as an address.
struct TeXText {
  /// The text.
  private(set) var text = ""
  /// The commands that are not known; what is in their braces is a part of the text.
  private(set) var unknownCommands: [String] = []

  private let source: [Unicode.Scalar]
  private let form: Form
  private var index = 0
  private var depth = 0

  /// What a text is read as.
  enum Form {
    /// A text without markup, on one line.
    case plain
    /// Paragraphs in CommonMark.
    case markdown
    /// An address, whose signs stand for themselves.
    case address
  }

  /// Reads a text.
  init(_ tex: String, as form: Form) {
    source = Array(tex.unicodeScalars)
    self.form = form
    // A brace that closes nothing means nothing.
    while index < source.count { text += run() }
    text = form == .markdown ? MarkdownSigns.tidied(text) : text.withoutSpaceAround.withSingleSpaces
  }

  // MARK: Groups

  /// What stands up to the end of the group, which is passed.
  private mutating func run() -> String {
    var result = ""
    depth += 1
    defer { depth -= 1 }
    while index < source.count {
      let scalar = source[index]
      index += 1
      switch scalar {
      case "}": return result
      case "{": result += depth < BibliographyLimits.depth ? run() : ""
      case "\\":
        if depth < BibliographyLimits.depth, let mark = fontSwitch() {
          result += styled(run(), mark)
          return result
        }
        let text = command()
        // Closing quotation marks take the place of the space before them.
        while text.hasPrefix("\u{a0}»"), result.last == " " { result.removeLast() }
        result += text
      case _ where form == .address: result.unicodeScalars.append(scalar)
      case "~": result += "\u{a0}"
      case "-": result += dash()
      case "`": result += quote("`", single: "‘", double: "“")
      case "'": result += quote("'", single: "'", double: "”")
      case "$": result += formula()
      case _ where scalar.properties.isWhitespace && scalar != "\u{a0}": result += space()
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  private func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if form == .markdown, MarkdownSigns.areMarks(scalar) { text += "\\" }
    text.unicodeScalars.append(scalar)
  }

  private func escaped(_ text: String) -> String {
    guard form == .markdown else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
    return escaped
  }

  private mutating func dash() -> String {
    var count = 1
    while count < 3, index < source.count, source[index] == "-" {
      (count, index) = (count + 1, index + 1)
    }
    return ["-", "–", "—"][count - 1]
  }

  private mutating func quote(_ scalar: Unicode.Scalar, single: String, double: String) -> String {
    guard index < source.count, source[index] == scalar else { return single }
    index += 1
    return double
  }

  /// A run of space; an empty line parts paragraphs.
  private mutating func space() -> String {
    var lines = source[index - 1] == "\n" ? 1 : 0
    while index < source.count, source[index].properties.isWhitespace, source[index] != "\u{a0}" {
      if source[index] == "\n" { lines += 1 }
      index += 1
    }
    return lines > 1 && form == .markdown ? "\n\n" : " "
  }

  // MARK: Commands

  /// The mark of a command that changes the font for the rest of the group, which is passed; nil for any other command.
  private mutating func fontSwitch() -> String? {
    let before = index
    let name = letters()
    let marks = ["em": "*", "it": "*", "itshape": "*", "sl": "*", "slshape": "*", "bf": "**", "bfseries": "**"]
    if let mark = marks[name] {
      skipSpace()
      return mark
    }
    index = before
    return nil
  }

  /// What the command stands for whose backslash was passed.
  private mutating func command() -> String {
    guard index < source.count else { return "" }
    let name = letters()
    if name.isEmpty { return sign() }
    if let accent = TeXSymbols.letterAccents[name] { return accented(accent) }
    skipSpace()
    if let symbol = TeXSymbols.words[name] {
      if source.indices.contains(index + 1), source[index] == "{", source[index + 1] == "}" { index += 2 }
      return escaped(symbol)
    }
    switch name {
    case "emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "textem": return styled(argument(), "*")
    case "textbf", "mkbibbold", "strong": return styled(argument(), "**")
    case "enquote", "mkbibquote": return "“" + argument() + "”"
    case "textsuperscript", "up", "fup", "sp": return Scripts.raised(argument())
    case "textsubscript", "sb": return Scripts.lowered(argument())
    case "url", "nolinkurl", "path":
      let address = rawArgument()
      return form == .markdown && address.contains("://") ? "<\(address)>" : address
    case "href": return link(to: rawArgument())
    case "par": return form == .markdown ? "\n\n" : " "
    default: break
    }
    if TeXSymbols.dropped.contains(name) {
      _ = argument()
    } else if TeXSymbols.withTwoArguments.contains(name) {
      _ = argument()
      return argument()
    } else if !TeXSymbols.transparent.contains(name) {
      unknownCommands.append("\\" + name)
    }
    return ""
  }

  /// What a command of one sign stands for.
  private mutating func sign() -> String {
    let sign = source[index]
    index += 1
    if let accent = TeXSymbols.signAccents[sign] { return accented(accent) }
    switch sign {
    case "\\":
      return form == .markdown ? "\\\n" : " "
    case " ", "\n", "\t": return " "
    case ",", ";", ":", ">": return "\u{202f}"
    case "!", "-", "/", "@", "(", ")", "[", "]", "+": return ""
    default:
      var result = ""
      append(sign, to: &result)
      return result
    }
  }

  private mutating func link(to address: String) -> String {
    let words = argument()
    return form == .markdown ? "[\(words)](<\(address)>)" : words
  }

  /// The next letter with an accent.
  private mutating func accented(_ accent: Unicode.Scalar) -> String {
    skipSpace()
    var base = argument().unicodeScalars[...]
    guard let letter = base.popFirst() else {
      return TeXSymbols.alone[accent] ?? ""
    }
    var result = String.UnicodeScalarView()
    result.append(letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter)
    result.append(accent)
    result.append(contentsOf: base)
    return String(result)
  }

  private func styled(_ text: String, _ mark: String) -> String {
    guard form == .markdown else { return text }
    return text.split(separator: "\n\n", omittingEmptySubsequences: false).map { paragraph in
      let core = paragraph.withoutSpaceAround
      guard !core.isEmpty else { return String(paragraph) }
      let (lead, tail) = (paragraph.prefix(while: \.isWhitespace), paragraph.reversed().prefix(while: \.isWhitespace))
      return lead + mark + core + mark + String(tail.reversed())
    }.joined(separator: "\n\n")
  }

  // MARK: Arguments

  private var isAtLetter: Bool { index < source.count && source[index].isASCIILetter }

  private mutating func letters() -> String {
    var name = String.UnicodeScalarView()
    while isAtLetter {
      name.append(source[index])
      index += 1
    }
    return String(name)
  }

  private mutating func skipSpace() {
    while index < source.count, source[index].properties.isWhitespace { index += 1 }
  }

  /// What a command is given: a group, a command, or one sign.
  private mutating func argument() -> String {
    skipSpace()
    if index < source.count, source[index] == "[" { skipOption() }
    guard index < source.count, source[index] != "}", depth < BibliographyLimits.depth else { return "" }
    let scalar = source[index]
    index += 1
    if scalar == "{" { return run() }
    depth += 1
    defer { depth -= 1 }
    if scalar == "\\" { return command() }
    var result = ""
    append(scalar, to: &result)
    return result
  }

  /// Passes what is in square brackets before an argument, if anything closes them.
  private mutating func skipOption() {
    guard let end = source[index...].prefix(100).firstIndex(of: "]") else { return }
    if end + 1 < source.count, source[end + 1] == "{" { index = end + 1 }
  }

  /// A group as it is written.
  private mutating func rawArgument() -> String {
    skipSpace()
    guard index < source.count, source[index] == "{" else { return "" }
    var (result, open) = (String.UnicodeScalarView(), 0)
    while index < source.count {
      let scalar = source[index]
      index += 1
      if scalar == "{" { open += 1 }
      if scalar == "}" { open -= 1 }
      if open == 0 { break }
      if scalar == "\\", index < source.count, "%#&_{}~$".unicodeScalars.contains(source[index]) { continue }
      if !(scalar == "{" || scalar == "}") { result.append(scalar) }
    }
    return String(result)
  }

  // MARK: Formulas

  /// A formula on the line, as far as letters and signs can say it; a `$` that nothing closes is one.
  private mutating func formula() -> String {
    guard let end = source[index...].prefix(1000).firstIndex(of: "$"), end > index else { return "$" }
    let inner = source[index..<end]
    index = end + 1
    var formula = TeXFormula(Array(inner))
    return escaped(formula.read())
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of ASCII.
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

extension Substring {
  fileprivate var withoutSpaceAround: String { String(self).withoutSpaceAround }
}
