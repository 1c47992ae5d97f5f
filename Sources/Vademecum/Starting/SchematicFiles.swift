import Files
import Reading

/// The files of a folder that a schema of the data describes: its editions, the catalogues, and the files of resources that these name in it.
struct SchematicFiles {
  /// A file, and what describes it.
  struct File {
    let path: String
    let schema: Schema
    /// What leads from its folder to the one that was looked through: `../` for each folder between.
    let way: String
    /// Whether it is JSON, by its name.
    var isJSON: Bool { path.lowercased().hasSuffix(".json") }
  }

  /// The files: catalogues and what they name, then editions.
  private(set) var all: [File] = []
  private let folder: String
  private let root: String
  private var seen: Set<String> = []

  /// Looks for them. A file with a mistake counts as well, but nobody knows what it names.
  init(in folder: String, of workspace: Workspace) {
    self.folder = withoutEndingSlashes(folder)
    root = realPathOfFolder(folder)
    let editions = workspace.editions(in: folder)
    let named = editions.flatMap { SchematicFiles.paths(in: $0, "catalogue") }
    for path in workspace.catalogues(in: folder) + named where add(path, .catalogue) {
      for part in SchematicFiles.paths(in: path, "resources") { _ = add(part, .catalogue) }
    }
    for path in editions { _ = add(path, .edition) }
  }

  /// Takes in a file of YAML or JSON that lies in the folder; says whether it is new.
  private mutating func add(_ path: String, _ schema: Schema) -> Bool {
    guard Workspace.canBeData(fileName(of: path)), isRegularFile(path), let real = realPath(of: path),
      real.hasPrefix(root == "/" ? root : "\(root)/"), seen.insert(real).inserted
    else { return false }
    let name = relativePath(to: path, from: root)
    let way = String(repeating: "../", count: name.utf8.count { $0 == UInt8(ascii: "/") })
    all.append(File(path: joinPath(folder, name), schema: schema, way: way))
    return true
  }

  /// The files that a field of a file names, alone or in a list.
  private static func paths(in file: String, _ field: String) -> [String] {
    guard case .mapping(let entries)? = SourceFile.read(file).value?.value,
      let value = entries.first(where: { $0.key == field })?.value
    else { return [] }
    let members: [Node] = if case .sequence(let nodes) = value.value { nodes } else { [value] }
    return members.compactMap { node in
      guard case .scalar(let scalar) = node.value else { return nil }
      return pathInEitherForm(scalar.text) { joinPath(directory(of: file), $0) }
    }
  }
}
