import Cairo
import Diagnostics
import TestSupport
import Testing

@testable import Export

/// What is not drawn of an SVG as it says.
@Suite struct SVGSurveyTests {
  /// What is lost of an SVG by what stands inside of its root, its texts in Lato.
  private func losses(_ body: String) throws -> [DrawingLoss] {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='urn:x'>\(body)</svg>"
    let folder = TemporaryFolder(["it.svg": svg])
    return try PictureTrial.trySVG(
      folder.path("it.svg"), width: 10, height: 10, fonts: [lato("Regular").path], { _ in .drawn }
    ).map(\.loss)
  }

  @Test(arguments: [
    "<title><b/></title><metadata><x:y/></metadata><x:namedview y='calc(1)'/>", "<rect x:label='f(x) var(--y)'/>",
    "<switch><foreignObject requiredExtensions='urn:x'><p/></foreignObject><g/></switch>",
    "<g fill='none' style='fill:url(#g);stroke:red'><linearGradient id='g'/></g>",
    "<style>.a { font-family: Helvetica } @charset 'x';</style><path class='a'/>",
    "<style>text { font: bold 12px/1 'lato', Arial }</style><text font-family='Arial'>A</text>",
    "<text font-family='Lato, Arial'>A<tspan font-family='sans-serif'>B</tspan></text>",
    "<style>/* @media { */ .a { fill: red }</style><feDisplacementMap scale='2'/>",
    "<text letter-spacing='3'>office</text>", "<text x='1' dx='2'>&#160;&amp;\u{ad}</text>",
  ])
  func nothingIsLost(_ body: String) throws { #expect(try losses(body) == []) }

  static let lost: [(String, DrawingLoss)] = [
    ("<textPath/>", .element("textPath")), ("<rect><animate/></rect>", .element("animate")),
    ("<use href='#a'/>", .target(id: "a", of: "use")),
    ("<mask id='a'/><rect style='fill:url(\"#a\")'/>", .target(id: "a", of: "fill")),
    ("<style>.k{marker:url(#a)}</style>", .target(id: "a", of: "marker")),
    ("<style><![CDATA[@media print { rect { fill: red } }]]></style>", .rule("@media")),
    ("<style>rect { width : calc( 1px ) !important }</style>", .property("width", value: "calc( 1px )")),
    ("<rect width='2rem'/>", .property("width", value: "2rem")),
    ("<svg viewBox='a b c d'/>", .property("viewBox", value: "a b c d")),
    ("<text x='1 2'>A</text>", .property("x", value: "1 2")),
    ("<text font-family='Arial'>A</text>", .font("Arial", instead: "Lato")),
    ("<g font-family=\"'Open Sans', Lato\"><text>A</text></g>", .font("Open Sans", instead: "Lato")),
    ("<style>.a { font: 12px Arial }</style><text class='b a'>A</text>", .font("Arial", instead: "Lato")),
    (
      "<style>#a { font-family: Arial } text { font-family: Lato }</style><text id='a'>A</text>",
      .font("Arial", instead: "Lato")
    ),
    (
      "<style>.a.b { font-family: Arial } .a { font-family: Lato }</style><text class='b a'>A</text>",
      .font("Arial", instead: "Lato")
    ),
    ("<text>A&#x6f22;</text>", .characters(["漢"])), ("<text>漢<tspan>字漢</tspan></text>", .characters(["漢", "字"])),
    ("<text>office</text>", .ligature("ffi")),
    ("<image href='data:image/gif;base64,R0lGODlhAQABAIAAAP8AAAAAACw='/>", .picture),
    ("<image href='data:image/png;base64,iVBORw0KGgo='/>", .picture),
    ("<image href='a.png'/>", .reference("a.png")), ("<symbol/>", .likeness("symbol")),
  ]

  @Test(arguments: lost) func lossesAreFound(_ body: String, _ loss: DrawingLoss) throws {
    #expect(try losses(body) == [loss])
  }

  @Test func eachLossIsToldOnceWhereItStandsFirst() throws {
    let folder = TemporaryFolder(["it.svg": "<svg>\n<g\n/>\n<set/><set/>\n<set/></svg>"])
    let found = try PictureTrial.trySVG(folder.path("it.svg"), width: 1, height: 1, fonts: []) { _ in .drawn }
    #expect(found == [LocatedDrawingLoss(.element("set"), line: 4)])
  }

  @Test func propertiesAreToldOnce() throws {
    let texts = (0..<50).map { "<text x='0 \($0) 9'>A</text>" }.joined()
    #expect(try losses(texts) == [.property("x", value: "0 0 9")])
  }

  @Test func noMoreAreToldThanSomebodyReads() throws {
    func names(_ count: Int) -> String { (0..<count).map { "<x\($0)/>" }.joined() }
    #expect(try losses(names(20)).count == 20)
    let found = try losses(names(33))
    #expect(found.count == 21 && found.last == .others(13))
    #expect(try losses(names(2000)).last == .others(DrawingLoss.mostOthers))
    #expect(try losses((0..<40).map { "<image href='\($0).png'/>" }.joined()).last == .others(20))
  }

  /// Each of many rules is for one of many texts.
  @Test(.endsSomeday) func rulesAreFoundByWhatElementsHave() throws {
    let rules = (0..<6000).map { ".k\($0) { font-family: F\($0) }" }.joined()
    let texts = (0..<6000).map { "<text class='k\($0)'>A</text>" }.joined()
    let found = try losses("<style>\(rules)</style>\(texts)")
    #expect(found.first == .font("F0", instead: "Lato") && found.count == 21)
  }

  @Test func declarationsAreReadOnceForAllSelectors() {
    let sheet = SVGStyleSheet(
      String(repeating: "b,", count: 2000) + "b { \(String(repeating: "fill:red;", count: 1000)) }")
    #expect(sheet.rules.count == 1 && sheet.rules[0].declarations.count == 1000)
    #expect(sheet.rules[0].selectors.count == 2001)
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "iso-8859-15"]) func textsAreReadAsTheyAreEncoded(_ name: String)
    throws
  {
    let folder = TemporaryFolder()
    let head = "<?xml version='1.0' encoding='\(name)'?><svg><text id='"
    folder.write(Array(head.utf8) + [0xe9] + Array("'>caf".utf8) + [0xe9] + Array("</text></svg>".utf8), to: "it.svg")
    let fonts = [lato("Regular").path]
    let found = try PictureTrial.trySVG(folder.path("it.svg"), width: 1, height: 1, fonts: fonts) { _ in .drawn }
    #expect(found == [])
  }

  // MARK: Trials

  private func trial(_ svg: String) throws -> [DrawingLoss] {
    let folder = TemporaryFolder(["it.svg": svg])
    return try PictureTrial.trySVG(folder.path("it.svg"), width: 100, height: 100, fonts: []) { $0.outcome() }.map(
      \.loss)
  }

  private static let root = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'"

  @Test(arguments: [
    "/>", "><defs><path d='M0 0H9V9Z'/></defs></svg>", "><rect x='200' width='9' height='9'/></svg>",
    "><rect width='9' height='9' fill='none'/></svg>", "><g opacity='0'><rect width='9' height='9'/></g></svg>",
    "><g id='a'><use href='#a'/></g></svg>",
    "><filter id='f'><feFlood flood-opacity='0'/></filter><rect width='9' height='9' filter='url(#f)'/></svg>",
    "><rect width='9' height='9' style='mix-blend-mode:multiply' opacity='0'/></svg>",
  ])
  func whatShowsNothingIsTold(_ rest: String) throws { #expect(try trial(Self.root + rest).contains(.everything)) }

  @Test(arguments: [
    "><rect width='.2' height='.2'/></svg>", "><path d='M0 50H100' stroke='#fff' stroke-width='.1'/></svg>",
    "><rect width='100' height='100' opacity='.02'/></svg>",
    "><rect width='9' height='9' style='mix-blend-mode:multiply'/></svg>",
  ])
  func littleIsNotNothing(_ rest: String) throws { #expect(try trial(Self.root + rest) == []) }

  @Test func entitiesThatAreNotDeclaredAreNamed() {
    for body in ["<text>caf&eacute;</text>", "<title>&eacute;</title>", "<g d='&eacute;'/>"] {
      #expect(throws: ImageFault.undrawable(.entity("eacute"))) { try trial(Self.root + ">\(body)</svg>") }
    }
  }

  @Test func whatBlendsIsTriedAsItIsDrawn() throws {
    for (style, isIsolated) in [("mix-blend-mode: multiply", true), ("fill: red", false)] {
      let folder = TemporaryFolder(["it.svg": "<svg><g style='\(style)'/></svg>"])
      _ = try PictureTrial.trySVG(folder.path("it.svg"), width: 1, height: 1, fonts: []) { trial in
        #expect(trial.isIsolated == isIsolated)
        return .drawn
      }
    }
  }
}
