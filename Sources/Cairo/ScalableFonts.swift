/// The fonts of some files, for the texts of SVG pictures: librsvg sets them in these, and in no other font of the system, so
/// that a picture looks the same on all machines. A text that asks for another family is set in that of the first file.
///
/// Pango and fontconfig come with librsvg and are loaded when the first SVG with text is drawn.
package final class ScalableFonts {
  private let library: Library
  private let config: UnsafeMutableRawPointer
  private let map: UnsafeMutableRawPointer
  /// What finds ligatures in the fonts' files, once it is needed.
  private var ligatures: [String: Ligatures] = [:]

  /// The fonts, with what is asked of them for each text.
  private lazy var fonts = library.patterns(of: config).map { pattern in
    Font(
      pattern: pattern, families: Set(library.families(of: pattern).map(ScalableFonts.key)),
      file: library.file(of: pattern))
  }

  /// The family that stands in for all others; nil when no file could be read.
  package let family: String?

  /// Opens the fonts of files at `paths`; files that are no fonts are left out.
  package init(_ paths: [String]) throws(CairoError) {
    library = try Library.loaded.get()
    guard let config = library.createConfig(), let map = library.createMap(Library.freeTypeFonts) else {
      throw CairoError("fontconfig has no memory")
    }
    (self.config, self.map) = (config, map)
    for path in paths { _ = library.addFile(config, path) }
    family = library.patterns(of: config).lazy.compactMap { [library] in library.families(of: $0).first }.first
    _ = library.load(config, ScalableFonts.rules(standIn: family), 0)
    library.setConfig(map, config)
  }

  deinit {
    library.release(map)
    library.destroyConfig(config)
  }

  /// What fontconfig is told: the family that stands in for others, and that outlines are drawn as they are.
  private static func rules(standIn family: String?) -> String {
    let name = (family ?? "").unicodeScalars.reduce(into: "") { $0 += "&#\($1.value);" }
    let switches = ["hinting", "autohint", "embeddedbitmap"]
      .map { "<edit name='\($0)' mode='assign'><bool>false</bool></edit>" }
    return """
      <?xml version='1.0'?><fontconfig>
      <match target='pattern'><edit name='family' mode='append_last' binding='strong'><string>\(name)</string></edit></match>
      <match target='font'>\(switches.joined())</match>
      </fontconfig>
      """
  }

  /// Has librsvg use these fonts on this thread while `body` draws.
  func use<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    library.setDefaultMap(map)
    defer { library.setDefaultMap(nil) }
    return try body()
  }

  /// Whether one of the fonts is of that family, however it is capitalised or spaced.
  package func have(family name: String) -> Bool {
    let key = ScalableFonts.key(name)
    return fonts.contains { $0.families.contains(key) }
  }

  private static func key(_ family: String) -> String { family.lowercased().filter { !$0.isWhitespace } }

  /// Whether one of the fonts has a character.
  package func cover(_ scalar: Unicode.Scalar) -> Bool {
    fonts.contains { library.covers($0.pattern, scalar) }
  }

  /// The first letters of a text that a font of a family would join to one sign; nil when there are none. Librsvg has Pango join
  /// none.
  package func ligature(in text: String, family name: String) -> String? {
    let key = ScalableFonts.key(name)
    for font in fonts where font.families.contains(key) {
      guard let file = font.file else { continue }
      let known = ligatures[file] ?? Ligatures(path: file)
      ligatures[file] = known
      if let letters = known.first(in: text) { return letters }
    }
    return nil
  }

  /// A font as it is asked for.
  private struct Font {
    /// Fontconfig's description, which lives as long as the configuration.
    var pattern: UnsafeMutableRawPointer
    /// The keys of its family's names.
    var families: Set<String>
    var file: String?
  }

  /// The functions of fontconfig and Pango that are used here.
  private struct Library: Sendable {
    typealias Pointer = UnsafeMutableRawPointer
    /// Fontconfig's list of fonts.
    private struct FontSet {
      var count, room: Int32
      var patterns: UnsafePointer<Pointer>?
    }

    let createConfig: @convention(c) () -> Pointer?
    let destroyConfig: @convention(c) (Pointer) -> Void
    let load: @convention(c) (Pointer, UnsafePointer<CChar>, Int32) -> Int32
    let addFile: @convention(c) (Pointer, UnsafePointer<CChar>) -> Int32
    private let fonts: @convention(c) (Pointer, Int32) -> UnsafePointer<UInt32>?
    private let string:
      @convention(c) (Pointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<UnsafePointer<CChar>?>) -> Int32
    private let characters:
      @convention(c) (Pointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Pointer?>) -> Int32
    private let has: @convention(c) (Pointer, UInt32) -> Int32
    let createMap: @convention(c) (Int32) -> Pointer?
    let setDefaultMap: @convention(c) (Pointer?) -> Void
    let setConfig: @convention(c) (Pointer, Pointer?) -> Void
    let release: @convention(c) (Pointer) -> Void

    /// Cairo's number of fonts that FreeType draws.
    static let freeTypeFonts: Int32 = 1
    /// Fontconfig's number of the fonts that a program adds.
    private static let ownFonts: Int32 = 1

    /// The libraries, looked for once.
    static let loaded: Result<Library, CairoError> = Result { () throws(CairoError) in try Library() }

    init() throws(CairoError) {
      func library(_ name: String, _ version: String, darwin: String) throws(CairoError) -> LateLibrary {
        try LateLibrary(
          linux: ["\(name).so.\(version)"], darwin: darwin,
          lack: "text in SVG pictures needs \(name), which is not installed")
      }
      let fontconfig = try library("libfontconfig", "1", darwin: "libfontconfig.1.dylib")
      createConfig = try fontconfig.function("FcConfigCreate")
      destroyConfig = try fontconfig.function("FcConfigDestroy")
      load = try fontconfig.function("FcConfigParseAndLoadFromMemory")
      addFile = try fontconfig.function("FcConfigAppFontAddFile")
      fonts = try fontconfig.function("FcConfigGetFonts")
      string = try fontconfig.function("FcPatternGetString")
      characters = try fontconfig.function("FcPatternGetCharSet")
      has = try fontconfig.function("FcCharSetHasChar")
      let pango = try library("libpangocairo-1.0", "0", darwin: "libpangocairo-1.0.0.dylib")
      createMap = try pango.function("pango_cairo_font_map_new_for_font_type")
      setDefaultMap = try pango.function("pango_cairo_font_map_set_default")
      release = try pango.function("g_object_unref")
      let pangoFonts = try library("libpangoft2-1.0", "0", darwin: "libpangoft2-1.0.0.dylib")
      setConfig = try pangoFonts.function("pango_fc_font_map_set_config")
    }

    /// Fontconfig's descriptions of the fonts.
    func patterns(of config: Pointer) -> [Pointer] {
      guard let set = fonts(config, Library.ownFonts) else { return [] }
      return set.withMemoryRebound(to: FontSet.self, capacity: 1) { set in
        Array(UnsafeBufferPointer(start: set.pointee.patterns, count: Int(set.pointee.count)))
      }
    }

    /// The names of a font's family, in all languages.
    func families(of pattern: Pointer) -> [String] {
      var names: [String] = []
      var name: UnsafePointer<CChar>?
      while string(pattern, "family", Int32(names.count), &name) == 0, let known = name {
        names.append(String(cString: known))
      }
      return names
    }

    func file(of pattern: Pointer) -> String? {
      var path: UnsafePointer<CChar>?
      return string(pattern, "file", 0, &path) == 0 ? path.map { String(cString: $0) } : nil
    }

    func covers(_ pattern: Pointer, _ scalar: Unicode.Scalar) -> Bool {
      var set: Pointer?
      guard characters(pattern, "charset", 0, &set) == 0, let set else { return false }
      return has(set, scalar.value) != 0
    }
  }
}
