import Catalogue
import Editions
import LayoutDesign

// The members of lists, and conditions.

extension Scope {
  /// A scope for each member of a list.
  package func members(of list: ListField) -> [Scope] {
    func scopes(_ partners: [Partner]) -> [Scope] {
      partners.map { partner in
        var scope = self
        scope.partner = partner
        return scope
      }
    }
    switch list {
    case .sections:
      return context.shownSections.map { index in
        var scope = self
        scope.section = index
        return scope
      }
    case .coverPartners: return scopes(context.edition.cover.partners)
    case .partnerPagePartners: return scopes(context.edition.partnerPage?.partners ?? [])
    case .index: return groups(context.index?.all)
    case .indexTitles: return groups(context.index?.titles)
    case .indexAuthors: return groups(context.index?.authors)
    case .types: return groups(context.index?.types)
    case .newsAdded: return entries(context.news?.added)
    case .newsRevised: return entries(context.news?.revised)
    case .newsWithdrawn: return withdrawals
    case .groupEntries:
      return (group?.entries ?? []).map { entry in
        var scope = self
        scope.entry = entry
        return scope
      }
    }
  }

  private func groups(_ groups: [CatalogueIndex.Group]?) -> [Scope] {
    (groups ?? []).map { group in
      var scope = self
      scope.group = group
      return scope
    }
  }

  /// Whether all conditions hold here.
  package func holds(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { isPresent($0.field) != $0.isNegated }
  }

  private func isPresent(_ field: AnyField) -> Bool {
    switch field {
    case .text(let field): text(of: field) != nil
    case .rich(let field): text(of: field) != nil
    case .image(let field): image(of: field) != nil
    case .list(let list): !members(of: list).isEmpty
    case .session: currentResource?.session != nil
    case .partnerPage: context.edition.partnerPage != nil
    case .isNew: isNew
    case .isRevised: isRevised
    case .news: hasNews
    }
  }
}
