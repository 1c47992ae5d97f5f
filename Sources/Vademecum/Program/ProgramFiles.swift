import Diagnostics
import Files
import Languages

/// The folders of the program's own fonts, layouts, hyphenation patterns, schemas and starters, and of the system's fonts and
/// patterns.
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
  /// The folders of the system's hyphenation patterns, for languages that the program has none for; none in a program that uses
  /// nothing from outside.
  public var systemPatterns: [String]
  /// The path of the command `vademecum`, which tries SVG pictures in a process of its own, under limits of time and memory: a
  /// picture that breaks the library that draws it, or takes it minutes or gigabytes, is then an error like any other. Without
  /// one, pictures are tried in the program itself.
  public var pictureHelper: String?
  /// The folder of profiles of printing conditions.
  public var profiles: String
  /// The folder of the guide's chapters.
  public var guide: String
  /// The folder of what came of pictures in earlier runs, which is made where it is missing, and may be removed at any time;
  /// nil where nothing is kept. The command keeps it in `usersPictureCache`. What is written does not depend on it.
  public var pictureCache: String?
  /// Where `found` looked for each part that it did not find.
  private var searched: [ProgramPart: [String]] = [:]

  /// Names the folders.
  public init(
    fonts: String, layouts: String, languages: String, schemas: String, starters: String, profiles: String = "",
    guide: String = "", systemFonts: [String] = [], systemPatterns: [String] = [], pictureHelper: String? = nil,
    pictureCache: String? = nil
  ) {
    self.fonts = fonts
    self.layouts = layouts
    self.languages = languages
    self.schemas = schemas
    self.starters = starters
    self.profiles = profiles
    self.guide = guide
    self.systemFonts = systemFonts
    self.systemPatterns = systemPatterns
    self.pictureHelper = pictureHelper
    self.pictureCache = pictureCache
  }

  /// The folders of this program, wherever it was moved together with them.
  ///
  /// They are in a resource bundle beside the executable, where the package manager puts it, also for a package that uses the
  /// library; else in `../share/vademecum`, where `make install` puts them; else, in a program that is built to be debugged, in its
  /// sources. If the variable `VADEMECUM_SHARE` of the environment names a folder, they are there and nowhere else. What is not
  /// found is told when it is needed, with all places where it was looked for.
  public static func found() -> ProgramFiles { found(in: ProgramPlace.usual) }

  /// The folders in the first of the places that has them, part by part.
  ///
  /// - Precondition: there is a place.
  package static func found(in places: [ProgramPlace]) -> ProgramFiles {
    var searched: [ProgramPart: [String]] = [:]
    func folder(_ part: ProgramPart) -> String {
      let folders = places.map { $0.folder(of: part) }
      if let folder = folders.first(where: isFolder) { return folder }
      searched[part] = folders
      return folders[0]
    }
    var files = ProgramFiles(
      fonts: folder(.fonts), layouts: folder(.layouts), languages: folder(.patterns), schemas: folder(.schemas),
      starters: folder(.starters), profiles: folder(.profiles), guide: folder(.guide),
      systemFonts: debianFonts, systemPatterns: SystemPatterns.folders)
    files.searched = searched
    return files
  }

  /// The folder `vademecum/pictures` in this user's folder of caches: in `XDG_CACHE_HOME`, or `~/.cache`. Nil where there is
  /// none, or where the variable `VADEMECUM_NO_CACHE` of the environment is set to anything but nothing.
  public static var usersPictureCache: String? {
    func folder(_ variable: String) -> String? { environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard (environment("VADEMECUM_NO_CACHE") ?? "").isEmpty else { return nil }
    let caches = folder("XDG_CACHE_HOME") ?? folder("HOME").map { "\($0)/.cache" }
    return caches.map { "\($0)/vademecum/pictures" }
  }

  /// Where Debian's packages of Noto and Symbola put their fonts.
  private static let debianFonts = ["truetype/noto", "opentype/noto", "truetype/ancient-scripts"]
    .map { "/usr/share/fonts/\($0)" }

  /// The folder of a part.
  func folder(of part: ProgramPart) -> String {
    switch part {
    case .fonts: fonts
    case .layouts: layouts
    case .patterns: languages
    case .schemas: schemas
    case .starters: starters
    case .profiles: profiles
    case .guide: guide
    }
  }

  /// Says that a part is not where it should be, and where it was looked for.
  func lack(of part: ProgramPart) -> EditionFinding {
    let folder = folder(of: part)
    let searched = searched[part] ?? []
    // Somebody may have named another folder since.
    return .noProgramFiles(part, searched: searched.contains(folder) ? searched : [folder])
  }
}
