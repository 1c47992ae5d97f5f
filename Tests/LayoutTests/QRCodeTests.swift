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

  /// The sides that a layout names have no quiet zone in the box; the modules are as large as with it.
  @Test(arguments: [
    ("left", Rect(x: 0, y: 8, width: 50, height: 50), Size(width: 58, height: 66)),
    ("[top, right]", Rect(x: 8, y: 0, width: 50, height: 50), Size(width: 58, height: 58)),
    ("[left, top, right, bottom]", Rect(x: 0, y: 0, width: 50, height: 50), Size(width: 50, height: 50)),
  ])
  func aCodeIsFlushWithItsBox(sides: String, modules: Rect, size: Size) throws {
    let block = try #require(try fixture("{ qr: '{resource.url}', size: 66pt, flush: \(sides) }").block(width: 200))
    let bounds = try #require(try path(block).extent)
    for (found, expected) in [
      (bounds.x, modules.x), (bounds.y, modules.y), (bounds.width, modules.width), (bounds.height, modules.height),
      (block.size.width, size.width), (block.size.height, size.height),
    ] { #expect(abs(found - expected) < 1e-9) }
  }

  /// A code that has less room is smaller, with the quiet zone that is left in its box.
  @Test func aFlushCodeTakesTheRoomThereIs() throws {
    let block = try #require(try fixture("{ qr: '{resource.url}', size: 66pt, flush: [left, right] }").block(width: 25))
    #expect(abs(block.size.width - 25) < 0.02 && abs(block.size.height - 33) < 0.02)
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
