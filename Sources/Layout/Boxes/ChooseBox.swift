import LayoutDesign

extension ChooseBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { boxes.contains { $0.showsSomething(in: scope) } }
}

extension BoxLayout {
  /// The first of the boxes that appears.
  func block(of choose: ChooseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    choose.boxes.lazy.compactMap { self.block(of: $0, width: space.width, in: scope) }.first
  }
}
