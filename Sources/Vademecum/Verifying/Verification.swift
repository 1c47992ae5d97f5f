import Diagnostics

/// Whether a PDF file is what an edition gives.
public struct Verification: Sendable {
  /// Whether it is.
  public var isSame: Bool
  /// What differs, or comes out the same although the file was made from something else; a line each.
  public var remarks: [Statement]
}
