import Diagnostics

extension Edition {
  /// What is not wrong, and yet somebody should look: resources without an address or a summary, pictures without
  /// words, and the like; in the order of files and lines.
  public func doubts() -> DiagnosticList {
    var found = DiagnosticList()
    if languagePlace == nil {
      found.warn("no-language", at: nil, "the catalogue names no language", hint: "'\(language)' is taken for it")
    }
    if date == nil { found.warn("no-date", at: Place(file: path), "the edition has no date") }
    found.add(contentsOf: picturesWithoutWords())
    var titles: [String: Resource] = [:]
    for resource in sections.lazy.flatMap(\.resources) {
      doubt(resource, &found)
      if let first = titles[resource.title] {
        found.warn(
          "same-title", at: resource.titlePlace, "resource '\(resource.id)' has the title of '\(first.id)'")
      } else {
        titles[resource.title] = resource
      }
    }
    return found.sorted()
  }

  /// The pictures that no author has described: somebody who does not see them hears words that the layout derives.
  public func picturesWithoutWords() -> DiagnosticList {
    var found = DiagnosticList()
    if let image = cover.image { doubt(image, "image of the cover", &found) }
    for resource in sections.lazy.flatMap(\.resources) {
      if let image = resource.thumbnail { doubt(image, "thumbnail of resource '\(resource.id)'", &found) }
    }
    return found
  }

  private func doubt(_ resource: Resource, _ found: inout DiagnosticList) {
    let subject = "resource '\(resource.id)'"
    if resource.url == nil {
      found.warn("no-url", at: resource.place, "\(subject) has no url")
    }
    if resource.summary.isEmpty { found.warn("no-summary", at: resource.place, "\(subject) has no summary") }
  }

  private func doubt(_ image: ImageReference, _ subject: String, _ found: inout DiagnosticList) {
    if image.alt == nil {
      found.warn(
        "no-alt", at: image.place, "\(subject) has no alt", hint: "say in a few words what is to be seen")
    }
  }
}
