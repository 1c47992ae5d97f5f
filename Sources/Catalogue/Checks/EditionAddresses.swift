import Diagnostics

extension Edition {
  /// The addresses that its fields and texts lead to, in the order of the data, each once with all the places where it stands.
  package var addresses: [(address: String, places: [Place])] {
    var list = AddressList()
    for (subject, values) in parts {
      values.forEachValue(of: subject) { value, thing, _, position in
        let type = thing.table.slots[position].type
        switch value {
        case .text(let text) where type == .link: list.add(text, at: thing.place(of: position))
        case .values(let elements) where type == .several(.link):
          for (index, element) in elements.enumerated() {
            guard case .text(let text) = element else { continue }
            list.add(text, at: thing.place(ofElement: index, of: position))
          }
        case .richText(let text):
          for link in text.blocks.lazy.flatMap(\.inlines).compactMap(\.link) where !link.hasPrefix("#") {
            list.add(link, at: thing.place(of: position))
          }
        default: break
        }
      }
    }
    return list.addresses
  }
}

/// Collects addresses.
private struct AddressList {
  private(set) var addresses: [(address: String, places: [Place])] = []
  private var indices: [String: Int] = [:]

  mutating func add(_ address: String, at place: Place) {
    if let index = indices[address] {
      if !addresses[index].places.contains(place) { addresses[index].places.append(place) }
    } else {
      indices[address] = addresses.count
      addresses.append((address, [place]))
    }
  }
}
