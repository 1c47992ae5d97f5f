import Diagnostics

/// The colour of a section and its pale companion, as an edition says them.
public struct SectionColors: Hashable, Sendable {
  /// For titles, rules and grounds under white text: `#RRGGBB`.
  public var accent: String
  /// For grounds under dark text: `#RRGGBB`; nil for a tenth of the other.
  public var tint: String?
  /// Whether five more pairs follow from it, and it is darkened as far as it has to be to be read.
  public var leadsFamily: Bool

  /// Makes a pair.
  public init(accent: String, tint: String? = nil, leadsFamily: Bool = false) {
    (self.accent, self.tint, self.leadsFamily) = (accent, tint, leadsFamily)
  }
}

extension SectionColors {
  private static let accent = FieldTable.accent.position(named: "accent")
  private static let tint = FieldTable.accent.position(named: "tint")
  private static let family = FieldTable.accent.position(named: "family")

  /// The pair that fields hold.
  init(_ values: FieldValues) {
    self.init(
      accent: values[text: SectionColors.accent] ?? "", tint: values[text: SectionColors.tint],
      leadsFamily: values[SectionColors.family] == .flag(true))
  }

  /// The pair as fields.
  var values: FieldValues {
    var values = FieldValues(.accent, at: Place(file: ""))
    values[text: SectionColors.accent] = accent
    values[text: SectionColors.tint] = tint
    if leadsFamily { values[SectionColors.family] = .flag(true) }
    return values
  }
}

extension String {
  /// The colour that others follow from, in a text such as `from "#0E6B66"`, with or without its quotes; nil for other texts.
  package var leadingColor: String? {
    guard self == "from" || hasPrefix("from ") else { return nil }
    return String(dropFirst(4).filter { $0 != " " && $0 != "\"" && $0 != "'" })
  }
}
