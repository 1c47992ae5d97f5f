extension ReadingFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .unreadableFile(let subject, let reason):
      Message("\(subject?.english ?? "file") cannot be read: \(reason.english)")
    case .emptyFile: Message("file holds nothing", hint: "write into it, or name another one")
    case .invalidUTF8: Message("text is not valid UTF-8", hint: "save the file as UTF-8")
    case .controlCharacter(let scalar, let isEscaped):
      Message(
        "character \(scalar.codePointName) is not allowed",
        hint: scalar.endsLines && !isEscaped ? "put an ordinary line break" : nil)
    case .invisibleCharacter(let scalar):
      scalar.endsLines
        ? Message("character \(scalar.codePointName) is read as a space", hint: "put a space or an ordinary line break")
        : Message("invisible character \(scalar.codePointName) is left out", hint: "take it out of the text")
    case .foreignFormat(let format):
      Message("the file is \(format.english), neither YAML nor JSON", hint: format.dataHint)
    case .wrongEncoding(let name):
      Message("the file is in \(name), not in UTF-8", hint: "save it as UTF-8")
    case .mojibake(let sample):
      Message(
        "the file has '\(sample)', as UTF-8 looks that was read in another encoding",
        hint: "export the data anew, as UTF-8")
    case .furtherMistakes(let shown):
      Message("there may be more mistakes of this kind than the \(shown) that are shown", hint: "mend these first")
    case .furtherCharacters(let count):
      Message("\(count) more \(count == 1 ? "character" : "characters") that no file may hold")
    case .yamlSyntax(let fault): fault.english
    case .jsonSyntax(let fault): fault.english
    case .deepNesting(let limit):
      Message("values lie more than \(limit) deep in one another", hint: "lay less in one another")
    case .secondDocument: Message("a second document begins in this file", hint: "keep one to a file")
    case .unsupportedTag(let tag): Message("tag '\(tag)' is not supported", hint: "leave it out")
    case .mergeKey: Message("merge keys ('<<') are not supported", hint: "write the fields out")
    case .keyNotText: Message("name of a field must be a text")
    case .duplicateKey(let name, let line):
      Message("field '\(name)' stands twice", hint: line > 0 ? "the first is on line \(line)" : nil)
    case .emptyEntry(let name) where name.contains(":"):
      Message("'\(name)' has no value", hint: "write a space after the ':', or put the text in quotes")
    case .emptyEntry(let name):
      Message("'\(name)' has no value", hint: "if it belongs to the text before the comma, put the text in quotes")
    case .commentInText:
      Message(
        "'#' begins a comment here, which cuts the text off",
        hint: "put the text in quotes, or two spaces before a comment")
    case .unusedAnchor(let name):
      Message("'&\(name)' is a mark for YAML here, and is left out of the text", hint: "put the text in quotes")
    case .loneTag: Message("'!' is a mark for YAML here, and is left out of the text", hint: "put the text in quotes")
    case .unknownAlias(let name, let near):
      Message("alias '\(name)' names nothing before it", hint: near.map(English.didYouMean))
    case .recursiveAlias(let name):
      Message("alias '\(name)' stands inside the value it names", hint: "write the value out")
    case .aliasBomb(let limit):
      Message("aliases bring back more than \(limit) values", hint: "write the values out, or name fewer of them")
    case .wrongType(let operand, let expected, let actual):
      Message(
        "\(operand.english) must be \(expected.english), not \(actual.english)",
        hint: English.repair(expected, actual))
    case .bareList(let operand, let parts):
      Message(
        "\(operand.english) must be a list, not a text with commas",
        hint: "write [\(parts.joined(separator: ", "))], or put a text with a comma in quotes")
    case .unknownChoice(let word, let operand, let near, let all):
      Message("\(operand.english) cannot be '\(word)'", hint: English.didYouMean(near, among: all))
    case .missingField(let field, let subject): Message("\(subject.english) has no \(field)")
    case .unknownField(let name, of: _, let near, known: _, let declarations):
      Message(
        "unknown field '\(name)'",
        hint: near.map(English.didYouMean) ?? declarations.map { "declare it under '\($0):'" })
    }
  }
}

extension ExpectedType {
  fileprivate var english: String {
    switch self {
    case .text: "a text"
    case .texts: "a text or a list of texts"
    case .integer: "a whole number"
    case .number: "a number"
    case .years: "a year or a range"
    case .flag: "true or false"
    case .list: "a list"
    case .listOrPath: "a list, or the path of a file with one"
    case .mapping: "a mapping of fields"
    }
  }
}

extension ActualType {
  fileprivate var english: String {
    switch self {
    case .null: "nothing"
    case .list: "a list"
    case .mapping: "a mapping of fields"
    case .text, .quotedNumber: "a text"
    case .number(let text): "the number \(text)"
    case .flag(let text): text
    }
  }
}

extension English {
  /// The hint for a value that is nearly of the type, such as one whose quotes are missing, or too many.
  fileprivate static func repair(_ expected: ExpectedType, _ actual: ActualType) -> String? {
    switch (expected, actual) {
    case (.text, .flag(let text)): "put \(text) in quotes"
    case (.list, .text): "write [ … ], or each element on a line of its own that begins with '- '"
    case (.integer, .quotedNumber(let text)), (.number, .quotedNumber(let text)): "write \(text) without quotes"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether some programs take the character for the end of a line.
  fileprivate var endsLines: Bool { self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
}
