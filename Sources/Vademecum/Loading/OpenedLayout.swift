import Files
import LayoutDesign
import Typesetting

/// A layout for the editions of a catalogue, with all fonts that they may need.
///
/// What is set with its fonts stays right as long as it is the same one: it depends on everything that texts are set with.
struct OpenedLayout: Sendable {
  /// The layout, with a library of fonts of its own.
  let design: Design
  /// Where fonts are looked for that have the characters which the layout's fonts lack.
  let fallbacks: FallbackFonts

  /// Opens a layout for a catalogue whose own fonts lie in the folder `ownFonts`.
  init(_ design: Design, ownFonts: String, _ files: ProgramFiles) {
    var design = design
    // For fonts of this catalogue alone.
    design.fonts = FontLibrary(extending: design.fonts)
    self.design = design
    fallbacks = FallbackFonts(
      library: design.fonts, layoutFonts: design.fontFiles.indices.map(FontID.init).filter { $0 != design.codeFont },
      ownFolders: [ownFonts],
      systemFolders: files.systemFonts)
    FileLog.noteContents(of: files.languages)
  }
}
