import Files
import Reading

extension Workspace {
  /// The paths of the editions in a folder, and in its folder `editions`: files of YAML or JSON that name a catalogue.
  public func editions(in folder: String) -> [String] {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return [folder, joinPath(folder, "editions")].flatMap { folder in
      fileNames(in: folder).sorted().filter(Workspace.canBeData).map { joinPath(folder, $0) }
        .filter(Workspace.isEdition)
    }
  }

  private static func canBeData(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func isEdition(_ path: String) -> Bool {
    guard isRegularFile(path), case .mapping(let entries)? = SourceFile.read(path).value?.value else { return false }
    return entries.contains { $0.key == "catalogue" }
  }
}
