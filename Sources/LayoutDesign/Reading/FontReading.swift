import Diagnostics
import Reading
import Typesetting

/// The faces of one family of fonts.
struct FontFamily {
  /// The faces that could be opened, by the names that layouts give them: `regular`, `bold-italic`.
  var faces: [String: FontID] = [:]
  /// The faces whose files could not be opened.
  var lost: Set<String> = []
  /// Where the family is defined.
  var place: Place
  /// The faces that it has not, and the styles of layouts that this one extends which ask for them.
  var missing: [String: Set<String>] = [:]
}

extension DesignReader {
  /// The names of faces that a family can have.
  static let faceNames = ["regular", "italic", "bold", "bold-italic", "black", "black-italic"]

  mutating func readFonts(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("fonts", &found) else { return }
    for entry in mapping.entries {
      guard var faces = FieldReader(entry.value, as: "font", &found) else { continue }
      faces.name = entry.key
      var family = FontFamily(place: entry.keyPlace)
      for name in DesignReader.faceNames {
        guard let file = faces.line(name, &found) else { continue }
        family.faces[name] = open(file, &found)
        if family.faces[name] == nil { family.lost.insert(name) }
      }
      faces.finish(&found, as: .error)
      definitions.families[entry.key] = family
    }
  }

  /// Reports the faces that a family lacks which stands in place of one of a layout that this one extends: once a family, where
  /// they are to be added.
  func reportMissingFaces(_ found: inout DiagnosticList) {
    for (font, family) in definitions.families.sorted(by: { $0.key < $1.key }) where !family.missing.isEmpty {
      let styles = family.missing.values.reduce(into: Set()) { $0.formUnion($1) }
      let faces = DesignReader.faceNames.filter { family.missing[$0] != nil }
      found.error(.missingFaces(faces, font: font, styles: styles.count), at: family.place)
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
