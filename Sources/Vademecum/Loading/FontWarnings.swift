import Catalogue
import Diagnostics
import Frames
import Typesetting

extension FallbackFonts {
  /// The catalogue's files that are named as fonts and are none.
  var mistakes: DiagnosticList {
    var found = DiagnosticList()
    for path in broken { found.warn("bad-font", at: Place(file: path), "the file is no font that can be used") }
    return found
  }
}

extension Document {
  /// Warns of each font that comes from the system and not from the layout or the catalogue: where another version of it is
  /// installed, or none, the pages are others.
  func fonts(from folders: [String], usedBy edition: Edition) -> DiagnosticList {
    var found = DiagnosticList()
    var named: Set<String> = []
    for path in fonts.map(\.path) where named.insert(path).inserted {
      guard folders.contains(where: { path.hasPrefix("\($0)/") }) else { continue }
      found.warn(
        "system-font", at: Place(file: edition.path), "the edition uses a font of this system, '\(path)'",
        hint: "copy it into the folder '\(edition.fontFolder)', so that the pages come out the same everywhere")
    }
    return found
  }
}
