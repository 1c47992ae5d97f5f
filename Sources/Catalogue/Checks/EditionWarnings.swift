import Diagnostics

extension Edition {
  /// What may be intended, but deserves a look: resources without an address or a summary, pictures without an alternative
  /// text, equal titles; in the order of files and lines.
  public func warnings() -> DiagnosticList {
    var found = DiagnosticList()
    if !namesLanguage { found.warn(.noLanguage(assumed: language), at: Place(file: catalogue.place.file)) }
    if date == nil { found.warn(.noDate, at: Place(file: path)) }
    found.add(contentsOf: imagesWithoutAlt())
    found.add(contentsOf: linksToNothing())
    var titles: [String: Resource] = [:]
    for resource in sections.lazy.flatMap(\.resources) {
      if resource.accessURL == nil { found.warn(.noURL(resource: resource.id), at: resource.place) }
      if resource.summary.isEmpty { found.warn(.noSummary(resource: resource.id), at: resource.place) }
      if let first = titles[resource.title] {
        found.warn(.sameTitle(resource: resource.id, first: first.id), at: resource.titlePlace)
      } else {
        titles[resource.title] = resource
      }
    }
    return found.sorted()
  }

  /// A warning for each picture without an alternative text of its author, where it is named. The layout may have one for
  /// it.
  public func imagesWithoutAlt() -> DiagnosticList {
    var found = DiagnosticList()
    for (operand, image) in pictures + sections.lazy.flatMap(\.resources).flatMap(\.pictures) where image.alt == nil {
      found.warn(.noAlt(operand), at: image.place)
    }
    return found
  }
}
