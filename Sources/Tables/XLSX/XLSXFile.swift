import Diagnostics
import Reading

/// A workbook of Office Open XML (ECMA-376), as Excel and many others write it.
struct XLSXFile: TableSource {
  private let archive: ZIPArchive
  private let file: String
  private let workbook: WorkbookHandler
  private let parts: [String: String]
  private let sharedStrings: [Cell.Content]
  private let formats: [NumberFormat]

  /// Reads what all sheets share.
  init(_ archive: ZIPArchive, file: String, _ request: TableRequest) throws(TableFailure) {
    (self.archive, self.file) = (archive, file)
    let root = try archive.relations(of: "")
    guard let path = root.path(ofType: "officeDocument") else { throw TableFailure(.missingPart("xl/workbook.xml")) }
    workbook = WorkbookHandler(archive.budget)
    try archive.readRequired(path, workbook)
    let relations = try archive.relations(of: path)
    parts = relations.paths
    let strings = SharedStringsHandler(archive.budget)
    if let path = relations.path(ofType: "sharedStrings") { try archive.read(path, strings) }
    sharedStrings = strings.strings
    let styles = StylesHandler(archive.budget)
    if let path = relations.path(ofType: "styles") { try archive.read(path, styles) }
    formats = styles.formats(decimalMark: request.decimalMark)
  }

  var sheets: [SheetName] { workbook.sheets.map(\.name) }

  func table(_ index: Int) throws(TableFailure) -> Table {
    let sheet = workbook.sheets[index]
    guard let path = parts[sheet.relation] else { throw TableFailure(.missingPart(sheet.name.name ?? "sheet")) }
    let relations = try archive.relations(of: path)
    let reader = WorksheetHandler(
      Table(file: file, sheet: sheet.name.name), part: path, sharedStrings: sharedStrings, formats: formats,
      startsIn1904: workbook.startsIn1904, archive.budget)
    try archive.readRequired(path, reader)
    let table = reader.table(linksTo: relations.targets)
    try archive.budget.throwIfSpent()
    return table
  }
}

/// Reads the list of sheets.
final class WorkbookHandler: XMLHandler {
  /// The sheets, and the relations that lead to them.
  private(set) var sheets: [(name: SheetName, relation: String)] = []
  /// Whether days count from 1904, as on old Macs.
  private(set) var startsIn1904 = false
  private let budget: TableBudget

  init(_ budget: TableBudget) { self.budget = budget }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": startsIn1904 = attributes.isSet("date1904")
    case "sheet":
      budget.take(.sheets)
      let state = attributes["state"] ?? "visible"
      let name = (attributes["name"] ?? "").normalized
      sheets.append((SheetName(name: name, isHidden: state != "visible"), attributes["id"] ?? ""))
    default: break
    }
  }
}

/// What a part of a workbook refers to, by the names that it uses for that.
struct Relations {
  /// Files of the archive.
  var paths: [String: String] = [:]
  /// Addresses outside of it.
  var targets: [String: String] = [:]
  fileprivate var types: [String: String] = [:]

  /// The file of a type; nil when there is none.
  func path(ofType type: String) -> String? { types[type].flatMap { paths[$0] } }
}

extension ZIPArchive {
  /// What the part refers to; nothing where it says nothing.
  func relations(of part: String) throws(TableFailure) -> Relations {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let handler = RelationsHandler(folder: folder, budget)
    try read("\(folder)_rels/\(part.dropFirst(folder.count)).rels", handler)
    return handler.relations
  }
}

/// Reads what a part refers to.
private final class RelationsHandler: XMLHandler {
  private let folder: String
  private let budget: TableBudget
  private(set) var relations = Relations()

  init(folder: String, _ budget: TableBudget) { (self.folder, self.budget) = (folder, budget) }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    budget.take(.links)
    if attributes["TargetMode"] == "External" {
      relations.targets[id] = target
      return
    }
    relations.paths[id] = path(of: target)
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    if relations.types[type] == nil { relations.types[type] = id }
  }

  private func path(of target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps: [Substring] = []
    for step in (folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
