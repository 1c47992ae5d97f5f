import Cairo
import Foundation
import Frames
import TestSupport

/// A page as pixels, one a point.
struct Raster {
  let surface: ImageSurface

  init(png: [UInt8]) throws { surface = try png.withUnsafeBytes { try ImageSurface(png: $0) } }

  init(pdf: [UInt8], page: Int = 1) throws {
    let scratch = TemporaryFolder()
    scratch.write(pdf, to: "it.pdf")
    let (from, to) = (scratch.path("it.pdf"), scratch.path("it"))
    _ = try run("pdftoppm", ["-r", "72", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-png", from, to])
    try self.init(png: Array(Data(contentsOf: URL(filePath: scratch.path("it.png")))))
  }

  init(svg: [UInt8]) throws {
    // The size stands in the first lines, as "width="200pt" height="120pt"".
    let head = String(decoding: svg.prefix(400), as: UTF8.self).split(separator: "\"")
    func side(_ name: String) -> Double {
      head.firstIndex { $0.hasSuffix(" \(name)=") }.flatMap { Double(head[$0 + 1].dropLast(2)) } ?? 0
    }
    let (width, height) = (side("width"), side("height"))
    surface = try ImageSurface(width: Int(width), height: Int(height), format: .opaque)
    let context = try Context(surface)
    context.setColor(red: 255, green: 255, blue: 255)
    context.paint()
    try svg.withUnsafeBytes { try ScalableGraphic(svg: $0).draw(on: context, width: width, height: height) }
  }

  /// All pixels, row by row.
  var pixels: [UInt8] { surface.withPixels { Array($0) } }

  func color(at point: Point) -> Color {
    surface.withPixels { pixels in
      let start = Int(point.y) * surface.stride + Int(point.x) * 4
      return Color(red: pixels[start + 2], green: pixels[start + 1], blue: pixels[start])
    }
  }

  func isNear(_ expected: Color, at point: Point, by tolerance: Int = 12) -> Bool {
    let found = color(at: point)
    let near = zip([found.red, found.green, found.blue], [expected.red, expected.green, expected.blue])
      .allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
    if !near { print("found \(found) in place of \(expected) at \(point)") }
    return near
  }
}
