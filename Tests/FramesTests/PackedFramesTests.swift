import Testing
import Threads

@testable import Frames

/// Frames that are packed, and what is read of them.
@Suite struct PackedFramesTests {
  private static let rect = Rect(x: 0.1, y: -2, width: 3, height: 1e9)
  private static let stroke = FrameItem.Stroke(color: Color(red: 1, green: 20, blue: 255), width: 0.3)

  private static func run(_ text: String, glyphs: [GlyphRun.Glyph], clusters: [GlyphRun.Cluster]) -> FrameItem {
    .glyphs(
      GlyphRun(
        font: .init(3), size: 9.5, color: .black, glyphs: glyphs, clusters: clusters, text: Array(text.utf8),
        lines: [.init(glyphs: 2, scale: 0.98, ratio: 0.1, tracking: -0.2, adjustment: 1)]))
  }

  private static let glyphs = [
    GlyphRun.Glyph(id: 1, x: 1.1, y: 2), .init(id: .max, x: 2.5, y: 2), .init(id: 9, x: 0, y: 3.3),
  ]

  /// One of each kind, and what each kind can leave out.
  static let items: [FrameItem] = [
    run("aéb", glyphs: glyphs, clusters: [.init(bytes: 1, glyphs: 1), .init(bytes: 3, glyphs: 2)]),
    run("long", glyphs: glyphs, clusters: [.init(bytes: 4, glyphs: 1), .init(bytes: 0, glyphs: 200)]),
    run("", glyphs: [], clusters: []), .path(.init(path: .ellipse(in: rect), fill: .white)),
    .path(.init(path: .rectangle(rect, radius: 1), stroke: stroke)), .path(.init(path: Path())),
    .image(.init(image: 70_000, frame: rect)),
    .group(.init(items: [.group(.init(transform: .turn(by: 30), clip: .rectangle(rect), opacity: 0.5, items: []))])),
    .link(.init(area: rect, target: .uri("https://example.org/é"), description: "d")),
    .link(.init(area: rect, target: .page(12, y: -0.5), description: "d")),
    .link(.init(area: rect, target: .uri("d"), description: "")),
  ]

  private func page(_ frames: [Frame]) -> Page {
    var packer = FramePacker()
    // What was packed before leaves nothing behind.
    _ = packer.pack([Frame(tag: .element(1), items: Self.items + Self.items)])
    return Page(boxes: PageBoxes(trim: Size(width: 9, height: 9)), label: "1", packed: packer.pack(frames))
  }

  @Test func framesAreAsTheyWere() {
    let tags: [Frames.Tag] = [.element(0), .element(300_000), .artifact(.header), .artifact(.production)]
    let frames = tags.map { Frame(tag: $0, items: Self.items) } + [Frame(tag: .artifact(.layout), items: [])]
    #expect(String(reflecting: page(frames).frames) == String(reflecting: frames))
    #expect(page([]).frames.isEmpty)
  }

  @Test(arguments: items.indices) func itemsAreAsTheyWere(_ index: Int) {
    let frames = [Frame(tag: .element(2), items: [Self.items[index]])]
    #expect(String(reflecting: page(frames).frames) == String(reflecting: frames))
  }

  /// Frames that are larger than the room that the packer begins with.
  @Test func longFramesAreAsTheyWere() {
    let glyphs = (0..<5_000).map { GlyphRun.Glyph(id: UInt16($0), x: Float($0) / 3, y: 2) }
    let clusters = (0..<5_000).map { GlyphRun.Cluster(bytes: UInt8($0 % 17), glyphs: 1) }
    let text = String(repeating: "a", count: clusters.reduce(0) { $0 + Int($1.bytes) })
    let path = Path((0..<1_000).map { .line(Point(x: Double($0) / 7, y: -Double($0))) })
    let frames = [
      Frame(
        tag: .element(1),
        items: [Self.run(text, glyphs: glyphs, clusters: clusters), .path(.init(path: path, fill: .white))])
    ]
    #expect(String(reflecting: page(frames).frames) == String(reflecting: frames))
  }

  /// Few clusters are no character with its glyph, among many; many are; some are long, and some parts of a character.
  @Test(arguments: [0, 1, 5, 40, 300]) func clustersAreAsTheyWere(others: Int) {
    let text = String(repeating: "añ€😀", count: 100)
    var clusters = (0..<400).map { GlyphRun.Cluster(bytes: UInt8($0 % 4 + 1), glyphs: 1) }
    for index in 0..<others { clusters[index * 7 % 400].glyphs = UInt8(index % 40) }
    if others > 1 { (clusters[398].bytes, clusters[399].bytes) = (7, 0) }
    let glyphs = (0..<400).map { GlyphRun.Glyph(id: UInt16($0), x: Float($0), y: 2) }
    let frames = [Frame(tag: .element(1), items: [Self.run(text, glyphs: glyphs, clusters: clusters)])]
    #expect(String(reflecting: page(frames).frames) == String(reflecting: frames))
  }

  /// Steps to numbers near and far, to the left, and to such as no page has; bit by bit.
  @Test func placesOfGlyphsAreAsTheyWere() throws {
    let places: [Float] = [
      0, 100, 105.3, 30, -0, -5, 5, 1e30, -1e30, .leastNonzeroMagnitude, 0.1, .infinity, 2, -.infinity, 300.25, 300.25,
    ]
    let glyphs = (0..<600).map { GlyphRun.Glyph(id: UInt16(100 * ($0 % 400)), x: places[$0 % places.count], y: 1) }
    let item = Self.run("a", glyphs: glyphs, clusters: [])
    guard case .glyphs(let run) = page([Frame(tag: .element(1), items: [item])]).frames[0].items[0] else {
      return #expect(Bool(false))
    }
    #expect(run.glyphs.map(\.id) == glyphs.map(\.id))
    #expect(run.glyphs.map(\.x.bitPattern) == glyphs.map(\.x.bitPattern))
  }

  @Test func withoutInkThereAreTextsClipsAndLinks() {
    let items = page([Frame(tag: .element(0), items: Self.items)]).framesWithoutInk[0].items
    let expected = Self.items.map { item in
      switch item {
      case .glyphs(var run):
        (run.glyphs, run.clusters, run.lines) = ([], [], [])
        return FrameItem.glyphs(run)
      case .path(var shape):
        shape.path = Path()
        return .path(shape)
      case .image, .group, .link: return item
      }
    }
    #expect(String(reflecting: items) == String(reflecting: expected))
  }

  /// A path that is the one before, short or long, in this frame or the next, and one that differs in a sign.
  @Test(arguments: [true, false]) func repeatedPathsAreAsTheyWere(withInk: Bool) {
    let short = Path.rectangle(Self.rect, radius: 1)
    let long = Path((0..<20).map { .line(Point(x: Double($0), y: 0)) })
    let signed = [0.0, -0.0].map { Path([.move(Point(x: $0, y: 0))]) }
    let paths = [short, short, long, short, long, Path(), Path()] + signed + [short]
    let items = paths.map { path in
      FrameItem.group(.init(clip: path, items: [.path(.init(path: path, fill: .white))]))
    }
    let frames = items.map { Frame(tag: .artifact(.layout), items: [$0]) }
    let page = page(frames + [Frame(tag: .element(0), items: items)])
    let clips = (withInk ? page.frames : page.framesWithoutInk).flatMap(\.items).map { item in
      guard case .group(let group) = item, let clip = group.clip else { return "" }
      return String(reflecting: clip.elements)
    }
    #expect(clips == (paths + paths).map { String(reflecting: $0.elements) })
  }

  @Test(arguments: [true, false]) func fontsWithSoftHyphensAreKnown(arePacked: Bool) {
    let texts = ["a", "é", "a\u{ad}", "\u{ad}", "«\u{ad}»"]
    let runs = texts.enumerated().map { number, text in
      FrameItem.glyphs(
        GlyphRun(font: .init(number), size: 9, color: .black, glyphs: [], clusters: [], text: Array(text.utf8)))
    }
    let frames = [Frame(tag: .element(0), items: [.group(.init(items: runs + runs))])]
    let page = arePacked ? page(frames) : Page(size: Size(width: 9, height: 9), label: "1", frames: frames)
    #expect(page.fontsWithSoftHyphens.map(\.index) == [2, 3, 4])
  }

  @Test func packedFramesCanBeChanged() {
    var page = page([Frame(tag: .element(0), items: Self.items)])
    page.frames[0].items.removeFirst()
    #expect(String(reflecting: page.frames[0].items) == String(reflecting: Array(Self.items.dropFirst())))
  }

  /// A text that counts how often its ink is asked for.
  private final class Source: InkSource {
    let asked = Mutex(0)
    /// How many bytes its texts have.
    let bytes: Int

    init(bytes: Int = 100) { self.bytes = bytes }

    var ink: [GlyphRun.Ink] {
      asked.withLock { $0 += 1 }
      return (0..<3).map { run in
        GlyphRun.Ink(
          text: Array(repeating: 97, count: bytes), glyphs: [.init(id: UInt16(run + 1), x: Float(run), y: 2)],
          clusters: [.init(bytes: 100, glyphs: 1)],
          lines: [.init(glyphs: 1, scale: 1)])
      }
    }

    /// Its runs.
    var runs: [GlyphRun] {
      zip(ink.indices, ink).map { number, ink in
        GlyphRun(font: .init(number), size: 9, color: .black, ink, from: GlyphRun.Origin(self, run: number))
      }
    }

    /// How often it was asked since the last time.
    func takeCount() -> Int {
      asked.withLock { count in
        defer { count = 0 }
        return count
      }
    }
  }

  @Test func inkOfLongTextsIsThatOfTheirSource() {
    let sources = [Source(), Source()]
    let runs = sources.flatMap(\.runs)
    let page = page([Frame(tag: .element(1), items: runs.map(FrameItem.glyphs) + [Self.items[0]])])
    _ = sources.map { $0.takeCount() }
    #expect(page.framesWithoutInk[0].items.count == runs.count + 1)
    #expect(sources.map { $0.takeCount() } == [0, 0])
    let items = page.frames[0].items
    // Each once, for all its runs.
    #expect(sources.map { $0.takeCount() } == [1, 1])
    let drawn = items.compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    #expect(drawn.map(\.glyphs) == runs.map(\.glyphs) + [Self.glyphs])
    #expect(drawn.map(\.clusters).dropLast() == runs.map(\.clusters)[...])
    #expect(drawn.map(\.lines).dropLast() == runs.map(\.lines)[...])
    #expect(drawn.map(\.text).dropLast() == runs.map(\.text)[...])
    #expect(drawn.map(\.font).dropLast() == runs.map(\.font)[...])
  }

  @Test func inkOfShortTextsIsPacked() {
    let source = Source(bytes: 10)
    let page = page([Frame(tag: .element(1), items: source.runs.map(FrameItem.glyphs))])
    _ = source.takeCount()
    #expect(page.frames[0].items.count == 3)
    #expect(source.takeCount() == 0)
  }

  /// What somebody changes is no longer that of the source.
  @Test(arguments: 0..<4) func changedRunsAreTheirOwn(change: Int) {
    let changes: [@Sendable (inout GlyphRun) -> Void] = [
      { $0.glyphs[0].x = 5 }, { $0.clusters[0].bytes = 5 }, { $0.text[0] = 98 }, { $0.lines[0].ratio = 5 },
    ]
    let source = Source()
    var run = source.runs[1]
    changes[change](&run)
    let page = page([Frame(tag: .element(1), items: [.glyphs(run)])])
    _ = source.takeCount()
    guard case .glyphs(let packed) = page.frames[0].items[0] else { return #expect(Bool(false)) }
    #expect(packed.glyphs == run.glyphs && packed.clusters == run.clusters)
    #expect(packed.text == run.text && packed.lines == run.lines)
    #expect(source.takeCount() == 0)
  }
}
