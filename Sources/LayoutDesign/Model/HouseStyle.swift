import Catalogue
import Frames

/// What belongs to an organisation or an edition, and stands in the place of what a layout has: so one house style serves all layouts.
package struct HouseStyle: Hashable, Sendable {
  /// Whether the edition has a word to stand above its title, in place of the layout's word `kicker`.
  package var hasKicker = false
  /// The pairs of colours that sections take in turn; none for the layout's own.
  package var accents: [Accent] = []
  /// Colours by the names that the layout has for them.
  package var colors: [String: Color] = [:]

  /// Leaves a layout as it is.
  package init() {}

  /// What an edition says. Places are no part of it, so that editions which say the same share a layout.
  package init(_ edition: Edition) {
    hasKicker = edition.kicker != nil
    accents = edition.accents.flatMap { Accent.all(of: $0) }
    colors = edition.colors.compactMapValues { Color(hex: $0) }
  }
}

extension Accent {
  /// The pairs that an edition means by one.
  package static func all(of pair: SectionColors) -> [Accent] {
    guard let accent = Color(hex: pair.accent) else { return [] }
    var accents = pair.leadsFamily ? family(of: accent) : [Accent(accent: accent, tint: accent.tenth)]
    if let tint = pair.tint.flatMap({ Color(hex: $0) }) { accents[0].tint = tint }
    return accents
  }
}

extension Color {
  /// A tenth of the colour on paper.
  fileprivate var tenth: Color {
    func mixed(_ component: UInt8) -> UInt8 { UInt8(255 - (255 - Int(component) + 5) / 10) }
    return Color(red: mixed(red), green: mixed(green), blue: mixed(blue))
  }
}
