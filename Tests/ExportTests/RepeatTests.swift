import Export
import Files
import Frames
import Testing

/// Equal documents give equal bytes, whatever was drawn before in this process and on other threads.
@Suite struct RepeatTests {
  /// Two pages with text and pictures of every kind, some of them twice.
  func sample() -> Document {
    let compositor = Compositor(lato("Regular"))
    let images =
      PictureTests.rasters + [
        PictureTests.image("alpha.png", .png), PictureTests.image("shapes.svg", .svg),
        PictureTests.image("large.png", .png),
      ]
    let pictures = images.indices.map { index in
      FrameItem.image(.init(image: index, frame: Rect(x: Double(index) * 20, y: 50, width: 40, height: 20)))
    }
    let text = FrameItem.glyphs(compositor.run(["Une page", "puis l’autre"]))
    let clipped = FrameItem.group(
      .init(clip: .ellipse(in: Rect(x: 5, y: 5, width: 80, height: 80)), items: [pictures[0], text]))
    return document([page([text] + pictures), page(pictures + [clipped, text])], images: images)
  }

  @Test func pdf() throws {
    let first = try ExportTests.pdf(sample())
    for _ in 0..<3 { #expect(try ExportTests.pdf(sample()) == first) }
  }

  /// Pages that are let go as they are drawn, more of them than one thread takes, with standards and without.
  @Test(arguments: [[], [.ua1, .a2a]] as [Conformance], [1, 3]) func pdfOfPagesThatAreLetGo(
    _ conformance: Conformance, _ threads: Int
  ) throws {
    func packed() -> Document {
      var (document, packer) = (sample(), FramePacker())
      let pages = document.pages
      // Copies of a page would let go of their frames together.
      document.pages = (0..<80).map { number in
        let page = pages[number % pages.count]
        return Page(boxes: page.boxes, label: page.label, packed: packer.pack(page.frames))
      }
      return document
    }
    var exporter = PDFExporter(conformance, threads: threads)
    let files = try [false, true].map { letsGoOfPages in
      exporter.letsGoOfPages = letsGoOfPages
      let sink = MemorySink()
      try exporter.export(packed(), to: sink)
      return sink.bytes
    }
    #expect(files[0] == files[1])
  }

  @Test func pdfOnManyThreads() async throws {
    let first = try ExportTests.pdf(sample())
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 { group.addTask { try ExportTests.pdf(sample()) } }
      for try await file in group { #expect(file == first) }
    }
  }

  @Test func png() throws {
    let first = try PNGExporter().export(sample(), page: 1)
    for _ in 0..<3 { #expect(try PNGExporter().export(sample(), page: 1) == first) }
  }

  @Test func svg() throws {
    let first = try SVGExporter().export(sample(), page: 1)
    for _ in 0..<3 { #expect(try SVGExporter().export(sample(), page: 1) == first) }
  }
}
