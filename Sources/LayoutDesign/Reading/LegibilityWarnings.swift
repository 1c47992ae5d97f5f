import Diagnostics
import Frames

/// What is not wrong with a layout, and yet makes pages that some people cannot read. `check` tells it.
extension DesignReader {
  /// Looks whether an accent can be read on white and on its tint, and white on it.
  mutating func doubt(_ accent: Accent, at place: Place) {
    for (name, ground) in [("white", Color.white), ("its tint \(accent.tint.hex)", accent.tint)] {
      let contrast = accent.accent.contrast(with: ground)
      if contrast < Legibility.leastContrast {
        doubts.warn(
          "low-contrast", at: place,
          "accent \(accent.accent.hex) has a contrast of \(contrast.inTenths) with \(name), under 4.5")
      }
    }
  }

  /// Looks whether a text of the style can be read.
  mutating func doubt(_ look: TextLook, of style: StyleReader) {
    if look.paragraph.size < Legibility.leastSize {
      doubts.warn(
        "small-text", at: style.node.place,
        "style '\(style.name)' has a size of \(look.paragraph.size.plain)pt, under 4.5pt")
    }
  }

  /// Looks whether a picture has words when the data give it none.
  mutating func doubt(_ box: Box, at place: Place) {
    if case .image(let field, _) = box.kind, box.description == nil, box.meaning != .artifact {
      doubts.warn(
        "no-alt", at: place, "image '\(field.rawValue)' has nothing to say where the data give no alt",
        hint: "add 'says', or 'role: artifact' if it is decoration")
    }
  }
}
