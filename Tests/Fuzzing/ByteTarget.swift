import Bibliographies
import Catalogue
import Diagnostics
import Editions
import Export
import Files
import Frames
import Layout
import LayoutDesign
import Mutation
import Reading
import Tables
import Typesetting

/// A reader of bytes, or of one file.
struct ByteTarget: FuzzTarget {
  let name: String
  let share: Int
  private let samples: [[UInt8]]
  private let tokens: [String]
  /// What cannot be right of what comes of the bytes, or nil. The path is of a file that holds them.
  private let attempt: (_ bytes: [UInt8], _ path: () -> String) -> String?

  /// A target whose samples are in the folder of its name.
  private init(
    _ name: String, share: Int, tokens: [String] = [],
    _ attempt: @escaping (_ bytes: [UInt8], _ path: () -> String) -> String?
  ) {
    (self.name, self.share, self.tokens, self.attempt) = (name, share, tokens, attempt)
    samples = Corpus.files(name)
    precondition(!samples.isEmpty, "\(name) has no samples")
  }

  func input(_ seed: UInt64) -> [String: [UInt8]] {
    var mutator = ByteMutator(seed: seed, tokens: tokens)
    return ["input": mutator.mutate(samples[Int(seed % UInt64(samples.count))], others: samples)]
  }

  func complaint(about input: [String: [UInt8]], _ scratch: Scratch) -> String? {
    attempt(input["input"] ?? []) { scratch.hold(input) + "/input" }
  }

  // MARK: The targets

  static var all: [any FuzzTarget] {
    [
      yaml, json, table, frontMatter, bibliography, markdown, path, image, picture, gif, webP, tiff, heif, svg,
      packedSVG, pages, record, pdf, font, text,
    ]
  }

  private static var yaml: ByteTarget {
    let tokens = [
      ": ", "- ", "# ", "&a ", "*a", "!!str ", "|\n", ">-\n", "---\n", "...\n", "[", "]", "{", "}", "? ", "<<: *a",
      "\n  ",
    ]
    return ByteTarget("yaml", share: 150, tokens: tokens) { bytes, _ in complaint(bytes, .yaml) }
  }

  private static var json: ByteTarget {
    let tokens = [
      "{", "}", "[", "]", "\"", ":", ",", "\\u00e9", "\\ud800", "\\", "null", "[[[[", "//", "1e", "{\"a\":",
    ]
    return ByteTarget("json", share: 120, tokens: tokens) { bytes, _ in complaint(bytes, .json) }
  }

  private static func complaint(_ bytes: [UInt8], _ notation: SourceFile.Notation) -> String? {
    let report = SourceFile.parse(bytes, file: "input", as: notation)
    return report.value != nil || report.diagnostics.hasErrors ? nil : "neither a value nor errors"
  }

  private static var table: ByteTarget {
    let tokens = [
      "PK\u{3}\u{4}", "PK\u{1}\u{2}", "<row>", "<c r=\"A1\" t=\"s\">", "<v>1</v>", "</c>",
      "<mergeCell ref=\"A1:XFD9\"/>", ";",
      "\"", "\n", "sep=", "table:number-rows-repeated=\"9999999\"", "<text:p>", "_x000D_", "0.00\"€\"", "[h]:mm",
      "1e308",
    ]
    return ByteTarget("table", share: 60, tokens: tokens) { bytes, path in
      var found = DiagnosticList()
      let request = TableRequest()
      var source: (any TableSource)?
      if bytes.first == UInt8(ascii: "<") {
        source = try? TableFile.open(StoredArchive.bytes(workbook(bytes)), file: "input", request, &found)
      } else {
        source = TableFile.open(path(), request, &found)
        if source == nil, !found.hasErrors { return "neither a table nor errors" }
      }
      for index in source?.sheets.indices ?? [].indices { _ = try? source?.table(index) }
      return nil
    }
  }

  /// The files of a spreadsheet whose cells stand in a text, which is of the one kind or of the other.
  private static func workbook(_ text: [UInt8]) -> [(name: String, contents: [UInt8])] {
    if String(decoding: text.prefix(1000), as: UTF8.self).contains("office:") { return [("content.xml", text)] }
    let book = "<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>"
    func link(_ type: String, _ target: String) -> [UInt8] {
      Array("<x><Relationship Id=\"r\" Type=\"\(type)\" Target=\"\(target)\"/></x>".utf8)
    }
    return [
      ("[Content_Types].xml", []), ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
      ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", link("worksheet", "sheet.xml")),
      ("xl/sheet.xml", text),
    ]
  }

  private static var frontMatter: ByteTarget {
    let tokens = [
      "---\n", "...\n", "+++\n", "title: ", "tags: [", "draft: true", "\r\n", "\u{feff}", "{{", "# ", "](../",
    ]
    return ByteTarget("frontmatter", share: 60, tokens: tokens) { bytes, _ in
      var found = DiagnosticList()
      let file = FrontMatterFile.parse(bytes, file: "input", &found)
      return file == nil && found.all.isEmpty ? "neither a file nor a finding" : nil
    }
  }

  private static var bibliography: ByteTarget {
    let tokens = [
      "@book{a, ", "@string{", "@comment{", "@xdata{", "crossref = {", "author = {", " and ", "{\\'e}", "\\em ",
      "\\href{", "$",
      "\"", "#", "%", "}", "\n@", ", ", "[{\"type\": \"book\"", "\"date-parts\": [[", "<i>",
    ]
    return ByteTarget("bibliography", share: 60, tokens: tokens) { bytes, _ in
      var found = DiagnosticList()
      let name = bytes.first == UInt8(ascii: "[") ? "input.json" : "input.bib"
      let entries = BibliographyFile.parse(bytes, file: name, &found)
      return entries == nil && !found.hasErrors ? "neither entries nor errors" : nil
    }
  }

  private static var markdown: ByteTarget {
    let tokens = [
      "*", "**", "_", "`", "[", "](", "![", "<", ">", "> ", "- ", "1. ", "\n\n", "    ", "&amp;", "<!--", "***", "\\",
      "# ",
    ]
    return ByteTarget("markdown", share: 150, tokens: tokens) { bytes, _ in
      _ = RichText(markdown: String(decoding: bytes, as: UTF8.self))
      return nil
    }
  }

  private static var path: ByteTarget {
    let tokens = ["M", "m", "L", "H", "v", "C", "s", "Q", "t", "A", "a", "Z", "z", ",", "1e38", "-.5", "0 0 1"]
    return ByteTarget("path", share: 110, tokens: tokens) { bytes, _ in
      guard let path = Path(svg: String(decoding: bytes, as: UTF8.self)) else { return nil }
      guard let extent = path.extent else { return nil }
      return extent.width.isFinite && extent.height.isFinite ? nil : "a path that leads nowhere"
    }
  }

  private static var image: ByteTarget {
    ByteTarget("image", share: 110, tokens: ["IHDR", "IDAT", "IEND", "\u{89}PNG\r\n\u{1a}\n", "<svg", "Exif", "JFIF"]) {
      bytes, _ in
      guard let header = header(of: bytes) else { return nil }
      return header.width > 0 && header.height > 0 && (header.width * header.height).isFinite ? nil : "no size"
    }
  }

  private static var picture: ByteTarget {
    pixels("picture", tokens: ["IDAT", "IEND", "PLTE", "tRNS", "iCCP", "gAMA", "cHRM", "ICC_PROFILE\0"])
  }

  private static var gif: ByteTarget { pixels("gif", tokens: ["!\u{f9}\u{4}", ",", ";", "NETSCAPE2.0"]) }
  private static var webP: ByteTarget {
    pixels("webp", tokens: ["VP8X", "VP8L", "VP8 ", "ALPH", "ANMF", "ICCP", "EXIF"])
  }
  private static var tiff: ByteTarget {
    pixels("tiff", tokens: ["II*\0", "MM\0*", "\u{3}\0\u{1}\0", "\u{4}\0\u{1}\0"])
  }
  private static var heif: ByteTarget {
    pixels("heif", tokens: ["ispe", "irot", "imir", "clap", "ipma", "iloc", "pitm", "auxC", "av1C", "hvcC", "colr"])
  }

  /// Pictures of pixels: decoded where their header is sound, and drawn where they can be decoded.
  private static func pixels(_ name: String, tokens: [String]) -> ByteTarget {
    ByteTarget(name, share: 50, tokens: tokens) { bytes, path in
      guard let header = header(of: bytes) else { return nil }
      do throws(ImageFault) {
        // Others are refused where they are named.
        guard header.width * header.height <= Double(ImageHeader.pixelLimit) else { return nil }
        guard let format = PixelFormat(.init(header.format)) else {
          if header.format == .jpeg { try PictureTrial.tryJPEG(path()) }
          return header.format == .jpeg ? complaint(aboutDrawing: header, path()) : nil
        }
        try PictureTrial.tryPixels(path(), format, width: header.width, height: header.height)
      } catch { return nil }
      return complaint(aboutDrawing: header, path())
    }
  }

  /// Draws a picture of pixels that was tried, smaller than it is: what was tried can be drawn.
  private static func complaint(aboutDrawing header: ImageHeader, _ path: String) -> String? {
    let image = Document.ImageFile(
      path: path, format: .init(header.format), size: Size(width: header.width, height: header.height))
    let item = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 1, height: 1)))
    let page = Page(
      size: Size(width: 72, height: 72), label: "1", frames: [Frame(tag: .artifact(.layout), items: [item])])
    let document = Document(information: .init(title: "", language: "en"), images: [image], pages: [page])
    do throws(ExportError) { try PDFExporter([]).export(document, to: MemorySink()) } catch { return "\(error)" }
    return nil
  }

  /// What the header of a picture says; nil when it is damaged.
  private static func header(of bytes: [UInt8]) -> ImageHeader? {
    bytes.withUnsafeBytes { bytes in
      do throws(ImageFault) { return try ImageHeader.read(bytes) } catch { return nil }
    }
  }

  private static var svg: ByteTarget {
    let tokens = [
      "<g>", "</g>", "<use href=\"#a\"/>", "<a>", "id=\"a\"", "url(#a)", "style=\"", "<!ENTITY a \"b\">", "&a;",
      "<![CDATA[",
    ]
    return ByteTarget("svg", share: 70, tokens: tokens) { _, path in
      do throws(ImageFault) {
        _ = try PictureTrial.trySVG(path(), width: 100, height: 100, fonts: [Setting.lato]) { _ in .drawn }
      } catch {}
      return nil
    }
  }

  /// Drawings that are packed.
  private static var packedSVG: ByteTarget {
    ByteTarget("svgz", share: 20, tokens: ["\u{1f}\u{8b}\u{8}"]) { _, path in
      do throws(ImageFault) {
        _ = try PictureTrial.trySVG(path(), width: 100, height: 100, fonts: []) { _ in .drawn }
      } catch {}
      return nil
    }
  }

  /// Pages of PDF files, measured and drawn by programs.
  private static var pages: ByteTarget {
    let tokens = [
      "/MediaBox[0 0 9e9 9e9]", "/Rotate 90", "/Kids[2 0 R]", "/Encrypt", "/UserUnit 99", "stream\n", "endobj", "<<",
      ">>", " 0 R",
    ]
    return ByteTarget("pages", share: 4, tokens: tokens) { _, path in
      let path = path()
      do throws(ImageFault) {
        let header = try PDFHeader.read(path, page: 1)
        guard header.width > 0, header.height > 0 else { return "a page without a size" }
        try PictureTrial.tryPage(path, page: 1, width: header.width, height: header.height)
      } catch {}
      return nil
    }
  }

  private static var record: ByteTarget {
    ByteTarget("record", share: 40, tokens: ["{", "}", "[", "]", "\"", ":", ",", "null", "\"sha\"", "{}"]) { bytes, _ in
      let report = Record.read(bytes, of: "input")
      return (report.value == nil) == report.diagnostics.hasErrors ? nil : "a record and errors, or neither"
    }
  }

  private static var pdf: ByteTarget {
    let tokens = [
      "/VademecumRecord", "stream\n", "\nendstream", "<<", ">>", "/Length 5", "/Filter /FlateDecode", "endobj", "(",
    ]
    return ByteTarget("pdf", share: 40, tokens: tokens) { _, path in
      do throws(EmbeddedRecord.Failure) { _ = try EmbeddedRecord.read(path()) } catch {}
      return nil
    }
  }

  private static var font: ByteTarget {
    ByteTarget("font", share: 40, tokens: ["cmap", "glyf", "loca", "GSUB", "GPOS", "head", "OTTO", "ttcf"]) { _, path in
      let fonts = FontLibrary()
      do throws(FontError) {
        return Setting(fonts, try fonts.open(path())).complaint("Ab « é » fi 10 ?", measure: 40)
      } catch {
        return nil
      }
    }
  }

  private static var text: ByteTarget {
    let tokens = [
      " ", "\u{a0}", "\u{ad}", "-", "—", "«", "»", "?", "!", "...", "1 000 %", "développement", "https://a.b/c?d", "กก",
      "مرحبا",
    ]
    let fonts = FontLibrary()
    do throws(FontError) {
      let setting = Setting(fonts, try fonts.open(Setting.lato))
      return ByteTarget("text", share: 50, tokens: tokens) { bytes, _ in
        setting.complaint(String(decoding: bytes, as: UTF8.self), measure: 4 + Double(bytes.count % 300))
      }
    } catch {
      fatalError("\(Setting.lato): \(error)")
    }
  }
}
