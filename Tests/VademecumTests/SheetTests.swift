import Foundation
import TestSupport
import Testing
import Vademecum

/// The example TRESSONS from sheets, and sheets from one year to the next: from the file to the pages and to what changed in them.
@Suite struct SheetTests {
  private static let example = "\(Repository.root)/Examples/tressons-sheet"

  /// A form in which the 24 resources are kept: the file's name, and its bytes.
  private static func table(_ form: String) throws -> (name: String, bytes: Data) {
    func file(_ ending: String) throws -> Data {
      try Data(contentsOf: URL(filePath: "\(example)/ressources.\(ending)"))
    }
    let text = String(decoding: try file("csv"), as: UTF8.self)
    switch form {
    case "Windows-1252": return ("r.csv", try #require(text.data(using: .windowsCP1252)))
    case "commas": return ("r.csv", Data(rewritten(text, separator: ",").utf8))
    case "UTF-16": return ("r.csv", Data([0xff, 0xfe]) + utf16(rewritten(text, separator: "\t")))
    case "Excel": return ("r.csv", Data(("\u{FEFF}sep=;\r\n" + text).utf8))
    default: return ("r.\(form)", try file(form))
    }
  }

  /// The text with another separator, each cell in quotes.
  private static func rewritten(_ text: String, separator: String) -> String {
    var (result, isQuoted) = ("\"", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: result += "\"\(separator)\""
      case "\r\n" where !isQuoted, "\n" where !isQuoted: result += "\"\n\""
      default: result.append(character)
      }
    }
    return String(result.dropLast())
  }

  private static func utf16(_ text: String) -> Data {
    Data(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
  }

  /// The objects of a PDF, without the record, the identifier and the offsets that follow from its length.
  private func objects(of pdf: String, in folder: String) throws -> [Substring] {
    let plain = "\(folder)/plain.pdf"
    #expect(try run("qpdf", ["--qdf", "--object-streams=disable", "--static-id", pdf, plain]).status == 0)
    let text = String(decoding: try Data(contentsOf: URL(filePath: plain)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let record = try #require(lines.firstIndex { $0.contains("/VademecumRecord") })
    let end = try #require(lines[record...].firstIndex { $0.hasPrefix("endstream") })
    let length = try #require(lines[end...].firstIndex { $0.hasSuffix(" 0 obj") }) + 1
    let table = try #require(lines.lastIndex(of: "xref"))
    #expect(length < table && table > 1000)
    return Array(lines[..<record] + lines[end..<length] + lines[(length + 1)..<table])
  }

  @Test(arguments: ["xlsx", "ods", "csv", "sqlite", "Windows-1252", "commas", "UTF-16", "Excel"])
  func everyFormGivesThePagesOfTheYAML(_ form: String) throws {
    try withFolder { folder in
      let (name, bytes) = try SheetTests.table(form)
      try bytes.write(to: URL(filePath: "\(folder)/\(name)"))
      let catalogue = try Repository.text(of: "Examples/tressons-sheet/catalogue.yaml")
      try write(catalogue.replacing("ressources.xlsx", with: name), to: "\(folder)/catalogue.yaml")
      let edition = try Repository.text(of: "Examples/tressons-sheet/editions/2022-06.yaml")
      try write(edition.replacing("../catalogue.yaml", with: "catalogue.yaml"), to: "\(folder)/edition.yaml")
      for (path, output) in [("\(folder)/edition.yaml", "sheet"), (june2022, "yaml")] {
        let document = try build(path)
        try publish(document, to: "\(folder)/\(output).dump", as: .dump)
        try publish(document, to: "\(folder)/\(output).pdf")
      }
      let dumps = try ["sheet", "yaml"].map { try String(contentsOfFile: "\(folder)/\($0).dump", encoding: .utf8) }
      #expect(dumps[0] == dumps[1] && dumps[0].utf8.count > 10_000)
      let files = try ["sheet", "yaml"].map { try objects(of: "\(folder)/\($0).pdf", in: folder) }
      #expect(files[0].count == files[1].count && zip(files[0], files[1]).allSatisfy(==))
    }
  }

  @Test func theExampleItselfBuilds() throws {
    let document = try build("\(SheetTests.example)/editions/2022-06.yaml")
    #expect(document.pages.count == 11)
  }

  // MARK: From one year to the next

  /// What `diff` finds between the PDF of one sheet and another sheet.
  private func changes(from old: String, to new: String) throws -> String {
    try withFolder { folder in
      let sections = "sections: [{ id: a, title: Un }, { id: b, title: Deux }]"
      try write("language: fr\n\(sections)\nresources: r.csv\n", to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n", to: "\(folder)/edition.yaml")
      try write(old, to: "\(folder)/r.csv")
      try publish(
        try #require(buildReport("\(folder)/edition.yaml").value), to: "\(folder)/old.pdf")
      try write(new, to: "\(folder)/r.csv")
      let report = Workspace(files: sourceFiles).comparison(of: "\(folder)/old.pdf", with: "\(folder)/edition.yaml")
      return try #require(report.value).text()
    }
  }

  private static let lastYear = [
    "Bilan 2024;Un;Avise;2024;Le bilan.;https://a.org/1", "Guide des élus;Un;RTES;2023;Un guide.;https://a.org/2",
    "Carnet;Deux;Avise;2022;Un carnet.;https://a.org/3", "Carnet;Deux;RTES;2021;Un autre carnet.;https://a.org/4",
  ]
  private static let headings = "Titre;Rubrique;Auteur;Année;Résumé;Lien"

  @Test func withoutIDsRowsMayMove() throws {
    let new =
      [SheetTests.lastYear[3], "Atlas;Un;Avise;2026;Neuf.;https://a.org/9"]
      + [SheetTests.lastYear[1].replacing("Un guide.", with: "Un vrai guide."), SheetTests.lastYear[2]]
      + [SheetTests.lastYear[0]]
    let text = try changes(
      from: ([SheetTests.headings] + SheetTests.lastYear).joined(separator: "\n"),
      to: ([SheetTests.headings] + new).joined(separator: "\n"))
    #expect(text.contains("Added (1)") && text.contains("Atlas") && text.contains("Changed (1)"), "\(text)")
    #expect(text.contains("summary: Un {+vrai+} guide.") && !text.contains("Removed"), "\(text)")
  }

  /// A title is all that tells a resource without an id: another title is another resource.
  @Test func withoutIDsAnotherTitleIsAnotherResource() throws {
    let new = SheetTests.lastYear.map { $0.replacing("Guide des élus", with: "Guide des élues et des élus") }
    let text = try changes(
      from: ([SheetTests.headings] + SheetTests.lastYear).joined(separator: "\n"),
      to: ([SheetTests.headings] + new).joined(separator: "\n"))
    #expect(text.contains("Added (1)") && text.contains("Removed (1)") && !text.contains("Changed"), "\(text)")
  }

  @Test func withIDsTitlesMayChange() throws {
    let old = SheetTests.lastYear.enumerated().map { "r-\($0);\($1)" }
    var new = [old[3], old[1].replacing("Guide des élus", with: "Guide des élues et des élus")]
    new += ["r-9;Atlas;Un;Avise;2026;Neuf.;https://a.org/9", old[0], old[2]]
    let text = try changes(
      from: (["Id;\(SheetTests.headings)"] + old).joined(separator: "\n"),
      to: (["Id;\(SheetTests.headings)"] + new).joined(separator: "\n"))
    #expect(text.contains("Added (1)") && text.contains("Changed (1)") && !text.contains("Removed"), "\(text)")
    #expect(text.contains("title: Guide des {+élues et des+} élus"), "\(text)")
  }

  // MARK: Files and reports

  @Test func batchSeesContentAndNotTheFile() throws {
    try withFolder { folder in
      func save(_ name: String) throws {
        let bytes = try Repository.bytes(of: "Tests/VademecumTests/Fixtures/Tables/\(name).xlsx")
        try Data(bytes).write(to: URL(filePath: "\(folder)/r.xlsx"))
      }
      func batch() throws -> String { try run(command, ["batch", "edition.yaml", "-o", "out"], in: folder).output }
      try write("language: fr\nresources: r.xlsx\n", to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\n", to: "\(folder)/edition.yaml")
      try save("saved")
      #expect(try batch() == "1 written, 0 unchanged\n")
      // By another program, with other widths and colours.
      try save("saved-again")
      #expect(try batch() == "0 written, 1 unchanged\n")
      try save("changed")
      #expect(try batch() == "1 written, 0 unchanged\n")
    }
  }

  @Test func checkSaysHowTextsWereRead() throws {
    try withFolder { folder in
      try write(
        "language: fr\nsections: [{ id: a, title: Un }]\nresources: [r.csv, s.tsv]\n", to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\n", to: "\(folder)/edition.yaml")
      let row = "été;Été;Un;Résumé;https://a.org\n".replacing("été;", with: "x;")
      let text = "id;titre;rubrique;résumé;lien\n" + row
      try #require(text.data(using: .windowsCP1252)).write(to: URL(filePath: "\(folder)/r.csv"))
      try write(
        text.replacing(";", with: "\t").replacing("x\t", with: "y\t").replacing("Été", with: "Hiver"),
        to: "\(folder)/s.tsv")
      let outcome = try run(command, ["check", "--strict", "edition.yaml"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        outcome.output.hasPrefix(
          """
          ./r.csv: read as Windows-1252, cells separated by semicolons
          ./s.tsv: read as UTF-8, cells separated by tabs
          nothing wrong
          """.replacing("./", with: "")), "\(outcome.output)")
      // So it is said where mistakes follow from it, too.
      try write("titre\nDeux\n", to: "\(folder)/r.csv")
      let failed = try run(command, ["check", "edition.yaml"], in: folder)
      #expect(failed.status == 1 && failed.output.contains("r.csv: read as UTF-8, cells separated by commas"))
    }
  }
}
