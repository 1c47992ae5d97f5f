import Diagnostics
import Reading
import Testing

@testable import Catalogue

/// What a text shows, and what is said of it.
private func read(_ source: String) -> (text: RichText, complaints: [String]) {
  var found = DiagnosticList()
  let node = Node(.scalar(Scalar(source, origin: .block(column: 1))), at: Place(file: "f", line: 1, column: 1))
  let text = CommonMark.read(node, as: "summary", &found)
  return (text, found.all.map { "\($0.place?.line ?? 0) \($0.finding.id)" })
}

private func table(_ source: String) throws -> RichText.Table {
  let read = read(source)
  #expect(read.complaints.isEmpty)
  return try #require(
    read.text.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
}

/// GitHub's additions to CommonMark: tables, notes, struck words and bare addresses.
@Suite struct ExtendedMarkupTests {
  @Test func aTableHasColumnsHeadingsAndRows() throws {
    let table = try table(
      "Avant\n\n| Ville | Date | N | C |\n|---|:--|--:|:-:|\n| Lyon | *12* mai | 3 | x\\|y |\n| Nantes |")
    #expect(table.columns == [.natural, .left, .right, .centre])
    #expect(table.head.plainText == "Ville | Date | N | C")
    #expect(table.rows.map(\.plainText) == ["Lyon | 12 mai | 3 | x|y", "Nantes |  |  | "])
    #expect(table.rows[0][1].map(\.isEmphasis) == [true, false])
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", ["4 cells-left-out"]),
    ("a | b\n--- | ---\n1 | 2 | 3", ["4 cells-left-out"]),
    ("| a | b |\n|---|---|\n| 1 | 2 | |", []), ("| a | b |\n|---|---|\n| 1 | 2 \\| 3 |", []),
    ("| a | b |\n|---|---|\n| 1 |", []),
  ])
  func noCellIsLeftOutWithoutAWord(source: String, complaints: [String]) {
    #expect(read(source).complaints == complaints)
  }

  /// What has no line of dashes below its first is a text, as before.
  @Test(arguments: ["Ville | Date", "| Ville | Date |\n| Lyon | 3 |"])
  func barsAloneMakeNoTable(source: String) {
    #expect(!read(source).text.blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test func notesAreNumberedInTheOrderOfTheirCalls() throws {
    let text = read("Un[^b], deux[^a], un[^b].\n\n[^a]: Le *second*\n[^b]: Le premier\n\n    et sa suite").text
    guard case .paragraph(let inlines) = try #require(text.blocks.first) else { return #expect(Bool(false)) }
    #expect(inlines.map(\.note) == [nil, 1, nil, 2, nil, 1, nil])
    #expect(inlines.map(\.text).joined() == "Un¹, deux², un¹.")
    guard case .notes(let notes) = try #require(text.blocks.last) else { return #expect(Bool(false)) }
    #expect(notes.map { $0.map(\.plainText) } == [["Le premier", "et sa suite"], ["Le second"]])
    #expect(text.noteCount == 2)
  }

  @Test(arguments: [
    ("Un[^1].", "Un[^1].", ["1 missing-note"]), ("Un.\n\n[^1]: Une note", "Un.\n[^1]: Une note", ["1 uncalled-note"]),
    ("Un[^1]: deux.\n\n[^1]: Une note", "Un¹: deux.\nUne note", []), ("Un [^ ].", "Un [^ ].", []),
    ("Un[^1].\n\n[^1]:", "Un¹.", ["4 empty-note"]),
  ])
  func noNoteIsLost(source: String, shown: String, complaints: [String]) {
    let read = read(source)
    #expect(read.text.plainText.trimming == shown && read.complaints == complaints)
  }

  @Test(arguments: [
    ("~~non~~ oui", [true, false]), ("~12 % et ~13 %", [false]), ("a ~ b", [false]), ("~non~", [false]),
  ])
  func onlyTwoTildesStrike(source: String, struck: [Bool]) throws {
    guard case .paragraph(let inlines) = try #require(read(source).text.blocks.first) else { return }
    #expect(inlines.map(\.isStruck) == struck)
  }

  @Test(arguments: [
    ("voir www.avise.org.", "http://www.avise.org"), ("voir https://avise.org/a_b_c, puis", "https://avise.org/a_b_c"),
    ("(https://avise.org)", "https://avise.org"), ("à contact@rtes.fr.", "mailto:contact@rtes.fr"),
    ("« https://avise.org »", "https://avise.org"), ("[a](#guide)", "#guide"),
  ])
  func bareAddressesAreLinks(source: String, address: String) throws {
    let read = read(source)
    guard case .paragraph(let inlines) = try #require(read.text.blocks.first) else { return }
    #expect(inlines.compactMap(\.link) == [address] && read.complaints.isEmpty)
  }

  @Test(arguments: ["a@", "@b", "wwwa.b", "10:/3", "http:/x", "le site www"])
  func whatIsNoAddressIsNoLink(source: String) throws {
    guard case .paragraph(let inlines) = try #require(read(source).text.blocks.first) else { return }
    #expect(inlines.map(\.link) == [nil] && inlines.map(\.text) == [source])
  }
}

extension String {
  fileprivate var trimming: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
