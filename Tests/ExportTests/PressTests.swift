import Cairo
import Files
import Frames
import TestSupport
import Testing

@testable import Export

/// Files for a press: colours become inks, and a printer finds what is asked for.
@Suite struct PressTests {
  let profile: [UInt8]

  init() throws {
    profile = try readFile("\(Repository.root)/Sources/Export/PDF/Press/Profiles/\(ProfileFiles.usual)")
  }

  func press(_ inks: [Color: Ink] = [:], limit: Double = 3, keepsPictures: Bool = false) -> Press {
    Press(
      condition: PrintingCondition(name: "FOGRA39", isRegistered: true, description: "Coated", profile: profile),
      inks: inks, inkLimit: limit, keepsPictures: keepsPictures)
  }

  func palette(_ inks: [Color: Ink] = [:], limit: Double = 3) throws -> InkPalette {
    try InkPalette(press(inks, limit: limit))
  }

  // MARK: Inks

  @Test func paperStaysPaperAndBlackIsBlackAlone() throws {
    let palette = try palette()
    #expect(palette.ink([1, 1, 1]) == .process(InkMix()))
    #expect(palette.ink([0, 0, 0]) == .process(InkMix(black: 1)))
    for grey in stride(from: 0.1, through: 0.9, by: 0.1) {
      let mix = palette.ink([grey, grey, grey]).mix
      #expect(mix.isBlackAlone && mix.black < 1, "\(grey): \(mix)")
    }
    // The text of our layouts: dark, and nearly grey.
    #expect(palette.ink(SIMD3(0x1f, 0x2a, 0x2e) / 255).mix.isBlackAlone)
    #expect(!palette.ink(SIMD3(0x0e, 0x6b, 0x66) / 255).mix.isBlackAlone)
  }

  @Test func greysGetDarkerInOrder() throws {
    let palette = try palette()
    let inks = (0...255).map { palette.ink(SIMD3(repeating: Double($0) / 255)).mix.black }
    #expect(zip(inks, inks.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func noColourHasMoreInkThanThePaperTakes() throws {
    for limit in [2.4, 3.0] {
      let palette = try palette(limit: limit)
      for red in 0..<6 {
        for green in 0..<6 {
          for blue in 0..<6 {
            let mix = palette.ink(SIMD3(Double(red), Double(green), Double(blue)) / 5).mix
            #expect(mix.total <= limit + 1e-9, "\(red) \(green) \(blue): \(mix)")
          }
        }
      }
    }
  }

  @Test func whoSaysAnInkGetsIt() throws {
    let (teal, red) = (Color(hex: "#0E6B66")!, Color(hex: "#C0392B")!)
    let own = InkMix(cyan: 0.9, yellow: 0.4, black: 0.2)
    let palette = try palette([teal: .process(own), red: .spot("PANTONE 485 C", InkMix(magenta: 0.95, yellow: 1))])
    #expect(palette.ink(SIMD3(0x0e, 0x6b, 0x66) / 255) == .process(own))
    #expect(palette.spots.map(\.name) == ["PANTONE 485 C"])
    #expect(
      InkFilter.inked("0.752941 0.223529 0.168627 rg 0 0 1 1 re f", palette) == "/VmSpot0 cs 1 scn 0 0 1 1 re f")
  }

  // MARK: Content

  @Test func coloursOfContentBecomeInks() throws {
    let palette = try palette()
    let white = "0.0000 0.0000 0.0000 0.0000"
    #expect(
      InkFilter.inked("1 1 1 rg 0 g 1 G 2 w", palette) == "\(white) k 0.0000 0.0000 0.0000 1.0000 k \(white) K 2 w")
    let red = InkFilter.inked("1 0 0 RG 0 0 m 1 1 l S", palette).split(separator: " ")
    #expect(red.count == 12 && red[4] == "K" && Double(red[1])! > 0.9)
    // Numbers, names and strings of other operators stay as they are.
    let other = "/rg gs (1 0 0 rg) Tj [<31> 0.5] TJ /P1 <</MCID 3>>BDC EMC /x5 Do"
    #expect(InkFilter.inked(other, palette) == other)
  }

  @Test func onlyDarkLettersOverprint() throws {
    let palette = try palette()
    let black = "0.0000 0.0000 0.0000 1.0000 k"
    #expect(
      InkFilter.inked("0 g BT (a) Tj ET 0 0 1 1 re f", palette)
        == "\(black) /VmOverprint gs BT (a) Tj ET /VmKnockout gs 0 0 1 1 re f")
    for content in ["1 g BT (a) Tj ET", "0.5 g BT (a) Tj ET", "1 0 0 rg BT (a) Tj ET", "0 g 0 0 1 1 re f"] {
      #expect(!InkFilter.inked(content, palette).contains("/VmOverprint"), "\(content)")
    }
    // What is saved comes back, and colours change amid a text.
    let nested = InkFilter.inked("0 g q 1 g BT (w) Tj ET Q BT (k) Tj 1 g (w) Tj ET", palette)
    #expect(nested.split(separator: "/VmOverprint").count == 2)
    let parts = nested.split(separator: " ")
    let last = try #require(parts.lastIndex(of: "/VmOverprint"))
    #expect(parts[..<last].contains("(w)") && parts[last...].prefix { $0 != "/VmKnockout" }.contains("(k)"))
    #expect(parts[(try #require(parts.lastIndex(of: "/VmKnockout")))...].contains("(w)"))
  }

  @Test func lettersThatAreNearlyGreyAreBlackAlone() throws {
    let palette = try palette()
    let blueGrey = SIMD3<Double>(0x5b, 0x6b, 0x70) / 255
    #expect(palette.ink(ofLetters: blueGrey).mix.isBlackAlone && !palette.ink(blueGrey).mix.isBlackAlone)
    #expect(palette.ink(ofLetters: SIMD3(0x17, 0x20, 0x2a) / 255) == .process(InkMix(black: 1)))
    let accent = SIMD3<Double>(0x0e, 0x6b, 0x66) / 255
    #expect(palette.ink(ofLetters: accent) == palette.ink(accent))
    // A shape keeps its tint before and after letters of its colour.
    let content = "0.356863 0.419608 0.439216 rg 0 0 1 1 re f BT (a) Tj ET 0 0 1 1 re f"
    let words = InkFilter.inked(content, palette).split { $0 == " " || $0 == "\n" }.map(String.init)
    let mixes = words.indices.filter { words[$0] == "k" }.map { Array(words[($0 - 4)..<$0]) }
    #expect(mixes.count == 3 && mixes[0] == mixes[2] && mixes[1][..<3] == ["0.0000", "0.0000", "0.0000"])
    #expect(words.firstIndex(of: "BT")! == words.indices.filter { words[$0] == "k" }[1] + 1)
  }

  @Test func theBarHasTheInksOfTheirOwn() throws {
    let bar = MarksContent.operators(
      .colorBar, around: PageBoxes(trim: Size(width: 400, height: 120), bleed: 9, slug: 28), spots: ["/VmSpot0"])
    let text = String(decoding: bar, as: UTF8.self)
    #expect(text.contains("/VmSpot0 cs 1 scn") && text.split(separator: " re f").count == 11)
  }

  @Test func gradientsAreParted() throws {
    let palette = try palette()
    let text = Array("<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>".utf8)
    var output: [UInt8] = []
    let isWritten = text.withUnsafeBytes {
      InkDictionary(palette: palette).writeFunction(PDFDictionary($0)!, to: &output)
    }
    let written = String(decoding: output, as: UTF8.self)
    #expect(isWritten && written.contains("/FunctionType 3") && written.split(separator: "/C0").count == 9)
    // One of light and dark stays, for masks.
    let mask = Array("<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>".utf8)
    #expect(!mask.withUnsafeBytes { InkDictionary(palette: palette).writeFunction(PDFDictionary($0)!, to: &output) })
  }

  // MARK: Files

  /// A page with all kinds of colour: letters, a shape, a picture with alpha, a photograph, an SVG, and a link.
  func sample() -> Document {
    var result = document(
      [],
      images: [
        .init(path: fixture("alpha.png"), format: .png, size: Size(width: 4, height: 4)),
        .init(path: fixture("quarters.jpg"), format: .jpeg, size: Size(width: 64, height: 48)),
        .init(path: fixture("gray.jpg"), format: .jpeg, size: Size(width: 16, height: 16)),
        .init(path: fixture("shapes.svg"), format: .svg, size: Size(width: 40, height: 40)),
      ])
    var tree = StructureTree()
    let paragraph = tree.add(.paragraph, to: 0)
    let link = tree.add(.link, to: paragraph)
    result.structure = tree
    let letters = FrameItem.glyphs(Compositor(lato("Regular")).run(["Un mot"]))
    let ground = FrameItem.path(
      .init(path: .rectangle(Rect(x: -9, y: -9, width: 218, height: 40)), fill: Color(hex: "#0E6B66")))
    let pictures = (0..<4).map {
      FrameItem.image(.init(image: $0, frame: Rect(x: 20 + 40 * Double($0), y: 50, width: 30, height: 30)))
    }
    let area = FrameItem.link(
      .init(area: Rect(x: 20, y: 20, width: 80, height: 12), target: .uri("https://a.fr"), description: "Vers a.fr"))
    result.pages = [
      Page(
        boxes: PageBoxes(trim: Size(width: 200, height: 120), bleed: 9, slug: 28), label: "1",
        frames: [
          Frame(tag: .artifact(.layout), items: [ground] + pictures),
          Frame(tag: .element(link), items: [letters, area]),
        ])
    ]
    return result
  }

  func file(_ press: Press) throws -> String {
    let sink = MemorySink()
    try PDFExporter(press: press).export(sample(), to: sink)
    let scratch = TemporaryFolder()
    scratch.write(sink.bytes, to: "it.pdf")
    #expect(try run("qpdf", ["--check", scratch.path("it.pdf")]).status == 0)
    _ = try run("qpdf", ["--qdf", "--object-streams=disable", scratch.path("it.pdf"), scratch.path("plain.pdf")])
    return String(decoding: try readFile(scratch.path("plain.pdf")), as: UTF8.self)
  }

  @Test func aFileForAPressSaysSoAndHasNoOtherColours() throws {
    let text = try file(press())
    #expect(text.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4<") && text.contains("/Trapped /False"))
    #expect(text.contains("/S /GTS_PDFX") && text.contains("/S /GTS_PDFA1") && text.contains("(FOGRA39)"))
    #expect(!text.contains("/DeviceRGB") && !text.contains("/Annots") && !text.contains("/S /Link"))
    #expect(!text.contains(" rg\n") && !text.contains(" rg ") && text.contains("/DeviceGray"))
    #expect(text.contains("/All"))
    #expect(text.contains("/Artifact <</Type/Page>>BDC"))
  }

  @Test func resourcesAreNamedOnce() throws {
    let text = Array("<</XObject<</x5 5 0 R/x6 6 0 R/x5 5 0 R/x5 5 0 R>>/ExtGState<</a0<</CA 1>>/a0<</CA 1>>>>>>".utf8)
    var output: [UInt8] = []
    let palette = try palette()
    text.withUnsafeBytes { InkDictionary(palette: palette).writeResources(PDFDictionary($0)!, $0, to: &output) }
    let written = String(decoding: output, as: UTF8.self)
    #expect(written.split(separator: "/x5").count == 2 && written.split(separator: "/a0").count == 2)
    #expect(written.contains("/x6") && written.contains("/VmOverprint"))
  }

  @Test func greysOfPicturesArePrintedAsDarkAsThoseOfShapes() throws {
    let conversion = try palette().conversion
    let surface = try ImageSurface(width: 256, height: 1, format: .opaque)
    surface.withPixels { pixels in
      for value in 0..<256 { for channel in 0..<3 { pixels[4 * value + channel] = UInt8(value) } }
    }
    #expect(conversion.printGreys(of: surface))
    let palette = try palette()
    surface.withPixels { pixels in
      for value in 0..<256 {
        let black = palette.ink(SIMD3(repeating: Double(value) / 255)).mix.black
        #expect(abs(Double(255 - pixels[4 * value]) / 255 - black) < 0.003, "\(value)")
      }
    }
    surface.withPixels { $0[0] = 90 }
    #expect(!conversion.printGreys(of: surface))
  }

  // MARK: Pictures in inks

  @Test func inksOfThePressStayAsTheyAre() throws {
    let conversion = try palette().conversion
    let values: [UInt8] = [0, 0, 0, 255, 200, 100, 50, 0, 255, 255, 255, 255]
    for source in [nil, profile, Array("no profile".utf8)] {
      var pixels = JPEG.InkPixels(width: 3, height: 1, values: values)
      conversion.convert(&pixels, from: source, limit: 3)
      #expect(pixels.values[..<8] == values[..<8])
      // Four solids are more than the paper takes; their black stays.
      #expect(pixels.values[8...].reduce(0) { $0 + Int($1) } <= 3 * 255 && pixels.values[11] == 255)
    }
  }

  @Test func inksOfAnotherPressBecomeThoseOfThisOne() throws {
    let conversion = try palette().conversion
    let photograph = try Repository.bytes(of: "Tests/ExportTests/Fixtures/Profiles/inks.jpg")
    let other = try #require(try photograph.reading { bytes throws(CairoError) in try JPEG.profile(in: bytes) })
    var pixels = JPEG.InkPixels(width: 3, height: 1, values: [0, 0, 0, 200, 0, 0, 0, 0, 200, 100, 50, 0])
    conversion.convert(&pixels, from: other, limit: 3)
    #expect(pixels.values[..<3] == [0, 0, 0] && pixels.values[3] > 100)
    #expect(pixels.values[4..<8] == [0, 0, 0, 0])
    #expect(pixels.values[8...] != [200, 100, 50, 0])
  }

  @Test func photographsInInksReachTheFileWithTheirInks() throws {
    let source = try Repository.bytes(of: "Tests/ExportTests/Fixtures/cmyk.jpg").reading { bytes throws(CairoError) in
      try JPEG.decodeInks(bytes)
    }
    var sample = sample()
    sample.images[1] = .init(
      path: fixture("cmyk.jpg"), format: .jpeg, size: Size(width: Double(source.width), height: Double(source.height)),
      isCMYK: true)
    let sink = MemorySink()
    try PDFExporter(press: press()).export(sample, to: sink)
    let scratch = TemporaryFolder()
    scratch.write(sink.bytes, to: "it.pdf")
    _ = try run("pdfimages", ["-j", scratch.path("it.pdf"), scratch.path("p")])
    let files = try run("sh", ["-c", "ls \(scratch.path("p"))*.jpg"]).output.split(separator: "\n").map(String.init)
    let inks = try files.compactMap { path -> JPEG.InkPixels? in
      let bytes = try readFile(path)
      return try bytes.reading { bytes throws(CairoError) in
        try JPEG.header(of: bytes).isCMYK ? JPEG.decodeInks(bytes) : nil
      }
    }
    // libjpeg marks its files as Adobe's, whose inks are inverted; PDF takes them as they are unless they come with /Decode.
    let found = inks.contains { other in
      other.values.count == source.values.count
        && zip(source.values, other.values).allSatisfy { abs(Int($0) - (255 - Int($1))) < 12 }
    }
    #expect(found, "\(files) \(inks.map { ($0.width, $0.values.prefix(8)) }) \(source.values.prefix(8))")
  }

  @Test func fewerPixelsKeepTheirInks() throws {
    let values = Array([[UInt8]](repeating: [10, 20, 30, 40], count: 64).joined())
    let reduced = try JPEG.InkPixels(width: 8, height: 8, values: values).reduced(to: (width: 2, height: 2))
    #expect(reduced.width == 2 && reduced.values == Array(values.prefix(16)))
  }

  @Test func gradientsBetweenStatedInksAreMixesOfThem() throws {
    let (teal, own) = (Color(hex: "#0E6B66")!, InkMix(cyan: 0.8, yellow: 0.4))
    let palette = try palette([teal: .process(own)])
    let text = Array("<</FunctionType 2/Domain[0 1]/C0[0.054902 0.419608 0.4]/C1[1 1 1]/N 1>>".utf8)
    var output: [UInt8] = []
    #expect(
      text.withUnsafeBytes { InkDictionary(palette: palette).writeFunction(PDFDictionary($0)!, to: &output) })
    let written = String(decoding: output, as: UTF8.self)
    #expect(written.contains("/C0[0.8000 0.0000 0.4000 0.0000 ]") && written.contains("[0.4000 0.0000 0.2000 0.0000 ]"))
  }

  @Test func picturesKeepTheirColoursWhereThatIsAsked() throws {
    let text = try file(press(keepsPictures: true))
    #expect(text.contains("/ICCBased") && !text.contains("/DeviceRGB"))
  }

  @Test func aPressWantsADate() throws {
    var undated = sample()
    undated.information.date = nil
    #expect(throws: ExportError.lacking([Shortcoming(.date)])) {
      try PDFExporter(press: press()).export(undated, to: MemorySink())
    }
  }

  @Test func aProfileOfAScreenIsRefused() {
    #expect(throws: ExportError.self) {
      var other = press()
      other.condition.profile = SRGBProfile.make()
      _ = try PressInks(other)
    }
  }

  @Test func theBytesDoNotDependOnThreads() throws {
    func bytes(_ threads: Int) throws -> [UInt8] {
      let sink = MemorySink()
      try PDFExporter(threads: threads, press: press()).export(sample(), to: sink)
      return sink.bytes
    }
    #expect(try bytes(1) == bytes(2))
  }
}

extension InkFilter {
  /// A content with its colours as inks, its white space made single spaces.
  fileprivate static func inked(_ content: String, _ palette: InkPalette) -> String {
    let bytes = Array(content.utf8).withUnsafeBytes { InkFilter.filter($0, palette) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
