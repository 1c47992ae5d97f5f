import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import Testing

/// QR codes as boxes: their modules, their quiet zone, and what telephones cannot read.
@Suite struct QRCodeTests {
  private func fixture(_ box: String, url: String? = "https://example.org/guide") throws -> BoxFixture {
    try BoxFixture(box, BoxFixture.edition { $0.url = url })
  }

  private func path(_ block: Block) throws -> Path {
    guard case .shape(let path, _) = block.content else { throw NoPath() }
    return path
  }

  private struct NoPath: Error {}

  /// Version 2 has 25 modules, the quiet zone 4 on each side: 33 in all.
  @Test func aCodeHasItsQuietZone() throws {
    let block = try #require(try fixture("{ qr: '{resource.url}', size: 66pt }").block(width: 200))
    #expect(block.size == Size(width: 66, height: 66) && block.paint?.fill == .white)
    let bounds = try #require(try path(block).extent)
    #expect(abs(bounds.x - 8) < 1e-9 && abs(bounds.y - 8) < 1e-9)
    #expect(abs(bounds.width - 50) < 1e-9 && abs(bounds.height - 50) < 1e-9)
    #expect(block.meaning == .element(.figure) && block.alternative == "https://example.org/guide")
  }

  @Test func itIsSaidInTheWordsOfTheLayout() throws {
    let box = "{ qr: '{resource.url}', size: 60pt, says: 'Code QR : {resource.title}' }"
    #expect(try fixture(box).block(width: 200)?.alternative == "Code QR : Titre")
    let silent = try fixture("{ qr: '{resource.url}', size: 60pt, role: artifact }").block(width: 200)
    #expect(silent?.meaning == .artifact && silent?.alternative == nil)
  }

  @Test func whatIsNotThereHasNoCode() throws {
    #expect(try fixture("{ qr: '{resource.url}', size: 60pt }", url: nil).block(width: 200) == nil)
  }

  /// Modules of at least 0.33 mm: 33 of them need 30.9 pt.
  @Test(arguments: [(29.0, ["small-code"]), (31.0, [])])
  func smallModulesAreTold(size: Double, ids: [String]) throws {
    let fixture = try fixture("{ qr: '{resource.url}', size: \(size)pt }")
    _ = fixture.block(width: 200)
    #expect(fixture.boxLayout.found.all.map(\.id) == ids)
  }

  @Test func aTextThatIsTooLongIsTold() throws {
    let fixture = try fixture(
      "{ qr: '{resource.url}', size: 60pt }", url: "https://example.org/" + String(repeating: "a", count: 3_000))
    #expect(fixture.block(width: 200) == nil)
    #expect(fixture.boxLayout.found.all.map(\.id) == ["unusable-code"])
  }
}
