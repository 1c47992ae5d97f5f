import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Notes of texts that flow over pages: each stands at the foot of the page, or of the column, on which it is called.
@Suite struct FootNoteTests {
  /// A line of text on a page, or of a note.
  private struct Line {
    let text: String
    let x: Double
    let y: Double
  }

  /// The front page of an edition whose text is about the programme, on pages of 300 × 400 points from 50, 50.
  private func edition(_ body: String, kind: String = "", flow: String = "programme.body") -> DesignedEdition {
    DesignedEdition([
      "layout/pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      \(kind)
      flow: [{ prose: \(flow), style: text, gap: 12pt }]
      """,
      "catalogue.yaml": """
      language: fr
      programme: { name: Programme, about: { title: Tout, body: "\(body.replacing("\n", with: "\\n"))" } }
      sections: [{ id: a, title: Agir }]
      resources: [{ id: r, section: a, title: Guide, summary: Un texte. }]
      """,
    ])
  }

  /// What stands on the pages of the front, line by line; the words of a line are one text.
  private func lines(of document: Document) -> [[Line]] {
    document.pages.dropLast().map { page in
      var lines: [Line] = []
      for case .glyphs(let run) in page.frames.flatMap(\.items) {
        guard let glyph = run.glyphs.first else { continue }
        lines.append(Line(text: String(decoding: run.text, as: UTF8.self), x: Double(glyph.x), y: Double(glyph.y)))
      }
      return lines
    }
  }

  private func lines(_ body: String, kind: String = "") throws -> [[Line]] {
    let edition = edition(body, kind: kind)
    return lines(of: try build(edition.path))
  }

  private func paragraphs(_ count: Int, _ name: String) -> String {
    (0..<count).map { "\(name)\($0)\n\n" }.joined()
  }

  private func page(of text: String, in pages: [[Line]]) -> [Int] {
    pages.indices.filter { pages[$0].contains { $0.text.contains(text) } }
  }

  /// Wherever a call comes to stand, in the last line of a page too, its note stands on that page, at the foot, and no text in it.
  @Test(arguments: 10...30) func aNoteStandsOnThePageOfItsCall(before: Int) throws {
    let text = paragraphs(before, "A") + "Appel[^n].\n\n" + paragraphs(12, "B") + "[^n]: Mot de la note."
    let pages = try lines(text)
    let page = try #require(page(of: "Appel", in: pages).first)
    #expect(self.page(of: "Mot de la note", in: pages) == [page])
    let note = try #require(pages[page].first { $0.text.contains("Mot") })
    #expect(abs(note.y - 450) < 0.1)
    for line in pages[page] where line.text.hasPrefix("A") || line.text.hasPrefix("B") { #expect(line.y < 450 - 12) }
    #expect(
      pages.flatMap { $0 }.filter { "AB".contains($0.text.first ?? " ") && !$0.text.hasPrefix("Ap") }.count == before
        + 12)
  }

  /// Notes stand in the order of their calls, under one rule a page.
  @Test func twoNotesShareAFoot() throws {
    let text =
      "Un[^a], deux[^b].\n\n" + paragraphs(30, "A")
      + "Trois[^c].\n\n[^a]: Note un.\n[^b]: Note deux.\n[^c]: Note trois."
    let edition = edition(text)
    let document = try build(edition.path)
    let pages = lines(of: document)
    #expect(
      pages.map { $0.map(\.text).filter { $0.contains("Note") } } == [["Note un.", "Note deux."], ["Note trois."]])
    let rules = document.pages.dropLast().map { page in
      page.frames.flatMap(\.items).filter { if case .path = $0 { true } else { false } }.count
    }
    #expect(rules == [1, 1])
  }

  /// A note that is longer than a page goes on at the feet of the next pages, and nothing is lost.
  @Test(arguments: [3, 20]) func aLongNoteGoesOn(before: Int) throws {
    let words = (0..<700).map { "m\($0)" }
    let text =
      paragraphs(before, "A") + "Appel[^n].\n\n" + paragraphs(30, "B") + "[^n]: \(words.joined(separator: " "))"
    let pages = try lines(text)
    let found = pages.flatMap { $0.map(\.text).joined(separator: " ").split(separator: " ") }.filter {
      $0.hasPrefix("m")
    }
    #expect(found.map(String.init) == words)
    #expect(pages.allSatisfy { $0.allSatisfy { $0.y < 450.1 } })
    let first = try #require(page(of: "Appel", in: pages).first)
    #expect(pages[first].contains { $0.text.contains("m0 ") } && !pages[first].contains { $0.text.contains("m699") })
    let texts = pages.flatMap { $0 }.map(\.text).filter { $0.hasPrefix("A") || $0.hasPrefix("B") }
    #expect(texts.count == before + 1 + 30)
  }

  /// In columns a note stands below the column of its call, also where the last ones are balanced.
  @Test(arguments: [4, 24, 40]) func columnsHaveTheirOwnNotes(before: Int) throws {
    let text = paragraphs(before, "A") + "Appel[^n].\n\n" + paragraphs(6, "B") + "[^n]: Mot."
    let pages = try lines(text, kind: "columns: { count: 2, gap: 20pt }")
    let page = try #require(page(of: "Appel", in: pages).first)
    let call = try #require(pages[page].first { $0.text.contains("Appel") })
    let notes = pages.flatMap { $0 }.filter { $0.text.contains("Mot") }
    let note = try #require(notes.first)
    #expect(notes.count == 1 && pages[page].contains { $0.text.contains("Mot") })
    #expect((note.x > 200) == (call.x > 200) && note.y > call.y)
  }

  /// A note is read behind the text of its page, with its number as its label, and leads back to its call, which leads to it.
  @Test func notesAndCallsLeadToEachOther() throws {
    let edition = edition(paragraphs(16, "A") + "Appel[^n].\n\n" + paragraphs(20, "B") + "[^n]: Mot.")
    let document = try build(edition.path)
    let order = ReadingOrder(document)
    let elements = document.structure.elements
    let note = try #require(elements.indices.first { elements[$0].role == .note })
    let label = try #require(document.structure.first(.label, within: note))
    #expect(order.text(of: label) == "1" && order.text(of: note).contains("Mot."))
    let texts = document.structure.readingOrder.filter { [.paragraph, .note].contains(elements[$0].role) }
      .map { order.text(of: $0) }
    let place = try #require(texts.firstIndex { $0.contains("Mot.") })
    let call = try #require(texts.firstIndex { $0.contains("Appel") })
    #expect(place > call && texts[(place + 1)...].contains { $0.hasPrefix("B") })
    var targets: [Double] = []
    for case .link(let link) in document.pages[0].frames.flatMap(\.items) {
      guard case .page(0, let y) = link.target else { continue }
      targets.append(y)
    }
    #expect(targets.count == 2 && targets.contains { $0 > 430 } && targets.contains { $0 < 430 })
  }

  /// Two texts on a page number their notes alike: these end their texts.
  @Test func notesOfSeveralTextsEndTheirTexts() throws {
    let edition = edition("Appel[^n].\n\n[^n]: Mot.", flow: "programme.body, style: text }, { prose: programme.body")
    let texts = lines(of: try build(edition.path)).flatMap { $0 }.map(\.text)
    #expect(texts.filter { $0.contains("Mot") }.count == 2)
    let (call, note) = (texts.firstIndex { $0.contains("Appel") }, texts.firstIndex { $0.contains("Mot") })
    #expect(try #require(note) < texts.lastIndex { $0.contains("Appel") } ?? 0 && call == 0)
  }
}
