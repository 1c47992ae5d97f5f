extension PageFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .flowingCard(let resource, let pages):
      Message("resource '\(resource)' fits no page in any size and runs over \(pages) pages")
    }
  }
}
