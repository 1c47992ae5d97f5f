import Diagnostics

/// A part of a catalogue that gathers resources under one heading.
public struct Section: Sendable {
  /// Its name in the files; unique among the sections.
  public var id: String
  /// The heading.
  public var title: String
  /// Its own colour as `#RRGGBB`; nil leaves the choice to the layout.
  public var accent: String?
  /// Its position in the catalogue, from 0: it gives the section the same colour in every edition.
  public var index: Int
  /// Where it stands.
  public var place: Place

  /// Makes a section.
  public init(id: String, title: String, accent: String? = nil, index: Int, place: Place) {
    self.id = id
    self.title = title
    self.accent = accent
    self.index = index
    self.place = place
  }
}
