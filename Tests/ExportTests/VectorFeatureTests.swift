import Export
import Foundation
import Frames
import TestSupport
import Testing

/// What SVG pictures can have that makes cairo write objects of other kinds: groups, masks, patterns, shadings, pixels and fonts.
@Suite struct VectorFeatureTests {
  /// A picture, by what stands inside of its `svg` element.
  struct Feature: CustomTestStringConvertible {
    var name: String
    var body: String
    /// Poppler dodges dark colours and mixes hues otherwise than pixman does.
    var isDrawnAlike: Bool { !["color-dodge", "hue", "saturation", "color", "luminosity"].contains(name) }
    var testDescription: String { name }

    init(_ name: String, _ body: String) { (self.name, self.body) = (name, body) }
  }

  private static let square = "<rect x='20' y='20' width='110' height='90' fill='#06c'/>"
  private static let ramp = """
    <linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='.5' stop-color='lime' stop-opacity='.3'/>\
    <stop offset='1' stop-color='blue' stop-opacity='.8'/></linearGradient>
    """
  private static let dot = "<circle cx='120' cy='80' r='50' fill='orange'/>"
  private static let pixels = "data:image/png;base64,\(base64("quarters.png"))"
  private static let photo = "data:image/jpeg;base64,\(base64("quarters.jpg"))"

  private static func base64(_ name: String) -> String {
    (try? Data(contentsOf: URL(filePath: fixture(name))).base64EncodedString()) ?? ""
  }

  private static func mask(_ content: String, _ attributes: String = "") -> String {
    "<mask id='m' \(attributes)>\(content)</mask><g mask='url(#m)'>\(square)</g>"
  }

  private static func pattern(_ content: String) -> String {
    """
    <pattern id='p' width='40' height='40' patternUnits='userSpaceOnUse'>\(content)</pattern>\
    <rect width='200' height='150' fill='url(#p)'/>
    """
  }

  private static func filter(_ content: String) -> String {
    "<filter id='f'>\(content)</filter><g filter='url(#f)'>\(square)</g>"
  }

  static let features =
    [
      Feature(
        "alpha mask",
        mask(
          "<rect width='200' height='150' rx='20' fill='#D9D9D9'/>",
          "style='mask-type:alpha' maskUnits='userSpaceOnUse' x='0' y='0' width='200' height='150'")),
      Feature("mask by light", mask("<rect width='200' height='150' fill='#888'/>")),
      Feature("mask of a gradient", ramp + mask("<rect width='200' height='150' fill='url(#g)'/>")),
      Feature("mask of a picture", mask("<image width='200' height='150' xlink:href='\(pixels)'/>")),
      Feature(
        "mask in a mask",
        "<mask id='n'><circle cx='75' cy='65' r='50' fill='white'/></mask>"
          + mask("<rect width='200' height='150' fill='white'/>", "mask='url(#n)'")),
      Feature(
        "masked pixels",
        "<mask id='m'>\(dot)</mask><image width='200' height='150' xlink:href='\(photo)' mask='url(#m)'/>"),
      Feature(
        "two masks",
        mask("<rect width='200' height='150' fill='#888'/>") + "<mask id='n'>\(dot)</mask><g mask='url(#n)'>\(dot)</g>"),
      Feature("clip", "<clipPath id='c'>\(dot)</clipPath><g clip-path='url(#c)'>\(square)</g>"),
      Feature(
        "faded clip",
        "<clipPath id='c' clipPathUnits='objectBoundingBox'><circle cx='.5' cy='.5' r='.4'/></clipPath>"
          + "<g clip-path='url(#c)' opacity='.5'>\(square)\(dot)</g>"),
      Feature("faded groups", "<g opacity='.6'>\(square)<g opacity='.5'>\(dot)</g></g>"),
      Feature("pattern", pattern("<rect width='20' height='40' fill='red' opacity='.5'/>")),
      Feature("pattern of pixels", pattern("<image width='40' height='40' xlink:href='\(pixels)'/>")),
      Feature("pattern of a gradient", ramp + pattern("<rect width='40' height='40' fill='url(#g)'/>")),
      Feature("gradient", ramp + "<rect width='200' height='150' fill='url(#g)' fill-opacity='.7'/>"),
      Feature(
        "round gradient",
        "<radialGradient id='g' r='.2' spreadMethod='reflect'><stop stop-color='red'/><stop offset='1' "
          + "stop-color='blue' stop-opacity='.2'/></radialGradient><rect width='200' height='150' fill='url(#g)'/>"),
      Feature("stroke of a gradient", ramp + "<path d='M20 75H180' stroke='url(#g)' stroke-width='60'/>"),
      Feature("pixels", "<image width='200' height='150' xlink:href='\(pixels)' preserveAspectRatio='none'/>"),
      Feature("photograph", "<image width='200' height='150' xlink:href='\(photo)' opacity='.5'/>"),
      Feature(
        "pixels twice",
        "<image width='90' height='60' xlink:href='\(pixels)'/><image x='100' width='90' height='60' xlink:href='\(pixels)'/>"
      ),
      Feature(
        "photograph twice in a faded group",
        "<g opacity='.5'><image width='90' height='60' xlink:href='\(photo)'/>"
          + "<image x='100' width='90' height='60' xlink:href='\(photo)'/></g>"),
      Feature("shadow", filter("<feDropShadow dx='9' dy='9' stdDeviation='3'/>")),
      Feature("flood", filter("<feFlood flood-color='red' flood-opacity='.5'/>")),
      Feature("blurred mask", mask("<g style='filter:blur(9px)'>\(dot)</g>")),
      Feature("text", "<text x='10' y='90' font-size='60' fill='green' stroke='red'>Text</text>"),
      Feature("text of a gradient", ramp + "<text x='10' y='90' font-size='60' fill='url(#g)'>Text</text>"),
      Feature(
        "clip of text",
        "<clipPath id='c'><text x='10' y='90' font-size='60'>Text</text></clipPath><g clip-path='url(#c)'>\(square)</g>"
      ),
      Feature(
        "markers",
        "<marker id='k' markerWidth='6' markerHeight='6'><circle cx='3' cy='3' r='3' opacity='.5'/></marker>"
          + "<path d='M20 20L90 90L150 20' stroke='black' stroke-width='4' marker-mid='url(#k)' fill='none'/>"),
      Feature("nothing", ""),
    ]
    + [
      "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light", "soft-light",
      "difference", "exclusion", "hue", "saturation", "color", "luminosity",
    ].map { Feature($0, "<g style='isolation:isolate'>\(square)<g style='mix-blend-mode:\($0)'>\(dot)</g></g>") }

  /// Used once, the picture is drawn from its file; used more often, from a recording.
  @Test(arguments: features, [1, 2]) func becomeASoundPage(_ feature: Feature, times: Int) throws {
    let folder = TemporaryFolder([
      "it.svg": """
      <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='200' height='150'>\
      \(feature.body)</svg>
      """
    ])
    let image = Document.ImageFile(
      path: folder.path("it.svg"), format: .svg, size: Size(width: 200, height: 150), orientation: 1, isCMYK: false)
    let uses = (0..<times).map { index in
      FrameItem.image(.init(image: 0, frame: Rect(x: 5 + 100 * Double(index), y: 10, width: 90, height: 67.5)))
    }
    let sample = document([page(uses), page(uses, label: "2")], images: [image])
    for conformance in [[], [.a2a]] as [Conformance] {
      let file = try pdf(sample, conformance)
      let check = try inspect(file, "qpdf", ["--check"])
      #expect(check.contains("No syntax or stream encoding errors") && !check.contains("WARNING"), "\(check)")
      guard feature.isDrawnAlike else { continue }
      try expectLooksAlike(
        try Raster(pdf: file, page: 2), try Raster(png: PNGExporter(resolution: 72).export(sample, page: 0)))
    }
  }

  /// Whether the means of tiles of both are near: programs differ in how they smooth edges and blend colours.
  private func expectLooksAlike(_ left: Raster, _ right: Raster) throws {
    let side = 10
    for y in stride(from: 0, to: 120 - side, by: side) {
      for x in stride(from: 0, to: 200 - side, by: side) {
        let (mine, other) = (mean(left, x, y, side), mean(right, x, y, side))
        let distance = zip(mine, other).map { abs($0 - $1) }.max() ?? 0
        #expect(distance < 40, "at \(x), \(y): \(mine) and \(other)")
      }
    }
  }

  private func mean(_ raster: Raster, _ x: Int, _ y: Int, _ side: Int) -> [Int] {
    var sums = [0, 0, 0]
    for row in y..<(y + side) {
      for column in x..<(x + side) {
        let color = raster.color(at: Point(x: Double(column), y: Double(row)))
        for (index, part) in [color.red, color.green, color.blue].enumerated() { sums[index] += Int(part) }
      }
    }
    return sums.map { $0 / (side * side) }
  }
}
