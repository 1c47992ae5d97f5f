import Diagnostics

extension Edition {
  /// All things that it shows, as findings call them: itself, its catalogue, its sections with their resources, and the partners that it
  /// names.
  var parts: [(subject: Subject, values: FieldValues)] {
    var parts = [(Subject("edition"), values), (Subject("catalogue"), catalogue)]
    for section in sections {
      parts.append((Subject("section", section.section.id), section.section.values))
      parts += section.resources.map { (Subject("resource", $0.id), $0.values) }
    }
    for partner in shownPartners {
      parts.append((Subject("partner", partner.id), partner.values))
    }
    return parts
  }

  /// The partners that it names, each as often as it does.
  var shownPartners: [Partner] { cover.partners + (partnerPage?.partners ?? []) + [publisher].compactMap(\.self) }
}

extension FieldValues {
  /// Calls `body` for each field that holds something, in the thing and in its groups, with the thing that has the field, what findings
  /// call that, and the position of the field.
  func forEachValue(of subject: Subject, _ body: (FieldValue, FieldValues, Subject, Int) -> Void) {
    for position in table.slots.indices {
      switch self[position] {
      case .group(let group)?: group.forEachValue(of: subject, body)
      case .groups(let groups)?:
        for group in groups { group.forEachValue(of: Subject(group.table.kind), body) }
      case let value?: body(value, self, subject, position)
      case nil: break
      }
    }
  }
}
