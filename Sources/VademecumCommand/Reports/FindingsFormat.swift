import ArgumentParser
import Bytes
import Vademecum

/// How a report of findings is written.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, and for editors that jump to FILE:LINE:COLUMN.
  case text
  /// A list of objects, one a finding.
  case json
  /// SARIF 2.1.0, which code hosts show at the places that it names.
  case sarif

  /// The report; nil for text, which goes to the terminal as it is found.
  func report(of found: DiagnosticList) -> String? {
    switch self {
    case .text: nil
    case .json: String(decoding: JSON.list(found.all.map(FindingsFormat.object)).lines(), as: UTF8.self)
    case .sarif: String(decoding: SARIF.log(of: found).lines(), as: UTF8.self)
    }
  }

  private static func object(_ diagnostic: Diagnostic) -> JSON {
    let (place, message) = (diagnostic.place, diagnostic.message(in: Messages.language))
    let isCell = place?.sheet != nil
    func number(_ value: Int?) -> JSON { value.flatMap { $0 > 0 && !isCell ? .number($0) : nil } ?? .null }
    return .object([
      ("severity", .text(diagnostic.severity.rawValue)), ("id", .text(diagnostic.id)), ("file", JSON(place?.file)),
      ("line", number(place?.line)), ("column", number(place?.column)), ("sheet", JSON(place?.sheet)),
      ("cell", JSON(place?.cell)), ("summary", .text(message.summary)), ("hint", JSON(message.hint)),
    ])
  }
}
