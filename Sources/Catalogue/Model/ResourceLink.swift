import Diagnostics

/// One of several addresses of a resource.
public struct ResourceLink: Hashable, Sendable {
  /// What it holds, by the fields of `FieldTable.link`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let label = FieldTable.link.position(named: "label")
    static let url = FieldTable.link.position(named: "url")
  }

  /// What is printed in place of the address.
  public var label: String? {
    get { values[text: At.label] }
    set { values[text: At.label] = newValue }
  }

  /// Where it leads: http, https or mailto.
  public var url: String {
    get { values[text: At.url] ?? "" }
    set { values[text: At.url] = newValue }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a link.
  public init(_ label: String? = nil, url: String) {
    values = FieldValues(.link, at: Place(file: ""))
    self.label = label
    self.url = url
  }
}

extension Resource {
  /// Where its card leads: its address, or else the first of its links.
  public var accessURL: String? { url ?? links.first?.url }

  /// What the card's link is called; nil where no link with that address has a label.
  package var accessLabel: String? {
    let address = accessURL
    return links.first { $0.url == address && $0.label != nil }?.label
  }

  /// The links that lead elsewhere than the card, in order.
  package var otherLinks: [ResourceLink] {
    let address = accessURL
    return links.filter { $0.url != address }
  }
}
