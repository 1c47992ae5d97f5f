import Diagnostics
import Reading

/// Where a link leads.
package enum LinkSource: Hashable, Sendable {
  /// The address of the current resource or partner.
  case address(TextField)
  /// The first page of the current section.
  case section
  /// The resource of the current entry; the first one of an author's.
  case entry
  /// The first page that a list flows through.
  case list(ClosingList)
}

extension LinkSource {
  /// The sources by the names that layouts give them.
  static let all: [String: LinkSource] = [
    "section": .section, "entry": .entry, "index": .list(.index), "types": .list(.types),
    TextField.resourceURL.rawValue: .address(.resourceURL),
    TextField.partnerURL.rawValue: .address(.partnerURL),
  ]
}

extension DesignReader {
  /// Reads `link`.
  func link(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> LinkSource? {
    guard let name = fields.line("link", &found) else { return nil }
    if let source = LinkSource.all[name.value] {
      checkIsAvailable(name.value, at: name.place, &found)
      return source
    }
    let all = LinkSource.all.keys.sorted()
    found.error(.unknownTarget(name.value, near: suggestion(for: name.value, among: all), among: all), at: name.place)
    return nil
  }
}
