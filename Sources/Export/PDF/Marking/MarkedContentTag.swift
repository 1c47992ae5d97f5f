import Frames

/// The tag of a marked-content sequence (ISO 32000-1, 14.6): a role, or a kind of artifact.
struct MarkedContentTag: Sendable, Equatable {
  /// The roles in the order of `allCases`, then the artifacts.
  private let code: UInt8

  private static let roles = StructureTree.Role.allCases
  private static let codes = Dictionary(uniqueKeysWithValues: zip(roles, UInt8(0)...))
  private static let artifacts = [
    "/Artifact <</Type/Pagination/Subtype/Header>>BDC\n", "/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n",
    "/Artifact <</Type/Layout>>BDC\n", "/Artifact <</Type/Page>>BDC\n",
  ]

  init(_ role: StructureTree.Role) { code = MarkedContentTag.codes[role]! }

  /// No tag: content that the filter removes.
  static let removed = MarkedContentTag(code: UInt8(roles.count + artifacts.count))

  private init(code: UInt8) { self.code = code }

  init(_ artifact: Tag.Artifact) {
    let index: UInt8 =
      switch artifact {
      case .header: 0
      case .footer: 1
      case .layout: 2
      case .production: 3
      }
    code = UInt8(MarkedContentTag.roles.count) + index
  }

  /// Whether the content belongs to an element: real content, no artifact.
  var isReal: Bool { code < MarkedContentTag.roles.count }

  /// Appends the operator that opens the sequence; real content gets a marked-content identifier.
  func appendOpening(identifier: Int, to output: inout [UInt8]) {
    if isReal {
      output.append("/\(MarkedContentTag.roles[Int(code)].rawValue) <</MCID \(identifier)>>BDC\n")
    } else {
      output.append(MarkedContentTag.artifacts[Int(code) - MarkedContentTag.roles.count])
    }
  }
}
