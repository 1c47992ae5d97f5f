import Catalogue

// The subsections of a section.

extension Scope {
  /// The subsections of the current section that resources of the edition stand in.
  var shownSubsections: [Subsection] {
    sectionIndex.map { context.edition.sections[$0].shownSubsections } ?? []
  }

  /// The number of the page that the current subsection begins on; "0" before pages are numbered.
  var pageOfSubsection: String? {
    guard let section = sectionIndex, let id = currentSubsection?.id,
      let first = context.edition.sections[section].resources.firstIndex(where: { $0.subsection == id })
    else { return nil }
    return context.numbers.resources.isEmpty ? "0" : String(context.numbers.resources[section][first])
  }
}

extension EditionSection {
  /// Whether a subsection begins with a resource, by its place in the section.
  func beginsSubsection(_ resource: Int) -> Bool {
    let own = resources[resource].subsection
    return own != nil && (resource == 0 || resources[resource - 1].subsection != own)
  }
}
