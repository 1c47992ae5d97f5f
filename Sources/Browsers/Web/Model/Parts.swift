import Catalogue

/// A page of texts: what the programme is, a page of the edition's own, the partners.
struct TextPart {
  /// What its address is made of: `about`, `page-1`, `partners`.
  var id: String
  /// Its id in the edition, by which links of texts name it.
  var name: String?
  /// Its kind, as the edition names it.
  var kind: String
  var language: String
  var title: Phrase?
  var subtitle: Phrase?
  var picture: ShownPicture?
  var caption: Phrase?
  var body: RichText
  var signature: Phrase?
  /// Whether the contents have it.
  var isListed: Bool
  var partners: [ShownPartner] = []
}

/// A partner as pages show it.
struct ShownPartner {
  var name: Phrase
  var longName: Phrase?
  var logo: ShownPicture?
  var address: String?
}

/// A section with what the edition takes from it.
struct SectionPart {
  var id: String
  /// Its place in the edition, from 0.
  var place: Int
  var language: String
  var title: Phrase
  var intro: RichText
  var picture: ShownPicture?
  /// Its resources by its subsections, those without one first.
  var groups: [Group]
  /// The resources of other sections that stand here, too.
  var references: [Reference]
  /// Which of the edition's pairs of colours it has.
  var accent: Int

  /// Its resources, in order.
  var cards: [Card] { groups.flatMap(\.cards) }

  /// How many resources it has.
  var cardCount: Int { groups.reduce(0) { $0 + $1.cards.count } }

  /// Resources with a heading, where they have one.
  struct Group {
    var id: String?
    var title: Phrase?
    var intro: RichText
    var cards: [Card]
  }
}

/// A resource that is named elsewhere.
struct Reference {
  var id: String
  var title: Phrase
}

/// What is new since the edition before.
struct NewsPart {
  /// What it says of that edition.
  var since: Phrase?
  var added: [Reference]
  var revised: [Reference]
  /// The titles of those that are gone.
  var withdrawn: [Phrase]
}

/// A field by which resources are filtered.
struct Facet {
  /// Its name in addresses.
  var key: String
  var label: Phrase
  /// Its values, in the order in which they are offered.
  var values: [Phrase]
}
