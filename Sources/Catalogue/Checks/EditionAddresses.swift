import Diagnostics

extension Edition {
  /// The addresses that its fields and texts lead to, in the order of the data, with their places.
  package var addresses: [(address: String, place: Place)] {
    var addresses: [(address: String, place: Place)] = []
    for (subject, values) in parts {
      values.forEachValue(of: subject) { value, thing, _, position in
        let type = thing.table.slots[position].type
        switch value {
        case .text(let text) where type == .link: addresses.append((text, thing.place(of: position)))
        case .values(let elements) where type == .several(.link):
          for (index, element) in elements.enumerated() {
            guard case .text(let text) = element else { continue }
            addresses.append((text, thing.place(ofElement: index, of: position)))
          }
        case .richText(let text):
          for link in text.blocks.lazy.flatMap(\.inlines).compactMap(\.link) where !link.hasPrefix("#") {
            addresses.append((link, thing.place(of: position)))
          }
        default: break
        }
      }
    }
    return addresses
  }
}
