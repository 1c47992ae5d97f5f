import LayoutDesign

/// What of a box there is to see, before anything is set.
extension Box {
  /// Whether the box would show anything: it need not be set to know.
  func showsSomething(in scope: Scope) -> Bool {
    guard scope.holds(conditions) else { return false }
    switch kind {
    case .text(let template, _): return scope.text(template) != nil
    case .prose(let field, _): return scope.text(of: field) != nil
    case .image(let field, _): return scope.image(of: field) != nil
    case .shape(let source, _): return source != .icon || scope.icon != nil
    case .rule, .glue: return true
    case .each(let list, let inner): return scope.members(of: list).contains { inner.showsSomething(in: $0) }
    case .choose(let boxes): return boxes.contains { $0.showsSomething(in: scope) }
    case .stack(let boxes, _), .row(let boxes, _, _), .layer(let boxes), .grid(let boxes, _, _):
      return boxes.contains { !$0.isGlue && $0.showsSomething(in: scope) }
    }
  }

  /// Whether the box is empty space.
  var isGlue: Bool { if case .glue = kind { true } else { false } }

  /// The first text that the box shows, to name it by.
  func firstText(in scope: Scope) -> String? {
    guard scope.holds(conditions) else { return nil }
    switch kind {
    case .text(let template, _): return scope.text(template)
    case .stack(let boxes, _), .row(let boxes, _, _), .layer(let boxes), .grid(let boxes, _, _):
      return boxes.lazy.compactMap { $0.firstText(in: scope) }.first
    case .choose(let boxes): return boxes.first { $0.showsSomething(in: scope) }?.firstText(in: scope)
    case .each(let list, let inner):
      return scope.members(of: list).lazy.compactMap { inner.firstText(in: $0) }.first
    case .prose, .image, .shape, .rule, .glue: return nil
    }
  }
}
