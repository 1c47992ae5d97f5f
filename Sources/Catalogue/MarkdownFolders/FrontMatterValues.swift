import Diagnostics
import Files
import Languages
import Reading

/// Reads values of front matter as the fields that they are for, in the forms that generators of websites have.
struct FrontMatterValues {
  private let setting: SourceSetting
  private let page: FolderPage
  private let base: LinkBase
  private let folder: String

  /// Reads values of a file in a folder, whose links lead from `base`.
  init(_ setting: SourceSetting, page: FolderPage, base: LinkBase, folder: String) {
    (self.setting, self.page, self.base, self.folder) = (setting, page, base, folder)
  }

  /// The node of a value; nil where it says nothing for the field.
  func node(_ node: Node, as type: FieldType, _ found: inout DiagnosticList) -> Node? {
    switch type {
    case .authors: return authors(node)
    case .list, .references, .several: return list(node, as: type)
    case .picture: return picture(node)
    case .groups(.link): return FrontMatterLinks(base).node(node, &found)
    default: break
    }
    // A list of one is what generators have where others have a text.
    var single = node
    if case .sequence(let nodes) = node.value {
      guard nodes.count == 1 || type.isReference, let first = nodes.first else { return node }
      single = first
    }
    guard case .scalar(let scalar) = single.value, let text = text(scalar.text, as: type, at: single.place, &found)
    else {
      if case .scalar = single.value { return nil }
      return single
    }
    if text == scalar.text { return single }
    return Node(.scalar(Scalar(text, scalar.kind)), at: single.place)
  }

  /// What a scalar says as a field; nil for nothing.
  private func text(
    _ text: String, as type: FieldType, at place: Place, _ found: inout DiagnosticList
  ) -> String? {
    switch type {
    case .years:
      return isTimed(text) ? String(text.prefix(4)) : WrittenDate.year(text, in: setting.language, at: place, &found)
    case .date:
      return isTimed(text) ? String(text.prefix(10)) : WrittenDate.date(text, in: setting.language, at: place, &found)
    case .link: return FrontMatterLinks(base).address(text, at: place, &found)
    case .language: return text.split(separator: "_").joined(separator: "-")
    case .reference(let kind): return setting.resolve(kind, text) ?? text
    default: return text
    }
  }

  /// Whether a text begins with a day as ISO 8601 has it.
  private func isTimed(_ text: String) -> Bool {
    let day = Array(text.utf8.prefix(11))
    guard day.count >= 10, day[4] == UInt8(ascii: "-"), day[7] == UInt8(ascii: "-") else { return false }
    let digits = day[..<4] + day[5..<7] + day[8..<10]
    return digits.allSatisfy(\.isASCIIDigit) && (day.count == 10 || day[10] == UInt8(ascii: "T") || day[10] == 0x20)
  }

  // MARK: Lists

  /// A list, or a text whose values have commas between them.
  private func list(_ node: Node, as type: FieldType) -> Node {
    var nodes = [node]
    switch node.value {
    case .sequence(let elements): nodes = elements
    case .scalar(let scalar) where scalar.isPlain && scalar.text.contains(","):
      nodes = scalar.text.split(separator: ",").map { String($0).oneLine }.filter { !$0.isEmpty }.map {
        Node(.scalar(Scalar($0)), at: node.place)
      }
    default: break
    }
    guard case .references(let kind) = type else { return Node(.sequence(nodes), at: node.place) }
    let resolved = nodes.map { node -> Node in
      guard case .scalar(let scalar) = node.value, let id = setting.resolve(kind, scalar.text) else { return node }
      return Node(.scalar(Scalar(id)), at: node.place)
    }
    return Node(.sequence(resolved), at: node.place)
  }

  /// Authors as texts, or as mappings that have more than a name.
  private func authors(_ node: Node) -> Node {
    switch node.value {
    case .sequence(let nodes): Node(.sequence(nodes.map(author)), at: node.place)
    case .mapping: Node(.sequence([author(node)]), at: node.place)
    default: node
    }
  }

  private func author(_ node: Node) -> Node {
    guard case .mapping(let entries) = node.value else { return node }
    let isOurs = entries.allSatisfy { ["name", "sort", "kind"].contains($0.key) }
    if isOurs { return node }
    func text(_ keys: [String]) -> String? {
      for key in keys {
        if case .scalar(let scalar)? = entries.first(where: { $0.key == key })?.value.value { return scalar.text }
      }
      return nil
    }
    let names = [
      text(["given", "given-names", "first_name", "firstname", "prenom", "prénom"]),
      text(["family", "family-names", "last_name", "lastname"]),
    ]
    let name = text(["name", "fullname", "nom", "title"]) ?? names.compactMap(\.self).joined(separator: " ")
    return name.isEmpty ? node : Node(.scalar(Scalar(name)), at: node.place)
  }

  /// The text of a value, or of the first of a list.
  static func firstText(_ node: Node) -> Located<String>? {
    switch node.value {
    case .scalar(let scalar): Located(scalar.text.oneLine, at: node.place)
    case .sequence(let nodes): nodes.first.flatMap(firstText)
    default: nil
    }
  }

  // MARK: Pictures

  private static let pathKeys = ["image", "path", "src", "url", "file", "feature", "teaser", "thumbnail"]

  /// The path of a picture: a text, the first of a list, or what a mapping calls so.
  static func picturePath(_ node: Node) -> Located<String>? {
    switch node.value {
    case .scalar(let scalar): return Located(scalar.text, at: node.place)
    case .sequence(let nodes): return nodes.first.flatMap(picturePath)
    case .mapping(let entries):
      for key in pathKeys {
        if let entry = entries.first(where: { $0.key == key }), case .scalar(let scalar) = entry.value.value {
          return Located(scalar.text, at: entry.value.place)
        }
      }
      return nil
    case .null: return nil
    }
  }

  /// A picture with the path that leads to its file; nil for one at an address, or none.
  private func picture(_ node: Node) -> Node? {
    guard let path = FrontMatterValues.picturePath(node), !path.value.isEmpty, !path.value.contains("://") else {
      return nil
    }
    let image = Entry("image", Node(.scalar(Scalar(file(path.value))), at: path.place))
    guard case .mapping(let entries) = node.value else { return image.value }
    let words = entries.filter { ["alt", "fit", "focus", "page"].contains($0.key) }
    return Node(.mapping([image] + words), at: node.place)
  }

  /// The path of a picture as seen from its file. Those of websites begin at the site's root, which is a folder that the file lies
  /// in.
  private func file(_ path: String) -> String {
    let own = page.folder.isEmpty ? folder : "\(folder)/\(page.folder)"
    guard path.hasPrefix("/") || !fileExists(at: joinPath(own, path)) else { return path }
    let bare = String(path.drop { $0 == "/" })
    let depth = page.folder.split(separator: "/").count + folder.split(separator: "/").filter { $0 != "." }.count
    for level in 0...min(depth, 20) {
      let up = String(repeating: "../", count: level)
      for root in ["", "static/", "assets/", "public/"] where fileExists(at: joinPath(own, up + root + bare)) {
        return up + root + bare
      }
    }
    return path
  }
}

extension FieldType {
  fileprivate var isReference: Bool { if case .reference = self { true } else { false } }
}
