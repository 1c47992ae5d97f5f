import Catalogue
import Editions
import LayoutDesign

// The members of lists, and conditions.

extension Scope {
  /// A scope for each member of a list.
  package func members(of list: ListField) -> [Scope] {
    switch list {
    case .partners(let field): scopes(partners(of: field)) { $0.partner = $1 }
    case .links: scopes(currentResource?.otherLinks ?? []) { $0.link = $1 }
    case .index(let field): groups(context.index?.byField[field])
    case .computed(let list): members(of: list)
    }
  }

  private func members(of list: ComputedList) -> [Scope] {
    switch list {
    case .sections: scopes(context.shownSections) { $0.section = $1 }
    case .subsections: scopes(shownSubsections) { $0.subsection = $1.id }
    case .references: entries(ofResources: references)
    case .contents: contentsLines
    case .details: scopes(details) { $0.detail = $1 }
    case .index: groups(context.index?.all)
    case .indexTitles: groups(context.index?.titles)
    case .indexAuthors: groups(context.index?.authors)
    case .types: groups(context.index?.types)
    case .newsAdded: entries(context.news?.added)
    case .newsRevised: entries(context.news?.revised)
    case .newsWithdrawn: withdrawals
    case .groupEntries: scopes(member?.group?.entries ?? []) { $0.entry = $1 }
    }
  }

  /// A scope for each member, which `enter` makes the current one.
  func scopes<Element>(_ elements: [Element], _ enter: (inout Member, Element) -> Void) -> [Scope] {
    elements.map { element in
      var member = member ?? Member()
      enter(&member, element)
      var scope = self
      scope.member = member
      return scope
    }
  }

  private func groups(_ groups: [CatalogueIndex.Group]?) -> [Scope] {
    scopes(groups ?? []) { $0.group = $1 }
  }

  /// Whether all conditions hold here.
  package func holds(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { condition in
      guard let value = condition.value else { return isPresent(condition.field) != condition.isNegated }
      return (text(of: condition.field) == value) != condition.isNegated
    }
  }

  /// What a field says on a line; nil for what has no text.
  private func text(of field: AnyField) -> String? {
    switch field {
    case .data(let field): text(of: field)
    case .text(let field): text(of: field)
    case .list, .rich, .fact: nil
    }
  }

  private func isPresent(_ field: AnyField) -> Bool {
    switch field {
    case .data(let field): value(of: field) != nil
    case .list(let list): !members(of: list).isEmpty
    case .text(let field): text(of: field) != nil
    case .rich(let field): text(of: field) != nil
    case .fact(let fact): holds(fact)
    }
  }

  /// Whether cards have that way to their resources.
  func hasAccess(_ access: Access) -> Bool {
    (context.edition.access ?? context.design.access).contains(access)
  }

  func holds(_ fact: AnyField.Fact) -> Bool {
    switch fact {
    case .session: currentResource?.session != nil
    case .partnerPage: context.edition.hasPartnersToShow
    case .isNew: isNew
    case .isRevised: isRevised
    case .hasAccessLine:
      currentResource.map { resource in
        hasAccess(.line) && (resource.accessURL != nil || context.edition.accessLine == .always)
      } ?? false
    case .hasAccessAddress: hasAccess(.address) && currentResource?.accessURL != nil
    case .hasAccessCode: hasAccess(.qr) && currentResource?.accessURL != nil
    case .isGroupContinued: isContinued && member?.group != nil
    case .isHeadingContinued: isContinued
    case .timetable: hasTimetable
    case .news: hasNews
    case .isRichDetail: if case .richText? = member?.detail?.value { true } else { false }
    }
  }
}

extension Scope {
  /// Whether a session that this document shows has a day and a time on it.
  private var hasTimetable: Bool {
    context.shownSections.contains { section in
      context.edition.sections[section].resources.contains { resource in
        resource.session.map { $0.date?.day != nil && $0.start != nil } ?? false
      }
    }
  }
}

extension Edition {
  /// Whether there is anything for the partner page to show beside its titles.
  fileprivate var hasPartnersToShow: Bool {
    guard let partnerPage else { return false }
    return !partnerPage.partners.isEmpty || !partnerPage.body.isEmpty || publisher != nil
  }
}
