import Export
import Frames
import Testing

@Suite struct DumpTests {
  let compositor = Compositor(lato("Regular"))

  @Test func everyKindOfItemHasItsLine() {
    var tree = StructureTree()
    let section = tree.add(.section, to: 0)
    let title = tree.add(.heading1, to: section)
    let figure = tree.add(.figure, to: section, alternative: "Le \"plateau\"", language: "en")
    let shape = FrameItem.Shape(
      path: .rectangle(Rect(x: 0, y: 0, width: 10.005, height: 2)), fill: Color(hex: "#0E6B66"),
      stroke: .init(color: .black, width: 0.5))
    let group = FrameItem.Group(
      transform: .translation(x: 5, y: -6), clip: .rectangle(Rect(x: 1, y: 2, width: 3, height: 4)),
      items: [.path(.init(path: Path(), fill: .white))])
    let image = Document.ImageFile(path: "a/b.jpg", format: .jpeg, size: Size(width: 4, height: 3), orientation: 6)
    var sample = document([], images: [image])
    sample.structure = tree
    sample.outline = [.init(title: "Un", page: 0, y: 1, children: [.init(title: "Deux", page: 0, y: 20)])]
    sample.pages = [
      Page(
        size: Size(width: 200, height: 120.5), bleed: 9, label: "ii",
        frames: [
          Frame(
            tag: .element(title),
            items: [
              .glyphs(compositor.run(["l’em\u{AD}", "ploi\u{202F}!"])),
              .link(.init(area: Rect(x: 1, y: 2, width: 3, height: 4), target: .uri("https://a.fr"), description: "A")),
              .link(.init(area: Rect(x: 1, y: 2, width: 3, height: 4), target: .page(0, y: 7), description: "B")),
            ]),
          Frame(
            tag: .element(figure), items: [.image(.init(image: 0, frame: Rect(x: 1, y: 2, width: 40, height: 30)))]),
          Frame(tag: .artifact(.layout), items: [.path(shape), .group(group)]),
        ])
    ]
    let expected = """
      document "Catalogue des ressources"
        author "Avise"
        subject "L'ESS (rurale)"
        keywords "ESS", "ruralité"
        language fr
        date 2022-06-01
        image b.jpg jpeg 4.00 × 3.00 orientation 6
      outline
        "Un" page 1 1.00
          "Deux" page 1 20.00
      structure
        Document 0
          Sect 1
            H1 2
            Figure 3 language en alternative "Le \\"plateau\\""
      page 1 "ii" 200.00 × 120.50 bleed 9.00
        H1 2
          text 20.00…38.00 30.00 Lato-Regular 10.00 #000000 hyphen "l’em\\u{AD}"
          text 20.00…38.53 44.00 Lato-Regular 10.00 #000000 "ploi\\u{202F}!"
          link 1.00 2.00 3.00 × 4.00 "https://a.fr" "A"
          link 1.00 2.00 3.00 × 4.00 page 1 7.00 "B"
        Figure 3
          image 1.00 2.00 40.00 × 30.00 b.jpg
        artifact layout
          path 0.00 0.00 10.01 × 2.00 (5) fill #0E6B66 stroke #000000 0.50
          group clip 1.00 2.00 3.00 × 4.00 (5) transform 1.0000 0.0000 0.0000 1.0000 5.0000 -6.0000
            path empty fill #FFFFFF

      """
    #expect(DumpExporter().text(sample) == expected)
  }

  @Test(arguments: [
    (0, "0.00"), (-0.001, "0.00"), (-1.005, "-1.00"), (0.995, "1.00"), (12.3, "12.30"), (-0.07, "-0.07"),
  ])
  func numbersHaveTwoDecimals(_ value: Double, _ expected: String) {
    let area = Rect(x: value, y: 0, width: 0, height: 0)
    let sample = document([page([.link(.init(area: area, target: .uri("x"), description: ""))])])
    #expect(DumpExporter().text(sample).contains("link \(expected) 0.00"))
  }
}
