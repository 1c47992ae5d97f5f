import Diagnostics
import Testing

@testable import Tables

/// Files that are damaged, made to do harm, or of another kind: each gets one clear error, soon.
@Suite struct HostileTableTests {
  private func findings(_ bytes: [UInt8], _ file: String = "t.xlsx") -> [String] { read(bytes, file).found }

  private static let sheet = Workbook.file(rows: "<row><c><v>1</v></c></row>")

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
        "t.xlsx: error: the file unpacks to more than 128 MB; keep only the table of resources in it [oversized-table]"
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

  @Test func brokenXML() {
    #expect(
      findings(Workbook.file(rows: "<row><c></row>"))[0].contains("'xl/worksheets/sheet1.xml' in it cannot be read"))
  }
}
