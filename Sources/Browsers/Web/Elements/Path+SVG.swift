import Frames

extension Path {
  /// The outline as an attribute `d` of SVG has it, to a hundredth of a unit.
  var svg: String {
    func text(_ point: Point) -> String { "\(point.x.short) \(point.y.short)" }
    return elements.map { element in
      switch element {
      case .move(let point): "M\(text(point))"
      case .line(let point): "L\(text(point))"
      case .curve(let first, let second, let end): "C\(text(first)) \(text(second)) \(text(end))"
      case .close: "Z"
      }
    }.joined()
  }
}
