import Diagnostics
import Files
import Reading

extension GatheredResources {
  /// A picture that resources name.
  package struct Picture: Sendable {
    /// Its path, as the source has it.
    package var name: String
    /// The path of its file.
    package var path: String
  }

  /// The pictures, in the order of the resources.
  package var pictures: [Picture] {
    let fields = pictureFields
    return nodes.flatMap { node -> [Picture] in
      guard case .mapping(let entries) = node.value else { return [] }
      return entries.filter { fields.contains($0.key) }.compactMap { entry in
        entry.value.picture.flatMap { isCover($0) ? nil : Picture(name: $0.value, path: path(of: $0)) }
      }
    }
  }

  private var pictureFields: Set<String> {
    Set(table.fields.filter { if case .picture = $0.type { true } else { false } }.map(\.name))
  }

  /// Whether a picture is made from a document that is looked for.
  private func isCover(_ picture: Located<String>) -> Bool { picture.value == CoverDocument.word }

  /// The path of the file that a picture's name means: pages name it as seen from themselves, all else as seen from the source's folder.
  private func path(of picture: Located<String>) -> String {
    let base = directory(of: isFolder(source.path) ? picture.place.file : source.path)
    return pathInEitherForm(picture.value) { joinPath(base, $0) }
  }

  /// A resource whose pictures have the paths that lead to them from a folder.
  func withPictures(of node: Node, asSeenFrom folder: String) -> Node {
    guard case .mapping(var entries) = node.value else { return node }
    let home = realPathOfFolder(folder)
    for index in entries.indices where pictureFields.contains(entries[index].key) {
      entries[index].value = entries[index].value.namingPicture { picture in
        if isCover(picture) { return picture.value }
        let path = path(of: picture)
        let isSeenSo = picture.value.hasPrefix("/") || realPathOfFolder(directory(of: source.path)) == home
        return isSeenSo && !isFolder(source.path) ? picture.value : relativePath(to: path, from: folder)
      }
    }
    return Node(.mapping(entries), at: node.place)
  }
}

extension Node {
  /// The path of a picture, which stands alone or beside its words.
  fileprivate var picture: Located<String>? {
    switch value {
    case .scalar(let scalar): Located(scalar.text, at: place)
    case .mapping(let entries): entries.first { $0.key == "image" }?.value.picture
    default: nil
    }
  }

  /// The same with another path of the picture.
  fileprivate func namingPicture(_ name: (Located<String>) -> String) -> Node {
    switch value {
    case .scalar(var scalar):
      scalar.text = name(Located(scalar.text, at: place))
      return Node(.scalar(scalar), at: place)
    case .mapping(var entries):
      for index in entries.indices where entries[index].key == "image" {
        entries[index].value = entries[index].value.namingPicture(name)
      }
      return Node(.mapping(entries), at: place)
    default: return self
    }
  }
}
