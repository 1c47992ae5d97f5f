import Catalogue
import Frames
import LayoutDesign
import Threads
import Typesetting

/// Everything that a card is laid out from. Two cards with equal keys are laid out alike.
struct CardKey: Hashable, Sendable {
  /// What all cards of an edition have in common.
  let setting: CardSetting
  /// The colours of its section.
  let accent: Accent
  /// The id of its section, where a link leads there.
  let section: String?
  /// The values of the fields that it reads.
  let values: [FieldValue?]
  /// The texts that no file says, among those that it reads.
  let texts: [String?]
  /// The answers to what it asks for.
  let facts: [Bool]
  /// The partners in the lists that it goes through.
  let partners: [[FieldValues]]
}

/// What all cards of an edition have in common that is kept between editions: the layout with its fonts, the language, the fields
/// that the catalogue declares.
final class CardSetting: Hashable, Sendable {
  private let fonts: FontLibrary
  private let fallbacks: FallbackFonts
  private let language: String
  private let table: FieldTable

  init(_ context: RenderContext, fallbacks: FallbackFonts) {
    fonts = context.design.fonts
    self.fallbacks = fallbacks
    language = context.edition.language
    table = context.edition.resourceTable
  }

  /// By identity, or by what they say; a design and its library of fonts come into being together.
  static func == (left: CardSetting, right: CardSetting) -> Bool {
    left === right
      || left.fonts === right.fonts && left.fallbacks === right.fallbacks && left.language == right.language
        && left.table == right.table
  }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(fonts)) }
}

/// Makes the keys of an edition's cards.
struct CardKeys {
  private let context: RenderContext
  private let setting: CardSetting
  private let fields: [DataField]
  private let labels: [DataField]
  private let texts: [ComputedText]
  private let facts: [AnyField.Fact]
  private let partners: [DataField]
  private let linksToSection: Bool

  /// Collects what the cards of a design read; nil where that is more than keys can say, as with lists of the whole edition.
  init?(of card: CardDesign, in context: RenderContext, _ cache: LayoutCache) {
    let reads = BoxReads(of: card.sizes.map(\.box), words: context.words)
    var partners: [DataField] = []
    var details: [DataField] = []
    for list in reads.lists {
      switch list {
      case .partners(let field): partners.append(field)
      case .computed(.details): details = context.detailFields
      case .index, .computed: return nil
      }
    }
    self.context = context
    setting = cache.setting(of: context)
    fields = reads.fields + details
    labels = reads.labels
    texts = reads.texts
    facts = reads.facts
    self.partners = partners
    linksToSection = reads.linksToSection
  }

  /// The key of the card of a resource.
  func key(of place: ResourcePlace) -> CardKey {
    let scope = Scope(context, at: place)
    let labels = labels.map { scope.text(of: .label($0)) }
    return CardKey(
      setting: setting, accent: scope.accent, section: linksToSection ? scope.currentSection?.id : nil,
      values: fields.map { scope.value(of: $0)?.value }, texts: labels + texts.map { scope.text(of: $0) },
      facts: facts.map { scope.holds($0) }, partners: partners.map { scope.partners(of: $0).map(\.values) })
  }
}
