import LayoutDesign

extension EachBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.members(of: list).contains { box.showsSomething(in: $0) } }
}

extension BoxLayout {
  /// A stack of what the members of a list become, for a list that no other box takes the members of.
  func block(of each: EachBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    let space = BoxSpace(width: space.width, height: space.height)
    return block(of: StackBox([Box(.each(each))], gap: nil), in: space, scope)
  }
}
