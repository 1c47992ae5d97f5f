extension EditionFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .noNewsPage(let layout):
      Message(
        "the layout '\(layout)' has no page of what is new",
        hint: "remove 'whats-new', or give the layout a page with 'when: news'")
    }
  }
}
