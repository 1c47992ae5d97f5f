import Bytes
import Files
import TestSupport
import Testing
import Vademecum

/// The book of an edition, as readers of books and what checks it see it.
@Suite struct BookTests {
  private let workspace = Workspace()

  private func book(_ path: String) throws -> [UInt8] {
    let edition = try workspace.edition(at: "\(Repository.root)/Examples/\(path)").expected()
    return try workspace.webFiles(of: edition, as: .book).expected()[0].bytes
  }

  /// The files of a book, by their names, as other people's programs unpack it.
  private func unpacked(_ book: [UInt8]) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(book, to: "book.epub")
    let outcome = try run("/usr/bin/python3", ["-m", "zipfile", "-e", "book.epub", "book"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    String(decoding: try readFile(folder.path("book/\(name)"), limit: 1 << 24), as: UTF8.self)
  }

  @Test func itsKindStandsFirstAndAsItIs() throws {
    let bytes = try book("tressons/editions/2022-06.yaml")
    #expect(bytes.starts(with: [0x50, 0x4b, 3, 4]))
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(try book("tressons/editions/2022-06.yaml") == bytes)
  }

  @Test func itsPackageSaysWhatItIs() throws {
    let folder = try unpacked(book("association/editions/2026.yaml"))
    let package = try text("EPUB/package.opf", in: folder)
    for part in [
      "<dc:title>Le bord de mer, mode d’emploi</dc:title>", "<dc:language>fr</dc:language>",
      "<meta property=\"dcterms:modified\">2026-03-01T00:00:00Z</meta>", "properties=\"nav\"",
      "properties=\"cover-image\"", "schema:accessModeSufficient", "pageBreakMarkers", "alternativeText",
      "<dc:publisher>Les Amis du Rivage</dc:publisher>", "urn:uuid:",
    ] { #expect(package.contains(part), "\(part)") }
    let navigation = try text("EPUB/nav.xhtml", in: folder)
    #expect(navigation.contains("<a href=\"s-estran.xhtml#r.douze-carres\">Douze carrés de sable</a>"))
    #expect(navigation.contains("epub:type=\"page-list\""))
    let section = try text("EPUB/s-estran.xhtml", in: folder)
    #expect(section.contains("epub:type=\"pagebreak\"") && section.contains("id=\"r.douze-carres\""))
    #expect(section.contains("href=\"s-dune.xhtml#r.plage-sans-megots\""))
  }
}
