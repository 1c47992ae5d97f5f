import Diagnostics

extension Edition {
  /// The addresses that its fields and texts lead to, in the order of the data, each once with all the places where it stands.
  package var addresses: [(address: String, places: [Place])] {
    var list = AddressList()
    list.look(through: values)
    list.look(through: catalogue)
    for section in sections {
      list.look(through: section.section.values)
      for resource in section.resources { list.look(through: resource.values) }
    }
    for partner in cover.partners + (partnerPage?.partners ?? []) { list.look(through: partner.values) }
    if let publisher { list.look(through: publisher.values) }
    return list.addresses
  }
}

/// Collects addresses.
private struct AddressList {
  private(set) var addresses: [(address: String, places: [Place])] = []
  private var indices: [String: Int] = [:]

  mutating func look(through values: FieldValues) {
    for (position, slot) in values.table.slots.enumerated() {
      switch values[position] {
      case .text(let text)? where slot.type == .link: add(text, at: values.place(of: position))
      case .values(let elements)? where slot.type == .several(.link):
        for (index, element) in elements.enumerated() {
          guard case .text(let text) = element else { continue }
          add(text, at: values.place(ofElement: index, of: position))
        }
      case .richText(let text)?:
        for link in text.blocks.lazy.flatMap(\.inlines).compactMap(\.link) where !link.hasPrefix("#") {
          add(link, at: values.place(of: position))
        }
      case .group(let group)?: look(through: group)
      case .groups(let groups)?: for group in groups { look(through: group) }
      default: break
      }
    }
  }

  private mutating func add(_ address: String, at place: Place) {
    if let index = indices[address] {
      if !addresses[index].places.contains(place) { addresses[index].places.append(place) }
    } else {
      indices[address] = addresses.count
      addresses.append((address, [place]))
    }
  }
}
