import Diagnostics
import SchemaChecking
import Mutation
import TestSupport
import Testing

@testable import Catalogue

/// A catalogue whose records are kept between readings reads as one that is read for the first time.
@Suite struct KeptRecordTests {
  @Test(arguments: ["yaml", "json"])
  func readingWithKeptRecordsIsReadingAnew(notation: String) throws {
    var (count, keptCount) = (0, 0)
    let yaml = KeptRecordTests.catalogue
    for seed in 0..<UInt64(4) {
      let file = "catalogue.\(notation)"
      var text = try notation == "yaml" ? yaml : #require(jsonText(ofYAML: yaml))
      var more = KeptRecordTests.more
      let readings = CatalogueReadings(file)
      var edits = DataEdits(seed: seed, isJSON: notation == "json")
      var moreEdits = DataEdits(seed: seed, isJSON: false)
      var good = (text, more)
      for step in 0..<50 {
        readings.folder.write(text, to: file)
        readings.folder.write(more, to: "more.yaml")
        let reading = try readings.next()
        (count, keptCount) = (count + 1, keptCount + (reading.tookRecords ? 1 : 0))
        if reading.isWhole { good = (text, more) } else if edits.goesBack() { (text, more) = good }
        if step % 3 == 2 { more = moreEdits.edit(more) } else { text = edits.edit(text) }
      }
    }
    #expect(keptCount > count / 4)
  }

  // MARK: What records hang on

  /// The catalogue, with a change, read by a store that knows it without.
  private func reading(
    _ changes: (CatalogueReadings) -> Void
  ) throws -> (data: CatalogueData?, found: [String], tookRecords: Bool) {
    let readings = CatalogueReadings("catalogue.yaml")
    readings.folder.write(KeptRecordTests.catalogue, to: "catalogue.yaml")
    readings.folder.write(KeptRecordTests.more, to: "more.yaml")
    #expect(try readings.next().isWhole)
    changes(readings)
    let reading = try readings.next()
    return (reading.catalogue.data, reading.catalogue.found.lines(in: readings.folder), reading.tookRecords)
  }

  private func replacing(_ text: String, with other: String) -> (CatalogueReadings) -> Void {
    { $0.folder.write(KeptRecordTests.catalogue.replacing(text, with: other), to: "catalogue.yaml") }
  }

  @Test func anUnchangedCatalogueIsTakenWhole() throws {
    let reading = try reading { _ in }
    #expect(reading.tookRecords)
    #expect(reading.data?.resources.count == 11)
  }

  @Test func placesMoveAlong() throws {
    let before = try #require(try reading { _ in }.data?.resources[4])
    let reading = try reading(replacing("phases:", with: "# More\n# lines\nphases:"))
    #expect(reading.tookRecords)
    var resource = try #require(reading.data?.resources[4])
    func expectMoved() {
      #expect(resource.place.line == before.place.line + 2)
      #expect(resource.session?.values.place.line == before.session.map { $0.values.place.line + 2 })
      #expect(resource.thumbnail?.place.line == before.thumbnail.map { $0.place.line + 2 })
      #expect(resource.titlePlace.line == before.place.line + (resource.title == "Autre" ? 2 : 5))
    }
    expectMoved()
    resource.title = "Autre"
    expectMoved()
    let thumbnail = resource.thumbnail
    resource.thumbnail = thumbnail
    expectMoved()
  }

  @Test func referencesAreLookedUpAnew() throws {
    let renamed = try reading(replacing("- { id: deux", with: "- { id: duex"))
    #expect(!renamed.tookRecords)
    #expect(renamed.found.count == 7)
    #expect(renamed.found.allSatisfy { $0.contains("write its id, 'duex'") })
    #expect(try reading(replacing("- { id: first", with: "- { id: fisrt")).found.count == 8)
  }

  @Test func idsAreNewAnew() throws {
    let reading = try reading(replacing("- id: r-2", with: "- id: r-4"))
    #expect(!reading.tookRecords)
    #expect(
      reading.found == [
        "catalogue.yaml:60:9: error: resource 'r-4' stands twice; the first is at catalogue.yaml:38:9 [duplicate-id]"
      ])
  }

  @Test func picturesAreInspectedAnew() throws {
    let larger = try reading { $0.folder.write(KeptRecordTests.svg(20, 10), to: "images/a.svg") }
    #expect(larger.data?.resources[0].thumbnail?.width == 20)
    let broken = try reading { $0.folder.write("no picture", to: "images/a.svg") }
    #expect(broken.found.count { $0.contains("unknown-image-format") } == 5)
    #expect(try reading { _ in }.tookRecords)
  }

  /// Which document a cover is made from is asked anew: another may have come that goes before it.
  @Test func coversAreOfTheDocumentsThatAreThereNow() throws {
    let text = KeptRecordTests.catalogue.replacing(
      "resources:\n",
      with:
        "resources:\n  - { id: cover, section: un, title: Cover, url: \"https://a.org/first.pdf\", thumbnail: auto }\n"
    )
    let document = try Repository.bytes(of: "Examples/association/images/lire-la-dune.pdf")
    let readings = CatalogueReadings("catalogue.yaml")
    readings.folder.write(text, to: "catalogue.yaml")
    readings.folder.write(KeptRecordTests.more, to: "more.yaml")
    readings.folder.write(document, to: "cover.pdf")
    #expect(try readings.next().catalogue.data?.resources[0].thumbnail?.path.hasSuffix("/cover.pdf") == true)
    readings.folder.write(document, to: "first.pdf")
    #expect(try readings.next().catalogue.data?.resources[0].thumbnail?.path.hasSuffix("/first.pdf") == true)
  }

  @Test func fieldsAreThoseOfTheCatalogueNow() throws {
    let reading = try reading(replacing("{ label: Prix, type: number }", with: "{ label: Prix }"))
    #expect(!reading.tookRecords)
    #expect(reading.data?.resources[0].values["price"] == .text("12.50"))
  }

  // MARK: Memory

  @Test func noMoreIsKeptThanAllowed() throws {
    let folder = TemporaryFolder(["more.yaml": KeptRecordTests.more, "images/a.svg": KeptRecordTests.svg(10, 10)])
    for name in ["a", "b", "c"] { folder.write(KeptRecordTests.catalogue, to: "\(name).yaml") }
    func read(_ name: String, _ store: RecordStore) {
      _ = CatalogueReader.read(folder.path("\(name).yaml"), keptIn: store)
    }
    let free = RecordStore(limit: .max)
    read("a", free)
    let size = free.size
    #expect(size > 10_000)
    let store = RecordStore(limit: size * 5 / 2)
    for name in ["a", "b", "a", "c"] { read(name, store) }
    #expect(store.size == 2 * size)
    #expect(store[folder.path("b.yaml")] == nil && store[folder.path("c.yaml")] != nil)
    let small = RecordStore(limit: size - 1)
    read("a", small)
    #expect(small.size == 0)
  }

  // MARK: Files

  static func svg(_ width: Int, _ height: Int) -> String { "<svg width=\"\(width)\" height=\"\(height)\"/>" }

  static let catalogue =
    """
    language: fr
    sections:
      - { id: un, title: Un }
      - { id: deux, title: Deux, accent: "#0E6B66" }
    fields:
      price: { label: Prix, type: number }
      reading: { label: Lectures, type: list }
      photo: { label: Photo, type: picture }
    phases:
      - { id: first, title: Première }
    resources:

    """ + (0..<8).map(item).joined() + "  - more.yaml\npartners:\n  - { id: p, name: P }\n"

  private static func item(_ number: Int) -> String {
    let pictures = """
          thumbnail: { image: images/a.svg, alt: Une image }
          session:
            title: La séance
            date: 2020-07-0\(number + 1)

      """
    return """
        - id: r-\(number)
          section: \(number % 2 == 0 ? "un" : "deux")
          phase: first
          title: "Titre: \(number)"
      \(number % 4 == 0 ? pictures : "")\
          authors: [Avise, { name: Victor Hugo, sort: Hugo, kind: person }]
          summary: |
            Un texte *accentué*.

            - Un point \(number)
          price: 12.50
          reading: [Un, Deux]

      """
  }

  static let more = (0..<3).map { number in
    "- id: more-\(number)\n  section: deux\n  title: Plus \(number)\n  year: 2018–2022\n  photo: images/a.svg\n  url: https://example.org/\n"
  }.joined()

}

/// A catalogue's file and what a store keeps of it.
final class CatalogueReadings {
  let folder = TemporaryFolder(["images/a.svg": KeptRecordTests.svg(10, 10)])
  private let path: String
  private let store = RecordStore(limit: 1 << 20)
  private var last: ReadCatalogue?

  init(_ file: String) { path = folder.path(file) }

  struct Reading {
    var catalogue: ReadCatalogue
    /// Whether records were taken from the reading before.
    var tookRecords: Bool
    var isWhole: Bool { catalogue.data != nil && !catalogue.found.hasErrors }
  }

  /// Reads the file both ways, and compares.
  func next() throws -> Reading {
    let fresh = CatalogueReader.read(path)
    let kept = CatalogueReader.read(path, keptIn: store)
    try #require(kept.found.all == fresh.found.all)
    let (known, right) = (description(kept), description(fresh))
    try #require(known.count == right.count)
    for (known, right) in zip(known, right) { try #require(known == right) }
    // The table of a catalogue's own fields is made anew, unless records are taken that have one.
    let tookRecords = kept.data.map { $0.resourceTable === last?.data?.resourceTable } ?? false
    last = kept
    return Reading(catalogue: kept, tookRecords: tookRecords)
  }
}

/// All that is known of a catalogue, with places.
private func description(_ catalogue: ReadCatalogue) -> [String] {
  let context = catalogue.context
  let ids = [context.sections, context.phases, context.partners, context.resources].map { "\($0.ids) \($0.isComplete)" }
  guard let data = catalogue.data else { return ids }
  let records =
    [data.values] + data.sections.map(\.values) + data.phases.map(\.values) + data.partners.map(\.values)
    + data.resources.map(\.values)
  return ids + [data.resourceTable.fields.map { "\($0)" }.joined()] + records.map(description)
}

private func description(_ values: FieldValues) -> String {
  let fields = values.table.fields.indices.map { position -> String in
    let elements = (0..<4).map { "\(values.place(ofElement: $0, of: position))" }
    let value =
      switch values[position] {
      case .group(let group)?: description(group)
      case let value?: "\(value)"
      case nil: "nil"
      }
    return "\(values.table.fields[position].name)@\(values.place(of: position)) \(elements): \(value)"
  }
  return "\(values.place): \(fields)"
}
