import Catalogue
import Diagnostics
import Export
import Files
import Frames
import Typesetting

extension LoadedEdition {
  /// What is wrong with the files that pages of sections, by their indices, are made of: their pictures, and the fonts that texts
  /// are set in. Fonts are opened as texts need them, so this is asked for when the pages are decided.
  func fileFindings(sections: [Int]) -> DiagnosticList {
    var found = pictureFindings(sections: sections)
    for font in design.fonts.fonts where !loader.canDraw(with: font) {
      found.error(.badFont, at: Place(file: font.path))
    }
    return found.joined(with: fallbacks.warnings)
  }
}

extension EditionLoader {
  /// Whether pages can be drawn with a font, until its file changes.
  fileprivate func canDraw(with font: Font) -> Bool {
    // Asking whether the file is there also notes it: the library that opens it does not.
    fontTrials.value(for: "\(font.index) \(font.path)") {
      isRegularFile(font.path) && FontTrial.canDraw(with: font.path, face: font.index)
    }
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
