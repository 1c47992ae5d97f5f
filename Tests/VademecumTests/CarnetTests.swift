import Catalogue
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The booklet `carnet-a5`: its sheets, sides and openings.
@Suite struct CarnetTests {
  @Test func june2022MakesThreeSheets() throws {
    let document = try build(carnet2022)
    #expect(document.pages.map(\.label) == (1...12).map(String.init))
    #expect(document.pages.allSatisfy { abs($0.size.width - 419.528) < 0.01 && abs($0.size.height - 595.276) < 0.01 })
  }

  @Test func bandsLeadTheirSections() throws {
    let document = try build(carnet2022)
    let sections = document.outline.filter { !$0.children.isEmpty }
    #expect(sections.map { $0.page + 1 } == [4, 7, 9])
    for (index, section) in sections.enumerated() {
      #expect(document.text(ofPage: section.page).letters.contains("\(index + 1)\(section.title.letters)"))
      #expect(document.text(ofPage: 2).contains("p. \(section.page + 1)"))
    }
  }

  @Test func everyResourceIsThere() throws {
    let edition = try #require(Edition.read(carnet2022).value)
    let letters = try build(carnet2022).letters
    for resource in edition.sections.flatMap(\.resources) {
      let texts =
        [resource.title, resource.type, resource.url?.replacing(/^https?:\/\//, with: "")]
        + resource.authors.map(\.name) + [resource.summary.plainText]
      for text in texts.compactMap({ $0 }) {
        // A hyphen at a line's end may be the author's own or the typesetter's.
        let wanted = text.letters.replacing("-", with: "").replacing("•", with: "")
        #expect(letters.replacing("-", with: "").contains(wanted), "\(resource.id): \(text.prefix(60))")
      }
    }
  }

  @Test func aSectionIsExportedWithItsBand() throws {
    let document = try build(carnet2022, sections: ["inspirer"])
    #expect(document.pages.map(\.label) == ["1", "2", "3", "7", "8", "9", "12"])
  }

  @Test func notesFillTheLastSheet() throws {
    try withFolder { folder in
      let selection = "resources: [programmes-leader]\n  sections: [comprendre]"
      let edition = try String(contentsOfFile: carnet2022, encoding: .utf8)
        .replacing("phases: [phase-1]", with: selection)
        .replacing("../catalogue.yaml", with: "\(Repository.root)/Examples/tressons/catalogue.yaml")
      try write(edition, to: "\(folder)/edition.yaml")
      let document = try build("\(folder)/edition.yaml")
      #expect(document.pages.count == 8)
      let notes = document.pages.indices.filter { document.text(ofPage: $0).hasPrefix("Notes") }
      #expect(notes == [4, 5, 6])
      #expect(document.outline.map(\.page) == [1, 2, 3, 7])
      try expectSound(document, in: folder)
    }
  }

  @Test(arguments: [[], ["agir"]])
  func theFileIsSound(sections: [String]) throws {
    try withFolder { try expectSound(build(carnet2022, sections: sections), in: $0) }
  }

  private func expectSound(_ document: Document, in folder: String) throws {
    let path = "\(folder)/out.pdf"
    try publish(document, to: path)
    #expect(try run("qpdf", ["--check", path]).status == 0)
    let consistency = try run("python3", ["\(Repository.root)/.ci/pdf-consistency.py", path])
    #expect(consistency.status == 0, "\(consistency.output)")
  }
}
