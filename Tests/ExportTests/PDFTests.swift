import Export
import Foundation
import Frames
import Testing

@Suite struct PDFTests {
  let compositor = Compositor(lato("Regular"))

  /// Two pages with text, shapes, links of both kinds and bookmarks.
  func sample() -> Document {
    let text = compositor.run(["L’économie sociale et ", "solidaire à 12 % des em\u{AD}", "plois ruraux"])
    let ground = FrameItem.Shape(
      path: .rectangle(Rect(x: -9, y: -9, width: 218, height: 138)), fill: Color(hex: "#E6F1EF"))
    let uri = FrameItem.Link(
      area: Rect(x: 20, y: 20, width: 100, height: 14), target: .uri("https://ess.fr/a_(b)?q=é'\\"), description: "Avise")
    let inside = FrameItem.Link(
      area: Rect(x: 20, y: 40, width: 100, height: 14), target: .page(1, y: 12), description: "Plus loin")
    var result = document([
      page([.path(ground), .glyphs(text), .link(uri), .link(inside)], label: "i", bleed: 9),
      page([.glyphs(compositor.run(["Deuxième page"]))], label: "2"),
    ])
    result.outline = [
      .init(title: "Première", page: 0, y: 0, children: [.init(title: "Dedans (1)", page: 1, y: 10)]),
      .init(title: "Fin", page: 1, y: 40),
    ]
    return result
  }

  @Test func isSound() throws {
    #expect(try inspect(pdf(sample()), "qpdf", ["--check"]).contains("No syntax or stream encoding errors found"))
    let info = try inspect(pdf(sample()), "pdfinfo")
    print(info, try inspect(pdf(sample()), "pdfinfo", ["-dests"]))
    print(try inspect(pdf(sample()), "qpdf", ["--check"]))
    print(try inspect(pdf(sample()), "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"]))
    print(try inspect(pdf(sample()), "pdftotext", after: ["-"]))
  }
}
