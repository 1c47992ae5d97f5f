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

  private static func canBeData(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
  }

  /// No edition that somebody writes has more bytes.
  private static let longestEdition = 1 << 20

  /// Whether a file is an edition, as well or badly as that is written.
  package func isEdition(_ path: String) -> Bool {
    guard isRegularFile(path), let bytes = try? readFile(path, limit: Workspace.longestEdition) else { return false }
    // Not by reading it: an edition with a mistake is one all the same.
    return bytes.split { $0 == 0x0a || $0 == 0x0d }.contains { line in
      let text = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ",") }
      return line.starts(with: "catalogue:".utf8) || text.starts(with: "\"catalogue\"".utf8)
    }
  }
}
