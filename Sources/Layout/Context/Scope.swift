import Catalogue
import Editions
import Frames
import LayoutDesign

/// What a layout's fields mean at one place: the edition, and the section, resource or partner at hand.
package struct Scope: Sendable {
  /// The edition and the words it is printed with.
  package let issue: Issue
  /// The section at hand, by its place in the edition.
  package var section: Int?
  /// The resource at hand, by its place in the section.
  package var resource: Int?
  /// The partner at hand.
  @ApartIfAny package var partner: Partner?
  /// The group of a list at hand.
  @ApartIfAny package var group: CatalogueIndex.Group?
  /// The entry of a list at hand.
  @ApartIfAny package var entry: CatalogueIndex.Entry?
  /// The resource at hand that only the previous edition had.
  @ApartIfAny package var withdrawn: Record.Resource?
  /// The page at hand.
  @ApartIfAny package var page: PageAtHand?

  /// The scope of the edition as a whole.
  package init(_ issue: Issue) { self.issue = issue }

  /// What furniture and backgrounds can tell of the page that they stand on.
  package struct PageAtHand: Sendable {
    /// Its folio.
    package var folio: String
    /// Its side of the leaf.
    package var side: Side
    /// The titles of the first and the last resource that begin on it, or of the one that runs on; nil without any.
    package var firstTitle, lastTitle: String?
  }

  /// The section at hand.
  package var sectionAtHand: Section? { section.map { issue.edition.sections[$0].section } }

  /// The resource at hand.
  package var resourceAtHand: Resource? {
    guard let section, let resource else { return nil }
    return issue.edition.sections[section].resources[resource]
  }

  /// The colours of the section at hand; those of the first section elsewhere.
  package var accent: Accent {
    let accents = issue.design.accents
    guard let section = sectionAtHand else { return accents[0] }
    if let own = section.accent, let color = Color(hex: own) { return Accent(accent: color, tint: color.tinted) }
    return accents[section.index % accents.count]
  }

  /// The colour that a source gives here.
  package func color(_ source: ColorSource) -> Color {
    switch source {
    case .fixed(let color): color
    case .accent: accent.accent
    case .tint: accent.tint
    }
  }
}

extension Color {
  /// The colour thinned to a tenth on white, for grounds under dark text.
  fileprivate var tinted: Color {
    func thin(_ component: UInt8) -> UInt8 { UInt8(255 - (255 - Int(component)) / 10) }
    return Color(red: thin(red), green: thin(green), blue: thin(blue))
  }
}
