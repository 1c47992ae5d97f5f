extension YAMLFault {
  /// The fault in English.
  var english: Message {
    switch self {
    case .misplacedField:
      Message("a ':' with a space after it begins a field here", hint: "put a text that holds one in quotes")
    case .misplacedList:
      Message("a '-' with a space after it begins a list here", hint: "put a text that begins with one in quotes")
    case .badBeginning(let character): Message("a text cannot begin with '\(character)'", hint: "put it in quotes")
    case .tab: Message("a tab stands where only spaces may", hint: "indent with spaces")
    case .missingValue:
      Message("a value is expected here", hint: "close the bracket or brace before it, or put a text in quotes")
    case .missingColon:
      Message("the line has no ':' after a name", hint: "indent it further if it belongs to the text before it")
    case .textBesideIndicator:
      Message("a text after '|' or '>' begins on the next line", hint: "put a text that begins with one in quotes")
    case .misalignedField:
      Message(
        "the line fits neither the field before it nor the list around it", hint: "check its indentation and quotes")
    case .misalignedElement:
      Message(
        "the line does not fit the list around it", hint: "check its indentation, and the '-' before each element")
    case .openQuotes: Message("a text in quotes is not closed", hint: "close the quotes")
    case .openList: Message("a list in brackets is not closed", hint: "check its commas and ']'")
    case .openMapping: Message("a mapping in braces is not closed", hint: "check its commas and '}'")
    case .textAfterQuotes("'"):
      Message(
        "a text in quotes ends before this", hint: "write '' for an apostrophe in it, or put the whole text in \"")
    case .textAfterQuotes:
      Message("a text in quotes ends before this", hint: "put the whole text in ', or write \\\" for quotes in it")
    case .textAfterBracket:
      Message("what stands in brackets ends before this", hint: "put the whole text in quotes")
    case .commentInBraces:
      Message(
        "a '#' begins a comment here, which hides the closing brace",
        hint: "put a text or a colour with one in quotes, such as \"#0E6B66\"")
    case .dash(let sign): Message("the line begins with '\(sign)', which is no hyphen", hint: "write '- '")
    case .oddSpace(let space):
      Message("the line begins with \(space.codePointName), which YAML takes for no space", hint: "indent with spaces")
    case .noSpaceAfterColon: Message("the ':' behind a name has no space after it", hint: "write 'name: value'")
    case .curlyQuotes(let quote):
      Message(
        "a text begins with '\(quote)', which YAML takes for a letter", hint: "put the text in straight quotes, \" or '"
      )
    case .unknownEscape:
      Message("a '\\' in double quotes begins no escape that YAML knows", hint: "put the text in ', or write '\\\\'")
    case .other(let words): Message(words)
    }
  }
}

extension JSONFault {
  /// The fault in English.
  var english: Message {
    switch self {
    case .trailingText: Message("something stands after the end of the value")
    case .missingValue("'"): Message("a value is expected", hint: "put texts in double quotes")
    case .missingValue("/"), .missingValue("#"): Message("a value is expected", hint: "JSON has no comments")
    case .missingValue: Message("a value is expected")
    case .endBeforeValue: Message("the file ends where a value is expected")
    case .endInside(.list): Message("the file ends inside the list")
    case .endInside(.object): Message("the file ends inside the object")
    case .endInside(.text): Message("the file ends inside a text")
    case .missingName: Message("a field's name in double quotes is expected")
    case .missingColon(let name): Message("a ':' is expected after '\(name)'")
    case .missingComma(let close): Message("a ',' or '\(close)' is expected")
    case .trailingComma(let close): Message("a ',' stands before '\(close)'", hint: "leave it out")
    case .malformedNumber: Message("a number is not written as JSON writes numbers")
    case .lineBreakInText:
      Message("a text goes on over the end of its line", hint: "write a line break as \\n, a tab as \\t")
    case .unknownEscape: Message("a '\\' begins no escape that JSON knows", hint: "write it as \\\\")
    case .shortEscape: Message("four hexadecimal digits are expected in an escape")
    case .loneSurrogate: Message("half of a surrogate pair stands alone in an escape")
    }
  }
}
