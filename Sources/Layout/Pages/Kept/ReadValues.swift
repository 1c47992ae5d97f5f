import Catalogue
import Frames
import LayoutDesign

/// What boxes read of an edition at one place. Where it is the same, the boxes show the same.
struct ReadValues: Hashable, Sendable {
  /// The colours of the section.
  let accent: Accent
  /// The languages of the section and of the resource.
  let languages: [String?]
  /// The values of the fields.
  let values: [FieldValue?]
  /// The labels, and the texts that no file says.
  let texts: [String?]
  /// The answers to what is asked for.
  let facts: [Bool]
  /// The partners in the lists.
  let partners: [[FieldValues]]
  /// The pages that the links of texts lead to, as they are printed.
  let linkPages: [Int?]
  /// Whose turn it is, where boxes are taken in turn.
  let turn: UInt?
}

extension ReadValues {
  /// By the short texts, such as titles and addresses: they tell resources apart, and long ones take time.
  func hash(into hasher: inout Hasher) {
    hasher.combine(values.count)
    for case .text(let text)? in values { hasher.combine(text) }
    hasher.combine(texts)
  }
}

/// Reads what boxes read.
struct ValueReading: Sendable {
  private let fields: [DataField]
  private let labels: [DataField]
  private let texts: [ComputedText]
  private let facts: [AnyField.Fact]
  private let partners: [DataField]
  private let linksToSection: Bool
  private let takesTurns: Bool
  /// The other lists that the boxes go through.
  let lists: [ListField]

  /// Reads what `boxes` read in an edition.
  init(of boxes: [Box], in context: RenderContext) {
    let reads = BoxReads(of: boxes, words: context.words)
    let details = reads.lists.contains(.computed(.details)) ? context.detailFields : []
    fields = reads.fields + details + ValueReading.fieldsBehind(reads.fields)
    labels = reads.labels
    texts = reads.texts
    facts = reads.facts
    partners = reads.lists.compactMap { if case .partners(let field) = $0 { field } else { nil } }
    linksToSection = reads.linksToSection
    takesTurns = reads.takesTurns
    lists = reads.lists.filter { list in
      switch list {
      case .partners, .links, .computed(.details): false
      case .index, .computed: true
      }
    }
  }

  /// What decides on the values of fields besides themselves: which links lead elsewhere than a card, and whether only the beginning
  /// of a summary is printed, hangs on where the card leads.
  private static func fieldsBehind(_ fields: [DataField]) -> [DataField] {
    let hangsOnAccess = fields.contains { $0.subject == .resource && ["links", "summary"].contains($0.row) }
    guard hangsOnAccess, let address = DataField(named: "resource.url"), !fields.contains(address) else { return [] }
    return [address]
  }

  /// Whether page numbers are printed.
  var readsNumbers: Bool {
    texts.contains { [.sectionPage, .subsectionPage, .indexPage, .typesPage, .groupPages, .entryPages].contains($0) }
  }

  /// What the boxes read in a scope.
  func values(in scope: Scope) -> ReadValues {
    var texts = labels.map { scope.text(of: .label($0)) } + texts.map { scope.text(of: $0) }
    if linksToSection { texts += [scope.currentSection?.id, scope.currentSubsection?.id] }
    return ReadValues(
      accent: scope.accent, languages: scope.ownLanguages, values: fields.map { scope.value(of: $0)?.value },
      texts: texts,
      facts: facts.map { scope.holds($0) }, partners: partners.map { scope.partners(of: $0).map(\.values) },
      linkPages: linkPages(in: scope), turn: takesTurns ? scope.turn : nil)
  }

  /// For each link of the texts that leads into the edition, the page that is printed behind it; nil for none.
  func linkPages(in scope: Scope) -> [Int?] {
    var targets: [String] = []
    for field in fields {
      if let value = scope.value(of: field)?.value { targets += value.targets }
    }
    for source in partners {
      for partner in scope.partners(of: source) { targets += partner.values.targets }
    }
    return targets.map(scope.linkPage)
  }
}
