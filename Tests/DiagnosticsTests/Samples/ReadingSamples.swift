import Diagnostics

extension Samples {
  static let reading: [ReadingFinding] =
    [
      .unreadableFile(nil, .missing), .unreadableFile(Subject("catalogue", "c.yaml"), .isFolder),
      .unreadableFile(nil, .missingFolder), .unreadableFile(nil, .notRegular), .unreadableFile(nil, .notFolder),
      .unreadableFile(nil, .tooLarge(limit: 256 << 20)), .unreadableFile(nil, .denied),
      .unreadableFile(nil, .readOnly), .unreadableFile(nil, .full), .unreadableFile(nil, .quota),
      .unreadableFile(nil, .cancelled), .unreadableFile(nil, .system("Too many levels of symbolic links")),
      .emptyFile, .invalidUTF8, .controlCharacter("\u{7}"), .controlCharacter("\r"),
      .controlCharacter("\r", isEscaped: true), .invisibleCharacter("\u{FEFF}"), .invisibleCharacter("\u{2028}"),
      .furtherCharacters(1), .furtherCharacters(980), .furtherMistakes(shown: 100), .wrongEncoding("Windows-1252"),
      .mojibake("Ã©"),
      .emptyEntry("partager"), .emptyEntry("id:r0"), .commentInText, .unusedAnchor("Co"),
      .loneTag,
      .bareList(.field("sections", of: Subject("select")), ["vivre", "monter"]), .deepNesting(limit: 100),
      .secondDocument,
      .unsupportedTag("!!int"), .mergeKey, .keyNotText, .duplicateKey("title", firstLine: 3),
      .duplicateKey("title", firstLine: 0),
      .unknownAlias("a", near: nil), .unknownAlias("bsae", near: "base"), .recursiveAlias("a"),
      .aliasBomb(limit: 100_000), .missingField("title", of: Subject("resource", "atouts")),
      .missingField("title", of: Subject("edition")),
      .unknownField("remark", of: Subject("edition"), near: nil, known: ["title"]),
      .unknownField("titel", of: Subject("edition"), near: "title", known: ["title"]),
      .unknownField("isbn", of: Subject("resource", "a"), near: nil, known: ["title"], declarations: "fields"),
      .unknownChoice("up", of: .field("side", of: Subject("page")), near: nil, among: ["left", "right"]),
      .unknownChoice("lift", of: "side", near: "left", among: ["left", "right"]),
    ] + ForeignFormat.allCases.map(ReadingFinding.foreignFormat) + yaml.map(ReadingFinding.yamlSyntax)
    + json.map(ReadingFinding.jsonSyntax) + types

  private static let yaml: [YAMLFault] = [
    .misplacedField, .misplacedList, .badBeginning("@"), .tab, .missingValue, .missingColon, .textBesideIndicator,
    .misalignedField, .misalignedElement, .textAfterQuotes("'"), .textAfterQuotes("\""), .textAfterBracket,
    .commentInBraces, .dash("–"), .noSpaceAfterColon,
    .curlyQuotes("“"), .unknownEscape, .oddSpace("\u{a0}"), .openQuotes, .openList, .openMapping,
    .other("found unknown escape character"),
  ]

  private static let json: [JSONFault] = [
    .trailingText, .missingValue(instead: "'"), .missingValue(instead: "/"), .missingValue(instead: "#"),
    .missingValue(instead: "x"), .endBeforeValue, .endInside(.list), .endInside(.object), .endInside(.text),
    .missingName, .missingColon(after: "a"), .missingComma(close: "]"), .trailingComma(close: "}"), .malformedNumber,
    .lineBreakInText, .unknownEscape, .shortEscape, .loneSurrogate,
  ]

  private static let types: [ReadingFinding] = [
    .wrongType(.field("year", of: Subject("resource", "a")), expected: .integer, found: .quotedNumber("2019")),
    .wrongType(.field("year", of: Subject("resource", "a")), expected: .number, found: .quotedNumber("1.5")),
    .wrongType("text", expected: .text, found: .flag("true")), .wrongType("text", expected: .text, found: .null),
    .wrongType(.each(.noun("authors")), expected: .text, found: .list),
    .wrongType(.named("word", "contents"), expected: .texts, found: .mapping),
    .wrongType(.part("icon", of: "Guide"), expected: .flag, found: .text),
    .wrongType("resources", expected: .listOrPath, found: .number("12")),
    .wrongType("sections", expected: .list, found: .text),
    .wrongType("year", expected: .years, found: .list), .wrongType("section", expected: .mapping, found: .text),
  ]
}
