import Files
import Threads

/// Where characters are looked for that the font of a style lacks: in the other fonts of the layout, in a folder of the
/// catalogue's own fonts, then among the system's fonts that `FallbackFace` names.
///
/// Nothing is opened before a character is missing. Which font a character gets depends on the character, the weight of
/// the font that lacks it, the language and the files, never on what was asked before. All threads share one.
package final class FallbackFonts: Sendable {
  private let library: FontLibrary
  private let layoutFonts: [FontID]
  private let ownFolders: [String]
  private let systemFolders: [String]
  private let state = Mutex(State())

  private struct State {
    /// The fonts of the catalogue's folders; nil until they are needed.
    var own: [FontID]?
    var broken: [String] = []
    var known: [Question: FontID?] = [:]
  }

  private struct Question: Hashable {
    var scalar: Unicode.Scalar
    var isBold: Bool
    var language: String
  }

  /// Names the fonts of the layout, and the folders in which fonts are looked for, in order; folders that are not there
  /// hold nothing. What is opened goes into `library`.
  package init(library: FontLibrary, layoutFonts: [FontID] = [], ownFolders: [String], systemFolders: [String]) {
    self.library = library
    self.layoutFonts = layoutFonts
    self.ownFolders = ownFolders
    self.systemFolders = systemFolders
  }

  /// The font files in the catalogue's folders, whether or not they are needed; sorted by the bytes of their names.
  package var ownFiles: [String] { ownFolders.flatMap(FallbackFonts.fontFiles) }

  /// The files in the catalogue's folders that are named as fonts and are none, as far as a font was needed; sorted.
  package var broken: [String] { state.withLock { $0.broken } }

  /// The font for a character in text of a language (BCP 47); a bold one for bold text, where there is one with the
  /// character. Nil when none has it.
  func font(for scalar: Unicode.Scalar, isBold: Bool, language: String) -> FontID? {
    state.withLock { state in
      let question = Question(scalar: scalar, isBold: isBold, language: language)
      if let known = state.known[question] { return known }
      let font =
        first(of: layoutFonts, with: scalar, isBold: isBold) ?? own(scalar, isBold: isBold, &state)
        ?? system(scalar, isBold: isBold, language: language)
      state.known[question] = font
      return font
    }
  }

  private func own(_ scalar: Unicode.Scalar, isBold: Bool, _ state: inout State) -> FontID? {
    if state.own == nil { openOwn(&state) }
    return first(of: state.own ?? [], with: scalar, isBold: isBold)
  }

  /// The first of the fonts that has a character, of those of the weight if there are any.
  private func first(of fonts: [FontID], with scalar: Unicode.Scalar, isBold: Bool) -> FontID? {
    let covering = fonts.filter { library[$0].covers(scalar) }
    return covering.first { library[$0].isBold == isBold } ?? covering.first
  }

  private func openOwn(_ state: inout State) {
    var own: [FontID] = []
    for path in ownFiles {
      do throws(FontError) {
        own += try library.openAll(path)
      } catch {
        state.broken.append(path)
      }
    }
    state.own = own
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
