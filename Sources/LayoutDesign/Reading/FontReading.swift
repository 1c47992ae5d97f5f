import Diagnostics
import Reading
import Typesetting

/// The faces of one family of fonts.
struct FontFamily {
  /// The faces that could be opened, by the names that layouts give them: `regular`, `bold-italic`.
  var faces: [String: FontID] = [:]
  /// The faces whose files could not be opened.
  var lost: Set<String> = []
}

extension DesignReader {
  /// The names of faces that a family can have.
  static let faceNames = ["regular", "italic", "bold", "bold-italic", "black", "black-italic"]

  mutating func readFonts(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("fonts", &found) else { return }
    for entry in mapping.entries {
      guard var faces = FieldReader(entry.value, as: "font", &found) else { continue }
      faces.name = entry.key
      var family = FontFamily()
      for name in DesignReader.faceNames {
        guard let file = faces.line(name, &found) else { continue }
        family.faces[name] = open(file, &found)
        if family.faces[name] == nil { family.lost.insert(name) }
      }
      faces.finish(&found, as: .error)
      definitions.families[entry.key] = family
    }
  }

  private func open(_ file: Located<String>, _ found: inout DiagnosticList) -> FontID? {
    for folder in folders + fontFolders {
      do throws(FontError) {
        return try fonts.open(pathInEitherForm(file.value) { "\(folder)/\($0)" })
      } catch .notAFont {
        found.error(.badFont(file.value), at: file.place)
        return nil
      } catch {
        continue
      }
    }
    found.error(.missingFont(file.value), at: file.place)
    return nil
  }
}
