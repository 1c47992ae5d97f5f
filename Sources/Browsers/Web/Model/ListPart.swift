/// A list that an edition ends with: an index, its resources by type, its sessions by day.
struct ListPart {
  /// What its address is made of: the name of the pages that the layout has for it.
  var id: String
  var title: Phrase
  var groups: [Group]

  /// Entries under a heading.
  struct Group {
    var title: Phrase
    var entries: [Entry]
  }

  /// A line of it.
  struct Entry {
    /// What stands before the title: a year, a time.
    var lead: Phrase?
    /// The title of a resource, or the name of an author.
    var title: Phrase
    /// What stands behind it: a room.
    var room: Phrase?
    /// The resource that it is; nil for an author, and for a title of several resources.
    var id: String?
    /// Those of an author, or of that title.
    var resources: [Reference] = []
  }
}
