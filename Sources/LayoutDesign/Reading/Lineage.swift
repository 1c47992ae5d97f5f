import Diagnostics
import Files
import Reading

/// A layout's own file merged with those of the layouts that it extends: `extends: vademecum-2022`.
///
/// The heir overrides its base, name by name; every value keeps the place where it stands.
struct Lineage {
  /// The folders of the layout and of its bases, its own first; never empty.
  var folders: [String]
  /// The fields of all of them.
  var root: Node
  /// Whether every base could be read. Names that are missing may be those of one that could not.
  var isWhole = true

  /// The path of the layout's own file.
  var file: String { Lineage.file(in: folders[0]) }

  /// Reads the layout in `folder` and its bases, which are folders in `layouts` or paths; nil when the layout's own file
  /// cannot be read.
  static func read(_ folder: String, layouts: String, _ found: inout DiagnosticList) -> Lineage? {
    let own = SourceFile.read(file(in: folder))
    found.add(contentsOf: own.diagnostics)
    guard let root = own.value else { return nil }
    var lineage = Lineage(folders: [folder], root: root)
    var last = root
    while let name = last.extended(&found) {
      guard let folder = LayoutFolder.find(name, from: lineage.folders.last ?? folder, among: layouts, &found) else {
        lineage.isWhole = false
        break
      }
      if let circle = lineage.circle(closedBy: folder) {
        found.error(.circularLayout(circle), at: name.place)
        break
      }
      if lineage.folders.count > Lineage.mostBases {
        found.error(.longLineage(most: Lineage.mostBases), at: name.place)
        lineage.isWhole = false
        break
      }
      guard let base = base(name, in: folder, &found) else {
        lineage.isWhole = false
        break
      }
      lineage.folders.append(folder)
      lineage.root = merge(lineage.root, onto: base, &found)
      last = base
    }
    return lineage
  }

  /// So many layouts may stand below one another. Nobody needs more than a few, and each makes all readings longer.
  private static let mostBases = 16

  private static func file(in folder: String) -> String { "\(folder)/layout.yaml" }

  private static func base(_ name: Located<String>, in folder: String, _ found: inout DiagnosticList) -> Node? {
    let file = SourceFile.read(file(in: folder))
    for diagnostic in file.diagnostics.all {
      if diagnostic.id == "unreadable-file" {
        found.error(.noLayoutFile(name.value), at: name.place)
      } else {
        found.add(diagnostic)
      }
    }
    return file.value
  }

  /// The names of the layouts from the one in `folder` back to it; nil when it is not among them yet.
  private func circle(closedBy folder: String) -> [String]? {
    guard let start = folders.firstIndex(where: { isSameFile($0, folder) }) else { return nil }
    return (folders[start...] + [folders[start]]).map { String($0.lastPart) }
  }

  // MARK: Merging

  /// How many levels of a field are merged name by name: `styles` by name and, in each, by field. Other fields are replaced as
  /// a whole; so is a family of fonts, lest a face of the base stand among those of the heir.
  private static let levels = ["colours": 1, "fonts": 1, "icons": 1, "shapes": 1, "styles": 2, "words": 2]

  private static func merge(_ heir: Node, onto base: Node, _ found: inout DiagnosticList) -> Node {
    guard case .mapping(let own) = heir.value, case .mapping(let inherited) = base.value else { return heir }
    // A name is one layout's own.
    let entries = merge(own, onto: inherited.filter { $0.key != "name" }) { heir, base in
      merge(heir, onto: base, levels: levels[heir.key] ?? 0, &found)
    }
    return Node(.mapping(entries), at: heir.place)
  }

  private static func merge(_ own: [Entry], onto inherited: [Entry], _ meet: (Entry, Entry) -> Entry) -> [Entry] {
    let names = Set(inherited.map(\.key))
    let both = inherited.map { base in own.first { $0.key == base.key }.map { meet($0, base) } ?? base }
    return both + own.filter { !names.contains($0.key) }
  }

  /// Two fields of one name, merged.
  private static func merge(_ heir: Entry, onto base: Entry, levels: Int, _ found: inout DiagnosticList) -> Entry {
    guard levels > 0 else { return heir }
    switch (heir.value.value, base.value.value) {
    case (.null, _): return base
    case (_, .null): return heir
    case (.mapping(let own), .mapping(let inherited)):
      let entries = merge(own, onto: inherited) { merge($0, onto: $1, levels: levels - 1, &found) }
      return Entry(key: heir.key, keyPlace: heir.keyPlace, value: Node(.mapping(entries), at: heir.value.place))
    default:
      // The one that is no mapping of names is reported here, since it goes no further.
      let isSound = FieldReader(heir.value, as: heir.key, &found) != nil
      return isSound && FieldReader(base.value, as: base.key, &found) == nil ? heir : base
    }
  }
}

extension Lineage {
  /// `found` without what may be missing only because a base could not be read.
  func withoutGaps(_ found: DiagnosticList) -> DiagnosticList {
    guard !isWhole else { return found }
    let gaps: Set = [
      "missing-face", "missing-file", "no-section-page", "unknown-colour", "unknown-font", "unknown-shape",
      "unknown-style", "unknown-word",
    ]
    var kept = DiagnosticList()
    for diagnostic in found.all {
      let isOfTheWhole = diagnostic.id == "missing-field" && diagnostic.place == root.place
      if !gaps.contains(diagnostic.id), !isOfTheWhole { kept.add(diagnostic) }
    }
    return kept
  }
}

extension Node {
  /// The layout that this one extends.
  fileprivate func extended(_ found: inout DiagnosticList) -> Located<String>? {
    guard case .mapping(let entries) = value, let name = entries.first(where: { $0.key == "extends" })?.value else {
      return nil
    }
    if case .null = name.value { return nil }
    return name.line(as: "extends", &found)
  }
}

extension String {
  /// The last part of a path.
  var lastPart: Substring { split(separator: "/").last ?? self[...] }
}
