import Catalogue
import Testing
import Vademecum

/// The reading list of an invented library: another field, another language, paper and look.
@Suite struct LibraryTests {
  @Test func everyBookIsThereOnLetterPaper() throws {
    let edition = try #require(Edition.read(library2026).value)
    let document = try build(library2026)
    #expect(document.pages.allSatisfy { $0.size.width == 612 && $0.size.height == 792 })
    let titles = edition.sections.flatMap(\.resources).map(\.title)
    #expect(titles.count == 30)
    #expect(document.outline.flatMap(\.children).map(\.title) == titles)
    let letters = document.letters
    for resource in edition.sections.flatMap(\.resources) {
      #expect(letters.contains(resource.authors.map(\.name).joined().letters))
    }
    // Words of the layout's own, and of the base; dates as Americans write them.
    #expect(letters.contains("WereadittogetheronThursday,May14,2026.") && letters.contains("CONTENTS"))
  }

  @Test func nothingIsDoubtful() {
    // What the layout leaves out is told, and nothing else.
    #expect(check(library2026).all.map(\.summary) == ["layout '../layout/' does not print 'session.series'"])
  }
}
