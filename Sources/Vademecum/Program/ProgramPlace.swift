import Diagnostics
import Export
import Files
import Fonts
import Languages
import Layouts

/// A place where the program's own files may be.
package enum ProgramPlace {
  /// The resource bundles beside a program, where the package manager puts them when it builds the program or another package
  /// that uses the library.
  case bundles(beside: String)
  /// A folder with a folder for each part, as `make install` makes it.
  case share(String)
  /// The sources that the program was built from.
  case sources

  /// Where the running program looks: in the folder that the variable VADEMECUM_SHARE names and nowhere else, if it is set; else
  /// beside the executable, in `../share/vademecum` seen from it, and in the sources. Symbolic links to it are followed.
  static var usual: [ProgramPlace] {
    if let share = environment("VADEMECUM_SHARE"), !share.isEmpty { return [.share(share)] }
    guard let home = executablePath.map(directory) else { return [.sources] }
    return [.bundles(beside: home), .share(joinPath(home, "../share/vademecum")), .sources]
  }

  /// The folder of a part in this place.
  func folder(of part: ProgramPart) -> String {
    switch self {
    case .bundles(let home): "\(home)/\(ProgramPlace.bundle(of: part))"
    case .share(let folder): "\(folder)/\(ProgramPlace.shareName(of: part))"
    case .sources: ProgramPlace.source(of: part)
    }
  }

  private static func bundle(of part: ProgramPart) -> String {
    switch part {
    case .fonts: FontFiles.bundle
    case .layouts: LayoutFiles.bundle
    case .patterns: LanguageFiles.bundle
    case .schemas: "\(bundle)/Schemas"
    case .starters: "\(bundle)/Starters"
    case .profiles: "\(ProfileFiles.bundle)/\(ProfileFiles.folder)"
    }
  }

  private static func shareName(of part: ProgramPart) -> String {
    switch part {
    case .fonts: "Fonts"
    case .layouts: "Layouts"
    case .patterns: "Languages"
    case .schemas: "Schemas"
    case .starters: "Starters"
    case .profiles: "Profiles"
    }
  }

  private static func source(of part: ProgramPart) -> String {
    switch part {
    case .fonts: directory(of: FontFiles.source)
    case .layouts: directory(of: LayoutFiles.source)
    case .patterns: directory(of: LanguageFiles.source)
    case .schemas: "\(module)/Schemas"
    case .starters: "\(module)/Starters"
    case .profiles: "\(directory(of: ProfileFiles.source))/\(ProfileFiles.folder)"
    }
  }

  /// The name of this module's resource bundle.
  private static let bundle = "vademecum_Vademecum.resources"

  /// The folder of this module's sources.
  private static let module = directory(of: directory(of: #filePath))
}
