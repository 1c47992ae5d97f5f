import Files
import Fonts
import Languages
import Layouts

/// The folders of the program's own fonts, layouts, hyphenation patterns, schemas and starters, and of the system's fonts.
public struct ProgramFiles: Sendable {
  /// The folder of font families.
  public var fonts: String
  /// The folder of layouts.
  public var layouts: String
  /// The folder of the languages' files, which are hyphenation patterns.
  public var languages: String
  /// The folder of JSON Schemas.
  public var schemas: String
  /// The folder of catalogues to start from, one folder a language.
  public var starters: String
  /// The folders of the system's fonts, which are searched for characters that neither the layout nor the catalogue has a
  /// font for; none in a program that uses nothing from outside.
  public var systemFonts: [String]

  /// Names the folders.
  public init(
    fonts: String, layouts: String, languages: String, schemas: String, starters: String, systemFonts: [String] = []
  ) {
    self.fonts = fonts
    self.layouts = layouts
    self.languages = languages
    self.schemas = schemas
    self.starters = starters
    self.systemFonts = systemFonts
  }

  /// The folders of this program: resource bundles beside the executable, where the package manager puts them; else in
  /// `../share/vademecum`, where `make install` puts them; else in the sources that it was built from.
  public static func found() -> ProgramFiles {
    let home = executableFolder
    func folder(_ name: String, bundle: String, source: String) -> String {
      let candidates = ["\(home)/\(bundle)", "\(home)/../share/vademecum/\(name)"]
      return candidates.first(where: isFolder) ?? directory(of: source)
    }
    return ProgramFiles(
      fonts: folder("Fonts", bundle: FontFiles.bundle, source: FontFiles.source),
      layouts: folder("Layouts", bundle: LayoutFiles.bundle, source: LayoutFiles.source),
      languages: folder("Languages", bundle: LanguageFiles.bundle, source: LanguageFiles.source),
      schemas: folder("Schemas", bundle: bundle, source: moduleSource).appendingIfFolder("Schemas"),
      starters: folder("Starters", bundle: bundle, source: moduleSource).appendingIfFolder("Starters"),
      systemFonts: debianFonts)
  }

  /// The name of this module's resource bundle.
  private static let bundle = "vademecum_Vademecum.resources"

  /// The folder of this file, which lies beside the resources in the module's own folder.
  private static let moduleSource = directory(of: #filePath)

  /// Where Debian's packages of Noto and Symbola put their fonts.
  private static let debianFonts = ["truetype/noto", "opentype/noto", "truetype/ancient-scripts"]
    .map { "/usr/share/fonts/\($0)" }

  /// The folder of the running program; the bundles of a test run lie there too.
  private static var executableFolder: String { executablePath.map(directory) ?? "." }
}

extension String {
  /// The path of a folder in this one, where it exists; else this one.
  fileprivate func appendingIfFolder(_ name: String) -> String {
    isFolder("\(self)/\(name)") ? "\(self)/\(name)" : self
  }
}
