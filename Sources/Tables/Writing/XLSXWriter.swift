import Bytes

/// Writes workbooks (ECMA-376) for people to fill in: headings are bold and stay in view, texts are wrapped.
package enum XLSXWriter {
  /// The bytes of a workbook; the first sheet is in view.
  package static func file(_ sheets: [BlankSheet]) -> [UInt8] {
    var archive = ZIPWriter()
    let numbers = Array(1...sheets.count)
    archive.add("[Content_Types].xml", contentTypes(numbers))
    archive.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    archive.add("xl/workbook.xml", workbook(sheets))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      relations(numbers.map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")]))
    archive.add("xl/styles.xml", head + styles)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", head + WorksheetXML(sheet, isInView: index == 0).text)
    }
    return archive.archive
  }

  /// The styles of cells, by their positions in `styles`.
  enum Style: Int {
    case heading = 1
    case text
    case date
  }

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  // MARK: Parts

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func contentTypes(_ numbers: [Int]) -> String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts =
      [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
      + numbers.map { ("xl/worksheets/sheet\($0).xml", "worksheet") }
    return head + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"/\($0)\" ContentType=\"\(main).\($1)+xml\"/>" }.joined() + "</Types>"
  }

  private static func relations(_ targets: [(type: String, path: String)]) -> String {
    head + "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map { index, target in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(target.type)\" Target=\"\(target.path)\"/>"
      }.joined() + "</Relationships>"
  }

  private static func workbook(_ sheets: [BlankSheet]) -> String {
    head + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(office)\"><bookViews><workbookView/></bookViews><sheets>"
      + sheets.enumerated().map { index, sheet in
        "<sheet name=\"\(sheet.name.xmlEscaped(inAttribute: true))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
      }.joined() + "</sheets></workbook>"
  }

  /// Number format 14 is the short date of whoever opens the file.
  private static let styles = """
    <styleSheet xmlns="\(namespace)">\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFE3EFED"/><bgColor indexed="64"/></patternFill></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">\
    <alignment vertical="center" wrapText="1"/></xf>\
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
    <alignment horizontal="left" vertical="top" wrapText="1"/></xf>\
    <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
    <alignment horizontal="left" vertical="top"/></xf></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
}
