/// The runs of content on a page, as its sentinels separate them, and its links; both in drawing order.
struct PageMarks: Sendable {
  /// The label of the page.
  var page: String
  /// The runs.
  var runs: [Run] = []
  /// The links.
  var links: [Link] = []

  /// The content between two sentinels.
  struct Run: Sendable {
    /// The element it belongs to; -1 for an artifact.
    var element: Int32
    /// Its tag in the content stream.
    var tag: MarkedContentTag
  }

  /// A link on the page.
  struct Link: Sendable {
    /// The run in which it stands; -1 before all.
    var run: Int32
    /// The element of its frame; -1 for an artifact.
    var element: Int32
    /// Its index among the document's annotations.
    var annotation: Int32
  }
}

/// A page whose content is marked and written.
struct MarkedPage {
  /// The number of its object.
  var number: Int
  var marks: PageMarks
  /// The runs that have marked-content identifiers, in the order of these, as indices into `marks.runs`.
  var markedRuns: [Int32]
}
