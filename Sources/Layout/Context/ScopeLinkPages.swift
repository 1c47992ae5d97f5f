import Catalogue

// The pages of the edition that links of texts lead to.

/// A resource or a section that a link of a text can lead to.
package struct LinkPlace: Sendable {
  /// The section, by its place in the edition.
  var section: Int
  /// The resource, by its place in the section; nil for the section itself.
  var resource: Int?
}

extension Edition {
  /// The resources and the sections by their ids; a resource comes before a section of the same id.
  var linkPlaces: [String: LinkPlace] {
    var places: [String: LinkPlace] = Dictionary(minimumCapacity: sections.reduce(0) { $0 + 1 + $1.resources.count })
    for (index, section) in sections.enumerated() { places[section.section.id] = LinkPlace(section: index) }
    for (index, section) in sections.enumerated() {
      for (place, resource) in section.resources.enumerated() {
        places[resource.id] = LinkPlace(section: index, resource: place)
      }
    }
    return places
  }
}

extension Scope {
  /// The number of the page that a link of a text leads to, 0 before pages are numbered; nil where readers of paper need none: where
  /// it is the page that the text stands on, and where no page of the document is meant.
  func linkPage(of id: String) -> Int? {
    guard let place = context.linkPlaces[id], context.shownSections.contains(place.section) else { return nil }
    let page = number(of: place)
    if page > 0, page == numberOfOwnPage { return nil }
    return page > 0 || !context.numbers.isKnown ? page : nil
  }

  /// The number of the page that the text begins on; 0 where that is not known.
  private var numberOfOwnPage: Int {
    if let section, let resource { return number(of: LinkPlace(section: section, resource: resource)) }
    if let ownPage { return context.numbers.ownPages.isEmpty ? 0 : context.numbers.ownPages[ownPage] }
    return section.map { number(of: LinkPlace(section: $0)) } ?? 0
  }

  private func number(of place: LinkPlace) -> Int {
    let numbers = context.numbers
    guard let resource = place.resource else {
      return numbers.sections.indices.contains(place.section) ? numbers.sections[place.section] : 0
    }
    return numbers.resources.isEmpty ? 0 : numbers.resources[place.section][resource]
  }
}

extension PageNumbers {
  /// Whether pages have been numbered.
  fileprivate var isKnown: Bool { !resources.isEmpty }
}
