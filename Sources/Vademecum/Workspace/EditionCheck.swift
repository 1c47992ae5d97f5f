/// What came of checking an edition.
public struct EditionCheck: Sendable {
  /// All that is wrong or doubtful, in the order of files and lines.
  public let findings: DiagnosticList
  /// How many resources the edition shows; 0 where it could not be laid out.
  public let resourceCount: Int
  /// How many pages it has; 0 where it could not be laid out.
  public let pageCount: Int

  /// What was found, in an edition that was laid out on so many pages.
  init(_ findings: DiagnosticList, resources: Int = 0, pages: Int = 0) {
    (self.findings, resourceCount, pageCount) = (findings.sorted(), resources, pages)
  }

  /// The same with what else was found.
  func adding(_ other: DiagnosticList) -> EditionCheck {
    EditionCheck(other.joined(with: findings), resources: resourceCount, pages: pageCount)
  }
}
