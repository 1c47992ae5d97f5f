import Catalogue
import LayoutDesign

// What is new since the previous edition, as layouts can show it.

extension Scope {
  /// Whether the current resource is new.
  var isNew: Bool { currentResource.map { context.news?.added.contains($0.id) ?? false } ?? false }

  /// Whether the current resource is printed differently.
  var isRevised: Bool { currentResource.map { context.news?.revised.contains($0.id) ?? false } ?? false }

  /// Whether the edition asks for news, and this document has some.
  var hasNews: Bool {
    context.edition.showsNews
      && [ComputedList.newsAdded, .newsRevised, .newsWithdrawn].contains { !members(of: .computed($0)).isEmpty }
  }

  /// A scope for each shown resource among `ids`, as the entry of a list.
  func entries(_ ids: Set<String>?) -> [Scope] {
    guard let ids, !ids.isEmpty else { return [] }
    return context.shownSections.flatMap { section -> [Scope] in
      let resources = context.edition.sections[section].resources
      return scopes(resources.indices.filter { ids.contains(resources[$0].id) }) { member, resource in
        member.section = section
        member.entry = CatalogueIndex.Entry([ResourcePlace(section: section, resource: resource)])
      }
    }
  }

  /// A scope for each resource that is gone; a document of some sections shows those of its sections.
  var withdrawals: [Scope] {
    let all = context.news?.withdrawn ?? []
    let sections = context.edition.sections
    let ids = Set(context.shownSections.map { sections[$0].section.id })
    let isWhole = context.shownSections.count == sections.count
    return scopes(all.filter { isWhole || ids.contains($0.section) }) { $0.withdrawn = $1 }
  }
}
