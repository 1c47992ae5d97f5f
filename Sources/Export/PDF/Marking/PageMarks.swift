import Frames

/// What was drawn on a page, as its sentinels part it: whose content each run is, and which links stand where.
struct PageLog: Sendable {
  /// The runs, in drawing order.
  var runs: [Run] = []
  /// The links, in drawing order.
  var links: [Link] = []

  /// The content between two sentinels.
  struct Run: Sendable {
    /// The element it belongs to; -1 for an artifact.
    var element: Int32
    /// What the content stream calls it.
    var name: MarkName
  }

  /// A link on the page.
  struct Link: Sendable {
    /// After which run it stands; -1 before all.
    var run: Int32
    /// The element of its frame; -1 for an artifact.
    var element: Int32
    /// Its place among the document's links.
    var annotation: Int32
  }
}

/// What marked content is called in a page's stream: a role, or a kind of artifact.
struct MarkName: Sendable, Equatable {
  /// Roles in the order of `allCases`, then the artifacts.
  private let code: UInt8

  private static let roles = StructureTree.Role.allCases
  private static let codes = Dictionary(uniqueKeysWithValues: zip(roles, UInt8(0)...))
  private static let artifacts = [
    "/Artifact <</Type/Pagination/Subtype/Header>>BDC\n", "/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n",
    "/Artifact <</Type/Layout>>BDC\n",
  ]

  init(_ role: StructureTree.Role) { code = MarkName.codes[role]! }

  /// Content that is taken out again.
  static let nothing = MarkName(code: UInt8(roles.count + artifacts.count))

  private init(code: UInt8) { self.code = code }

  init(_ artifact: Tag.Artifact) {
    let place: UInt8 =
      switch artifact {
      case .header: 0
      case .footer: 1
      case .layout: 2
      }
    code = UInt8(MarkName.roles.count) + place
  }

  /// Whether the content is to be read.
  var isReal: Bool { code < MarkName.roles.count }

  /// Appends the operator that opens marked content (ISO 32000-1, 14.6), number `identifier` of its page when it is real.
  func open(_ identifier: Int, in output: inout [UInt8]) {
    if isReal {
      output.append("/\(MarkName.roles[Int(code)].rawValue) <</MCID \(identifier)>>BDC\n")
    } else {
      output.append(MarkName.artifacts[Int(code) - MarkName.roles.count])
    }
  }
}

extension [UInt8] {
  /// Appends the text in UTF-8.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
