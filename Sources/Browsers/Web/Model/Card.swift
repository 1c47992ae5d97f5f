import Catalogue
import LayoutDesign

/// A resource as pages show it.
struct Card {
  /// Its id, by which its address is made.
  var id: String
  /// The language of its texts (BCP 47).
  var language: String
  var title: Phrase
  var type: Phrase?
  /// The years, as printed, and the last of them.
  var years: String?
  var range: ClosedRange<Int>?
  var authors: Phrase?
  /// Each author by itself.
  var authorNames: [String]
  @IndirectOptional var session: Session?
  var summary: RichText
  var details: [Detail]
  /// Where it is to be had.
  var access: Link?
  /// More addresses.
  var links: [Link]
  @IndirectOptional var picture: ShownPicture?
  /// The drawing of its type, among those of the edition.
  var icon: Int?
  /// Its place in its section, by which the grounds of cards take turns.
  var turn: Int
  var news: News?
  /// For each facet, which of its values it has: their numbers, with spaces between.
  var facets: [String]

  /// What is new of it.
  enum News { case added, revised }

  /// The event that it records, as printed.
  struct Session {
    var series: Phrase?
    var title: Phrase?
    /// The day, the time and the room.
    var when: Phrase?
    var date: PartialDate?
  }

  /// What a catalogue says of it besides.
  struct Detail {
    var label: Phrase
    var value: Value

    enum Value {
      case text(Phrase)
      case prose(RichText)
      case link(String)
    }
  }

  /// An address and what leads there.
  struct Link {
    var address: String
    var label: Phrase
  }
}
