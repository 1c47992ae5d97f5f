import Catalogue
import LayoutDesign

extension Edition {
  /// The things of a kind that the edition shows.
  func things(of subject: DataField.Subject) -> [FieldValues] {
    let resources = sections.lazy.flatMap(\.resources)
    return switch subject {
    case .edition: [values]
    case .cover: [cover.values]
    case .programme: [programme?.values].compactMap { $0 }
    case .about: [programme?.about?.values].compactMap { $0 }
    case .partnerPage: [partnerPage?.values].compactMap { $0 }
    case .page: ownPages.map(\.values)
    case .section: sections.map(\.section.values)
    case .subsection: sections.flatMap(\.shownSubsections).map(\.values)
    case .resource: resources.map(\.values)
    // Told as the resource's.
    case .link: []
    case .session: resources.compactMap { $0.session?.values }
    case .partner:
      cover.partners.map(\.values)
        + (partnerPage?.partners ?? []).filter { !cover.partners.map(\.id).contains($0.id) }.map(\.values)
    }
  }
}
