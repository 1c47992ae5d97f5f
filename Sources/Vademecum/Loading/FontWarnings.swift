import Catalogue
import Diagnostics
import Frames
import Typesetting

extension FallbackFonts {
  /// A warning for each of the catalogue's files that is named as a font and cannot be used as one.
  var warnings: DiagnosticList {
    var found = DiagnosticList()
    for path in broken { found.warn(.badFont, at: Place(file: path)) }
    return found
  }
}

extension Document {
  /// A warning for each font that comes from one of the system's `folders` instead of the layout or the catalogue: where
  /// another version of it is installed, or none, the pages come out different.
  func warnings(ofFontsFrom folders: [String], usedBy edition: Edition) -> DiagnosticList {
    var found = DiagnosticList()
    var named: Set<String> = []
    for path in fonts.map(\.path) where named.insert(path).inserted {
      guard folders.contains(where: { path.hasPrefix("\($0)/") }) else { continue }
      found.warn(.systemFont(path: path, folder: edition.fontFolder), at: Place(file: edition.path))
    }
    return found
  }
}
