import LayoutDesign

// What is done with a box by its kind: each kind has a file of its own.

extension BoxLayout {
  /// The content of a box in the space inside its frame; nil when it shows nothing.
  func content(of box: Box, in space: BoxSpace, _ scope: Scope) -> Block? {
    switch box.kind {
    case .stack(let stack): block(of: stack, in: space, scope)
    case .row(let row): block(of: row, in: space, scope)
    case .layer(let layer): block(of: layer, in: space, scope)
    case .grid(let grid): block(of: grid, in: space, scope)
    case .choose(let choose): block(of: choose, in: space, scope)
    case .each(let each): block(of: each, in: space, scope)
    case .text(let text): block(of: text, in: box, space, scope)
    case .prose(let prose): block(of: prose, in: space, scope)
    case .image(let image): block(of: image, in: space, scope)
    case .qr(let code): block(of: code, in: box, space, scope)
    case .shape(let shape): block(of: shape, in: space, scope)
    case .rule(let rule): block(of: rule, in: space, scope)
    case .glue(let glue): Block(width: 0, height: glue.points)
    }
  }
}

extension Box {
  /// Whether the box would show anything: it need not be laid out to know.
  func showsSomething(in scope: Scope) -> Bool {
    guard scope.holds(conditions) else { return false }
    return switch kind {
    case .stack(let stack): stack.boxes.showSomething(in: scope)
    case .row(let row): row.boxes.showSomething(in: scope)
    case .layer(let layer): layer.boxes.showSomething(in: scope)
    case .grid(let grid): grid.boxes.showSomething(in: scope)
    case .choose(let choose): choose.showsSomething(in: scope)
    case .each(let each): each.showsSomething(in: scope)
    case .text(let text): text.showsSomething(in: scope)
    case .prose(let prose): prose.showsSomething(in: scope)
    case .image(let image): image.showsSomething(in: scope)
    case .qr(let code): code.showsSomething(in: scope)
    case .shape(let shape): shape.showsSomething(in: scope)
    case .rule, .glue: true
    }
  }

  /// Whether the box would show something to read or to look at: more than shapes and lines.
  func showsContent(in scope: Scope) -> Bool {
    guard scope.holds(conditions) else { return false }
    return switch kind {
    case .stack(let stack): stack.boxes.contains { $0.showsContent(in: scope) }
    case .row(let row): row.boxes.contains { $0.showsContent(in: scope) }
    case .layer(let layer): layer.boxes.contains { $0.showsContent(in: scope) }
    case .grid(let grid): grid.boxes.contains { $0.showsContent(in: scope) }
    case .choose(let choose): choose.boxes.contains { $0.showsContent(in: scope) }
    case .each(let each): scope.members(of: each.list).contains { each.box.showsContent(in: $0) }
    case .text, .prose, .image, .qr: showsSomething(in: scope)
    case .shape, .rule, .glue: false
    }
  }

  /// The first text that the box shows, to name it by.
  func firstText(in scope: Scope) -> String? {
    guard scope.holds(conditions) else { return nil }
    return switch kind {
    case .stack(let stack): stack.boxes.firstText(in: scope)
    case .row(let row): row.boxes.firstText(in: scope)
    case .layer(let layer): layer.boxes.firstText(in: scope)
    case .grid(let grid): grid.boxes.firstText(in: scope)
    case .choose(let choose): choose.boxes.first { $0.showsSomething(in: scope) }?.firstText(in: scope)
    case .each(let each): scope.members(of: each.list).lazy.compactMap { each.box.firstText(in: $0) }.first
    case .text(let text): scope.text(text.template)
    case .qr(let code): scope.text(code.template)
    case .prose, .image, .shape, .rule, .glue: nil
    }
  }

  /// Whether the box is empty space.
  var isGlue: Bool { if case .glue = kind { true } else { false } }
}

extension [Box] {
  /// Whether one of the boxes would show anything; empty space alone is nothing.
  fileprivate func showSomething(in scope: Scope) -> Bool {
    contains { !$0.isGlue && $0.showsSomething(in: scope) }
  }

  /// The first text that the boxes show.
  fileprivate func firstText(in scope: Scope) -> String? { lazy.compactMap { $0.firstText(in: scope) }.first }
}
