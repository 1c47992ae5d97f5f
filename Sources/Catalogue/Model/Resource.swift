import Diagnostics

/// Something that a programme published and a catalogue tells of on one card.
public struct Resource: Sendable {
  /// Its name in the files; unique among the resources.
  public var id: String
  /// The id of the section it belongs to.
  public var section: String
  /// The id of the phase it comes from.
  public var phase: String?
  /// The title, on one line.
  public var title: String
  /// What kind of thing it is, as printed, such as "Webinaire".
  public var type: String?
  /// The year it came out.
  public var year: Int?
  /// The authors; one element may name several people, as printed. Empty when none are given.
  public var authors: [String]
  /// Where each of the authors stands; empty when nobody knows.
  public var authorPlaces: [Place]
  /// What it is about; empty when nothing is said.
  public var summary: RichText
  /// Where to find it: http, https or mailto.
  public var url: String?
  /// A picture of it.
  public var thumbnail: ImageReference?
  /// The event it records.
  public var session: Session?
  /// Where it stands.
  public var place: Place
  /// Where its title stands.
  public var titlePlace: Place
  /// Where its summary stands; the resource's own place when it has none.
  public var summaryPlace: Place

  /// Makes a resource; places that are not given are those of the resource.
  public init(
    id: String, section: String, phase: String? = nil, title: String, type: String? = nil, year: Int? = nil,
    authors: [String] = [], authorPlaces: [Place] = [], summary: RichText = RichText(), url: String? = nil,
    thumbnail: ImageReference? = nil, session: Session? = nil, place: Place, titlePlace: Place? = nil,
    summaryPlace: Place? = nil
  ) {
    self.id = id
    self.section = section
    self.phase = phase
    self.title = title
    self.type = type
    self.year = year
    self.authors = authors
    self.authorPlaces = authorPlaces
    self.summary = summary
    self.url = url
    self.thumbnail = thumbnail
    self.session = session
    self.place = place
    self.titlePlace = titlePlace ?? place
    self.summaryPlace = summaryPlace ?? place
  }
}
