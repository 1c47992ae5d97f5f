import Frames

/// Something that a standard demands of a document.
struct Demand: Sendable {
  /// Finds what the document lacks of it.
  let shortcomings: @Sendable (Document) -> [Shortcoming]

  /// The document has a title (ISO 14289-1, 7.1).
  static let title = Demand { document in
    document.information.title.isEmpty ? [Shortcoming(.title)] : []
  }

  /// The document is dated (ISO 15930-7, 6.17).
  static let date = Demand { document in
    document.information.date == nil ? [Shortcoming(.date)] : []
  }

  /// The document names its language (ISO 14289-1, 7.2; ISO 19005-2, 6.7.4).
  static let language = Demand { document in
    let language = document.information.language
    if LanguageTag.isWellFormed(language) { return [] }
    return [Shortcoming(.language(language))]
  }

  /// Every picture that is no decoration has an alternative text (ISO 14289-1, 7.3).
  static let alternatives = Demand { document in
    let elements = document.structure.elements
    func lacksAlternative(_ element: Int) -> Bool {
      elements[element].role == .figure && (elements[element].alternative ?? "").isEmpty
    }
    guard elements.indices.contains(where: lacksAlternative) else { return [] }
    var found: [Shortcoming] = []
    for page in document.pages {
      for frame in page.framesWithoutInk {
        guard case .element(let element) = frame.tag, lacksAlternative(element), let image = frame.items.firstImage
        else { continue }
        let shortcoming = Shortcoming(
          .alternative, page: page.label,
          picture: document.images[image].path,
          resource: document.structure.resource(of: element))
        if !found.contains(shortcoming) { found.append(shortcoming) }
      }
    }
    return found
  }
}

extension [FrameItem] {
  /// The first picture among the items, as an index into `Document.images`; nil without any.
  fileprivate var firstImage: Int? {
    for item in self {
      switch item {
      case .image(let picture): return picture.image
      case .group(let group): if let image = group.items.firstImage { return image }
      case .glyphs, .path, .link: break
      }
    }
    return nil
  }
}
