import Catalogue
import Editions
import Frames
import LayoutDesign

/// What a layout's fields mean at one place: the edition, the section and the resource that pages are about, the page, and the
/// members of lists that boxes go through.
package struct Scope: Sendable {
  /// The edition and its layout.
  package let context: RenderContext
  /// The section that the page is about, by its place in the edition.
  package var section: Int?
  /// The resource that the card is about, by its place in that section.
  package var resource: Int?
  /// The page of the edition's own that is being laid out, by its place among these.
  package var ownPage: Int?
  /// Whether the heading of a list or group stands again here, above what goes on from another column or page.
  var isContinued = false
  /// What `each` has made current; nil outside of lists.
  @IndirectOptional package var member: Member?
  /// The current page.
  @IndirectOptional package var page: CurrentPage?
  /// What templates are known to say; nil where nothing is kept.
  var memory: TemplateMemory?

  /// The scope of the edition as a whole.
  package init(_ context: RenderContext) { self.context = context }

  /// The scope of the card of a resource.
  init(_ context: RenderContext, at place: ResourcePlace) {
    self.context = context
    (section, resource) = (place.section, place.resource)
  }

  /// The members that boxes in `each` are about, one in another's list.
  package struct Member: Sendable {
    /// The section, by its place in the edition.
    var section: Int?
    /// The subsection of that section, by its id.
    var subsection: String?
    /// The partner.
    var partner: Partner?
    /// The link of the resource.
    var link: ResourceLink?
    /// The detail of the resource.
    var detail: Detail?
    /// The group of a list.
    var group: CatalogueIndex.Group?
    /// The entry of a list.
    var entry: CatalogueIndex.Entry?
    /// The line of the contents.
    var line: ContentsLine?
    /// The resource among those that only the previous edition had.
    var withdrawn: Record.Resource?
  }

  /// What furniture and backgrounds can show of the page that they stand on.
  package struct CurrentPage: Sendable {
    /// Its folio.
    package var folio: String
    /// Its side of the leaf.
    package var side: Side
    /// The titles of the first and the last resource that begin on it, or of the one that runs on; nil without any.
    var firstTitle, lastTitle: TextPiece?
  }

  /// Whose turn it is where boxes are taken in turn: the place of the resource in its section, or that of the section. Sections begin
  /// one further each, so that they do not all begin alike.
  package var turn: UInt { UInt(resource ?? 0) &+ (currentSection?.index ?? 0).magnitude }

  /// The current section, by its place in the edition: the member of a list, else that of the page.
  var sectionIndex: Int? { member?.section ?? section }

  /// The current section.
  package var currentSection: Section? { sectionIndex.map { context.edition.sections[$0].section } }

  /// The current subsection: the member of a list, else that of the resource.
  package var currentSubsection: Subsection? {
    guard let id = member?.subsection ?? currentResource?.subsection else { return nil }
    return currentSection?.subsections.first { $0.id == id }
  }

  /// The current resource.
  package var currentResource: Resource? {
    guard let section, let resource else { return nil }
    return context.edition.sections[section].resources[resource]
  }

  /// The colours of the current section; those of the first section elsewhere.
  package var accent: Accent {
    let accents = context.design.accents
    guard let section = currentSection else { return accents[0] }
    if let own = section.accent, let color = Color(hex: own) { return Accent(accent: color, tint: color.tinted) }
    return accents[Int(section.index.magnitude % UInt(accents.count))]
  }

  /// The colour that a source gives here.
  package func color(_ source: ColorSource) -> Color {
    switch source {
    case .fixed(let color): color
    case .accent: accent.accent
    case .tint: accent.tint
    }
  }

  /// The drawing that stands for the type of the current resource.
  var icon: Int? {
    context.design.icons.drawing(for: currentResource?.type)
  }
}

extension Color {
  /// A tenth of the colour on white, for grounds under dark text.
  fileprivate var tinted: Color {
    func thin(_ component: UInt8) -> UInt8 { UInt8(255 - (255 - Int(component)) / 10) }
    return Color(red: thin(red), green: thin(green), blue: thin(blue))
  }
}
