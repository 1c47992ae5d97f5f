import Catalogue
import Editions
import LayoutDesign

/// What is new in an edition since the one before it, as pages tell it.
///
/// A resource is revised when something of it that is printed is other than it was. Under another id, in another section or
/// on another page it is the same.
package struct News: Sendable {
  /// The ids of the resources that the previous edition did not have.
  package let added: Set<String>
  /// The ids of the resources that were printed otherwise.
  package let revised: Set<String>
  /// The resources that only the previous edition had, in its order.
  package let withdrawn: [Record.Resource]
  /// The date of the previous edition.
  package let previousDate: PartialDate?
  /// The numbers of the pages that unchanged resources began on, by the resources' ids.
  package let formerPages: [String: Int]

  /// What is new in `edition` since the edition of which `previous` is the record.
  package init(in edition: Edition, since previous: Record, files: FileDigests) {
    let now = Record(edition, pages: [:], program: "", files: files)
    let difference = Difference(from: previous, to: now)
    let revisedPairs = difference.kept.filter { pair in
      pair.changes.contains { !News.unprinted.contains($0.name) }
    }
    added = Set(difference.added.map(\.id))
    let revised = Set(revisedPairs.map(\.new.id))
    self.revised = revised
    withdrawn = difference.removed
    previousDate = previous.edition.first { $0.name == "date" }.flatMap { PartialDate($0.text) }
    let pages = difference.kept.compactMap { pair -> (String, Int)? in
      guard !revised.contains(pair.new.id), let page = pair.old.page.flatMap({ Int($0) }) else { return nil }
      return (pair.new.id, page)
    }
    formerPages = Dictionary(pages) { first, _ in first }
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { added.isEmpty && revised.isEmpty && withdrawn.isEmpty }

  /// The fields of a resource that are on no page.
  private static let unprinted: Set<String> = ["phase", "thumbnail.alt"]
}

extension Design {
  /// Whether one of the pages tells what is new.
  package var canShowNews: Bool {
    pages.contains { page in page.conditions.contains { $0.field == .news && !$0.isNegated } }
  }
}

// MARK: What layouts see of it

extension Scope {
  /// Whether the resource at hand is new.
  var isNew: Bool { resourceAtHand.map { issue.news?.added.contains($0.id) ?? false } ?? false }

  /// Whether the resource at hand is printed otherwise than it was.
  var isRevised: Bool { resourceAtHand.map { issue.news?.revised.contains($0.id) ?? false } ?? false }

  /// Whether the edition asks for news, and there are some that this document shows.
  var hasNews: Bool {
    issue.edition.showsNews
      && [ListField.newsAdded, .newsRevised, .newsWithdrawn].contains { !members(of: $0).isEmpty }
  }

  /// A scope for each shown resource among `ids`, as the entry of a list.
  func entries(_ ids: Set<String>?) -> [Scope] {
    guard let ids, !ids.isEmpty else { return [] }
    return issue.shownSections.flatMap { section -> [Scope] in
      let resources = issue.edition.sections[section].resources
      return resources.indices.filter { ids.contains(resources[$0].id) }.map { resource in
        var scope = self
        scope.section = section
        scope.entry = CatalogueIndex.Entry([ResourcePlace(section: section, resource: resource)])
        return scope
      }
    }
  }

  /// A scope for each resource that is gone; a document of some sections tells of theirs.
  var withdrawals: [Scope] {
    let all = issue.news?.withdrawn ?? []
    let sections = issue.edition.sections
    let ids = Set(issue.shownSections.map { sections[$0].section.id })
    let isWhole = issue.shownSections.count == sections.count
    return all.filter { isWhole || ids.contains($0.section) }.map { resource in
      var scope = self
      scope.withdrawn = resource
      return scope
    }
  }
}
