import Diagnostics
import Frames
import LayoutDesign

extension QRBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.text(template) != nil }
}

extension BoxLayout {
  /// A QR code on white, with the quiet zone that readers need around it (ISO/IEC 18004, 9.1).
  func block(of code: QRBox, in box: Box, _ space: BoxSpace, _ scope: Scope) -> Block? {
    guard let text = scope.text(code.template) else { return nil }
    let side = min(code.size, space.width)
    guard let modules = QRCode(text, level: code.level) else {
      warn(.unusableCode(text: text), in: scope)
      return nil
    }
    let module = side / Double(modules.width + 2 * QRCode.quietZone)
    if module < QRCode.leastModule - 0.001 {
      warn(
        .smallCode(text: text, module: ReportedLength(roundingUp: module), side: modules.leastSide), in: scope)
    }
    var block = Block(width: side, height: side)
    block.content = .shape(modules.path(module: module), scope.color(code.color))
    block.paint = Block.Paint(fill: .white, stroke: nil, radius: 0)
    if box.meaning != .artifact {
      block.meaning = .element(.figure)
      block.alternative = box.description.flatMap { scope.text($0) } ?? text
    }
    return block
  }
}
