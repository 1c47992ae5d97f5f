import Files
import Reading

/// How much work editions are likely to be: the bytes that they are read from, as every machine that shares a batch sees them.
///
/// Only the edition's own file is opened, for the name of its catalogue; a catalogue is only asked for its size, unless it is so
/// short that its resources must stand in the files that it names.
struct EditionWeights {
  /// What an edition takes whatever its resources: as many bytes as some forty resources have.
  private static let base = 1 << 14
  /// A catalogue of fewer bytes is opened.
  private static let shortCatalogue = 1 << 16
  /// No edition weighs more, so that sums stay numbers.
  private static let most = 1 << 40

  private var catalogues: [String: Int] = [:]

  /// The weights of the editions at those paths, in order; editions that cannot be read have the least.
  static func of(_ paths: [String]) -> [Int] {
    var weights = EditionWeights()
    return paths.map { weights.weight(of: $0) }
  }

  private mutating func weight(of path: String) -> Int {
    let own = EditionWeights.base + (fileSize(of: path) ?? 0)
    let name = EditionWeights.fields(of: path).first { $0.key == "catalogue" }.flatMap { EditionWeights.text($0.value) }
    guard let name else { return min(own, EditionWeights.most) }
    let catalogue = joinPath(directory(of: path), name)
    let weight = catalogues[catalogue] ?? EditionWeights.weight(ofCatalogue: catalogue)
    catalogues[catalogue] = weight
    return min(own + weight, EditionWeights.most)
  }

  /// The bytes of a catalogue and, if it is short, of what its resources are read from.
  private static func weight(ofCatalogue path: String) -> Int {
    guard let size = regularFileSize(of: path) else { return 0 }
    guard size < shortCatalogue, let resources = fields(of: path).first(where: { $0.key == "resources" })?.value else {
      return size
    }
    let sources = if case .sequence(let nodes) = resources.value { nodes } else { [resources] }
    let folder = directory(of: path)
    return sources.flatMap(names).reduce(size) { $0 + weight(ofSource: joinPath(folder, $1)) }
  }

  /// The names that a member of the resources may give a file: it is one, or says how one is read.
  private static func names(in node: Node) -> [String] {
    guard case .mapping(let entries) = node.value else { return [text(node)].compactMap(\.self) }
    guard !entries.contains(where: { $0.key == "id" }) else { return [] }
    return entries.filter { ["table", "folder", "bibliography"].contains($0.key) }.compactMap { text($0.value) }
  }

  /// The bytes of a file, or of the files in a folder.
  private static func weight(ofSource path: String) -> Int {
    guard isFolder(path) else { return regularFileSize(of: path) ?? 0 }
    return fileNames(in: path).reduce(0) { $0 + (fileSize(of: "\(path)/\($1)") ?? 0) }
  }

  private static func fields(of path: String) -> [Entry] {
    guard isRegularFile(path), case .mapping(let entries)? = SourceFile.read(path).value?.value else { return [] }
    return entries
  }

  private static func text(_ node: Node) -> String? {
    if case .scalar(let scalar) = node.value, isPath(scalar.text) { scalar.text } else { nil }
  }
}
