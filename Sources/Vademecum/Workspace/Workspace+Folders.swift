import Files

extension Workspace {
  /// The paths of the editions in a folder, and in its folder `editions`: files of YAML or JSON that name a catalogue.
  public func editions(in folder: String) -> [String] {
    possibleEditions(in: folder).filter(isEdition)
  }

  /// The paths of files that may be editions by their names, in a folder and in its folder `editions`.
  package func possibleEditions(in folder: String) -> [String] {
    let folder = withoutEndingSlashes(folder)
    return [folder, joinPath(folder, "editions")].flatMap { folder in
      fileNames(in: folder).sorted().filter(Workspace.canBeData).map { joinPath(folder, $0) }
    }
  }

  /// Whether a file is one of YAML or JSON by its name.
  static func canBeData(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
  }

  /// No edition that somebody writes has more bytes.
  private static let longestEdition = 1 << 20

  /// Whether a file is an edition, as well or badly as that is written.
  package func isEdition(_ path: String) -> Bool {
    Workspace.isFile(path, with: ["catalogue"], limit: Workspace.longestEdition)
  }

  /// The paths of the catalogues in a folder: files of YAML or JSON that have two of the fields that every catalogue has. Other programs
  /// have files with resources, too.
  func catalogues(in folder: String) -> [String] {
    let folder = withoutEndingSlashes(folder)
    let names = fileNames(in: folder).sorted().filter(Workspace.canBeData)
    return names.map { joinPath(folder, $0) }.filter {
      Workspace.isFile($0, with: ["language", "sections", "resources"], atLeast: 2, limit: .max) && !isEdition($0)
    }
  }

  /// Whether a file has so many of some fields. Not by reading it: one with a mistake has them all the same.
  private static func isFile(_ path: String, with fields: [String], atLeast count: Int = 1, limit: Int) -> Bool {
    guard isRegularFile(path), let bytes = try? readFile(path, limit: limit) else { return false }
    // A mark of the order of bytes may stand in front.
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    var missing = fields
    for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      let text = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ",") }
      missing.removeAll { line.starts(with: "\($0):".utf8) || text.starts(with: "\"\($0)\"".utf8) }
      if fields.count - missing.count >= count { return true }
    }
    return false
  }
}
