import Diagnostics

extension Edition {
  /// What is not wrong, and yet somebody should look at: resources without an address or a summary, pictures without a
  /// text for those who do not see them, and the like; in the order of files and lines.
  public func warnings() -> DiagnosticList {
    var found = DiagnosticList()
    if !namesLanguage { found.warn(.noLanguage(assumed: language), at: nil) }
    if date == nil { found.warn(.noDate, at: Place(file: path)) }
    found.add(contentsOf: imagesWithoutAlt())
    var titles: [String: Resource] = [:]
    for resource in sections.lazy.flatMap(\.resources) {
      if resource.url == nil { found.warn(.noURL(resource: resource.id), at: resource.place) }
      if resource.summary.isEmpty { found.warn(.noSummary(resource: resource.id), at: resource.place) }
      if let first = titles[resource.title] {
        found.warn(.sameTitle(resource: resource.id, first: first.id), at: resource.titlePlace)
      } else {
        titles[resource.title] = resource
      }
    }
    return found.sorted()
  }

  /// The pictures that their author has not described, each where it is named: the layout says something in their place
  /// to those who do not see them.
  public func imagesWithoutAlt() -> DiagnosticList {
    var found = DiagnosticList()
    if let image = cover.image, image.alt == nil {
      found.warn(.noAlt(.field("image", of: Subject("cover"))), at: image.place)
    }
    for resource in sections.lazy.flatMap(\.resources) {
      guard let image = resource.thumbnail, image.alt == nil else { continue }
      found.warn(.noAlt(.field("thumbnail", of: Subject("resource", resource.id))), at: image.place)
    }
    return found
  }
}
