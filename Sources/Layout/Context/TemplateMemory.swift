import LayoutDesign

/// What templates say on one card, which is laid out in several sizes and asked in each whether it says anything.
///
/// Unchecked: the card is laid out on one thread.
final class TemplateMemory: @unchecked Sendable {
  private let place: ResourcePlace
  private var known: [Known] = []

  private struct Known {
    /// It is held, so that no other template takes its place in memory.
    var template: Template
    var language: String?
    var pieces: [TextPiece]?
  }

  /// Knows nothing yet of the card of a resource.
  init(of place: ResourcePlace) { self.place = place }

  /// What a template says in a scope: what `expand` gives, where that is not known or the scope is not that of the card alone.
  func pieces(
    of template: Template, in language: String?, _ scope: Scope, _ expand: () -> [TextPiece]?
  ) -> [TextPiece]? {
    guard scope.section == place.section, scope.resource == place.resource, scope.isOfCardAlone else { return expand() }
    for known in known where known.template.isSame(as: template) && known.language == language { return known.pieces }
    let pieces = expand()
    known.append(Known(template: template, language: language, pieces: pieces))
    return pieces
  }
}

extension Template {
  /// Whether its parts are in the same place as those of another.
  fileprivate func isSame(as other: Template) -> Bool {
    parts.count == other.parts.count
      && parts.withUnsafeBufferPointer { own in
        other.parts.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
      }
  }
}

extension Scope {
  /// Whether it is about a card, and not besides about a member of a list or a page.
  fileprivate var isOfCardAlone: Bool { member == nil && page == nil && ownPage == nil && !isContinued }
}
