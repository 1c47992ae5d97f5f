import Files
import Frames
import TestSupport
import Testing
import Vademecum

/// Editions for a press, by the library and by the command.
@Suite struct PrintTests {
  private func printed(_ options: PrintOptions = PrintOptions()) throws -> Document {
    let workspace = Workspace(files: sourceFiles)
    let report = workspace.edition(at: june2022).flatMap { workspace.document(of: $0, for: .print(options)) }
    return try #require(report.value)
  }

  @Test func pagesHaveBleedAndRoomForMarks() throws {
    let boxes = try printed().pageBoxes[0]
    let (bleed, slug) = (3 / 25.4 * 72, 10 / 25.4 * 72)
    #expect(abs(boxes.trim.x - boxes.bleed.x - bleed) < 1e-9 && abs(boxes.bleed.x - boxes.media.x - slug) < 1e-9)
    let wide = try printed(PrintOptions(bleed: 14)).pageBoxes[0]
    #expect(wide.bleed.x == -14)
    // Nothing of it shows on screens.
    let workspace = Workspace(files: sourceFiles)
    let screen = try #require(workspace.edition(at: june2022).flatMap { workspace.document(of: $0) }.value)
    #expect(screen.pageBoxes[0].media == screen.pageBoxes[0].trim)
  }

  @Test func theSamePagesStandOnBoth() throws {
    let (screen, print) = (try build(june2022, expecting: ["no-url"]), try printed().composed())
    #expect(screen.pageLabels == print.pageLabels)
    for (one, other) in zip(screen.pages, print.pages) {
      let frames = other.frames.filter { $0.tag != .artifact(.production) }
      #expect(one.frames.map(\.tag) == frames.map(\.tag))
    }
    // A line below each page says which it is.
    let line = print.pages[4].frames.last
    #expect(line?.tag == .artifact(.production))
    guard case .glyphs(let run)? = line?.items.first else { return #expect(Bool(false)) }
    let title = "Catalogue des ressources sur l’ESS dans les territoires ruraux"
    #expect(
      String(decoding: run.text, as: UTF8.self) == "\(title) · 2022-06 · p. 5 · Cyan · Magenta · Yellow · Black")
    #expect(Double(run.glyphs[0].y) > print.pages[4].boxes.bleed.maxY)
  }

  @Test func sectionsLieOnTheSidesOfTheWhole() throws {
    let workspace = Workspace(files: sourceFiles)
    let carnet = "\(Repository.root)/Examples/tressons/editions/2022-06-carnet.yaml"
    let edition = try #require(workspace.edition(at: carnet).value)
    for section in edition.sections.map(\.section.id) {
      let document = try #require(workspace.document(of: edition, sections: [section], for: .print()).value)
      for (index, label) in document.pageLabels.enumerated() {
        #expect(Int(label)! % 2 == (index + 1) % 2, "\(section): \(document.pageLabels)")
      }
    }
    // On screens no page is blank.
    let screen = try #require(workspace.document(of: edition, sections: [edition.sections[1].section.id]).value)
    #expect(screen.composed().pages.allSatisfy { !$0.frames.isEmpty })
  }

  @Test func profilesThatCannotBeUsedAreTold() throws {
    let workspace = Workspace(files: sourceFiles)
    let folder = TemporaryFolder()
    folder.write("no profile", to: "press.icc")
    for path in [folder.path("press.icc"), folder.path("missing.icc"), "\(Repository.root)/Package.swift"] {
      let report = workspace.edition(at: june2022)
        .flatMap { workspace.document(of: $0, for: .print(PrintOptions(profile: path))) }
      #expect(report.value == nil && report.diagnostics.all.map(\.id).contains("unusable-profile"), "\(path)")
    }
  }

  @Test func allEditionsOfLayoutsOfOursRunOverTheirEdges() throws {
    let workspace = Workspace(files: sourceFiles)
    let folder = "\(Repository.root)/Examples/tressons/editions"
    for path in ["2022-06", "2022-06-carnet", "2022-06-grille", "2022-06-liste"].map({ "\(folder)/\($0).yaml" })
      + associations
    {
      let found = workspace.check(editionAt: path, for: .print()).findings.all.map(\.id)
      #expect(!found.contains("print-no-bleed") && !found.contains("print-small-type"), "\(path)")
    }
  }

  // MARK: The command

  @Test func theCommandNamesTheFileAfterItsPurpose() throws {
    try withFolder { folder in
      let outcome = try run(command, ["build", june2022, "--for", "print", "--pages", "1-2"], in: folder)
      #expect(outcome.status == 0 && outcome.output == "2022-06-p1-2-print.pdf: 2 pages\n", "\(outcome.errors)")
      let boxes = try run("pdfinfo", ["-box", "\(folder)/2022-06-p1-2-print.pdf"]).output
      #expect(boxes.contains("TrimBox:            36.85    36.85   632.13   878.74"))
      #expect(boxes.contains("BleedBox:           28.35    28.35   640.63   887.24"))
      let picture = try run(command, ["build", june2022, "--for", "print", "-o", "x.png"], in: folder)
      #expect(picture.status == 64 && picture.errors.contains("PDF"))
      let wrong = try run(command, ["build", june2022, "--bleed", "3mm"], in: folder)
      #expect(wrong.status == 64 && wrong.errors.contains("--for print"))
    }
  }

  @Test func aPrintedFileKnowsWhatItWasMadeFrom() throws {
    try withFolder { folder in
      let path = "\(folder)/out.pdf"
      #expect(try run(command, ["build", june2022, "--for", "print", "--bleed", "4mm", "-o", path]).status == 0)
      let outcome = try run(command, ["verify", path, june2022])
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      let diff = try run(command, ["diff", path, june2022])
      #expect(diff.status == 0, "\(diff.output)\(diff.errors)")
    }
  }

  @Test func anotherInkMakesAnotherFile() throws {
    try withFolder { folder in
      let copy = "\(folder)/look"
      _ = try run("mkdir", [copy])
      try write("extends: vademecum-2022\n", to: "\(copy)/layout.yaml")
      let edition = try String(decoding: readFile(june2022), as: UTF8.self)
        .replacing("layout: vademecum-2022", with: "layout: look/")
        .replacing("../catalogue.yaml", with: "\(Repository.root)/Examples/tressons/catalogue.yaml")
      try write(edition, to: "\(folder)/edition.yaml")
      let arguments = ["batch", "\(folder)/edition.yaml", "--for", "print", "-o", "\(folder)/out"]
      let first = try run(command, arguments)
      #expect(first.output == "1 written, 0 unchanged\n", "\(first.errors)")
      for print in ["{ ink-limit: 240% }", "{ marks: crop }", "{ pictures: keep }"] {
        try write("extends: vademecum-2022\nprint: \(print)\n", to: "\(copy)/layout.yaml")
        #expect(try run(command, arguments).output == "1 written, 0 unchanged\n", "\(print)")
      }
      #expect(try run(command, arguments).output == "0 written, 1 unchanged\n")
    }
  }

  @Test func anEditionSaysHowItIsPrinted() throws {
    try withFolder { folder in
      let text = try String(decoding: readFile(june2022), as: UTF8.self)
        .replacing("../catalogue.yaml", with: "\(Repository.root)/Examples/tressons/catalogue.yaml")
      _ = try run("cp", ["\(sourceFiles.profiles)/ISOcoated_v2_300_bas.icc", "\(folder)/press.icc"])
      func boxes(_ print: String) throws -> (box: String, errors: String) {
        try write("\(text)\nprint: \(print)\n", to: "\(folder)/edition.yaml")
        let outcome = try run(
          command, ["build", "\(folder)/edition.yaml", "--for", "print", "--pages", "1", "-o", "\(folder)/x.pdf"])
        return (try run("pdfinfo", ["-box", "\(folder)/x.pdf"]).output, outcome.errors)
      }
      let own = try boxes("{ bleed: 5mm, slug: 0mm, marks: none, profile: press.icc }")
      // 5 mm around A4, and nothing beyond.
      #expect(own.box.contains("TrimBox:            14.17    14.17   609.45   856.06"), "\(own.box)\(own.errors)")
      let named = try boxes("{ profile: iso-coated-v2-300 }")
      #expect(!named.errors.contains("error") && named.box.contains("TrimBox:            36.85"))
      for (print, id) in [
        ("{ profile: none.icc }", "missing-file"), ("{ slug: 2 }", "missing-unit"),
        ("{ marks: [cropp] }", "unknown-choice"),
        ("{ ink-limit: lots }", "malformed-ink-limit"), ("{ slug: 190in }", "bad-measure"),
        ("{ binding: glued }", "unknown-leaf"), ("{ mark: crop }", "unknown-field"),
      ] {
        let errors = try boxes(print).errors
        #expect(errors.contains("edition.yaml:") && errors.contains("[\(id)]"), "\(print): \(errors)")
      }
    }
  }

  @Test func aPressWantsADateAndABleedThatItCanCut() throws {
    let folder = TemporaryFolder([
      "c.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n",
      "e.yaml": "catalogue: c.yaml\ntitle: T\n",
      "look/layout.yaml": "extends: liste\nprint: { binding: glued, leaf: 0.1mm }\n",
      "b.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026\nlayout: ./look\nprint: { leaf: 0.2mm }\n",
      "g.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026\nlayout: ./look\nprint: { binding: glued }\n",
    ])
    let workspace = Workspace(files: sourceFiles)
    func found(_ edition: String, _ options: PrintOptions = PrintOptions()) -> [Diagnostic] {
      workspace.check(editionAt: folder.path(edition), for: .print(options)).findings.all
    }
    #expect(found("e.yaml").contains { $0.id == "print-no-date" && $0.severity == .error })
    for bleed in [-5, 60 / 25.4 * 72, .infinity, .nan] {
      #expect(found("g.yaml", PrintOptions(bleed: bleed)).contains { $0.id == "unusable-bleed" }, "\(bleed)")
    }
    // Each of the two may stand in the layout and the other in the edition.
    func spine(_ edition: String) -> [String] { found(edition).filter { $0.id == "print-spine" }.map(\.summary) }
    let (thick, thin) = (spine("b.yaml"), spine("g.yaml"))
    #expect(thick.count == 1 && thin.count == 1 && thick != thin, "\(thick) \(thin)")
  }

  @Test func noOutputTakesThePlaceOfAProfile() throws {
    try withFolder { folder in
      let path = "\(folder)/press.pdf"
      let profile = try readFile("\(sourceFiles.profiles)/ISOcoated_v2_300_bas.icc")
      _ = try run("cp", ["\(sourceFiles.profiles)/ISOcoated_v2_300_bas.icc", path])
      let outcome = try run(command, ["build", june2022, "--for", "print", "--profile", path, "-o", path])
      #expect(outcome.status != 0 && outcome.errors.contains("press.pdf"))
      #expect(try readFile(path) == profile)
      let other = "\(folder)/out.pdf"
      #expect(try run(command, ["build", june2022, "--for", "print", "--profile", path, "-o", other]).status == 0)
      #expect(try run(command, ["verify", other, june2022, "--profile", path]).status == 0)
    }
  }

  @Test func batchesArePrintedToo() throws {
    try withFolder { folder in
      let arguments = ["batch", june2022, "--by", "section", "--for", "print", "-o", folder]
      let first = try run(command, arguments)
      #expect(first.status == 0 && first.output == "3 written, 0 unchanged\n", "\(first.errors)")
      #expect(fileNames(in: folder).allSatisfy { $0.hasSuffix("-print.pdf") })
      #expect(try run(command, arguments).output == "0 written, 3 unchanged\n")
      // The same pages for screens are other files, and another bleed makes them anew.
      #expect(try run(command, arguments + ["--bleed", "5mm"]).output == "3 written, 0 unchanged\n")
    }
  }
}
