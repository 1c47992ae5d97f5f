import Catalogue
import Frames
import Layout
import LayoutDesign
import Testing
import Typesetting

/// Tables and notes in a text, as they are set and parted.
@Suite struct TableAndNoteTests {
  private static let prose = "{ prose: resource.summary, style: text }"
  private static let table = """
    | Ville | Ce qui s'y passe |
    |-------|------------------|
    | Lyon  | Une journée de rencontres entre élus et porteurs de projets |
    | Nantes | |
    """

  private func fixture(_ markdown: String) throws -> BoxFixture {
    try BoxFixture(Self.prose, BoxFixture.edition { $0.summary = RichText(markdown: markdown) })
  }

  private func block(_ markdown: String, width: Double = 200) throws -> Block {
    try #require(try fixture(markdown).block(width: width))
  }

  /// The elements of a block with their texts, each within those around it.
  private func outline(_ block: Block) -> String {
    var inner = ""
    switch block.content {
    case .text(let text, _): inner = text.runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined()
    case .children(let children, _): inner = children.map { outline($0.block) }.joined()
    case .empty, .picture, .shape, .deferred: break
    }
    guard case .element(let role) = block.meaning else { return block.meaning == .artifact ? "" : inner }
    return "<\(role.rawValue)>\(inner)</>"
  }

  @Test func aTableIsReadByItsRowsAndHeadings() throws {
    let head = "<THead><TR><TH>Ville</><TH>Ce qui s'y passe</></></>"
    let cell = "Une journée de rencontres entre élus et porteurs de projets"
    let body = "<TBody><TR><TD>Lyon</><TD>\(cell)</></><TR><TD>Nantes</><TD></></></>"
    #expect(outline(try block(Self.table, width: 400)) == "<Table>\(head)\(body)</>")
  }

  /// Short columns keep their lines, and the long one gives way.
  @Test(arguments: [120, 160, 240])
  func columnsShareTheMeasure(width: Double) throws {
    let cells = try fixture(Self.table).ink(width: width).filter { $0.hasPrefix("text") }
    #expect(cells.filter { $0.hasSuffix("(1)") }.count >= 3, "\(cells)")
    #expect(cells.contains { !$0.hasSuffix("(1)") })
  }

  /// Headings give way to long texts: in 240 points "Nombre de participants" on one line leaves the texts three lines each, on two
  /// lines it leaves them two.
  @Test func headingsGiveWayToLongTexts() throws {
    let rows = (1...6).map { "| Une rencontre de quartier avec les associations et les élus du canton | \($0) |" }
    let markdown = (["| Quoi | Nombre de participants |", "|---|---:|"] + rows).joined(separator: "\n")
    let lines = try fixture(markdown).ink(width: 240).filter { $0.hasPrefix("text") }.map { String($0.suffix(3)) }
    #expect(lines == ["(1)", "(2)"] + (1...6).flatMap { _ in ["(2)", "(1)"] })
  }

  /// Figures and the signs behind them are one word.
  @Test func figuresStayTogether() throws {
    let rows = (1...4).map { _ in "| Une rencontre de quartier avec toutes les associations | 12 000 € |" }
    let markdown = (["| Quoi | Coût |", "|---|---:|"] + rows).joined(separator: "\n")
    for width in [90.0, 120, 160] {
      let lines = try fixture(markdown).ink(width: width).filter { $0.hasPrefix("text") }.map { String($0.suffix(3)) }
      #expect((0..<5).allSatisfy { lines[2 * $0 + 1] == "(1)" }, "\(lines)")
    }
  }

  /// A number and the word behind it are one, and the column is as wide.
  @Test func datesStayTogether() throws {
    let rows = (1...4).map { _ in "| 7, 14, 21 novembre | Une rencontre de quartier avec toutes les associations |" }
    let markdown = (["| Jour | Quoi |", "|---|---|"] + rows).joined(separator: "\n")
    for width in [110.0, 130, 160, 200] {
      let dates = lines(of: try block(markdown, width: width)).filter { $0.contains("novembre") }
      #expect(dates.count == 4 && dates.allSatisfy { $0.contains("21") }, "\(width): \(dates)")
    }
  }

  /// A name is not divided at its hyphen where its column holds it.
  @Test func namesStayWholeInCells() throws {
    let cell = { (name: String) in "Port de \(name)" }
    let rows = (1...4).map { _ in "| Une rencontre de quartier avec toutes les associations | \(cell("Saint-Orne")) |" }
    let markdown = (["| Quoi | Où |", "|---|---|"] + rows).joined(separator: "\n")
    for width in stride(from: 90.0, through: 200, by: 5) {
      let block = try block(markdown, width: width)
      let names = lines(of: block).filter { $0.contains("Saint") || $0.contains("Orne") }
      #expect(names.allSatisfy { $0.contains("Saint-Orne") }, "\(width): \(names)")
    }
    // One that is wider than any column is.
    let wide = try block("| Où |\n|---|\n| Saint-Étienne-de-Baïgorry-la-Vieille |", width: 70)
    #expect(lines(of: wide).count > 2)
  }

  /// Where lines have a measure, tables take the whole width.
  @Test func tablesAreWiderThanTheMeasure() throws {
    let words = (1...30).map { "mot\($0)" }.joined(separator: " ")
    let edition = BoxFixture.edition { $0.summary = RichText(markdown: "\(words)\n\n" + Self.table) }
    let box = "{ prose: resource.summary, style: text, measure: 120pt }"
    let ink = try BoxFixture(box, edition).ink(width: 300)
    let widths = ink.map { $0.split(separator: " ") }.filter { $0.count > 3 }
    #expect(
      widths.contains { $0[0] == "text" && $0[3].hasPrefix("120×") }
        && widths.contains { $0[0] == "shape" && $0[3].hasPrefix("300×") })
  }

  /// The lines of the texts in a block.
  private func lines(of block: Block) -> [String] {
    switch block.content {
    case .text(let text, _):
      (0..<text.lineCount).map { line in
        let runs = text.suffix(from: line).prefix(1).runs(at: .zero)
        return runs.map { String(decoding: $0.text, as: UTF8.self) }.joined()
      }
    case .children(let children, _): children.flatMap { lines(of: $0.block) }
    case .empty, .picture, .shape, .deferred: []
    }
  }

  /// A table that is parted has its headings on each page, of which only the first are read; no row is parted.
  @Test func headingsStandOnEachPage() throws {
    let rows = (1...40).map { "| \($0) | Deux lignes de texte, au moins, dans une colonne étroite |" }
    let block = try block((["| N | T |", "|---|---|"] + rows).joined(separator: "\n"), width: 120)
    var flow = BlockFlow(capacity: 150)
    let pages = flow.pages(of: block)
    #expect(pages.count > 3 && flow.overflows == [])
    let outlines = pages.map(outline)
    #expect(outlines.filter { $0.contains("<TH>") }.count == 1)
    for page in pages { #expect(texts(of: page).first == "N") }
    let numbers = pages.flatMap { texts(of: $0).compactMap(Int.init) }
    #expect(numbers == Array(1...40))
  }

  private func texts(of block: Block) -> [String] {
    switch block.content {
    case .text(let text, _): [text.runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined()]
    case .children(let children, _): children.flatMap { texts(of: $0.block) }
    case .empty, .picture, .shape, .deferred: []
    }
  }

  /// Letters become smaller before words stand out of their columns.
  @Test func aWideTableIsSetSmaller() throws {
    let markdown = "| Intercommunalités | Accompagnement |\n|---|---|\n| Expérimentations | Documentation |"
    func size(_ width: Double) throws -> Double? { runSize(try block(markdown, width: width)) }
    let (wide, narrow) = (try #require(try size(300)), try #require(try size(130)))
    #expect(narrow < wide)
  }

  /// They become a little smaller, too, where that spares many rows their second lines, and only there.
  @Test func aTableOfShortRowsKeepsThemOnTheirLines() throws {
    let rows = (1...6).map { _ in "| Une rencontre entre élus | Salle des fêtes |" }
    let short = (["| Quoi | Où |", "|---|---|"] + rows).joined(separator: "\n")
    let whole = try #require(runSize(try block(short, width: 600)))
    let widths = Array(stride(from: 260.0, through: 120, by: -5))
    let sizes = try widths.map { try #require(runSize(try block(short, width: $0))) }
    #expect(sizes.first == whole && sizes.contains { $0 < whole }, "\(sizes)")
    for (width, size) in zip(widths, sizes) where size < whole && size > whole * 0.8 {
      let lines = try fixture(short).ink(width: width).filter { $0.hasPrefix("text") }
      #expect(lines.allSatisfy { $0.hasSuffix("(1)") || $0.hasSuffix("(2)") }, "\(width): \(lines)")
    }
    // A long text has several lines in any size.
    for count in [8, 14, 20, 30] {
      let words = "une rencontre de quartier avec les associations"
      let text = Array(repeating: words, count: count).joined(separator: " ")
      let long = "| Quoi | Où |\n|---|---|\n| \(text) | Lyon |"
      #expect(try runSize(block(long, width: 240)) == whole, "\(count)")
    }
  }

  private func runSize(_ block: Block) -> Double? {
    switch block.content {
    case .text(let text, _): text.runs(at: .zero).first?.size
    case .children(let children, _): children.lazy.compactMap { runSize($0.block) }.first
    case .empty, .picture, .shape, .deferred: nil
    }
  }

  /// A note and its call lead to each other, and a call of no note leads nowhere.
  @Test func notesAndCallsLeadToEachOther() throws {
    let block = try block("Un[^1], deux[^2].\n\n[^1]: Premier\n[^2]: Second")
    var (notes, calls) = ([NoteAnchor](), [NoteAnchor]())
    func walk(_ block: Block) {
      if case .call(let anchor)? = block.link?.target { calls.append(anchor) }
      switch block.content {
      case .text(_, let marks):
        for case .note(let anchor)? in marks.map({ $0.link?.target }) { notes.append(anchor) }
      case .children(let children, _): for child in children { walk(child.block) }
      case .empty, .picture, .shape, .deferred: break
      }
    }
    walk(block)
    #expect(notes.count == 2 && notes == calls && notes[0] != notes[1])
    let made = RichText([.paragraph([.init("Un"), .init("⁷", note: 7)])])
    let lonely = try #require(try BoxFixture(Self.prose, BoxFixture.edition { $0.summary = made }).block())
    #expect(texts(of: lonely) == ["Un⁷"])
  }

  /// Where a layout asks for few lines, a table that has more is left out, and counted as such.
  @Test func aTableIsWholeOrNotThere() throws {
    let edition = BoxFixture.edition { $0.summary = RichText(markdown: "Avant.\n\n" + Self.table) }
    let short = "{ prose: resource.summary, style: text, max-lines: 3, shorten: true }"
    let block = try #require(try BoxFixture(short, edition).block(width: 300))
    #expect(texts(of: block).count == 1 && block.shortening != nil)
    let room = "{ prose: resource.summary, style: text, max-lines: 4, shorten: true }"
    #expect(texts(of: try #require(try BoxFixture(room, edition).block(width: 300))).count == 6)
  }
}
