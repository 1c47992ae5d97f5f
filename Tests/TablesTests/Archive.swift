import CZlib

/// Makes ZIP archives, sound ones and others.
struct Archive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of files that are not packed.
  init(_ files: [(name: String, text: String)] = []) {
    for (name, text) in files { add(name, Array(text.utf8)) }
  }

  /// Adds a file. What its header says can be false.
  mutating func add(
    _ name: String, _ contents: [UInt8], deflated: Bool = false, size: Int? = nil, checksum: UInt32? = nil,
    flags: Int = 0
  ) {
    let packed = deflated ? Archive.deflated(contents) : contents
    let start = bytes.count
    let checksum = checksum ?? UInt32(truncatingIfNeeded: crc32_z(0, contents, contents.count))
    let common =
      [(flags, 2), (deflated ? 8 : 0, 2), (0, 4), (Int(checksum), 4), (packed.count, 4)]
      + [(size ?? contents.count, 4), (name.utf8.count, 2), (0, 2)]
    bytes += Archive.numbers([(0x0403_4b50, 4), (20, 2)] + common) + Array(name.utf8) + packed
    let places = [(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)]
    directory += Archive.numbers([(0x0201_4b50, 4), (20, 2), (20, 2)] + common + places) + Array(name.utf8)
    count += 1
  }

  /// The bytes of the file.
  var file: [UInt8] {
    let end = [
      (0x0605_4b50, 4), (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4), (bytes.count, 4), (0, 2),
    ]
    return bytes + directory + Archive.numbers(end)
  }

  private static func numbers(_ numbers: [(value: Int, size: Int)]) -> [UInt8] {
    numbers.flatMap { number in (0..<number.size).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
  }

  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(contents.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    compress(&packed, &count, contents, uLong(contents.count))
    // Without zlib's own header and checksum.
    return Array(packed[2..<(Int(count) - 4)])
  }
}

/// Makes workbooks of one sheet.
enum Workbook {
  /// A workbook whose sheet has those rows in XML.
  static func file(
    rows: String, sharedStrings: String = "", styles: String = "", behind: String = "", sheetLinks: String = "",
    properties: String = ""
  ) -> [UInt8] { archive(rows, sharedStrings, styles, behind, sheetLinks, properties).file }

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func archive(
    _ rows: String, _ strings: String, _ styles: String, _ behind: String, _ links: String, _ properties: String
  ) -> Archive {
    Archive([
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook.xml", false)])),
      (
        "xl/workbook.xml",
        "<workbook>\(properties)<sheets><sheet name=\"Ressources\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("r1", "worksheet", "worksheets/sheet1.xml", false), ("r2", "sharedStrings", "/xl/sharedStrings.xml", false),
          ("r3", "styles", "styles.xml", false),
        ])
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"), ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(behind)</worksheet>"),
      ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>\(links)</Relationships>"),
    ])
  }

  private static func relations(_ all: [(id: String, type: String, target: String, isExternal: Bool)]) -> String {
    let lines = all.map { "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.type)\" Target=\"\($0.target)\"/>" }
    return "<Relationships>\(lines.joined())</Relationships>"
  }

  /// Styles whose cells show numbers by those codes, one after the other.
  static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }.joined()
    let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    return "<numFmts>\(formats)</numFmts><cellXfs>\(cells)</cellXfs>"
  }
}
