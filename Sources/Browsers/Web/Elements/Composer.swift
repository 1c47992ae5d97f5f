import Catalogue
import LayoutDesign

/// Writes the parts of an edition as elements: what all forms of pages for the web share.
struct Composer {
  /// What is written. Composers are copied for every text, and editions are large.
  @Indirect var edition: WebEdition
  /// How ids and addresses of places are made.
  let places: any Places
  /// Whether pictures are files of their own, which browsers load when they come into view.
  var hasFiles = false
  /// The way from the page to the folder from which files of the edition are named.
  var root = ""
  /// Whether a card is the one that its page is about; else its title leads to its page, where it has one.
  var hasOwnPage = false
  /// Where pictures are to be had, and their pixels; nil for one that is left out.
  let picture: (PictureKey) -> (address: Address, width: Int, height: Int)?

  /// A word of the program's in its language, where that is not the page's.
  func word(_ word: WebWord) -> Phrase { Phrase(edition.words[word], in: edition.words.language) }

  /// Writes a phrase in an element; its language is told where it is not that of what is around it.
  func phrase(
    _ phrase: Phrase, _ tag: Tag, _ attributes: [Attribute] = [], in language: String? = nil,
    _ writer: inout MarkupWriter
  ) {
    let own = own(phrase.language, in: language)
    // A sum is a copy.
    writer.element(tag, own.isEmpty ? attributes : attributes + own) { $0.text(phrase.text) }
  }

  /// Writes a phrase in an element without other attributes.
  func phrase(_ phrase: Phrase, _ tag: Tag, in language: String? = nil, _ writer: inout MarkupWriter) {
    self.phrase(phrase, tag, [], in: language, &writer)
  }

  /// What tells the language of a text, where it is not that of what is around it, by default the edition's.
  func own(_ language: String, in outer: String? = nil) -> [Attribute] {
    .language(language, within: outer ?? edition.language)
  }

  /// Writes a picture.
  func image(
    _ shown: ShownPicture, with attributes: [Attribute] = [], in language: String? = nil, isLazy: Bool = true,
    _ writer: inout MarkupWriter
  ) {
    guard let file = picture(PictureKey(image: shown.image, use: shown.use)) else { return }
    var all: [Attribute] = [
      .src(file.address), .alt(shown.alternative?.text ?? ""), .width(file.width), .height(file.height),
    ]
    if isLazy, hasFiles, writer.syntax == .html { all.append(.lazy) }
    writer.void(
      .img, all + attributes + (shown.alternative.map { own($0.language, in: language) } ?? []))
  }

  /// Whether a picture is to be had.
  func has(_ shown: ShownPicture?) -> Bool {
    shown.map { picture(PictureKey(image: $0.image, use: $0.use)) != nil } ?? false
  }
}

/// How a form of pages names places and finds them.
protocol Places {
  var edition: WebEdition { get }
  /// The id of the element that a resource is.
  func id(ofResource id: String) -> String
  /// Where links to a place lead; nil where there is no such place.
  func address(of target: Target) -> Address?
}

extension Places {
  // Ids of resources have no points, so that nothing else has the id of one.
  func id(ofResource id: String) -> String { id }

  /// The id of the element that a place is.
  func id(of target: Target) -> String {
    switch target {
    case .resource(let id, _): self.id(ofResource: id)
    case .section(let place): "s.\(edition.sections[place].id)"
    case .subsection(let id, _): "u.\(id)"
    case .text(let id): "p.\(id)"
    case .news: "p.news"
    case .list(let id): "l.\(id)"
    case .contents: "p.contents"
    case .top: "p.top"
    }
  }
}
