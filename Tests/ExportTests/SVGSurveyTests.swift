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
      folder.path("it.svg"), width: 10, height: 10, fonts: [lato("Regular").path], { _, _, _, _ in nil }
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
    ("<text x='1 2'>A</text>", .property("x", value: "1 2")),
    ("<text font-family='Arial'>A</text>", .font("Arial", instead: "Lato")),
    ("<g font-family=\"'Open Sans', Lato\"><text>A</text></g>", .font("Open Sans", instead: "Lato")),
    ("<style>.a { font: 12px Arial }</style><text class='b a'>A</text>", .font("Arial", instead: "Lato")),
    (
      "<style>#a { font-family: Arial } text { font-family: Lato }</style><text id='a'>A</text>",
      .font("Arial", instead: "Lato")
    ),
    ("<text>A&#x6f22;</text>", .character("漢")), ("<text>office</text>", .ligature("ffi")),
    ("<image href='data:image/gif;base64,R0lGODlhAQABAIAAAP8AAAAAACw='/>", .picture),
    ("<image href='data:image/png;base64,iVBORw0KGgo='/>", .picture),
    ("<image href='a.png'/>", .reference("a.png")), ("<symbol/>", .likeness("symbol")),
  ]

  @Test(arguments: lost) func lossesAreFound(_ body: String, _ loss: DrawingLoss) throws {
    #expect(try losses(body) == [loss])
  }

  @Test func eachLossIsToldOnceWhereItStandsFirst() throws {
    let folder = TemporaryFolder(["it.svg": "<svg>\n<g\n/>\n<set/><set/>\n<set/></svg>"])
    let found = try PictureTrial.trySVG(folder.path("it.svg"), width: 1, height: 1, fonts: []) { _, _, _, _ in nil }
    #expect(found == [LocatedDrawingLoss(.element("set"), line: 4)])
  }
}
