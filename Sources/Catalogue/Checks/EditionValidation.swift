import Diagnostics

// What must hold of an edition as a whole, whether it is read or made.

extension FieldValues {
  /// Reports fields of an edition that have values of the right kind and cannot be all the same.
  func checkFieldsOfEdition(_ found: inout DiagnosticList) {
    checkComparing(&found)
    checkAccess(&found)
    checkExcerpt(&found)
    checkFilling(&found)
  }

  /// Reports what an edition says of ways to its resources that are none.
  private func checkAccess(_ found: inout DiagnosticList) {
    let position = table.position(named: "access")
    let known = Access.allCases.map(\.rawValue)
    for (element, word) in self[list: position].enumerated() where !known.contains(word) {
      found.error(
        .unknownChoice(
          word, of: .each(.field("access", of: Subject("edition"))), near: suggestion(for: word, among: known),
          among: known),
        at: place(ofElement: element, of: position))
    }
  }

  /// Reports a number of pages that no sheets have.
  private func checkFilling(_ found: inout DiagnosticList) {
    let position = table.position(named: "fills")
    guard case .number(let number)? = self[position] else { return }
    let counts = [2, 4, 8, 16, 32]
    if counts.contains(where: { Double($0) == number.value }) { return }
    found.error(
      .unknownChoice(number.text, of: "fills", near: nil, among: counts.map(String.init)),
      at: place(of: position))
  }

  /// Reports an excerpt that is none.
  private func checkExcerpt(_ found: inout DiagnosticList) {
    let position = table.position(named: "excerpt")
    guard let text = self[text: position], Excerpt(text) == nil else { return }
    found.error(.invalidExcerpt(text), at: place(of: position))
  }

  /// Reports what an edition says of the edition before it that cannot be, or does nothing.
  private func checkComparing(_ found: inout DiagnosticList) {
    let stability = table.position(named: "stability")
    if case .number(let number)? = self[stability], number.value < 0 {
      found.error(.negativeStability(number.value), at: place(of: stability))
    }
    guard self["previous"] == nil else { return }
    for field in ["stability", "whats-new"] {
      guard let value = self[field], value != .flag(false) else { continue }
      found.warn(.noPrevious(field: field), at: place(of: table.position(named: field)))
    }
  }
}

extension [EditionSection] {
  /// The sections that have a resource, or one that stands in several and has its card in another.
  var withSomething: [EditionSection] {
    guard contains(where: \.resources.isEmpty) else { return self }
    let named = Set(lazy.flatMap(\.resources).flatMap(\.sections))
    return filter { !$0.resources.isEmpty || named.contains($0.section.id) }
  }

  /// Warns of sections that the edition takes nothing from, and leaves out.
  func warnOfEmpty(at place: Place, _ found: inout DiagnosticList) {
    let shown = Set(withSomething.map(\.section.id))
    let empty = filter { !shown.contains($0.section.id) }
    for section in empty { found.warn(.emptySection(section.section.id), at: section.section.place) }
    if empty.count == count { found.warn(.emptyEdition, at: place) }
  }

  /// The ids of the resources that begin a page, of those that the edition has. Others are warned of when the edition is whole.
  func breaks(_ edition: FieldValues, isWhole: Bool, _ found: inout DiagnosticList) -> Set<String> {
    let position = edition.table.position(named: "breaks")
    let named = edition[list: position]
    guard !named.isEmpty else { return [] }
    let selected = Set(lazy.flatMap(\.resources).map(\.id))
    if isWhole {
      for (element, id) in named.enumerated() where !selected.contains(id) {
        found.warn(.unselectedBreak(id), at: edition.place(ofElement: element, of: position))
      }
    }
    return selected.intersection(named)
  }
}
