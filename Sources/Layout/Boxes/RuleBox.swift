import Frames
import LayoutDesign

extension BoxLayout {
  /// A line over the whole width.
  func block(of rule: RuleBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let line = Path.rectangle(Rect(x: 0, y: 0, width: space.width, height: rule.thickness))
    var block = Block(width: space.width, height: rule.thickness)
    block.content = .shape(line, scope.color(rule.color))
    return block
  }
}
