import Diagnostics
import Mutation
import Testing

@testable import Reading

private func scalar(_ text: String, _ kind: Scalar.Kind = .text) -> Node { node(.scalar(Scalar(text, kind))) }

private func node(_ value: Value) -> Node { Node(value, at: Place(file: "w")) }

private func list(_ nodes: Node...) -> Node { node(.sequence(nodes)) }

private func entry(_ key: String, _ value: Node) -> Entry { Entry(key: key, keyPlace: value.place, value: value) }

private func mapping(_ fields: (String, Node)...) -> Node { node(.mapping(fields.map { entry($0.0, $0.1) })) }

/// What is written reads as the same, in the form that people give it.
@Suite struct YAMLWriterTests {
  /// Texts that YAML would take for something else, or cut.
  static let hostile: [String] =
    [
      "", " ", "~", "null", "Null", "yes", "No", "on", "y", "true", "False", "2019", "-5", "1.5", "1e3", ".5", "0x1F",
      "2021-03-05", "12:30", "=", "<<", "...", "---", "--- a", "- a", "-a", "-", "? a", "?", ": a", ":a", "a: b", "a:",
      "a:b", "a :b",
      "a #b", "#b", "a#b", "Guide #3", "&Co et associés", "*a", "! Attention", "!a", "| a", "> a", "'a'", "\"a\"",
      "it's",
      "a \"b\" c", "a 'b' \"c\"", "C:\\temp", "\\", "%a", "@a", "`a`", "[a]", "a]", "{a}", "a, b", ",", "a\tb", "\ta",
      "a ", " a",
      "\u{a0}a", "a\u{a0}", "« a » ; b", "é", "👩‍👩‍👧‍👦 famille", "a\nb", "a\n\nb", "a\n  b\n c", "a\n\tb", "a\nb\n", "\na",
      "a\n \nb", "a \nb", "- a\n- b", "# a\nb", "a: b\nc: d", "---\na", "a\n---\nb", "|\na", "\"a\nb",
      "https://example.org/?a=b&c=d#e", "mailto:a@b.fr", "10 %", "50%", "a  b", "…", "–", "1.", "1. a",
      "a\\nb",
    ] + longTexts

  private static let longTexts: [String] = [
    Array(repeating: "mot", count: 80).joined(separator: " "), String(repeating: "x", count: 500),
    "un  deux   trois " + Array(repeating: "mot", count: 60).joined(separator: "  "),
    Array(repeating: "- a: #b", count: 40).joined(separator: " "),
    Array(repeating: "une ligne: avec #tout", count: 12).joined(separator: " ") + "\n\n- un\n- deux",
    Array(repeating: "\"a\"", count: 60).joined(separator: " "), String(repeating: "mot\t", count: 50) + "fin",
    Array(repeating: "é\u{a0}:", count: 60).joined(separator: " "),
  ]

  @Test(arguments: hostile) func aTextComesBack(_ text: String) {
    let fields = [
      entry("title", scalar(text)), entry("list", list(scalar(text), scalar("b"), scalar(text))),
      entry("record", mapping(("a", scalar(text)), ("b", scalar(text)))),
      entry("records", list(mapping(("id", scalar("x")), ("t", scalar(text))), mapping(("t", scalar(text))))),
      entry("deep", list(mapping(("in", mapping(("t", list(scalar(text)))))), list(list(scalar(text))))),
    ]
    expectSame(fields)
  }

  @Test func keysAreTextsToo() {
    for key in ["a: b", "2019", "#", "- a", "~", "a, b", "\"", "yes", "a b"] {
      expectSame([entry(key, mapping((key, scalar("x")), ("b", mapping((key, list(scalar("y")))))))])
    }
  }

  @Test func numbersAndFlagsStayWhatTheyAre() {
    expectSame([
      entry("a", scalar("2019", .number)), entry("b", scalar("2019")), entry("c", scalar("true", .flag)),
      entry("d", scalar("true")), entry("e", list(scalar("-1.5", .number), scalar("false", .flag))),
      entry("f", node(.null)), entry("g", node(.sequence([]))), entry("h", node(.mapping([]))),
      entry("i", list(node(.null), node(.mapping([])), node(.sequence([])))),
    ])
  }

  @Test func treesOfAllShapesComeBack() {
    var random = SeededGenerator(16)
    for _ in 0..<400 {
      let count = Int.random(in: 1...4, using: &random)
      expectSame((0..<count).map { entry("k\($0)", tree(depth: 0, &random)) })
    }
  }

  private func tree(depth: Int, _ random: inout SeededGenerator) -> Node {
    let choice = Int.random(in: 0..<(depth > 4 ? 2 : 6), using: &random)
    let count = Int.random(in: 0...4, using: &random)
    switch choice {
    case 2, 3: return node(.sequence((0..<count).map { _ in tree(depth: depth + 1, &random) }))
    case 4, 5: return node(.mapping((0..<count).map { entry("f\($0)", tree(depth: depth + 1, &random)) }))
    default: return scalar(YAMLWriterTests.hostile.randomElement(using: &random) ?? "")
    }
  }

  /// Reads what is written of some fields, and finds nothing but the same fields.
  private func expectSame(_ fields: [Entry], location: SourceLocation = #_sourceLocation) {
    let text = YAMLWriter.text(of: fields)
    let read = readTree(text, location: location)
    #expect(read.hasSameContent(as: node(.mapping(fields))), "\(text)", sourceLocation: location)
  }

  @Test func itLooksAsPeopleWriteIt() {
    let long =
      "Douze légumes patients, une page chacun, et le calendrier d'une année au jardin, de mars à octobre, avec des dessins."
    let fields = [
      entry("language", scalar("fr")),
      entry("fields", mapping(("duree", mapping(("label", scalar("Durée")))))),
      entry("sections", list(mapping(("id", scalar("a")), ("title", scalar("Agir : ici"))))),
      entry(
        "resources",
        list(
          mapping(
            ("id", scalar("un")), ("title", scalar("L'eau: la garder")), ("year", scalar("2020", .number)),
            ("authors", list(scalar("Inès Morel"), scalar("Adam, Paul"))), ("summary", scalar(long)),
            ("thumbnail", mapping(("image", scalar("a.svg")), ("alt", scalar("Un bac"))))),
          mapping(
            ("id", scalar("deux")), ("title", scalar("2019")), ("summary", scalar("Un.\n\n- a\n- b")),
            ("url", scalar("https://example.org"))))),
    ]
    #expect(
      YAMLWriter.text(of: fields) == """
        language: fr
        fields:
          duree: { label: Durée }
        sections:
          - { id: a, title: "Agir : ici" }
        resources:
          - id: un
            title: "L'eau: la garder"
            year: 2020
            authors: [Inès Morel, "Adam, Paul"]
            summary: >-
              Douze légumes patients, une page chacun, et le calendrier d'une année au jardin, de mars à
              octobre, avec des dessins.
            thumbnail: { image: a.svg, alt: Un bac }

          - id: deux
            title: "2019"
            summary: |-
              Un.

              - a
              - b
            url: https://example.org

        """)
  }
}

/// The tree of a text, in which nothing may be found.
private func readTree(_ text: String, location: SourceLocation) -> Node {
  let report = SourceFile.parse(Array(text.utf8), file: "f", as: .yaml)
  #expect(report.diagnostics.all.map(\.description) == [], "\(text)", sourceLocation: location)
  return report.value ?? node(.null)
}
