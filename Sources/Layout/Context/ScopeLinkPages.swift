import Catalogue

// The pages of the edition that links of texts lead to.

/// What a link of a text can lead to.
package enum LinkPlace: Sendable {
  /// A section, by its place in the edition.
  case section(Int)
  /// A resource, by its place in its section, and the place of that.
  case resource(Int, section: Int)
  /// A page of the edition's own, by its place among these.
  case ownPage(Int)
}

extension Edition {
  /// The resources, the sections and the pages of its own by their ids; a resource comes before a section of the same id.
  var linkPlaces: [String: LinkPlace] {
    var places: [String: LinkPlace] = Dictionary(minimumCapacity: sections.reduce(0) { $0 + 1 + $1.resources.count })
    for (index, page) in ownPages.enumerated() { if let id = page.id { places[id] = .ownPage(index) } }
    for (index, section) in sections.enumerated() { places[section.section.id] = .section(index) }
    for (index, section) in sections.enumerated() {
      for (place, resource) in section.resources.enumerated() {
        places[resource.id] = .resource(place, section: index)
      }
    }
    return places
  }
}

extension Scope {
  /// The number of the page that a link of a text leads to, 0 before pages are numbered; nil where readers of paper need none: where
  /// it is the page that the text stands on, and where no page of the document is meant.
  func linkPage(of id: String) -> Int? {
    guard let place = context.linkPlaces[id], isShown(place) else { return nil }
    let page = number(of: place)
    if page > 0, page == numberOfOwnPage { return nil }
    return page > 0 || !context.numbers.isKnown ? page : nil
  }

  /// Whether the document has it; an excerpt has no pages of the edition's own.
  private func isShown(_ place: LinkPlace) -> Bool {
    switch place {
    case .section(let section), .resource(_, let section): context.shownSections.contains(section)
    case .ownPage: context.showsAll
    }
  }

  /// The number of the page that the text begins on; 0 where that is not known.
  private var numberOfOwnPage: Int {
    if let section, let resource { return number(of: .resource(resource, section: section)) }
    if let ownPage { return number(of: .ownPage(ownPage)) }
    return section.map { number(of: .section($0)) } ?? 0
  }

  private func number(of place: LinkPlace) -> Int {
    let numbers = context.numbers
    return switch place {
    case .section(let section): numbers.sections.indices.contains(section) ? numbers.sections[section] : 0
    case .resource(let resource, let section): numbers.resources.isEmpty ? 0 : numbers.resources[section][resource]
    case .ownPage(let page): numbers.ownPages.isEmpty ? 0 : numbers.ownPages[page]
    }
  }
}

extension PageNumbers {
  /// Whether pages have been numbered: some editions have no resources.
  fileprivate var isKnown: Bool { !resources.isEmpty || !ownPages.isEmpty }
}
