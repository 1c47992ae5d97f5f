import Diagnostics
import Frames
import Layout
import LayoutDesign

/// Finds texts of finished pages that are hard to read on what lies under them.
///
/// It looks at the frames, not at the layout: a colour may come from a style, a section or the data, and its ground from any
/// box below. Text on a picture is left to the eye.
package struct ContrastCheck {
  private var grounds: [Ground] = []
  private var pairs: Set<[Color]> = []
  private var found = DiagnosticList()
  private let place: Place?

  /// Warns of texts of `document`, each pair of colours once; `place` is where they are reported.
  package static func warnings(about document: Document, at place: Place?) -> DiagnosticList {
    var check = ContrastCheck(place)
    for page in document.pages {
      check.grounds.removeAll(keepingCapacity: true)
      for frame in page.frames { check.look(at: frame.items, .identity, opacity: 1, clips: [], on: page) }
    }
    return check.found
  }

  private init(_ place: Place?) { self.place = place }

  /// What texts are seen on.
  private struct Ground {
    let path: Path
    /// Its colour; nil for a picture.
    let color: Color?
    let opacity: Double
    /// What cuts it off.
    let clips: [Path]

    func covers(_ point: Point) -> Bool { path.contains(point) && clips.allSatisfy { $0.contains(point) } }
  }

  private mutating func look(
    at items: [FrameItem], _ transform: Transform, opacity: Double, clips: [Path], on page: Page
  ) {
    for item in items {
      switch item {
      case .glyphs(let run): judge(run, transform, opacity, on: page)
      case .path(let shape):
        guard let fill = shape.fill else { continue }
        grounds.append(Ground(path: shape.path.transformed(by: transform), color: fill, opacity: opacity, clips: clips))
      case .image(let picture):
        let path = Path.rectangle(picture.frame).transformed(by: transform)
        grounds.append(Ground(path: path, color: nil, opacity: opacity, clips: clips))
      case .group(let group):
        look(
          at: group.items, group.transform.followed(by: transform), opacity: opacity * group.opacity,
          clips: clips + (group.clip.map { [$0.transformed(by: transform)] } ?? []), on: page)
      case .link: break
      }
    }
  }

  /// Compares a run with what lies under its first glyph, its last and the one in the middle.
  private mutating func judge(_ run: GlyphRun, _ transform: Transform, _ opacity: Double, on page: Page) {
    guard let first = run.glyphs.first, let last = run.glyphs.last else { return }
    for glyph in [first, run.glyphs[run.glyphs.count / 2], last] {
      let middle = Point(x: Double(glyph.x) + run.size / 4, y: Double(glyph.y) - run.size / 3)
      guard let ground = ground(under: transform.apply(to: middle)) else { continue }
      let color = run.color.mixed(with: ground, share: opacity)
      let contrast = color.contrast(with: ground)
      guard contrast < Legibility.leastContrast, pairs.insert([color, ground]).inserted else { continue }
      let text = PageFinding.beginning(of: String(decoding: run.text.prefix(160), as: UTF8.self).trimmed)
      found.warn(
        .lowContrast(
          text: text, page: page.label, color: color.hex, ground: ground.hex, contrast: contrast), at: place)
    }
  }

  /// The colour that a point is covered with; that of paper when nothing is, nil under a picture.
  private func ground(under point: Point) -> Color? {
    var translucent: [(color: Color, opacity: Double)] = []
    var lowest = Color.white
    for ground in grounds.reversed() where ground.covers(point) {
      guard let color = ground.color else { return nil }
      if ground.opacity == 1 {
        lowest = color
        break
      }
      translucent.append((color, ground.opacity))
    }
    return translucent.reversed().reduce(lowest) { $1.color.mixed(with: $0, share: $1.opacity) }
  }
}

extension Color {
  /// What is seen where this colour covers so much of another.
  fileprivate func mixed(with ground: Color, share: Double) -> Color {
    guard share < 1 else { return self }
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(own) * share + Double(other) * (1 - share)).rounded())
    }
    return Color(
      red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
  }
}

extension Path {
  /// Whether the point lies inside, by the nonzero winding rule; curves count as eight chords.
  fileprivate func contains(_ point: Point) -> Bool {
    var winding = 0
    var (start, current) = (Point.zero, Point.zero)
    func cross(to end: Point) {
      defer { current = end }
      guard (current.y <= point.y) != (end.y <= point.y) else { return }
      let x = current.x + (point.y - current.y) / (end.y - current.y) * (end.x - current.x)
      if x > point.x { winding += end.y > current.y ? 1 : -1 }
    }
    for element in elements {
      switch element {
      case .move(let next):
        cross(to: start)
        (start, current) = (next, next)
      case .line(let end): cross(to: end)
      case .curve(let first, let second, let end):
        let from = current
        for step in 1...8 { cross(to: Path.point(from, first, second, end, at: Double(step) / 8)) }
      case .close: cross(to: start)
      }
    }
    cross(to: start)
    return winding != 0
  }

  /// A point of a cubic Bézier curve.
  private static func point(_ a: Point, _ b: Point, _ c: Point, _ d: Point, at t: Double) -> Point {
    let s = 1 - t
    let (first, second, third, fourth) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      x: first * a.x + second * b.x + third * c.x + fourth * d.x,
      y: first * a.y + second * b.y + third * c.y + fourth * d.y)
  }
}
