import Diagnostics
import Testing

@Suite struct PlaceTests {
  /// Paths that differ only in how a letter is composed are two files, and each keeps its bytes.
  @Test func pathsAreToldApartByTheirBytes() {
    let names = ["caf\u{E9}/a.yaml", "cafe\u{301}/a.yaml", "\u{212B}/a.yaml", "A\u{30A}/a.yaml"]
    let places = names.map { Place(file: $0, line: 1, column: 1) }
    for (name, place) in zip(names, places) {
      #expect(Array(place.file.utf8) == Array(name.utf8))
      #expect(places.count { $0 == place } == 1)
    }
    #expect(Place(file: names[0], line: 1, column: 1) == places[0])
  }
}
