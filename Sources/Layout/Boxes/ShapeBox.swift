import Frames
import LayoutDesign

extension ShapeBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { source != .icon || scope.icon != nil }
}

extension BoxLayout {
  /// A shape stretched to its frame; without a height as high as wide.
  func block(of shape: ShapeBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let rect = Rect(x: 0, y: 0, width: space.width, height: space.height ?? space.width)
    guard let path = shape.source.path(in: rect, scope) else { return nil }
    var block = Block(width: rect.width, height: rect.height)
    block.content = .shape(path, scope.color(shape.color))
    return block
  }
}

extension ShapeBox.Source {
  /// The outline in a frame; nil for the icon of a type that has none.
  fileprivate func path(in frame: Rect, _ scope: Scope) -> Path? {
    let drawings = scope.context.design.shapes
    return switch self {
    case .rectangle: .rectangle(frame)
    case .ellipse: .ellipse(in: frame)
    case .drawing(let index): drawings[index].stretched(to: frame)
    case .icon: scope.icon.map { drawings[$0].stretched(to: frame) }
    }
  }
}

extension Drawing {
  fileprivate func stretched(to rect: Rect) -> Path {
    path.transformed(
      by: Transform(a: rect.width / size.width, b: 0, c: 0, d: rect.height / size.height, tx: rect.x, ty: rect.y))
  }
}
