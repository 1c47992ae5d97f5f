import Files
import Frames
import TestSupport
import Testing
import Vademecum

/// Sheets of pages, of ours and of other programs.
@Suite struct ImposeTests {
  @Test func aBookletOfOthersPagesLiesInOrder() throws {
    try withFolder { folder in
      let pages = try file(8, in: folder)
      let outcome = try run(command, ["impose", pages, "-o", "\(folder)/out.pdf"])
      #expect(outcome.status == 0 && outcome.output.hasSuffix("out.pdf: 4 sides of 71 × 53 mm\n"), "\(outcome.errors)")
      #expect(try run("qpdf", ["--check", "\(folder)/out.pdf"]).status == 0)
      let orders = try (1...4).map { try words("\(folder)/out.pdf", side: $0).map(\.word) }
      #expect(orders == [["Page8", "Page1"], ["Page2", "Page7"], ["Page6", "Page3"], ["Page4", "Page5"]])
      let box = try run("pdfinfo", ["\(folder)/out.pdf"]).output
      #expect(box.contains("Page size:       200 x 150 pts"), "\(box)")
    }
  }

  @Test func creepIsAsLargeAsIsSaid() throws {
    try withFolder { folder in
      let pages = try file(12, in: folder)
      _ = try run(command, ["impose", pages, "-o", "\(folder)/flat.pdf"])
      _ = try run(command, ["impose", pages, "--creep", "2pt", "-o", "\(folder)/thick.pdf"])
      for (side, shift) in [(1, 0.0), (3, 2), (5, 4)] {
        let flat = try words("\(folder)/flat.pdf", side: side)
        let thick = try words("\(folder)/thick.pdf", side: side)
        #expect(flat.count == 2 && thick.count == 2)
        #expect(abs(thick[0].x - flat[0].x - shift) < 0.01 && abs(flat[1].x - thick[1].x - shift) < 0.01)
      }
    }
  }

  @Test func smallSheetsMakePagesSmaller() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder)
      _ = try run(command, ["impose", pages, "--sheet", "53x35mm", "-o", "\(folder)/small.pdf"])
      let words = try words("\(folder)/small.pdf", side: 1)
      let scale = 35 / 25.4 * 72 / 150
      let left = (53 / 25.4 * 72 - 200 * scale) / 2
      #expect(words.count == 2 && abs(words[0].x - (left + 20 * scale)) < 0.1, "\(words)")
    }
  }

  @Test func turnedPagesStandUpright() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder, rotated: 1)
      #expect(try run(command, ["impose", pages, "--fold", "2up", "-o", "\(folder)/two.pdf"]).status == 0)
      let box = try run("pdfinfo", ["\(folder)/two.pdf"]).output
      // A lying page takes the place of a standing one.
      #expect(box.contains("Page size:       200 x 150 pts"), "\(box)")
      let text = try run("pdftotext", ["-bbox", "-l", "1", "\(folder)/two.pdf", "-"]).output
      #expect(text.contains(">Page1<") && text.contains(">Page2<"))
    }
  }

  @Test func oursBringTheirBleed() throws {
    try withFolder { folder in
      #expect(try run(command, ["build", june2022, "--for", "print", "-o", "\(folder)/print.pdf"]).status == 0)
      let outcome = try run(command, ["impose", "print.pdf"], in: folder)
      #expect(
        outcome.status == 0 && outcome.output == "print-booklet.pdf: 6 sides of 446 × 323 mm, 1 page empty\n",
        "\(outcome.errors)")
      let path = "\(folder)/print-booklet.pdf"
      let boxes = try run("pdfinfo", ["-box", path]).output
      // Two A4 pages, 3 mm of bleed and 10 mm for marks around them.
      #expect(boxes.contains("TrimBox:            36.85    36.85  1227.41   878.74"), "\(boxes)")
      #expect(try run("qpdf", ["--check", path]).status == 0)
      let bytes = try readFile(path)
      _ = try run(command, ["impose", "print.pdf"], in: folder)
      #expect(try readFile(path) == bytes)
      // Another thing is no booklet of these.
      let same = try run(command, ["impose", "print.pdf", "-o", "print.pdf"], in: folder)
      #expect(same.status == 74 && same.errors.contains("name another file"))
    }
  }

  @Test func pagesThatAreCutApartHaveBleedBetweenThem() throws {
    try withFolder { folder in
      #expect(
        try run(command, ["build", june2022, "--for", "print", "--pages", "1-4", "-o", "\(folder)/x.pdf"]).status == 0)
      #expect(try run(command, ["impose", "x.pdf", "--fold", "4up"], in: folder).errors == "")
      let boxes = try run("pdfinfo", ["-box", "\(folder)/x-4up.pdf"]).output
      // Two A4 pages and twice 3 mm between them.
      let (width, height) = ((2 * 210 + 6) / 25.4 * 72, (2 * 297 + 6) / 25.4 * 72)
      let trim = try #require(boxes.firstMatch(of: /TrimBox: +([0-9.]+) +([0-9.]+) +([0-9.]+) +([0-9.]+)/)).output
      #expect(
        abs(Double(trim.3)! - Double(trim.1)! - width) < 0.1 && abs(Double(trim.4)! - Double(trim.2)! - height) < 0.1)
      _ = try run("qpdf", ["--qdf", "--object-streams=disable", "x-4up.pdf", "plain.pdf"], in: folder)
      let plain = String(decoding: try readFile("\(folder)/plain.pdf"), as: UTF8.self)
      // Each of the four cuts across and down has a mark at both ends; four crosses have two lines each.
      let marks = try #require(plain.firstRange(of: "Do Q\nq /VmAll CS")).upperBound
      let lines = plain[marks...].prefix(upTo: try #require(plain[marks...].firstRange(of: "\nQ")).lowerBound)
      #expect(lines.split(separator: "\n").count { $0.hasSuffix(" l S") } == 16 + 8 && !plain.contains("GTS_PDFX"))
    }
  }

  /// A page that lies among standing ones is turned, its head to the left, and all sheets keep their size.
  @Test(arguments: ["booklet", "2up", "4up"]) func aLyingPageIsTurned(_ fold: String) throws {
    try withFolder { folder in
      let pages = try file(4, in: folder, rotated: 1)
      let outcome = try run(command, ["impose", pages, "--fold", fold, "-o", "\(folder)/out.pdf"])
      #expect(
        outcome.status == 0
          && outcome.errors == "warning: page 1, lying among standing ones, was turned a quarter\n", "\(outcome.errors)"
      )
      let box = try run("pdfinfo", ["\(folder)/out.pdf"]).output
      #expect(box.contains("Page size:       200 x \(fold == "4up" ? 300 : 150) pts"), "\(box)")
      // Turned a quarter clockwise by the file, and back again.
      let words = try words("\(folder)/out.pdf", side: 1)
      let first = try #require(words.first { $0.word == "Page1" })
      #expect(abs(first.x - (fold == "booklet" ? 120 : 20)) < 0.1, "\(words)")
    }
  }

  @Test func narrowerPagesStandAtTheFold() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder) { $0 == 1 || $0 == 4 ? "/TrimBox[10 0 90 150]" : "" }
      let outcome = try run(command, ["impose", pages], in: folder)
      #expect(
        outcome.errors
          == "warning: pages are not of one size: each of the pages 1 and 4 is not of 35 × 53 mm like most; "
          + "smaller ones stand at the fold\n")
      let words = try words("\(folder)/pages-booklet.pdf", side: 1)
      // Text begins at the left edge of the trim: of page 4 it lies 80 points before the fold, of page 1 behind it.
      #expect(words.count == 2 && abs(words[0].x - 30) < 0.1 && abs(words[1].x - 110) < 0.1, "\(words)")
      let two = try run(command, ["impose", pages, "--fold", "2up"], in: folder)
      #expect(two.errors.contains("in the middle of places of the largest"))
    }
  }

  @Test func lyingPagesLieAboveOneAnother() throws {
    try withFolder { folder in
      let pages = try file(2, in: folder) { _ in "/Rotate 90" }
      #expect(try run(command, ["impose", pages, "--fold", "2up"], in: folder).errors == "")
      let box = try run("pdfinfo", ["\(folder)/pages-2up.pdf"]).output
      #expect(box.contains("Page size:       150 x 200 pts"), "\(box)")
      #expect(try words("\(folder)/pages-2up.pdf", side: 1).count == 2)
    }
  }

  @Test func creepIsThatOfALeaf() throws {
    try withFolder { folder in
      let pages = try file(64, in: folder)
      for (length, words) in [
        ("50mm", "at most 1mm"), ("1.1mm", "at most 1mm"), ("-1mm", "such as 3mm"), ("0.5mm", "7.5 mm"),
        ("1e-2mm", "such as 3mm"),
      ] {
        let outcome = try run(command, ["impose", pages, "--creep", length, "-o", "\(folder)/out.pdf"])
        #expect(outcome.status != 0 && outcome.errors.contains(words), "\(outcome.errors)")
        #expect(!fileExists(at: "\(folder)/out.pdf"))
      }
      for length in ["0,1 mm", "0.1MM", "0.01cm", "0.1"] {
        #expect(try run(command, ["impose", pages, "--creep", length, "-o", "\(folder)/out.pdf"]).status == 0)
      }
      for option in ["--creep=0.1mm", "--back-cover"] {
        let flat = try run(command, ["impose", pages, "--fold", "4up", option])
        #expect(flat.status == 64 && flat.errors.contains("are for booklets"))
      }
    }
  }

  /// Sheets are called as printers call them.
  @Test(arguments: [
    ("A0", 841, 1189), ("a6", 105, 148), ("B4", 250, 353), ("SRA2", 450, 640), (" A4 ", 210, 297), ("legal", 216, 356),
    ("320x450", 320, 450), ("32x45cm", 320, 450), ("12x18in", 305, 457), ("320×450mm", 320, 450),
    ("320 mm x 450 mm", 320, 450), ("32,5 × 45 cm", 325, 450), ("320MMX450MM", 320, 450),
  ])
  func sheetsHaveManyNames(_ name: String, _ width: Int, _ height: Int) throws {
    try withFolder { folder in
      let pages = try file(4, in: folder)
      let outcome = try run(command, ["impose", pages, "--sheet", name, "-o", "\(folder)/out.pdf"])
      #expect(outcome.output.hasSuffix("2 sides of \(height) × \(width) mm\n"), "\(outcome.output) \(outcome.errors)")
    }
  }

  @Test func wrongSheetsAreToldWhatIsRight() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder)
      for name in ["A33", "A4+", "x", "320x", "320x450x2", "1x1mm", "0x3mm", "9000x9000", "320x450em", ""] {
        let outcome = try run(command, ["impose", pages, "--sheet", name, "-o", "\(folder)/out.pdf"])
        #expect(outcome.status == 64 && outcome.errors.contains("such as 320x450mm"), "\(name): \(outcome.errors)")
      }
    }
  }

  @Test func filesMayComeAndGoThroughPipes() throws {
    try withFolder { folder in
      let pages = try file(8, in: folder)
      _ = try run(command, ["impose", pages, "-o", "\(folder)/file.pdf"])
      let words = "\"$1\" impose - -o - < \"$2\" > piped.pdf && cat \"$2\" | \"$1\" impose - > said && ls > all"
      let outcome = try run("bash", ["-c", words, "bash", command, pages], in: folder)
      #expect(outcome.status == 0 && outcome.errors.hasPrefix("/dev/stdout: 4 sides"), "\(outcome.errors)")
      #expect(try readFile("\(folder)/piped.pdf") == readFile("\(folder)/file.pdf"))
      #expect(try readFile("\(folder)/booklet.pdf") == readFile("\(folder)/file.pdf"))
      #expect(
        String(decoding: try readFile("\(folder)/all"), as: UTF8.self)
          == "all\nbooklet.pdf\nfile.pdf\npages.pdf\npiped.pdf\nsaid\n")
    }
  }

  /// What libqpdf puts right is told, with the pages that lost something by it.
  @Test(arguments: [
    ("3 0 R 5 0 R", "3 0 R 99 0 R", "page 2 has no content, page 2 has no sound size"), ("startxref", "startxxxx", ""),
    ("/Contents 6 0 R", "/Contents/Foo", "page 2 has no content"), ("/Count 4", "/Count 9999", ""),
    ("/Resources<<", "/Resources[1]/R<<", "each of the pages 1 to 4 has lost fonts and pictures"),
    ("[0 0 100 150]", "[0 0 0 0]", "each of the pages 1 to 4 has no sound size"),
  ])
  func repairsAreTold(_ sound: String, _ damaged: String, _ loss: String) throws {
    try withFolder { folder in
      let text = String(decoding: try readFile(try file(4, in: folder)), as: UTF8.self)
      #expect(try run(command, ["impose", "pages.pdf"], in: folder).errors == "")
      try write(text.replacing(sound, with: damaged), to: "\(folder)/bad.pdf")
      let outcome = try run(command, ["impose", "bad.pdf"], in: folder)
      let told = "warning: bad.pdf is damaged and was put right\(loss.isEmpty ? "" : ": ")\(loss); look at the sheets\n"
      #expect(outcome.status == 0 && outcome.errors == told, "\(outcome.errors)")
    }
  }

  /// What is doubtful of pages with an entry is told.
  @Test(arguments: [
    ("/TrimBox[20 20 40 40]", "each of the pages 1 to 4 is smaller than 25 mm"),
    ("/UserUnit 0.5", "each of the pages 1 to 4 is smaller than 25 mm"), ("/UserUnit 1000000000", "error: page 1 is "),
    ("/Annots[<</Subtype/Widget/FT/Tx/F 4/V(full)/Rect[20 40 70 50]>>]", "the pages 1 to 4 has notes or fields"),
    ("/Annots[<</Subtype/FreeText/F 4/Rect[20 40 70 50]>>]", "the pages 1 to 4 has notes or fields"),
    ("/Annots[<</Subtype/Widget/FT/Tx/F 4/Rect[20 40 70 50]>>]", ""),
    ("/Annots[<</Subtype/Link/F 4/Rect[20 40 70 50]>><</Subtype/Ink/Rect[0 0 9 9]>>]", ""),
  ])
  func doubtfulPagesAreTold(_ entry: String, _ words: String) throws {
    try withFolder { folder in
      let pages = try file(4, in: folder) { _ in entry }
      let outcome = try run(command, ["impose", pages], in: folder)
      #expect(words.isEmpty ? outcome.errors.isEmpty : outcome.errors.contains(words), "\(outcome.errors)")
      if entry == "/UserUnit 0.5" {
        #expect(try run("pdfinfo", ["pages-booklet.pdf"], in: folder).output.contains("Page size:       100 x 75 pts"))
      }
      if outcome.status != 0 {
        let named = try run(command, ["impose", pages, "--sheet", "A4"], in: folder)
        #expect(named.errors.hasPrefix("error: page 1 is "))
      }
    }
  }

  /// One page with much bleed does not enlarge all sheets.
  @Test func bleedIsThatOfMostPages() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder) { page in
        "/TrimBox[20 30 100 120]/BleedBox[\(page == 2 ? "0 0" : "14 24") 100 126]"
      }
      #expect(try run(command, ["impose", pages], in: folder).errors == "")
      let boxes = try run("pdfinfo", ["-box", "\(folder)/pages-booklet.pdf"]).output
      let margin = 6 + 10 / 25.4 * 72
      let media = try #require(boxes.firstMatch(of: /CropBox: +0.00 +0.00 +([0-9.]+) +([0-9.]+)/)).output
      #expect(abs(Double(media.1)! - (160 + 2 * margin)) < 0.1 && abs(Double(media.2)! - (90 + 2 * margin)) < 0.1)
    }
  }

  @Test func emptySidesHaveContent() throws {
    try withFolder { folder in
      _ = try run(command, ["impose", try file(1, in: folder), "-o", "\(folder)/one.pdf"])
      let said = try run("gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "\(folder)/one.pdf"])
      #expect(said.status == 0 && said.output + said.errors == "")
    }
  }

  /// The time grows with the pages, not with their square.
  @Test func thousandsOfPagesAreSoonDone() throws {
    try withFolder { folder in
      let pages = try file(20_000, in: folder)
      let clock = ContinuousClock()
      var outcome: ToolOutcome?
      let time = try clock.measure { outcome = try run(command, ["impose", pages, "-o", "\(folder)/out.pdf"]) }
      #expect(outcome?.status == 0 && time < .seconds(30), "\(time)")
    }
  }

  @Test func marksWithoutRoomAreTold() throws {
    try withFolder { folder in
      #expect(
        try run(command, ["build", june2022, "--for", "print", "--pages", "1-4", "-o", "\(folder)/x.pdf"]).status == 0)
      let cramped = try run(command, ["impose", "x.pdf", "--sheet", "A3"], in: folder)
      #expect(
        cramped.status == 0
          && cramped.errors
            == "warning: the sheets have no room for marks and 3 mm of bleed; SRA3 has, or write --no-marks\n"
      )
      #expect(try run(command, ["impose", "x.pdf", "--sheet", "A3", "--no-marks"], in: folder).errors == "")
      #expect(try run(command, ["impose", "x.pdf", "--sheet", "SRA3"], in: folder).errors == "")
      let small = try run(command, ["impose", "x.pdf", "--sheet", "A4", "--no-marks"], in: folder)
      #expect(small.output == "x-booklet.pdf: 2 sides of 297 × 210 mm, pages at 71 % of their size\n")
    }
  }

  /// A note that is printed is drawn where it stands, turned pages or not; one for screens is not.
  @Test func whatAnnotationsShowIsPrinted() throws {
    try withFolder { folder in
      let text = String(decoding: try readFile(try file(4, in: folder, rotated: 2)), as: UTF8.self)
      func form(_ word: String) -> String {
        let content = "BT /F 10 Tf 0 2 Td (\(word)) Tj ET"
        return "<</Subtype/Form/BBox[0 0 50 10]/Matrix[1 0 0 1 5 5]/Resources<</Font<</F <</Type/Font/Subtype/Type1"
          + "/BaseFont/Helvetica>>>>>>/Length \(content.utf8.count)>>stream\n\(content)\nendstream"
      }
      let objects =
        "90 0 obj\n\(form("Shown"))\nendobj\n91 0 obj\n\(form("Screen"))\nendobj\n"
        + "92 0 obj\n\(form("Chosen"))\nendobj\n"
      let rect = "/Subtype/Widget/Rect[20 40 70 50]"
      let notes =
        "/Annots[<<\(rect)/F 4/AP<</N 90 0 R>>>><<\(rect)/AP<</N 91 0 R>>>><<\(rect)/F 6/AP<</N 91 0 R>>>>"
        + "<</Subtype/Widget/Rect[20 60 120 70]/F 4/AS/On/AP<</N<</On 92 0 R/Off 91 0 R>>>>>>]"
      try write(
        text.replacing("/Parent 2 0 R", with: "/Parent 2 0 R\(notes)").replacing("xref\n", with: "\(objects)xref\n"),
        to: "\(folder)/notes.pdf")
      let outcome = try run(command, ["impose", "notes.pdf", "--fold", "2up"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let words = try run("pdftotext", ["-bbox", "-l", "1", "\(folder)/notes-2up.pdf", "-"]).output
      #expect(!words.contains(">Screen<"))
      #expect(words.split(separator: ">Shown<").count == 3 && words.split(separator: ">Chosen<").count == 3)
      let first = try #require(words.firstMatch(of: /xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>Shown</))
      #expect(abs(Double(first.output.1)! - 20) < 0.5, "\(first.output)")
    }
  }

  @Test func strangePagesAreBorne() throws {
    try withFolder { folder in
      let pages = try file(4, in: folder)
      let text = String(decoding: try readFile(pages), as: UTF8.self)
      let variants = [
        ("/Parent 2 0 R/", "/Parent 2 0 R/Rotate 99999999999999999999999.0/"),
        ("[0 0 100 150]", "[0.0000000000001 0 100 150]"),
        ("[0 0 100 150]", "[0 0 0 0]"), ("[0 0 100 150]", "[0 0 1e9 150]"),
        ("/Parent 2 0 R/", "/Parent 2 0 R/CropBox[-100 -100 200 250]/"),
        ("/Parent 2 0 R/", "/Parent 2 0 R/UserUnit 2/"), ("/Parent 2 0 R/", "/Parent 2 0 R/Rotate 45/"),
      ]
      for (old, new) in variants {
        try write(text.replacing(old, with: new), to: "\(folder)/odd.pdf")
        for fold in ["booklet", "2up", "4up"] {
          let outcome = try run(
            command, ["impose", "\(folder)/odd.pdf", "--fold", fold, "--sheet", "A4", "-o", "\(folder)/out.pdf"])
          #expect(outcome.status == 0, "\(new) \(fold): \(outcome.errors)")
          #expect(try run("qpdf", ["--check", "\(folder)/out.pdf"]).status == 0)
        }
      }
      try write(text.replacing("/Parent 2 0 R/", with: "/Parent 2 0 R/UserUnit 2/"), to: "\(folder)/large.pdf")
      _ = try run(command, ["impose", "\(folder)/large.pdf", "-o", "\(folder)/out.pdf"])
      #expect(try run("pdfinfo", ["\(folder)/out.pdf"]).output.contains("Page size:       400 x 300 pts"))
    }
  }

  @Test func whatCannotBeTakenApartIsTold() throws {
    try withFolder { folder in
      try write("no pages", to: "\(folder)/no.pdf")
      for path in ["\(folder)/no.pdf", "\(folder)/missing.pdf", folder] {
        let outcome = try run(command, ["impose", path, "-o", "\(folder)/out.pdf"])
        #expect(outcome.status == 74 && outcome.errors.contains(path), "\(outcome.errors)")
        #expect(!fileExists(at: "\(folder)/out.pdf"))
      }
      for (path, words) in [
        ("no.pdf", "no.pdf: is no PDF file\n"), ("e.yaml", "is no PDF file; build it first: vademecum build e.yaml\n"),
        ("cut.pdf", "cut.pdf: is too damaged"), ("", "its path is empty"), ("/dev/zero", "it is no ordinary file"),
        (".", "it is a folder"),
        ("none.pdf", "none.pdf: cannot be read: it is empty"),
      ] {
        try write("title: Edition\n", to: "\(folder)/e.yaml")
        try write("%PDF-1.7\n", to: "\(folder)/cut.pdf")
        try write("", to: "\(folder)/none.pdf")
        let outcome = try run(command, ["impose", path, "-o", "out.pdf"], in: folder)
        #expect(outcome.status == 74 && outcome.errors.contains(words), "\(outcome.errors)")
      }
      let pages = try file(4, in: folder)
      _ = try run("qpdf", ["--encrypt", "secret", "owner", "256", "--", pages, "\(folder)/locked.pdf"])
      _ = try run("qpdf", ["--encrypt", "", "owner", "256", "--", pages, "\(folder)/restricted.pdf"])
      for name in ["locked", "restricted"] {
        let outcome = try run(command, ["impose", "\(folder)/\(name).pdf", "-o", "\(folder)/out.pdf"])
        #expect(outcome.status == 74 && outcome.errors.contains("password"), "\(outcome.errors)")
      }
      let wrong = try run(command, ["impose", pages, "--sheet", "A33"])
      #expect(wrong.status == 64)
    }
  }
}
