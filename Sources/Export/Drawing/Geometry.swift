import Frames

extension Page {
  /// The size of the paper before it is trimmed, in points.
  var sheet: Size { Size(width: size.width + 2 * bleed, height: size.height + 2 * bleed) }
}

extension Document.Day {
  /// The day in the form of ISO 8601, such as 2022-06-01.
  var iso8601: String {
    func padded(_ number: Int, to length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension Rect {
  /// The smallest upright rectangle around this one's image.
  func mapped(by transform: Transform) -> Rect {
    let corners = [(x, y), (maxX, y), (x, maxY), (maxX, maxY)].map { transform.apply(to: Point(x: $0, y: $1)) }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (left, top) = (xs.min()!, ys.min()!)
    return Rect(x: left, y: top, width: xs.max()! - left, height: ys.max()! - top)
  }
}
