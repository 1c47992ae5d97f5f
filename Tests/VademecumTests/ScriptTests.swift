import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Names and titles in other scripts than the layout's fonts have.
struct ScriptTests {
  /// Arabic, Greek, Vietnamese, a picture, and Chinese, which starts the first summary too.
  private static let catalogue = """
    language: fr
    sections:
      - { id: a, title: Lectures }
    resources:
      - { id: arabe, section: a, title: "Le jardin (كتاب الحديقة)", year: 2019, url: "https://example.org/1",
          authors: [Albert Cossery, نجيب محفوظ], summary: "الطبخ والحديقة في القاهرة (١٩٨٨)",
          type: لا الحديقة ولا القاهرة }
      - { id: grec, section: a, title: Alexis, year: 1946, authors: [Νίκος Καζαντζάκης], url: "https://example.org/2",
          summary: "Un roman 📚 pour tous." }
      - { id: viet, section: a, title: 红楼梦, year: 1820, authors: [Nguyễn Thị Hương], url: "https://example.org/3",
          summary: "Un poème." }
    """

  private func inCatalogue<Result>(_ body: (_ folder: String) throws -> Result) throws -> Result {
    try withFolder { folder in
      try write(Self.catalogue, to: "\(folder)/catalogue.yaml")
      try FileManager.default.createDirectory(atPath: "\(folder)/editions", withIntermediateDirectories: true)
      try write("catalogue: ../catalogue.yaml\ntitle: Essai\ndate: 2022\n", to: "\(folder)/editions/une.yaml")
      return try body(folder)
    }
  }

  private func addFonts(to folder: String, from source: String) throws {
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/Tests/TypesettingTests/Fixtures/Fonts", toPath: "\(folder)/\(source)")
  }

  @Test func areSetInTheCataloguesFontsAndReadBack() throws {
    try inCatalogue { folder in
      try addFonts(to: folder, from: "fonts")
      let document = try build("\(folder)/editions/une.yaml")
      for standard in [Standard.both, .none] {
        try publish(document, to: "\(folder)/out.pdf", as: .pdf(standard))
        #expect(try run("qpdf", ["--check", "\(folder)/out.pdf"]).status == 0)
        let text = try run("mutool", ["draw", "-q", "-F", "text", "\(folder)/out.pdf"]).output
        let wanted = [
          "Le jardin (كتاب الحديقة)", "نجيب محفوظ", "الطبخ والحديقة في القاهرة (١٩٨٨)", "Νίκος Καζαντζάκης", "📚",
          "Nguyễn Thị Hương", "红楼梦",
        ]
        for words in wanted { #expect(text.contains(words)) }
        let tagged = try run("pdfinfo", ["-struct-text", "\(folder)/out.pdf"]).output
        // Behind a ligature, too.
        if standard == .both { #expect(tagged.contains("لا الحديقة ولا القاهرة (2019)")) }
      }
    }
  }

  @Test func areReportedWithTheirPlacesWhenNoFontHasThem() throws {
    try inCatalogue { folder in
      let report = buildReport("\(folder)/editions/une.yaml")
      #expect(report.value != nil)
      let missing = report.diagnostics.all
      #expect(missing.allSatisfy { $0.id == "missing-glyph" && $0.severity == .warning })
      let lines = missing.map { String("\($0)".dropFirst(folder.count + 1)) }
      #expect(
        lines.contains(
          "catalogue.yaml:9:16: warning: no font has the character U+1F4DA '📚', and a sign stands in for it; "
            + "put a font that has it into the folder '\(folder)/fonts', or install fonts-symbola [missing-glyph]"))
      let han = lines.filter { $0.contains("catalogue.yaml:10:36:") }
      #expect(han.count == 3 && han.allSatisfy { $0.contains("install fonts-noto-cjk") })
      // Each character of a resource once, where it first stands: the title, then an author, then the summary.
      let arabic = lines.filter { $0.hasPrefix("catalogue.yaml:5:") || $0.hasPrefix("catalogue.yaml:6:") }
      #expect(Set(arabic).count == arabic.count)
      #expect(arabic.contains { $0.hasPrefix("catalogue.yaml:5:37:") && $0.contains("U+0643") })
      #expect(arabic.contains { $0.hasPrefix("catalogue.yaml:6:33:") && $0.contains("U+0646") })
      #expect(arabic.contains { $0.hasPrefix("catalogue.yaml:6:55:") && $0.contains("U+0661") })
    }
  }

  @Test func comeFromTheSystemOnlyWithAWarning() throws {
    try inCatalogue { folder in
      var files = sourceFiles
      try FileManager.default.createDirectory(atPath: "\(folder)/system", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/Tests/TypesettingTests/Fixtures/Fonts/NotoSansArabic-subset.ttf",
        toPath: "\(folder)/system/NotoSansArabic-Regular.ttf")
      files.systemFonts = ["\(folder)/system"]
      let found = check("\(folder)/editions/une.yaml", files: files).all
      let outside = found.filter { $0.id == "system-font" }
      #expect(outside.count == 1)
      #expect(outside.first?.summary.contains("NotoSansArabic-Regular.ttf") == true)
      #expect(found.filter { $0.id == "missing-glyph" }.allSatisfy { !$0.summary.contains("U+0643") })
    }
  }

  @Test func aFileThatIsNoFontIsReported() throws {
    try inCatalogue { folder in
      try addFonts(to: folder, from: "fonts")
      try write("no font", to: "\(folder)/fonts/a.ttf")
      _ = try build("\(folder)/editions/une.yaml", expecting: ["bad-font"])
      let found = buildReport("\(folder)/editions/une.yaml").diagnostics.all
      #expect(
        found.map(\.description) == [
          "\(folder)/fonts/a.ttf: warning: the file is no font that can be used; take one of TrueType or OpenType, which ends in .ttf or .otf [bad-font]"
        ])
      let batch = try run(command, ["batch", "editions/une.yaml", "-o", "out"], in: folder)
      #expect(
        batch.status == 0
          && batch.errors.contains(
            "a.ttf: warning: the file is no font that can be used; take one of TrueType or OpenType, which ends in .ttf or .otf [bad-font]"
          ))
      let strict = try run(command, ["batch", "editions/une.yaml", "-o", "out", "--strict"], in: folder)
      #expect(strict.status == 1, "\(strict.errors)")
    }
  }
}
