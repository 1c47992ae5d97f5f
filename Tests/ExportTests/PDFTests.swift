import Export
import Files
import Foundation
import Frames
import TestSupport
import Testing

@Suite struct PDFTests {
  let compositor = Compositor(lato("Regular"))

  /// Two pages with a full ground, text, links of both kinds and bookmarks.
  func sample() -> Document {
    let text = compositor.run(["L’économie sociale et ", "solidaire"])
    let ground = FrameItem.Shape(
      path: .rectangle(Rect(x: -9, y: -9, width: 218, height: 138)), fill: Color(hex: "#E6F1EF"))
    let outside = FrameItem.Link(
      area: Rect(x: 20, y: 20, width: 100, height: 14), target: .uri("https://ess.fr/a_(b)?q=é'\\%20"),
      description: "Avise")
    let inside = FrameItem.Link(
      area: Rect(x: 20, y: 40, width: 100, height: 14), target: .page(1, y: 12), description: "Plus loin")
    let back = FrameItem.Link(
      area: Rect(x: 10, y: 10, width: 20, height: 5), target: .page(0, y: 30.5), description: "Retour")
    let moved = FrameItem.Group(transform: .init(a: 2, b: 0, c: 0, d: 2, tx: 5, ty: 0), items: [.link(back)])
    var result = document([
      page([.path(ground), .glyphs(text), .link(outside), .link(inside)], label: "i", bleed: 9),
      page([.glyphs(compositor.run(["Deuxième page"])), .group(moved)], label: "2"),
    ])
    result.outline = [
      .init(title: "Première", page: 0, y: 0, children: [.init(title: "Dedans (1)", page: 1, y: 10)]),
      .init(title: "Fin", page: 1, y: 40),
    ]
    return result
  }

  /// The objects of a file as text.
  func objects(_ file: [UInt8]) throws -> String {
    try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
  }

  @Test func isSound() throws { try check(pdf(sample())) }
  @Test func anEmptyPageIsSound() throws { try check(pdf(document([page([])]))) }
  @Test func emptyPagesAroundOthersAreSound() throws {
    let area = Rect(x: 1, y: 1, width: 9, height: 9)
    let link = FrameItem.Link(area: area, target: .uri("https://a.fr"), description: "")
    let file = try pdf(document([page([], bleed: 3)] + sample().pages + [page([.link(link)]), page([])]))
    try check(file)
    #expect(try inspect(file, "pdfinfo", ["-url"]).contains("https://a.fr"))
  }

  func check(_ file: [UInt8]) throws {
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors found") && !check.contains("WARNING"), "\(check)")
  }

  @Test func linksOfAPageWithoutInkAreKept() throws {
    let link = FrameItem.Link(area: Rect(x: 1, y: 1, width: 9, height: 9), target: .page(0, y: 5), description: "")
    let file = try pdf(document([page([]), page([.glyphs(compositor.run(["  "])), .link(link)]), page([])]))
    try check(file)
    #expect(try objects(file).contains("/Dest (p1y5.00)"))
  }

  @Test func saysWhatItIs() throws {
    let information = try inspect(pdf(sample()), "pdfinfo", ["-enc", "UTF-8", "-f", "1", "-l", "2"])
    for line in [
      "Title: Catalogue des ressources", "Author: Avise", "Subject: L'ESS (rurale)", "Keywords: ESS, ruralité",
      "Pages: 2", "Page 1 size: 218 x 138 pts", "Page 2 size: 200 x 120 pts",
    ] {
      let pattern = line.split(separator: " ").joined(separator: " ")
      let lines = information.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      #expect(lines.contains(pattern), "\(information)")
    }
    #expect(try objects(pdf(sample())).contains("/CreationDate (D:20220601)"))
  }

  @Test func aDocumentWithoutDateHasNone() throws {
    var sample = sample()
    sample.information.date = nil
    let file = try pdf(sample)
    try check(file)
    #expect(try !objects(file).contains("Date"))
    #expect(try pdf(sample) == file)
  }

  @Test func pagesWithBleedHaveTheirBoxes() throws {
    for conformance in [[], Conformance.ua1] {
      let boxes = try inspect(pdf(sample(), conformance), "pdfinfo", ["-box", "-f", "1", "-l", "2"])
      for line in [
        "Page 1 MediaBox: 0.00 0.00 218.00 138.00", "Page 1 BleedBox: 0.00 0.00 218.00 138.00",
        "Page 1 TrimBox: 9.00 9.00 209.00 129.00", "Page 2 TrimBox: 0.00 0.00 200.00 120.00",
      ] {
        let lines = boxes.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains(line), "\(boxes)")
      }
    }
  }

  @Test func pagesWithoutBleedLeaveTheFileToCairo() throws {
    var sample = sample()
    sample.pages[0].boxes = PageBoxes(trim: sample.pages[0].size)
    let objects = try objects(pdf(sample))
    #expect(objects.contains("/MediaBox") && !objects.contains("/TrimBox") && objects.contains("/Producer (cairo"))
  }

  @Test func aSheetLargerThanTheBleedIsCropped() throws {
    var sample = sample()
    sample.pages[0].boxes.media = Rect(x: -20, y: -30, width: 240, height: 180)
    sample.pages[0].boxes.crop = sample.pages[0].boxes.bleed
    for conformance in [[], Conformance.ua1] {
      let file = try pdf(sample, conformance)
      try check(file)
      let boxes = try inspect(file, "pdfinfo", ["-box"]).split(separator: "\n")
        .map { $0.split(separator: " ").joined(separator: " ") }
      for line in [
        "MediaBox: 0.00 0.00 240.00 180.00", "CropBox: 11.00 21.00 229.00 159.00",
        "BleedBox: 11.00 21.00 229.00 159.00",
        "TrimBox: 20.00 30.00 220.00 150.00",
      ] { #expect(boxes.contains(line), "\(boxes)") }
      #expect(try inspect(file, "pdfinfo", ["-dests"]).contains("p1y30.50") == conformance.isEmpty)
    }
    let png = try Raster(png: PNGExporter(resolution: 72).export(sample, page: 0))
    #expect(png.surface.width == 240 && png.surface.height == 180)
    #expect(png.isNear(Color(hex: "#E6F1EF")!, at: Point(x: 12, y: 22)))
    #expect(png.isNear(.white, at: Point(x: 10, y: 22)))
  }

  @Test func embedsSubsetsOnly() throws {
    let fonts = try inspect(pdf(sample()), "pdffonts").split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 1)
    #expect(fonts.first?.contains("+Lato-Regular") == true)
    #expect(fonts.first?.split(separator: " ").dropFirst(3).prefix(3) == ["yes", "yes", "yes"])
  }

  @Test func bookmarksLeadToTheirPages() throws {
    let outline = try inspect(pdf(sample()), "mutool", ["show"], after: ["outline"])
    let lines = outline.split(separator: "\n").filter { $0.contains("#page") }.map { $0.split(separator: "\t") }
    #expect(lines.map { $0[$0.count - 2] } == ["\"Première\"", "\"Dedans (1)\"", "\"Fin\""])
    #expect(lines.map { $0.last?.prefix(7) } == ["#page=1", "#page=2", "#page=2"])
  }

  @Test func labelsAreTheFolios() throws {
    let labels = try inspect(pdf(sample()), "qpdf", ["--json=1", "--json-key=pagelabels"])
    #expect(labels.contains("\"/P\": \"i\"") && labels.contains("\"/St\": 2"), "\(labels)")
  }

  @Test func linksLeadOutAndAcrossThePages() throws {
    let file = try pdf(sample())
    #expect(try inspect(file, "pdfinfo", ["-url"]).contains("https://ess.fr/a_%28b%29?q=%C3%A9%27%5C%20\n"))
    // Cairo 1.16 cuts places to whole points.
    let places = try inspect(file, "pdfinfo", ["-dests"])
    #expect(places.contains("   1 [ XYZ    0   99 null      ] \"p1y30.50\""), "\(places)")
    #expect(places.contains("   2 [ XYZ    0  108 null      ] \"p2y12.00\""), "\(places)")
    let text = try objects(file).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    // The bleed of the first page and the group on the second move their areas.
    #expect(text.contains("/Rect [ 29 95 129 109 ]") && text.contains("/Rect [ 25 90 65 100 ]"))
    #expect(text.contains("/Dest (p1y30.50)") && text.contains("/Dest (p2y12.00)"))
  }

  @Test func equalDocumentsGiveEqualBytes() throws {
    let first = try pdf(sample())
    setenv("TZ", "Asia/Tokyo", 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    #expect(try pdf(sample()) == first)
  }

  /// A locale whose numbers have a comma, where it can be made.
  nonisolated(unsafe) static let commas: locale_t? = {
    let scratch = TemporaryFolder()
    _ = try? run("localedef", ["-i", "fr_FR", "-f", "UTF-8", scratch.path("fr_FR.UTF-8")])
    setenv("LOCPATH", scratch.path, 1)
    defer { unsetenv("LOCPATH") }
    return newlocale(1 << LC_NUMERIC, "fr_FR.UTF-8", nil)
  }()

  @Test(.enabled(if: commas != nil, "needs the Debian package locales")) func commasOfTheLocaleStayOut() throws {
    let first = try pdf(sample())
    let before = uselocale(Self.commas)
    defer { uselocale(before) }
    #expect(try pdf(sample()) == first)
  }

  @Test func aSinkThatFailsIsTheReason() {
    final class Full: ByteSink {
      func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) { throw FileError(.write, "x", .full) }
    }
    #expect(throws: ExportError.file(FileError(.write, "x", .full))) {
      try PDFExporter().export(sample(), to: Full())
    }
  }

  @Test func aMissingFontIsNamed() {
    var sample = sample()
    sample.fonts[0].path = "/none/Lato.ttf"
    #expect(throws: ExportError.unreadableFont(path: "/none/Lato.ttf", reason: "cannot be read as a font")) {
      try pdf(sample)
    }
  }

  @Test func clipsAndTransformsNest() throws {
    let red = FrameItem.path(
      .init(path: .rectangle(Rect(x: 0, y: 0, width: 50, height: 50)), fill: Color(red: 255, green: 0, blue: 0)))
    let blue = FrameItem.path(
      .init(path: .rectangle(Rect(x: 90, y: 90, width: 5, height: 5)), fill: Color(red: 0, green: 0, blue: 255)))
    let inner = FrameItem.Group(
      transform: .translation(x: 10, y: 0), clip: .rectangle(Rect(x: 0, y: 0, width: 30, height: 100)), items: [red])
    let outer = FrameItem.Group(transform: .translation(x: 20, y: 10), items: [.group(inner), blue])
    let sample = document([page([.group(outer), .glyphs(compositor.run(["Encre"]))])])
    for raster in try [Raster(pdf: pdf(sample)), Raster(png: PNGExporter(resolution: 72).export(sample, page: 0))] {
      #expect(raster.isNear(.white, at: Point(x: 28, y: 20)))
      #expect(raster.isNear(Color(red: 255, green: 0, blue: 0), at: Point(x: 32, y: 12)))
      #expect(raster.isNear(Color(red: 255, green: 0, blue: 0), at: Point(x: 48, y: 58)))
      #expect(raster.isNear(.white, at: Point(x: 52, y: 20)))
      #expect(raster.isNear(Color(red: 0, green: 0, blue: 255), at: Point(x: 112, y: 102)))
    }
  }
}
