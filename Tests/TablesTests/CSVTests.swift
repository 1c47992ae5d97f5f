import Diagnostics
import Testing

@testable import Tables

@Suite struct CSVTests {
  @Test(arguments: [
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), ("a|b\n1|2", [["a", "b"], ["1", "2"]]),
    ("seul\nx\n", [["seul"], ["x"]]),
    // Commas in texts separate nothing where a semicolon does, in each row alike.
    ("a;b\nun, deux, trois;2\nx, y;3\n", [["a", "b"], ["un, deux, trois", "2"], ["x, y", "3"]]),
    // The headings may have fewer cells than the rows.
    ("a;b\n1;2;3\n4;5;6\n", [["a", "b"], ["1", "2", "3"], ["4", "5", "6"]]),
    ("sep=,\na;x,b\n1,2\n", [["a;x", "b"], ["1", "2"]]), ("\"sep=|\"\na|b\n", [["a", "b"]]),
    ("\u{FEFF}a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]),
    ("a;b\n\n;\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a;\"b;c\"\n\"x \"\"y\"\"\";\"l 1\r\nl 2\"\n", [["a", "b;c"], ["x \"y\"", "l 1\nl 2"]]),
    ("a;b\nla \"chose\";2\n", [["a", "b"], ["la \"chose\"", "2"]]), ("a;b\n\"x\"y;2\n", [["a", "b"], ["xy", "2"]]),
    // As Excel writes it, where people have emptied columns and rows; and as Google Sheets does.
    ("\u{FEFF}sep=;\r\na;b;;\r\n\"1\r\n2\";x;;\r\n;;;\r\n", [["a", "b", "", ""], ["1\n2", "x", "", ""]]),
    ("a,b,\r\n\"un, \"\"deux\"\"\",\"l 1\nl 2\",\r\n,,", [["a", "b", ""], ["un, \"deux\"", "l 1\nl 2", ""]]),
    ("0123;1,5\n2 019;=1+1\n", [["0123", "1,5"], ["2 019", "=1+1"]]),
  ]) func cellsAreThoseOfTheText(_ text: String, _ cells: [[String]]) { #expect(rows(text) == cells) }

  @Test func aTabbedFileIsPartedAtTabs() {
    #expect(rows("a, b\tc\n1, 2\t3", "t.tsv") == [["a, b", "c"], ["1, 2", "3"]])
  }

  @Test func encodingsAreFound() throws {
    let text = "titre;prix\nété — l’Œuvre;12 €\n"
    let cells = [["titre", "prix"], ["été — l’Œuvre", "12 €"]]
    let windows: [UInt8] =
      Array("titre;prix\n".utf8) + [0xe9, 0x74, 0xe9, 0x20, 0x97, 0x20, 0x6c, 0x92, 0x8c]
      + Array("uvre;12 ".utf8) + [0x80, 0x0a]
    let units = [0xfeff] + Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for (bytes, name) in [(Array(text.utf8), "UTF-8"), (windows, "Windows-1252"), (little, "UTF-16"), (big, "UTF-16")] {
      var found = DiagnosticList()
      let file = try CSVFile(bytes, file: "t.csv", &found)
      #expect(file.table(0).rows.map { $0.cells.map(\.text) } == cells)
      #expect(file.encoding == name && found.all.isEmpty)
    }
  }

  @Test func placesAreThoseOfTheFile() throws {
    let table = try #require(read(Array("é;b\n\"x\ny\";c;d\nz;e\n".utf8)).table)
    let places = table.rows.map { $0.cells.map { "\(table.place(of: $0))" } }
    #expect(
      places == [["t.csv:1:1", "t.csv:1:3"], ["t.csv:2:1", "t.csv:3:4", "t.csv:3:6"], ["t.csv:4:1", "t.csv:4:3"]])
    #expect(table.rows.map(\.number) == [1, 2, 4])
  }

  @Test func openQuotesAreToldWhereTheyOpen() {
    let found = read(Array("a;b\nx;y\nu;\"v\nw;z\n1;2\n".utf8)).found
    #expect(found.count == 1 && found[0].hasPrefix("t.csv:3:3: error: a text in quotes begins here and is not closed"))
  }

  @Test func errorsOfSpreadsheetsStayErrors() {
    #expect(
      read(Array("a;b\n#VALEUR!;#tag\n".utf8)).table?.rows[1].cells.map(\.content) == [
        .error("#VALEUR!"), .text("#tag"),
      ])
  }

  @Test func charactersThatNoFileMayHoldAreTold() {
    #expect(
      read(Array("a;b\nx\u{7};y\n".utf8)).found == [
        "t.csv:2:2: error: character U+0007 is not allowed [control-character]"
      ])
  }
}
