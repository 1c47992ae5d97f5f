import Catalogue
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Pictures and texts in boxes: how they meet their frames, and what they mean.
@Suite struct BoxContentTests {
  private func edition(_ picture: ImageReference) -> Edition { BoxFixture.edition { $0.thumbnail = picture } }

  private static let fits: [(fields: String, width: Double, height: Double, turn: Int, ink: [String])] = [
    ("fit: cover, width: 40pt, height: 40pt", 200, 100, 1, ["picture -20 0 80×40"]),
    ("fit: cover, width: 40pt, height: 40pt", 200, 100, 6, ["picture 0 -20 40×80"]),
    ("fit: contain, width: 40pt, height: 40pt", 200, 100, 1, ["picture 0 10 40×20"]),
    // A third of the picture may go, and no more.
    ("fit: trim, width: 40pt, height: 40pt", 150, 100, 1, ["picture -10 0 60×40"]),
    ("fit: trim, width: 40pt, height: 40pt", 160, 100, 1, ["picture 0 8 40×25"]),
    ("fit: trim, width: 40pt, height: 40pt", 100, 150, 1, ["picture 0 -10 40×60"]),
    ("fit: trim, width: 40pt, height: 40pt", 100, 160, 1, ["picture 8 0 25×40"]),
    // A photograph loses 15 % at most, and what is shown whole stays from its frame.
    ("fit: auto, width: 40pt, height: 40pt", 115, 100, 1, ["picture -3 0 46×40"]),
    ("fit: auto, inset: 5pt, width: 40pt, height: 40pt", 115, 100, 1, ["picture -3 0 46×40"]),
    ("fit: auto, width: 40pt, height: 40pt", 120, 100, 1, ["picture 0 3 40×33"]),
    ("fit: auto, inset: 5pt, width: 40pt, height: 40pt", 120, 100, 1, ["picture 5 8 30×25"]),
    // Whatever their proportions, pictures have the same area, but for those that are too narrow or too wide for it.
    ("fit: optical, width: 60pt, height: 25pt", 100, 100, 1, ["picture 19 1 22×22"]),
    ("fit: optical, width: 60pt, height: 25pt", 500, 100, 1, ["picture 5 8 50×10"]),
    ("fit: optical, width: 60pt, height: 25pt", 80, 100, 1, ["picture 20 0 20×25"]),
    ("fit: optical, width: 60pt, height: 25pt", 50, 100, 1, ["picture 24 0 13×25"]),
    ("fit: optical, height: 25pt, width: fit", 500, 100, 1, ["picture 0 8 50×10"]),
    ("width: 40pt", 200, 100, 1, ["picture 0 0 40×20"]),
    ("width: 40pt", 200, 100, 8, ["picture 0 0 40×80"]),
    ("height: 40pt", 50, 100, 1, ["picture 40 0 20×40"]),
    ("height: 40pt, width: fit", 50, 100, 1, ["picture 0 0 20×40"]),
    ("height: 40pt, width: fit", 500, 100, 1, ["picture 0 10 100×20"]),
    ("height: 40pt, width: fit, pad: 5pt, fill: tint", 50, 100, 1, ["ground 0 0 25×40", "picture 5 5 15×30"]),
    ("width: 40pt, radius: 3pt", 200, 100, 1, ["frame 0 0 40×20", "picture 0 0 40×20"]),
  ]

  @Test(arguments: [
    (200.0, 0.5, "picture -20 0 80×40"), (200, 0, "picture 0 0 80×40"), (200, 1, "picture -40 0 80×40"),
    (200, 0.7, "picture -36 0 80×40"),
  ])
  func theFocusStaysInView(width: Double, x: Double, ink: String) throws {
    var picture = BoxFixture.picture(width, 100)
    picture.focus = .init(x: x, y: 0)
    let box = "{ image: resource.thumbnail, fit: cover, width: 40pt, height: 40pt }"
    #expect(try BoxFixture(box, edition(picture)).ink() == [ink])
  }

  @Test(arguments: ["trim", "cover"]) func coversOfDocumentsAreShownWhole(fit: String) throws {
    func ink(_ height: Double, _ fitOfPicture: ImageReference.Fit? = nil) throws -> [String] {
      var picture = BoxFixture.picture(100, height)
      (picture.format, picture.fit) = (.pdf, fitOfPicture)
      let box = "{ image: resource.thumbnail, fit: \(fit), width: 40pt, height: 40pt }"
      return try BoxFixture(box, edition(picture)).ink()
    }
    #expect(try ink(125) == ["picture 4 0 32×40"])
    // A hair's breadth makes no stripe beside it.
    #expect(try ink(105) == ["picture 0 -1 40×42"])
    #expect(try ink(125, .crop) == ["picture 0 -5 40×50"])
    #expect(try ink(105, .whole) == ["picture 1 0 38×40"])
  }

  /// Documents and logos have their words at their edges.
  @Test(arguments: [ImageReference.Format.pdf, .png, .svg, .gif]) func onlyPhotographsAreCroppedOfTheirOwnAccord(
    format: ImageReference.Format
  ) throws {
    func ink(_ width: Double, _ fit: ImageReference.Fit? = nil) throws -> [String] {
      var picture = BoxFixture.picture(width, 100)
      (picture.format, picture.fit) = (format, fit)
      return try BoxFixture("{ image: resource.thumbnail, fit: auto, width: 40pt, height: 40pt }", edition(picture))
        .ink()
    }
    #expect(try ink(115) == ["picture 0 3 40×35"])
    #expect(try ink(104) == ["picture -1 0 42×40"])
    #expect(try ink(115, .crop) == ["picture -3 0 46×40"])
  }

  /// Signs stand free; a page that is white has a side.
  @Test func whatCoversARectangleHasAnEdge() throws {
    func hasEdge(_ format: ImageReference.Format, _ width: Double, _ height: Double) throws -> Bool {
      var picture = BoxFixture.picture(width, height)
      picture.format = format
      let box = "{ image: resource.thumbnail, width: 40pt, edge: { colour: accent, width: 0.4pt } }"
      let block = try BoxFixture(box, edition(picture)).block()
      return try #require(block).edge != nil
    }
    #expect(try hasEdge(.jpeg, 100, 100))
    #expect(try hasEdge(.pdf, 200, 100))
    #expect(try hasEdge(.svg, 100, 141))
    #expect(try !hasEdge(.svg, 200, 100))
    #expect(try !hasEdge(.png, 100, 100))
  }

  @Test(arguments: fits)
  func picturesMeetTheirFrames(fields: String, width: Double, height: Double, turn: Int, ink: [String]) throws {
    let edition = edition(BoxFixture.picture(width, height, orientation: turn))
    #expect(try BoxFixture("{ image: resource.thumbnail, \(fields) }", edition).ink() == ink)
  }

  /// The first block that shows a picture, and those around it, from outside in.
  private func path(to block: Block) -> [Block] {
    if block.isPicture { return [block] }
    guard case .children(let children, _) = block.content else { return [] }
    let inner = children.lazy.map { path(to: $0.block) }.first { !$0.isEmpty }
    return inner.map { [block] + $0 } ?? []
  }

  @Test(arguments: ["", ", pad: 3pt", ", pad: 3pt, fill: tint, radius: 1pt", ", min-height: 90pt"])
  func pictureIsOneFigureWithItsWords(frame: String) throws {
    for (alt, expected) in [("Une carte", "Une carte"), (nil, "Image : Titre")] {
      let box = "{ image: resource.thumbnail, says: 'Image : {resource.title}', role: figure, height: 20pt\(frame) }"
      let block = try #require(try BoxFixture(box, edition(BoxFixture.picture(40, 20, alt: alt))).block())
      let blocks = path(to: block)
      #expect(blocks.compactMap(\.meaning) == [.element(.figure)])
      #expect(blocks.last?.alternative == expected)
    }
  }

  @Test func whatIsChosenKeepsItsMeaningAndItsLink() throws {
    let partner = BoxFixture.partner("RTES", logo: BoxFixture.picture(40, 20), url: "https://www.rtes.fr")
    let choice = """
      { stack: [{ each: cover.partners, box: { choose: [
        { image: partner.logo, height: 20pt, says: "Logo : {partner.name}", role: figure, link: partner.url },
        { text: "{partner.name}", style: text, role: paragraph, link: partner.url }] } }] }
      """
    let withLogo = try #require(try BoxFixture(choice, BoxFixture.edition(partners: [partner])).block())
    let picture = try #require(path(to: withLogo).last)
    #expect(picture.meaning == .element(.figure))
    #expect(picture.alternative == "Logo : RTES")
    #expect(picture.link?.target == .uri("https://www.rtes.fr"))
    #expect(picture.link?.description == "Logo : RTES")

    let named = BoxFixture.partner("RTES", url: "https://www.rtes.fr")
    let withName = try #require(try BoxFixture(choice, BoxFixture.edition(partners: [named])).block())
    let text = try #require(withName.onlyChild)
    #expect(text.meaning == .element(.paragraph))
    #expect(text.link?.description == "RTES")
  }

  @Test func aLinkIsNeverWithoutWords() throws {
    let edition = BoxFixture.edition {
      $0.thumbnail = BoxFixture.picture(40, 20)
      $0.url = "https://example.org"
    }
    let block = try BoxFixture("{ image: resource.thumbnail, link: resource.url }", edition).block()
    #expect(block?.link?.description == "https://example.org")
  }

  // MARK: Texts

  @Test func textHasAsManyLinesAsItNeeds() throws {
    // Ten points of type have capitals of 7.2 points and baselines twelve points apart.
    let edition = BoxFixture.edition { $0.title = "Un titre qui ne tient pas sur une seule ligne" }
    let box = "{ text: '{resource.title}', style: text }"
    #expect(try BoxFixture(box, edition).ink(width: 400) == ["text 0 0 400×7 (1)"])
    #expect(try BoxFixture(box, edition).ink(width: 110) == ["text 0 0 110×19 (2)"])
  }

  @Test func firstStyleThatFitsIsTaken() throws {
    let edition = BoxFixture.edition { $0.title = "Un titre qui ne tient pas sur une seule ligne" }
    let box = { (height: Int) in "{ text: '{resource.title}', style: [text, small], max-height: \(height)pt }" }
    #expect(try BoxFixture(box(20), edition).ink(width: 110) == ["text 0 0 110×19 (2)"])
    #expect(try BoxFixture(box(18), edition).ink(width: 110) == ["text 0 0 110×4 (1)"])
    // The last is taken even if it is too high: nothing is cut.
    #expect(try BoxFixture(box(1), edition).ink(width: 110) == ["text 0 0 110×4 (1)"])
  }

  /// A title takes a style that is a little smaller where its lines then end better; on cards, whose titles are alike, it does not.
  @Test func aTitleMayBeSmallerForTheEndsOfItsLines() throws {
    func height(_ styles: String, isOnCard: Bool = false, width: Double = 80) throws -> Double? {
      let box = "{ text: La saison des Amis du Rivage, style: [\(styles)] }"
      return try BoxFixture(box, isOnCard: isOnCard).block(width: width)?.size.height
    }
    let own = try height("title, title-smaller, small", isOnCard: true)
    let smaller = try height("title, title-smaller, small")
    #expect(try #require(smaller) < #require(own))
    #expect(try height("title, title-smaller, small", width: 100) == own, "its lines end well as it is")
    #expect(try height("title, small") == own, "the other is more than a fifth smaller")
    #expect(try height("text, small") == own, "it is no title")
  }

  /// No word is parted that a smaller style would leave whole.
  @Test func aWordThatIsTooLongTakesTheNextStyle() throws {
    let edition = BoxFixture.edition { $0.title = "Accompagner" }
    let box = "{ text: '{resource.title}', style: [text, small] }"
    #expect(try BoxFixture(box, edition).ink(width: 70) == ["text 0 0 70×7 (1)"])
    #expect(try BoxFixture(box, edition).ink(width: 45) == ["text 0 0 45×4 (1)"])
    // In the last style it is parted: nothing is cut.
    #expect(try BoxFixture(box, edition).ink(width: 20) == ["text 0 0 20×10 (2)"])
  }

  @Test func aTextThatIsHuggedStandsInItsFrame() throws {
    let fixture = try BoxFixture("{ text: Bonjour, style: middle, width: fit, pad: [0pt, 5pt], fill: tint }")
    let block = try #require(fixture.block(width: 300))
    guard case .children(let children, _) = block.content, case .text(let text, _) = children[0].block.content else {
      Issue.record("no frame with a text")
      return
    }
    let xs = text.runs(at: .zero)[0].glyphs.map(\.x)
    #expect(try #require(xs.first) < 1)
    #expect(block.size.width == text.width + 10)
  }

  @Test func missingFieldsLeaveNoTrace() throws {
    let optional = "{ text: '{resource.type}[ ({resource.year})]', style: text }"
    #expect(try BoxFixture(optional).ink() == [])
    #expect(try BoxFixture("{ text: 'Type : {resource.type}', style: text }").ink() == [])
    #expect(try BoxFixture("{ prose: resource.summary, style: text }").ink() == [])
    #expect(try BoxFixture("{ text: '{words.hello}', style: text }").ink() == ["text 0 0 100×7 (1)"])
  }

  @Test(arguments: ["width: 0pt", "pad: 60pt", "width: 3pt"])
  func aTextWithoutRoomIsStillThere(fields: String) throws {
    let edition = BoxFixture.edition { $0.summary = RichText([.paragraph([.init("Deux mots")])]) }
    #expect(try BoxFixture("{ text: '{resource.title}', style: text, \(fields) }", edition).block() != nil)
    let list = BoxFixture.edition { $0.summary = RichText([.list(.init(items: [[.paragraph([.init("Deux mots")])]]))]) }
    #expect(try BoxFixture("{ prose: resource.summary, style: text, indent: 200pt, \(fields) }", list).block() != nil)
  }

  @Test func listsStandInBehindTheirMarkers() throws {
    let items: [[RichText.Block]] = [[.paragraph([.init("Un")])], [.paragraph([.init("Deux")])]]
    let edition = BoxFixture.edition { $0.summary = RichText([.list(.init(isOrdered: true, start: 9, items: items))]) }
    #expect(
      try BoxFixture("{ prose: resource.summary, style: text, indent: 20pt, item-gap: 3pt }", edition).ink()
        == ["text 0 0 20×7 (1)", "text 20 0 80×7 (1)", "text 0 10 20×7 (1)", "text 20 10 80×7 (1)"])
  }

  /// The texts of a list stand where its widest number leaves room; no number is parted.
  @Test(arguments: [(1, 12), (95, 12), (1, 1_200), (999_999_990, 9)])
  func numbersOfListsStandOnOneLine(start: Int, count: Int) throws {
    let items = (0..<count).map { [RichText.Block.paragraph([.init("Point \($0)")])] }
    let edition = BoxFixture.edition {
      $0.summary = RichText([.list(.init(isOrdered: true, start: start, items: items))])
    }
    let block = try #require(
      try BoxFixture("{ prose: resource.summary, style: text, indent: 5pt, item-gap: 3pt, width: 300pt }", edition)
        .block())
    let rows = block.listRows
    #expect(rows.count == count)
    let widest = try #require(rows.map(\.marker.width).max())
    for row in rows { #expect(row.marker.lineCount == 1 && row.text > widest && row.text < widest + 6) }
  }

  // MARK: Sizes of card

  @Test func valuesDifferBySize() throws {
    let layout = LayoutFixture([
      "cards/resource.yaml": """
      sizes: { large: { fills-page: 2 }, small: { fills-page: 4 } }
      box:
        stack:
          - { shape: rectangle, width: { large: 20pt, small: 10pt }, height: 5pt }
          - { glue: { large: 4pt, small: 2pt } }
          - { only: large, shape: rectangle, width: 7pt, height: { large: 3pt } }
          - { only: [large, small], shape: rectangle, width: 8pt, height: 3pt }
        pad: { large: [1pt, 2pt], small: 0pt }
      """
    ])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    let fixture = try BoxFixture("{ rule: 1pt }")
    let cards = try #require(design.pages[1].cards)
    #expect(cards.sizes.map(\.name) == ["large", "small"])
    let ink = cards.sizes.map { size in
      fixture.boxLayout.block(of: size.box, width: 100, in: fixture.scope).map { fixture.ink(of: $0) }
    }
    #expect(
      ink == [
        ["shape 2 1 20×5", "shape 2 10 7×3", "shape 2 13 8×3"], ["shape 0 0 10×5", "shape 0 7 8×3"],
      ])
  }
}

extension Block {
  fileprivate var isPicture: Bool { if case .picture = content { true } else { false } }

  fileprivate var onlyChild: Block? {
    guard case .children(let children, _) = content, children.count == 1 else { return nil }
    return children[0].block
  }
}

extension Block {
  /// The markers of the list items in the block, and where their texts begin.
  fileprivate var listRows: [(marker: TextBlock, text: Double)] {
    guard case .children(let children, _) = content else { return [] }
    if meaning == .element(.listItem), case .text(let marker, _) = children[0].block.content {
      return [(marker, children[1].offset.x)]
    }
    return children.flatMap(\.block.listRows)
  }
}
