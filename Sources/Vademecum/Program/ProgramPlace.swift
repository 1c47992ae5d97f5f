import CShare
import Diagnostics
import Files

/// A place where the program's own files may be.
package enum ProgramPlace {
  /// The resource bundle beside a program, where the package manager puts it when it builds the program or another package that
  /// uses the library.
  case bundle(beside: String)
  /// A folder with a folder for each part, as `make install` makes it.
  case share(String)
  /// The sources of the program, below the root of its package.
  case sources(String)

  /// Where the running program looks: in the folder that the variable VADEMECUM_SHARE names and nowhere else, if it is set; else
  /// beside the executable, in `../share/vademecum` seen from it, and in a debugged program in the sources. Symbolic links to it
  /// are followed.
  static var usual: [ProgramPlace] {
    if let share = environment("VADEMECUM_SHARE"), !share.isEmpty { return [.share(share)] }
    let home = executablePath.map(directory) ?? "."
    let places: [ProgramPlace] = [.bundle(beside: home), .share(joinPath(home, "../share/vademecum"))]
    #if DEBUG
      return places + [.sources(packageRoot)]
    #else
      // Those of a released program are on another machine; whoever makes a folder of their name there is not to be believed.
      return places
    #endif
  }

  /// The folder of a part in this place.
  func folder(of part: ProgramPart) -> String {
    switch self {
    case .bundle(let home):
      "\(home)/\(String(cString: vademecum_share_bundle))\(ProgramPlace.bundleName(of: part).map { "/\($0)" } ?? "")"
    case .share(let folder): "\(folder)/\(ProgramPlace.shareName(of: part))"
    case .sources(let root): "\(root)/\(ProgramPlace.sourceName(of: part))"
    }
  }

  /// The name of a part's folder in the bundle; nil for files that lie in the bundle itself.
  private static func bundleName(of part: ProgramPart) -> String? {
    switch part {
    case .patterns: nil
    case .guide: "Vademecum.docc"
    case .fonts, .layouts, .schemas, .starters, .profiles: shareName(of: part)
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
    case .guide: "Guide"
    }
  }

  private static func sourceName(of part: ProgramPart) -> String {
    switch part {
    case .fonts: "Fonts"
    case .layouts: "Layouts"
    case .patterns: "Sources/Languages"
    case .schemas: "Sources/Vademecum/Schemas"
    case .starters: "Sources/Vademecum/Starters"
    case .profiles: "Sources/Export/PDF/Press/Profiles"
    case .guide: "Sources/Vademecum/Vademecum.docc"
    }
  }

  #if DEBUG
    /// The root of the package that the program was built from.
    private static let packageRoot = (0..<4).reduce(#filePath) { path, _ in directory(of: path) }
  #endif
}
