import Catalogue
import Frames
import Layout
import TestSupport
import Testing
import Typesetting

@testable import Vademecum

/// `explain --line`: why a line of a card ends where it does.
@Suite struct LineExplanationTests {
  private func paginated(_ path: String) throws -> PaginatedEdition {
    let loaded = try #require(EditionLoader(sourceFiles).load(path).value)
    return loaded.paginated(threads: 1)
  }

  /// The lines that are explained are those of the pages, in each layout, whatever size the card has and however it flows.
  @Test(arguments: [june2022, carnet2022, grille2022, liste2022, library2026]) func explainsWhatIsPrinted(
    path: String
  ) throws {
    let pages = try paginated(path)
    let printed = pages.document(sections: Array(pages.context.edition.sections.indices)).document.printedLetters
    for (section, content) in pages.context.edition.sections.enumerated() {
      for resource in content.resources.indices {
        let card = try #require(pages.cardLines(of: ResourcePlace(section: section, resource: resource)))
        #expect(!card.lines.isEmpty)
        // The text of a card may be parted by that of another column, but a line is in one piece.
        for (text, line) in card.lines {
          var words = text.text(ofLine: line)
          if words.hasSuffix("-") { words.removeLast() }
          if !printed.contains(words.letters) { Issue.record("'\(words)' is not printed") }
        }
        for line in Set([0, card.lines.count / 2, card.lines.count - 1]) {
          let explanation = card.explanation(of: line)
          let (text, index) = card.lines[line]
          #expect(explanation.chosen.text == text.text(ofLine: index))
          #expect(explanation.chosen.paragraph.lineCount >= text.lineCount)
        }
      }
    }
  }

  private func explanation(ofLine line: Int, of id: String) -> Reported<String> {
    let workspace = Workspace(files: sourceFiles)
    return workspace.edition(at: june2022).flatMap { workspace.explanation(ofLine: line, of: id, in: $0) }
  }

  @Test func saysItInTheTermsOfTotalFit() throws {
    let report = explanation(ofLine: 7, of: "cinq-formes-de-cooperation")
    #expect(report.diagnostics.all.isEmpty)
    let lines = try #require(report.value).split(separator: "\n").map(String.init)
    #expect(lines[0] == "Line 7 of 10 of 'cinq-formes-de-cooperation', line 1 of 3 of its paragraph:")
    #expect(lines[1] == "  Ce livret regroupe des fiches techniques présentant cinq formes d’organisa-")
    #expect(lines[2] == "It ends with a hyphen: ratio −0.12, badness 0, penalty 150, 22604 demerits.")
    #expect(lines[3].hasSuffix("within the tolerance of 1.22, these 3 have the least demerits: 22805."))
    #expect(lines[4] == "Where else it could end:" && lines.count == 8)
    #expect(
      lines[7] == "  “… cinq formes d’organisation” at a space: ratio −0.97, badness 91, penalty 0, 18208 demerits "
        + "(its own 10208, contrast 8000); the paragraph +88083 demerits")
  }

  @Test func explainsAParagraphOfOneLine() throws {
    let report = explanation(ofLine: 2, of: "cinq-formes-de-cooperation")
    let text = try #require(report.value)
    #expect(
      text == """
        Line 2 of 10 of 'cinq-formes-de-cooperation', line 1 of 1 of its paragraph:
          2020
        It ends with the paragraph: 0 % of the measure white, cost 0.000.
        Ragged text has as few lines as possible, as even as possible, but for the last: this line has the least cost, \
        0.000.
        No other line fits from the same start.

        """)
  }

  @Test(arguments: ["11", "0", "1000000"]) func anUnknownLineIsAMistake(line: String) throws {
    let outcome = try run(command, ["explain", june2022, "cinq-formes-de-cooperation", "--line", line])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(
        "the card of 'cinq-formes-de-cooperation' has no line \(line); its lines are 1 to 10 [unknown-line]"))
  }

  @Test func anUnknownResourceIsAMistakeHereToo() throws {
    let outcome = try run(command, ["explain", june2022, "cinq-formes-de-coperation", "--line", "1"])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'cinq-formes-de-cooperation'? [unknown-resource]"))
  }
}
