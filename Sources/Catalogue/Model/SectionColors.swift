import Diagnostics

/// The colour of a section and its pale companion, as an edition says them.
public struct SectionColors: Hashable, Sendable {
  /// For titles, rules and grounds under white text: `#RRGGBB`.
  public var accent: String
  /// For grounds under dark text: `#RRGGBB`; nil for a tenth of the other.
  public var tint: String?

  /// Makes a pair.
  public init(accent: String, tint: String? = nil) { (self.accent, self.tint) = (accent, tint) }
}

extension SectionColors {
  private static let accent = FieldTable.accent.position(named: "accent")
  private static let tint = FieldTable.accent.position(named: "tint")

  /// The pair that fields hold.
  init(_ values: FieldValues) {
    self.init(accent: values[text: SectionColors.accent] ?? "", tint: values[text: SectionColors.tint])
  }

  /// The pair as fields.
  var values: FieldValues {
    var values = FieldValues(.accent, at: Place(file: ""))
    values[text: SectionColors.accent] = accent
    values[text: SectionColors.tint] = tint
    return values
  }
}
