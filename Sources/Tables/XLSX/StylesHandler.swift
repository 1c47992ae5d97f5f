/// Reads how numbers are shown in the styles of cells.
final class StylesHandler: XMLHandler {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var (isInFormats, isInCells) = (false, false)
  private let budget: TableBudget

  init(_ budget: TableBudget) { self.budget = budget }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmts": isInFormats = true
    case "numFmt":
      guard isInFormats, let id = attributes.number("numFmtId") else { return }
      budget.take(.styles)
      codes[id] = attributes["formatCode"]
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      budget.take(.styles)
      styles.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCells = false }
    if name == "numFmts" { isInFormats = false }
  }

  /// How the numbers of each style are shown.
  func formats(decimalMark: String) -> [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return styles.map { id in
      if let format = known[id] { return format }
      let format = NumberFormat(codes[id] ?? StylesHandler.builtIn(id), decimalMark: decimalMark)
      known[id] = format
      return format
    }
  }

  /// The codes that need no saying (ECMA-376, 18.8.30); those from 27 to 36 and 50 to 58 are dates of East Asia.
  private static func builtIn(_ id: Int) -> String {
    switch id {
    case 1: "0"
    case 2: "0.00"
    case 3, 37, 38: "#,##0"
    case 4, 39, 40: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 14...17, 27...36, 50...58: "yyyy-mm-dd"
    case 18...21, 45: "hh:mm"
    case 22: "yyyy-mm-dd hh:mm"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    default: "General"
    }
  }
}
