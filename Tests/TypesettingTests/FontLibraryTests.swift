import TestSupport
import Testing

@testable import Typesetting

struct FontLibraryTests {
  static let lato = "\(Repository.fonts)/Lato/Lato-Regular.ttf"

  @Test func opensEachFileOnce() throws {
    let library = FontLibrary()
    let first = try library.open(Self.lato)
    let other = try library.open("\(Repository.fonts)/Lato/Lato-Bold.ttf")
    #expect(try library.open(Self.lato) == first)
    #expect([first.index, other.index] == [0, 1])
    #expect(library.fonts.map(\.path.isEmpty) == [false, false])
  }

  @Test func refusesWhatIsNoFont() {
    let library = FontLibrary()
    #expect(throws: FontError.unreadable(path: "/nowhere/a.ttf")) { try library.open("/nowhere/a.ttf") }
    #expect(throws: FontError.notAFont(path: #filePath)) { try library.open(#filePath) }
    #expect(library.fonts.isEmpty)
  }

  @Test func readsMeasures() throws {
    let library = FontLibrary()
    let font = library[try library.open(Self.lato)]
    #expect(font.unitsPerEm == 2000)
    #expect(font.spaceWidth == 0.256)
    #expect(font.capHeight > font.xHeight && font.xHeight > 0.4 && font.capHeight < 0.8)
    #expect(font.ascender > font.capHeight && font.descender > 0.1)
    #expect(font.covers("é") && font.covers("’") && !font.covers("漢"))
  }
}
