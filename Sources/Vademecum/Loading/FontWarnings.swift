import Catalogue
import Diagnostics
import Export
import Frames
import Typesetting

extension LoadedEdition {
  /// An error for each font file, of those that texts are set in, that no page can be drawn with.
  var fontErrors: DiagnosticList {
    var found = DiagnosticList()
    var tried: Set<String> = []
    for font in design.fonts.fonts where tried.insert("\(font.path) \(font.index)").inserted {
      if !FontTrial.canDraw(with: font.path, face: font.index) { found.error(.badFont, at: Place(file: font.path)) }
    }
    return found
  }
}

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
