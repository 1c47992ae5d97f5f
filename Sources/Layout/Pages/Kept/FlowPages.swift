import Catalogue
import LayoutDesign

/// The decided pages of a kind without cards, without what they owe to their edition: its place.
struct FlowPages: Sendable {
  /// The pages, laid out as rectos; at least one.
  var drafts: [PageDraft]
  /// What was found on the way.
  var notes: [LayoutNote] = []
  /// What cannot be split, and is higher than a page.
  var overflows: [LayoutNote] = []

  /// Whether these pages, in columns of that width, are better than others: fewer, with nothing that fits no column, or only turned.
  func areBetter(than others: FlowPages, inColumnsOf width: Double) -> Bool {
    drafts.count < others.drafts.count && notes.count + overflows.count <= others.notes.count + others.overflows.count
      && drafts.joinedBlocks.allSatisfy { $0.fits(width) }
  }
}

extension [PageDraft] {
  fileprivate var joinedBlocks: [Block] { flatMap { $0.blocks.map(\.block) } }
}

extension Block {
  /// Whether everything in it stands upright, in so many points from its left.
  fileprivate func fits(_ width: Double) -> Bool {
    switch content {
    case .children(_, .turned): false
    case .children(let children, _): children.allSatisfy { $0.block.fits(width - $0.offset.x) }
    case .text, .empty, .picture, .shape, .deferred: size.width <= width + 0.5
    }
  }
}

/// Everything that pages without cards are decided from.
struct FlowKey: Hashable, Sendable {
  private let setting: LayoutSetting
  /// The kind, as an index into `Design.pages`.
  private let kind: Int
  /// Whether the notes of its last page stand right below the text.
  private let closesUp: Bool
  /// What its boxes read, apart from lists.
  private let values: ReadValues
  /// The sections, where their list is read.
  private let sections: [Section]
  /// The lists of titles, authors and types, where they are read.
  private let index: CatalogueIndex?
  /// The numbers of pages, where they are printed.
  private let numbers: PageNumbers?

  private struct Section: Hashable, Sendable {
    let values: FieldValues
    let place: Int
    let accent: Accent
    let linkPages: [Int?]
  }

  /// The key of the pages of a kind; nil where what they read is more than a key can say, as with news.
  init?(of kind: Int, closingUp closesUp: Bool, in scope: Scope, _ cache: LayoutCache) {
    let context = scope.context
    let page = context.design.pages[kind]
    let reading = ValueReading(of: page.flow + (page.panel?.flow ?? []), in: context)
    var (readsSections, readsIndex) = (false, false)
    for case .computed(let list) in reading.lists {
      switch list {
      case .sections: readsSections = true
      case .contents, .subsections, .references: return nil
      case .index, .indexTitles, .indexAuthors, .types, .groupEntries: readsIndex = true
      case .newsAdded, .newsRevised, .newsWithdrawn: if context.news != nil { return nil }
      case .details: break
      }
    }
    for case .index in reading.lists { readsIndex = true }
    setting = cache.setting(of: context)
    (self.kind, self.closesUp) = (kind, closesUp)
    values = reading.values(in: scope)
    sections = (readsSections ? context.shownSections : []).map { place in
      var scope = scope
      scope.section = place
      let values = context.edition.sections[place].section.values
      return Section(
        values: values, place: place, accent: scope.accent, linkPages: values.targets.map(scope.linkPage))
    }
    index = readsIndex ? context.index : nil
    numbers = reading.readsNumbers ? context.numbers : nil
  }
}

/// Everything that the lists of titles, authors and types are made from.
struct IndexKey: Hashable, Sendable {
  private let setting: LayoutSetting
  private let sections: [[Entry]]

  private struct Entry: Hashable, Sendable {
    let title: String
    let language: String?
    let authors: [Author]
    let type: String?
    let years: ClosedRange<Int>?
    let session: FieldValues?
    let values: [FieldValue?]
  }

  /// The key of the lists of a whole edition.
  init(of context: RenderContext, _ cache: LayoutCache) {
    setting = cache.setting(of: context)
    let fields = context.design.indexedFields
    sections = context.edition.sections.indices.map { section in
      context.edition.sections[section].resources.enumerated().map { place, resource in
        let scope = Scope(context, at: ResourcePlace(section: section, resource: place))
        return Entry(
          title: resource.title, language: resource.languageOfTitle, authors: resource.authors, type: resource.type,
          years: resource.years, session: resource.session?.values, values: fields.map { scope.value(of: $0)?.value })
      }
    }
  }

  /// About how many bytes the lists take.
  var byteCount: Int { sections.reduce(0) { $0 + $1.count } * IndexKey.entryBytes }

  private static let entryBytes = 1_000
}
