import Diagnostics

/// What came of asking the addresses of editions.
public struct LinkCheck: Sendable {
  /// What is dead, moved or unsure, and where it stands.
  public var findings = DiagnosticList()
  /// How many addresses lead where they should.
  public var alive = 0
  /// How many have another address for good.
  public var moved = 0
  /// How many lead nowhere.
  public var dead = 0
  /// How many are not sure.
  public var unsure = 0

  /// How many were asked.
  public var count: Int { alive + moved + dead + unsure }

  /// Whether what was asked, or an edition, has a mistake.
  public var hasErrors: Bool { findings.hasErrors }
}
