import Diagnostics
import Frames
import LayoutDesign

extension QRBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.text(template) != nil }
}

extension BoxLayout {
  /// A QR code on white, with the quiet zone that readers need around it (ISO/IEC 18004, 9.1); where the code is flush with a side of its
  /// box, that is white already.
  func block(of code: QRBox, in box: Box, _ space: BoxSpace, _ scope: Scope) -> Block? {
    guard let text = scope.text(code.template) else { return nil }
    guard let modules = QRCode(text, level: code.level) else {
      warn(.unusableCode(text: text), in: scope)
      return nil
    }
    func zone(_ side: QRBox.Side) -> Int { code.flush.contains(side) ? 0 : QRCode.quietZone }
    let width = Double(zone(.left) + modules.width + zone(.right))
    let height = Double(zone(.top) + modules.width + zone(.bottom))
    let module = min(code.size / Double(modules.width + 2 * QRCode.quietZone), space.width / width)
    if module < QRCode.leastModule - 0.001 {
      warn(
        .smallCode(text: text, module: ReportedLength(roundingUp: module), side: modules.leastSide), in: scope)
    }
    var block = Block(width: width * module, height: height * module)
    block.content = .shape(modules.path(module: module, left: zone(.left), top: zone(.top)), scope.color(code.color))
    block.paint = Block.Paint(fill: .white, stroke: nil, radius: 0)
    if box.meaning != .artifact {
      block.meaning = .element(.figure)
      block.alternative = box.description.flatMap { scope.text($0) } ?? text
    }
    return block
  }
}
