import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Files that are damaged, made to do harm, or of another kind: each gets one clear error, soon.
@Suite struct HostileTableTests {
  private func findings(_ bytes: [UInt8], _ file: String = "t.xlsx") -> [String] { read(bytes, file).found }

  private static let sheet = Workbook.file(rows: "<row><c><v>1</v></c></row>")

  /// Each twentieth of files that programs wrote.
  @Test(arguments: ["values.xlsx", "values.ods"]) func filesThatAreCutOff(_ file: String) throws {
    let bytes = try Repository.bytes(of: "Tests/TablesTests/Fixtures/\(file)")
    for part in 1..<20 {
      let found = findings(Array(bytes.prefix(bytes.count * part / 20)), file)
      #expect(found.count == 1 && found[0].contains("damaged or cut off"), "\(part): \(found)")
    }
  }

  /// What takes the memory or the time if nothing stops it; the words of the one error.
  @Test func workbooksWithoutMeasure() {
    func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    let sheets: [(rows: String, behind: String, words: String)] = [
      ("<row><c t=\"str\"><v>\(repeated("a", 2 << 20))</v></c></row>", "", "a cell has more than 1 MB of text"),
      (
        "<row><c t=\"inlineStr\"><is>\(repeated("<r><t>abcdefgh</t></r>", 200_000))</is></c></row>", "",
        "a cell has more than 1 MB"
      ),
      (repeated("<row><c t=\"str\"><v>\(repeated("a", 1 << 19))</v></c></row>", 70), "", "more than 32 MB of text"),
      (repeated("<row/>", 4_000_001), "", "more than 4000000 cells, empty ones among them"),
      (repeated("<x>", 300), "", "'xl/worksheets/sheet1.xml' in it cannot be read"),
      (
        "<row><c><v>1</v></c></row>", "<mergeCells>\(repeated("<mergeCell ref=\"A1:A9\"/>", 100_001))</mergeCells>",
        "more than 100000 merged cells"
      ),
      (
        "<row><c><v>1</v></c></row>",
        "<hyperlinks>\(repeated("<hyperlink ref=\"A1\" id=\"r\"/>", 100_001))</hyperlinks>", "more than 100000 links"
      ),
    ]
    for (rows, behind, words) in sheets {
      let found = findings(Workbook.file(rows: rows, behind: behind))
      #expect(found.count == 1 && found[0].contains(words), "\(words): \(found)")
    }
    let styles = repeated("<xf/>", 100_001)
    let found = findings(Workbook.file(rows: "<row/>", styles: "<cellXfs>\(styles)</cellXfs>"))
    #expect(found.count == 1 && found[0].contains("more than 100000 styles"), "\(found)")
  }

  /// What comes in pieces without an end is not looked at again and again.
  @Test func markUpWithoutAnEnd() {
    let reader = XMLReader(XMLHandler(), TableBudget())
    var hasEnded = false
    for piece in ["<a "] + [String](repeating: String(repeating: " ", count: 1 << 16), count: 100) where !hasEnded {
      Array(piece.utf8).withUnsafeBufferPointer { bytes in
        do throws(XMLReader.Failure) { try reader.read(bytes, isLast: false) } catch {
          #expect(error == .malformed)
          hasEnded = true
        }
      }
    }
    #expect(hasEnded)
  }

  @Test func aMillionEmptyRows() {
    let rows = String(repeating: "<row/>", count: 1_000_000) + "<row r=\"1000001\"><c><v>1</v></c></row>"
    #expect(read(Workbook.file(rows: rows), "t.xlsx").table?.rows.map(\.number) == [1_000_001])
  }

  @Test func openDocumentsWithoutMeasure() {
    func sheet(_ text: String) -> [UInt8] {
      let cell = "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
      let table = "<table:table table:name=\"S\"><table:table-row>\(cell)</table:table-row></table:table>"
      return Archive([("content.xml", "<a>\(table)</a>")]).file
    }
    #expect(
      findings(sheet(String(repeating: "<text:s text:c=\"1000\"/>", count: 2000)), "t.ods")[0].contains(
        "a cell has more than 1 MB"))
    #expect(findings(sheet(String(repeating: "<text:span>", count: 300)), "t.ods")[0].contains("cannot be read"))
    let tables = String(repeating: "<table:table table:name=\"S\"/>", count: 1001)
    #expect(findings(Archive([("content.xml", "<a>\(tables)</a>")]).file, "t.ods")[0].contains("more than 1000 sheets"))
  }

  @Test func textsWithoutMeasure() {
    #expect(
      findings(Array("titre;lien\nx;".utf8) + [UInt8](repeating: 0x61, count: 2 << 20), "t.csv") == [
        "t.csv:2:3: error: a cell has more than 1 MB of text; shorten it [oversized-table]"
      ])
    // Doubled quotes, each of which ends a piece of the text.
    let quotes = Array("titre;lien\n\"".utf8) + [UInt8](repeating: 0x22, count: 1 << 20)
    #expect(findings(quotes + [0x22], "t.csv").isEmpty)
    #expect(findings([UInt8](repeating: 0x61, count: 33 << 20), "t.csv")[0].contains("more than 32 MB of text"))
  }

  @Test func cutFiles() {
    for count in stride(from: 4, to: HostileTableTests.sheet.count - 1, by: 97) {
      let found = findings(Array(HostileTableTests.sheet.prefix(count)))
      #expect(found.count == 1 && found[0].hasPrefix("t.xlsx: error: the file is"), "\(count): \(found)")
    }
  }

  @Test func bombs() {
    var archive = Archive([("[Content_Types].xml", ""), ("_rels/.rels", "")])
    archive.add("content.xml", [UInt8](repeating: 0x20, count: 1 << 20), deflated: true, size: 900 << 20)
    #expect(
      findings(archive.file) == [
        "t.xlsx: error: the file unpacks to more than 96 MB; keep only the table of resources in it [oversized-table]"
      ])
    // One whose directory says less than there is.
    var liar = Archive()
    liar.add("content.xml", [UInt8](repeating: 0x20, count: 1 << 20), deflated: true, size: 1000)
    #expect(findings(liar.file)[0].contains("'content.xml' in it cannot be read"))
  }

  @Test func entities() {
    let text = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><office>&b;</office>"
    #expect(
      findings(Archive([("content.xml", text)]).file, "t.ods") == [
        "t.ods: error: 'content.xml' in the file has a DOCTYPE, which no spreadsheet needs; save the file anew [damaged-table]"
      ])
  }

  @Test func falseChecksumsAndTwins() {
    var archive = Archive()
    archive.add("content.xml", Array("<a/>".utf8), checksum: 1)
    #expect(findings(archive.file)[0].contains("damaged"))
    #expect(findings(Archive([("content.xml", "<a/>"), ("content.xml", "<b/>")]).file)[0].contains("damaged"))
    var encrypted = Archive()
    encrypted.add("content.xml", Array("<a/>".utf8), flags: 1)
    #expect(
      findings(encrypted.file) == [
        "t.xlsx: error: the file is protected by a password; save it without one [encrypted-table]"
      ])
  }

  @Test func filesOfOtherKinds() {
    let old: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    #expect(
      findings(old, "t.xls") == [
        "t.xls: error: the file is an old Office file, such as .xls; save it as .xlsx, .ods or .csv [foreign-format]"
      ])
    let encrypted = old + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }
    #expect(findings(encrypted)[0].contains("protected by a password"))
    #expect(findings(Array("%PDF-1.7".utf8))[0].contains("the file is a PDF, not a table"))
    #expect(findings(Archive([("word/document.xml", "<a/>")]).file)[0].contains("not a table"))
    for part in ["word/document.xml", "ppt/presentation.xml"] {
      let office = Archive([("[Content_Types].xml", ""), ("_rels/.rels", ""), (part, "<a/>")])
      #expect(findings(office.file)[0].contains("a ZIP archive or an Office file, not a table"))
    }
    #expect(
      findings(Archive([("Index/Document.iwa", "x"), ("preview.jpg", "x")]).file, "t.numbers") == [
        "t.numbers: error: the file is a spreadsheet of Numbers, not a table; export it from Numbers as .xlsx or .csv [foreign-format]"
      ])
    #expect(findings([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])[0].contains("a JPEG picture"))
    #expect(findings(Archive([("xl/workbook.bin", "")]).file)[0].contains(".xlsb"))
    #expect(findings(Array("<html>".utf8))[0].contains("a web page"))
  }

  @Test func rowsThatAreRepeatedWithoutEnd() throws {
    func sheet(_ cell: String) -> [UInt8] {
      let row = "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
      return Archive([("content.xml", "<a><table:table table:name=\"S\">\(row)</table:table></a>")]).file
    }
    #expect(
      read(sheet("<table:table-cell table:number-columns-repeated=\"16384\"/>"), "t.ods").table?.rows.isEmpty == true)
    let full = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
    #expect(findings(sheet(full), "t.ods")[0].contains("more than 500000 cells"))
    let empty = String(repeating: "<row><c s=\"0\"/></row>", count: 100_000)
    #expect(read(Workbook.file(rows: empty), "t.xlsx").table?.rows.isEmpty == true)
  }

  /// Numbers of rows that no sheet has, or that go back: all that looks for rows relies on their order.
  @Test(arguments: [
    ["9223372036854775807", nil], ["-5", nil], ["0"], ["3", "2"], ["3", "3"], ["1048577"], ["2x"], ["1", nil, "2"],
    ["99999999999999999999"],
  ]) func rowsOutOfOrder(_ numbers: [String?]) {
    let rows = numbers.map { "<row\($0.map { " r=\"\($0)\"" } ?? "")><c><v>1</v></c></row>" }.joined()
    let links = "<hyperlinks><hyperlink ref=\"A1:B1048576\" id=\"r\"/></hyperlinks>"
    let merges = "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"
    #expect(
      findings(Workbook.file(rows: rows, behind: merges + links)) == [
        "t.xlsx: error: the file is damaged or cut off: 'xl/worksheets/sheet1.xml' in it cannot be read; "
          + "open it in a spreadsheet program and save it anew [damaged-table]"
      ])
  }

  @Test func rowsOfAnOpenDocumentBehindTheLast() throws {
    func row(_ repeats: String) -> String {
      "<table:table-row table:number-rows-repeated=\"\(repeats)\"><table:table-cell office:value-type=\"string\">"
        + "<text:p>x</text:p></table:table-cell></table:table-row>"
    }
    let empty = "<table:table-row table:number-rows-repeated=\"1048570\"/>"
    let text =
      "<a><table:table table:name=\"S\">\(empty)\(row("100"))\(row("1"))\(row("9223372036854775807"))</table:table></a>"
    let numbers = try #require(read(Archive([("content.xml", text)]).file, "t.ods").table).rows.map(\.number)
    #expect(numbers == numbers.sorted() && numbers.last == 1_048_576)
  }

  @Test func brokenXML() {
    #expect(
      findings(Workbook.file(rows: "<row><c></row>"))[0].contains("'xl/worksheets/sheet1.xml' in it cannot be read"))
  }
}
