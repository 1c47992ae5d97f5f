import Files
import Threads

/// Finds fonts for characters that the font of a style lacks: among the other fonts of the layout, in the folders of the
/// catalogue's own fonts, then among the system's fonts that `FallbackFace` names.
///
/// No file is opened until a character is missing, or somebody asks for files that are broken. The font of a character depends on the character, the weight of the
/// font that lacks it, the language and the files, never on earlier questions. All threads share one.
package final class FallbackFonts: Sendable {
  private let library: FontLibrary
  private let layoutFonts: [FontID]
  private let ownFolders: [String]
  private let systemFolders: [String]
  private let state = Mutex(State())

  private struct State {
    /// The fonts of the catalogue's folders; nil until they are needed.
    var own: OwnFonts?
    var known: [Question: FontID?] = [:]
  }

  /// What is in the catalogue's folders.
  private struct OwnFonts {
    var fonts: [FontID] = []
    var broken: [String] = []
  }

  private struct Question: Hashable {
    var scalar: Unicode.Scalar
    var isBold: Bool
    var language: String
  }

  /// Names the fonts of the layout, and the folders to look in, in order; a folder that is missing counts as empty. Fonts are
  /// opened in `library`, when and on whatever thread they are needed, so that the folders are noted as a whole, here.
  package init(library: FontLibrary, layoutFonts: [FontID] = [], ownFolders: [String], systemFolders: [String]) {
    self.library = library
    self.layoutFonts = layoutFonts
    self.ownFolders = ownFolders
    self.systemFolders = systemFolders
    for folder in ownFolders + systemFolders { FileLog.noteContents(of: folder) }
  }

  /// All font files in the catalogue's folders, sorted by the bytes of their names.
  package var ownFiles: [String] { ownFolders.flatMap(FallbackFonts.fontFiles) }

  /// The files in the catalogue's folders that are named as fonts and are not; sorted. All are opened to see.
  package var broken: [String] { state.withLock { own(&$0).broken } }

  /// The font for a character in text of a language (BCP 47): for bold text a bold one, if one has the character. Nil when
  /// no font has it.
  func font(for scalar: Unicode.Scalar, isBold: Bool, language: String) -> FontID? {
    state.withLock { state in
      let question = Question(scalar: scalar, isBold: isBold, language: language)
      if let known = state.known[question] { return known }
      let font =
        first(of: layoutFonts, with: scalar, isBold: isBold)
        ?? first(of: own(&state).fonts, with: scalar, isBold: isBold)
        ?? system(scalar, isBold: isBold, language: language)
      state.known[question] = font
      return font
    }
  }

  /// The first of the fonts that has a character, preferably one of the weight.
  private func first(of fonts: [FontID], with scalar: Unicode.Scalar, isBold: Bool) -> FontID? {
    let covering = fonts.filter { library[$0].covers(scalar) }
    return covering.first { library[$0].isBold == isBold } ?? covering.first
  }

  private func own(_ state: inout State) -> OwnFonts {
    if let known = state.own { return known }
    var own = OwnFonts()
    for path in ownFiles {
      do throws(FontError) {
        own.fonts += try library.openAll(path)
      } catch {
        own.broken.append(path)
      }
    }
    state.own = own
    return own
  }

  private func system(_ scalar: Unicode.Scalar, isBold: Bool, language: String) -> FontID? {
    for face in FallbackFace.candidates(for: scalar, language: language) {
      for file in isBold ? [face.bold, face.regular] : [face.regular] {
        for folder in systemFolders {
          if let font = try? library.open("\(folder)/\(file)", face: face.index), library[font].covers(scalar) {
            return font
          }
        }
      }
    }
    return nil
  }

  /// The font files in a folder, in the order of their names' bytes.
  private static func fontFiles(in folder: String) -> [String] {
    fileNames(in: folder).filter { [".ttf", ".otf", ".ttc", ".otc"].contains($0.lowercased().suffix(4)) }
      .map { "\(folder)/\($0)" }
  }
}
