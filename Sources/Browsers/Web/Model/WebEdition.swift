import Catalogue
import Frames
import Layout
import LayoutDesign

/// An edition as pages for the web show it: its order and selection, its texts in the characters that pages have, and the words and
/// colours of its layout.
package struct WebEdition {
  /// The language of its texts (BCP 47).
  var language: String
  let words: WebWords
  /// The language of the layout's words (BCP 47).
  let languageOfWords: String
  var title: Phrase
  var kicker: Phrase?
  var subtitle: Phrase?
  /// When it was made, in words.
  var made: Phrase?
  var date: PartialDate?
  var publisher: ShownPartner?
  /// What introduces the partners on the cover.
  var partnersLabel: Phrase?
  var coverPartners: [ShownPartner]
  var picture: ShownPicture?
  var programme: String?
  /// The texts before the sections.
  var front: [TextPart]
  var news: NewsPart?
  /// Whether it is known which of its resources are new.
  var knowsNews = false
  /// The lists that the layout has before the sections, and behind them.
  var frontLists: [ListPart] = []
  var backLists: [ListPart] = []
  var sections: [SectionPart]
  /// The texts after the sections, the partners last.
  var back: [TextPart]
  var facets: [Facet]
  /// The drawings of types that cards have.
  let icons: [Drawing]
  /// Their sizes, as attributes have them: thousands of cards say the same few.
  let viewBoxes: [String]
  var theme: Theme
  /// The ids of the resources and sections that links of texts can lead to.
  var targets: [String: Target]

  /// The files of the same edition that its pages lead to.
  var downloads: [Download] = []

  /// What the pages of the printed edition are called that begin with resources, by the ids of these.
  var pageBreaks: [String: String] = [:]

  /// Its lists, in order.
  var lists: [ListPart] { frontLists + backLists }

  /// Its resources, in order, in memory of their own.
  var cards: [Card] { sections.flatMap(\.cards) }

  /// Gives its resources in order, where they lie.
  func forEachCard(_ body: (Card) -> Void) {
    for section in sections {
      for group in section.groups {
        // By their places: cards are large, and an iterator copies each.
        for index in group.cards.indices { body(group.cards[index]) }
      }
    }
  }

  /// How many resources it has.
  var cardCount: Int { sections.reduce(0) { $0 + $1.cardCount } }

  /// The pictures that its pages show, in their order, each once for a use.
  package var pictures: [PictureKey] {
    var seen: Set<PictureKey> = []
    return shownPictures.map { PictureKey(image: $0.image, use: $0.use) }.filter { seen.insert($0).inserted }
  }

  private var shownPictures: [ShownPicture] {
    let partners = [publisher].compactMap(\.self) + coverPartners
    var shown = ([picture] + partners.map(\.logo) + front.flatMap(\.pictures)).compactMap(\.self)
    for section in sections {
      if let picture = section.picture { shown.append(picture) }
      section.intro.addPictures(to: &shown)
      for group in section.groups {
        group.intro.addPictures(to: &shown)
        for index in group.cards.indices { group.cards[index].addPictures(to: &shown) }
      }
    }
    return shown + back.flatMap(\.pictures).compactMap(\.self)
  }

  /// Whether somebody who does not see a picture is told nothing of it.
  var hasUndescribedPictures: Bool { shownPictures.contains { $0.alternative == nil } }

  /// The edition with what the pages are called on which its resources begin in print, by their ids.
  package func paged(by labels: [String: String]) -> WebEdition {
    var (edition, seen) = (self, Set<String>())
    for card in cards {
      guard let label = labels[card.id], seen.insert(label).inserted else { continue }
      edition.pageBreaks[card.id] = label
    }
    return edition
  }

  /// The edition with files that its pages lead to.
  package func offering(_ files: [Download]) -> WebEdition {
    var edition = self
    edition.downloads = files
    return edition
  }

  /// Takes an edition in its layout, the sections that the context shows.
  package init(_ context: RenderContext) {
    var reading = EditionReading(context)
    self = reading.edition()
  }

  init(
    _ reading: EditionReading, title: Phrase, front: [TextPart], sections: [SectionPart], back: [TextPart],
    facets: [Facet], icons: [Drawing], theme: Theme
  ) {
    language = reading.language
    words = reading.words
    languageOfWords = reading.languageOfWords
    self.title = title
    (self.front, self.sections, self.back) = (front, sections, back)
    (self.facets, self.icons, self.theme) = (facets, icons, theme)
    viewBoxes = icons.map { "0 0 \($0.size.width.short) \($0.size.height.short)" }
    coverPartners = []
    targets = Dictionary(minimumCapacity: sections.reduce(0) { $0 + 1 + $1.cardCount })
    for section in sections { targets[section.id] = .section(section.place) }
    for section in sections {
      for group in section.groups {
        // By their places: cards are large, and thousands of them are not copied for their ids.
        for index in group.cards.indices {
          let id = group.cards[index].id
          targets[id] = .resource(id, section: section.place)
        }
      }
    }
  }
}

/// A place that links lead to.
enum Target: Hashable {
  case resource(String, section: Int)
  case section(Int)
  case subsection(String, section: Int)
  /// A page of texts, by its id.
  case text(String)
  case news
  /// A list of resources, by its id.
  case list(String)
  case contents
  case top
}

extension TextPart {
  fileprivate var pictures: [ShownPicture?] {
    var inBody: [ShownPicture] = []
    body.addPictures(to: &inBody)
    return [picture] + partners.map(\.logo) + inBody
  }
}

extension Card {
  @inline(__always)
  fileprivate func addPictures(to shown: inout [ShownPicture]) {
    if let picture { shown.append(picture) }
    summary.addPictures(to: &shown)
    for detail in details {
      if case .prose(let text) = detail.value { text.addPictures(to: &shown) }
    }
  }
}

extension RichText {
  fileprivate func addPictures(to shown: inout [ShownPicture]) {
    for image in pictures {
      shown.append(ShownPicture(image: image, alternative: Phrase(image.alt, in: ""), use: .text))
    }
  }
}
