import Bytes
import Catalogue
import Diagnostics
import Testing

@testable import Editions

/// Records: what they keep of an edition, and that they read back as written.
@Suite struct RecordTests {
  private let place = Place(file: "catalogue.yaml")

  private var edition: Edition {
    let summary = RichText([
      .paragraph([.init("Un "), .init("mot", isEmphasis: true), .init(" et un "), .init("lien", link: "https://a.fr")]),
      .list(.init(items: [[.paragraph([.init("premier")])], [.paragraph([.init("second")])]])),
    ])
    func resource(_ id: String, _ section: String) -> Resource {
      Resource(
        id: id, section: section, title: "Titre \"\(id)\"", type: "Guide", years: 2020...2020, authors: ["A", "B"],
        summary: summary, session: Session(date: PartialDate(year: 2021, month: 5)), place: place)
    }
    func section(_ id: String, _ resources: [String]) -> EditionSection {
      EditionSection(
        section: Section(id: id, title: "Section \(id)", index: 0, place: place),
        resources: resources.map { resource($0, id) })
    }
    return Edition(
      path: "e.yaml", directory: ".", title: "Titre", date: PartialDate(year: 2022, month: 6),
      sections: [section("un", ["a", "b"]), section("deux", ["c"])])
  }

  private func record(_ sections: [Int]? = nil) -> Record {
    Record(
      edition, sections: sections, pages: ["a": "3", "b": "3", "c": "4"], program: "1.2.3", files: FileFingerprints())
  }

  @Test func keepsWhatIsPrinted() {
    let record = record()
    #expect(record.title == "Titre")
    #expect(record.sections.map(\.id) == ["un", "deux"])
    #expect(record.resources.map(\.id) == ["a", "b", "c"])
    #expect(record.resources.map(\.page) == ["3", "3", "4"])
    #expect(
      record.resources[0].fields.map(\.name) == ["title", "type", "year", "authors", "summary", "session.date"])
    #expect(record.resources[0].text(of: "summary") == "Un *mot* et un [lien](https://a.fr)\n\n- premier\n- second")
    #expect(record.edition.map(\.name) == ["title", "date", "layout", "language"])
    #expect(record.isWhole)
  }

  @Test func keepsOnlyTheSectionsShown() {
    let record = record([1])
    #expect(record.resources.map(\.id) == ["c"])
    #expect(!record.isWhole)
  }

  @Test func readsBackAsWritten() throws {
    var record = record()
    record.fingerprints = InputFingerprints(parts: [.data: "aa", .program: "1.2.3"])
    record.content = "bb"
    let read = Record.read(record.json(), of: "a.pdf")
    #expect(read.diagnostics.all.isEmpty)
    #expect(read.value == record)
    #expect(read.value?.json() == record.json())
  }

  /// A draft writes what its whole record writes, and makes resources only then.
  @Test(arguments: [nil, [1]]) func draftsWriteWhatTheyWouldBe(_ sections: [Int]?) {
    var draft = RecordDraft(
      edition, sections: sections, pages: ["a": "3", "c": "4"], program: "1.2.3", files: FileFingerprints())
    draft.record.content = "bb"
    #expect(draft.record.resources.isEmpty)
    var writer = ByteWriter()
    draft.write(to: &writer)
    #expect(writer.take() == draft.whole.json())
    #expect(draft.whole.resources.map(\.id) == (sections == nil ? ["a", "b", "c"] : ["c"]))
  }

  @Test func passesOverWhatItDoesNotKnow() {
    let json = """
      {"record": 1, "program": "9", "mood": "good", "inputs": {"moon": "full", "data": "a"}, "edition": {"title": "T"},
       "sections": [{"id": "s", "title": "S", "shape": "round"}], "resources": [{"id": "r", "section": "s", "page": null}]}
      """
    let record = Record.read(Array(json.utf8), of: "a.pdf").value
    #expect(record?.fingerprints?.parts == [.data: "a"])
    #expect(record?.resources.map(\.id) == ["r"])
    #expect(record?.resources.first?.page == nil)
  }

  @Test(arguments: [
    ("", "damaged-record"), ("[]", "damaged-record"), ("{\"record\": \"1\"}", "damaged-record"),
    ("{\"record\": 1}", "damaged-record"), ("{\"record\": 2, \"shape\": \"other\"}", "newer-record"),
    ("{\"record\": 1, \"program\": \"1\", \"resources\": [{\"id\": \"r\"}]}", "damaged-record"),
  ])
  func refusesWhatItCannotRead(json: String, id: String) {
    let read = Record.read(Array(json.utf8), of: "a.pdf")
    #expect(read.value == nil)
    #expect(read.diagnostics.all.map(\.id) == [id])
    #expect(read.diagnostics.all.first?.place == Place(file: "a.pdf"))
  }
}
