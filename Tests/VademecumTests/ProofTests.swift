import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Proofs and explanations, as people who make layouts see them.
@Suite struct ProofTests {
  @Test func aProofSaysTheSameAndShowsMore() throws {
    let document = try build(june2022)
    let proof = try #require(buildReport(june2022, isProof: true).value)
    #expect(proof.letters == document.letters)
    #expect(proof.pages.count == document.pages.count)
    let marked = proof.text(ofPage: 3)
    #expect(marked.contains("l-avenir-des-territoires-ruraux, large, 93.0 mm high"))
    #expect(marked.contains("2 cards, ") && marked.contains(" demerits (fill "))
    #expect(!document.text(ofPage: 3).contains("demerits"))
    // The adjustment ratios of justified lines.
    let ratios = marked.split(separator: "\n").filter { $0.first == "+" || $0.first == "−" }
    #expect(!ratios.isEmpty && ratios.allSatisfy { Double($0.dropFirst()).map { $0 > 0 && $0 < 3 } ?? false })
  }

  @Test func whatStandsOutIsRed() throws {
    try withFolder { folder in
      let title = String(repeating: "Anticonstitutionnellement ", count: 60)
      try write(
        "sections: [{ id: a, title: \(title) }]\nresources: [{ id: r, section: a, title: R }]\n",
        to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\ndate: 2022\n", to: "\(folder)/edition.yaml")
      let report = buildReport("\(folder)/edition.yaml", isProof: true)
      #expect(report.diagnostics.all.contains { $0.id == "overflow" })
      #expect(try #require(report.value).pages.contains { $0.hasRedOutline })
      let sound = try #require(buildReport(june2022, isProof: true).value)
      #expect(!sound.pages.contains { $0.hasRedOutline })
    }
  }

  @Test func aProofIsWrittenBesideTheEditionsName() throws {
    try withFolder { folder in
      let outcome = try run(command, ["proof", june2022, "--pages", "4"], in: folder)
      #expect(outcome.status == 0 && outcome.output == "2022-06-proof-p4.pdf: 1 page\n", "\(outcome)")
      #expect(try run("qpdf", ["--check", "\(folder)/2022-06-proof-p4.pdf"]).status == 0)
    }
  }

  @Test func anExplanationNamesReasonsAndCosts() throws {
    let outcome = try run(command, ["explain", june2022, "cinq-formes-de-cooperation"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "'cinq-formes-de-cooperation' stands on page 10, as card 1 of 3, in the size 'regular'.")
    #expect(lines[1] == "The edition asks for a new page before it, under 'breaks'.")
    #expect(lines.contains { $0.hasPrefix("  on one page with 'quatre-leviers-d-action': +") })
    #expect(lines.contains { $0.hasPrefix("  in the size 'compact': +") })
  }

  /// In a grid rows take the place of cards, and may have room for a larger size than pages are chosen with.
  @Test func anExplanationNamesRowsAndWhatTheyShow() throws {
    let edition = june2022.replacing("2022-06.yaml", with: "2022-06-grille.yaml")
    let lines = try run(command, ["explain", edition, "quatre-leviers-d-action"]).output.split(separator: "\n")
    #expect(lines[0].hasSuffix("stands on page 8, in row 1 of 2, in the size 'cell'."))
    #expect(lines[1] == "It is shown in the size 'poster', for which its row has room.")
  }

  @Test func anUnknownResourceIsAMistake() throws {
    let outcome = try run(command, ["explain", june2022, "cinq-formes-de-coperation"])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'cinq-formes-de-cooperation'? [unknown-resource]"))
  }
}

extension Page {
  /// Whether something is outlined in the red of a proof.
  fileprivate var hasRedOutline: Bool {
    frames.contains { frame in
      frame.items.contains { item in
        guard case .path(let shape) = item else { return false }
        return shape.stroke?.color == Color(red: 230, green: 0, blue: 0)
      }
    }
  }
}
