import Diagnostics
import Files
import Reading

/// A file of a folder of Markdown files.
struct FolderPage {
  /// Its path, as seen from the folder.
  let path: String
  /// What it holds.
  var file: FrontMatterFile

  /// Takes what a file at a path holds.
  init(_ path: String, _ file: FrontMatterFile) {
    (self.path, self.file) = (path, file)
    // Hugo keeps fields of one's own in a mapping of their own.
    if let index = self.file.fields.firstIndex(where: { $0.key == "params" }),
      case .mapping(let inner) = self.file.fields[index].value.value
    {
      self.file.fields.remove(at: index)
      self.file.fields += inner.filter { entry in !self.file.fields.contains { $0.key == entry.key } }
    }
  }

  /// The folder that it lies in, as seen from the outer one; empty for that one itself.
  var folder: String { path.contains("/") ? directory(of: path) : "" }

  /// What names it: its name without ending and date, or that of its folder for one that is all that the folder holds.
  var name: String {
    let stem = fileStem(of: path)
    if stem == "index", !folder.isEmpty { return String(folder.split(separator: "/").last ?? "") }
    return datedName?.rest ?? stem
  }

  /// The date that its name begins with, as Jekyll has it.
  var date: String? { datedName?.date }

  private var datedName: (date: String, rest: String)? {
    let stem = fileStem(of: path)
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].count == 4, !parts[3].isEmpty,
      parts.prefix(3).allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let month = Int(parts[1]), let day = Int(parts[2]), let year = Int(parts[0]),
      PartialDate(year: year, month: month, day: day).exists
    else { return nil }
    return (PartialDate(year: year, month: month, day: day).description, String(parts[3]))
  }

  /// Whether it is not to be published.
  var isDraft: Bool { flag("draft") == true || flag("published") == false }

  /// Where it stands among the others; those that say nothing come last.
  var weight: Double {
    for key in ["weight", "order", "nav_order", "position"] {
      if case .scalar(let scalar)? = field(key)?.value.value, let number = Double(scalar.text), number.isFinite {
        return number
      }
    }
    return .infinity
  }

  /// The field of a name.
  func field(_ key: String) -> Entry? { file.fields.first { $0.key == key } }

  private func flag(_ key: String) -> Bool? {
    guard case .scalar(let scalar)? = field(key)?.value.value, scalar.kind == .flag else { return nil }
    return scalar.text.lowercased() == "true"
  }

  /// The text below the fields.
  var body: String? {
    guard case .scalar(let scalar)? = file.body?.value else { return nil }
    return scalar.text
  }
}
