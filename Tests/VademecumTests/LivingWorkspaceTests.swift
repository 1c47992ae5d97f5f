import Foundation
import TestSupport
import Testing
import Vademecum

/// A workspace that lives through edits of everything that it reads makes the same bytes as a fresh one.
@Suite struct LivingWorkspaceTests {
  @Test func editsGiveTheBytesOfAFreshWorkspace() throws {
    let project = Project()
    let living = Workspace(files: sourceFiles, keeping: 256 << 20)
    var (before, changes, mistaken) = (Outcome(), 0, 0)
    for edit in project.edits {
      let paths = project.make(edit)
      living.invalidate(paths)
      let now = try Outcome(project.edition, living)
      let fresh = try Outcome(project.edition, Workspace(files: sourceFiles))
      #expect(now.bytes == fresh.bytes, "\(edit.name)")
      #expect(now.found == fresh.found, "\(edit.name)")
      if now.bytes != before.bytes { changes += 1 }
      if now.bytes == nil { mistaken += 1 }
      before = now
    }
    // Edits that show are what proves something; some others are mistakes, or undo them.
    #expect(
      project.edits.count >= 200 && changes >= 170 && mistaken >= 5, "\(project.edits.count) \(changes) \(mistaken)")
  }

  @Test func aPageIsComposedAloneAndTheSame() throws {
    let project = Project()
    let workspace = Workspace(files: sourceFiles, keeping: 64 << 20)
    for edit in project.edits.prefix(12) {
      workspace.invalidate(project.make(edit))
      let document = try #require(workspace.edition(at: project.edition).flatMap { workspace.document(of: $0) }.value)
      let whole = try #require(Workspace(files: sourceFiles).document(atPath: project.edition).value)
      #expect(document.pageCount == whole.pages.count)
      for page in 0..<document.pageCount {
        let alone = try workspace.bytes(of: document, as: .svg, page: page).value
        #expect(alone == (try workspace.bytes(of: whole, as: .svg, page: page).value), "page \(page)")
      }
    }
  }
}

extension Workspace {
  /// The document of the edition at a path.
  fileprivate func document(atPath path: String) -> Reported<Document> {
    edition(at: path).flatMap { document(of: $0) }
  }
}

/// What a workspace makes of an edition: bytes, unless there are errors, and findings.
private struct Outcome {
  var bytes: [UInt8]?
  var found: [Diagnostic] = []

  init() {}

  init(_ path: String, _ workspace: Workspace) throws {
    let report = try workspace.document(atPath: path).flatMap { try workspace.bytes(of: $0) }
    (bytes, found) = (report.value, report.diagnostics.all)
  }
}

/// A catalogue in a folder, with a layout of its own, and a long list of edits.
private final class Project {
  private let folder = TemporaryFolder()
  /// The files by their names.
  private var texts: [String: String] = [:]
  /// What resources hold, by id and field.
  private var values: [String: [(field: String, value: String)]] = [:]

  /// Something that is done to files; the paths that it touches are given.
  struct Edit {
    var name: String
    var make: (Project) -> [String]
  }

  private(set) var edits: [Edit] = []

  /// The path of the edition.
  var edition: String { folder.path("editions/now.yaml") }

  init() {
    for name in ["editions", "images", "fonts", "layout", "layout/pages", "layout/cards"] { folder.makeFolder(name) }
    let layout = "\(Repository.layouts)/vademecum-2022"
    for name in ["layout.yaml", "cards/resource.yaml"]
      + Repository.files(below: "Layouts/vademecum-2022/pages").map({ "pages/\($0)" })
    {
      guard let text = try? String(contentsOfFile: "\(layout)/\(name)", encoding: .utf8) else { continue }
      write("layout/\(name)", text)
    }
    write("editions/now.yaml", Project.editionText)
    for id in Project.ids { values[id] = [("title", "Ressource \(id)"), ("summary", Project.prose(id, 40))] }
    write("catalogue.yaml", Project.catalogueText)
    writeResources()
    edits = dataEdits + catalogueEdits + editionEdits + pictureEdits + fontEdits + mistakes + layoutEdits
  }

  func make(_ edit: Edit) -> [String] { edit.make(self).map { folder.path($0) } }

  // MARK: Texts

  private static let ids = ["a", "b", "c", "d", "e"]

  private static let editionText = """
    catalogue: ../catalogue.yaml
    layout: ../layout
    title: Essai d'édition
    date: 2022-06
    sections: [vivre, agir]
    """

  private static let catalogueText = """
    language: fr
    programme: { name: Programme, about: { title: Le programme, body: "Un texte *court*." } }
    fields:
      price: { type: number, unit: "€", label: Prix }
      duration: { label: Durée }
    sections:
      - { id: vivre, title: Vivre ici }
      - { id: agir, title: Agir ensemble }
    partners:
      - { id: avise, name: Avise, url: "https://avise.org" }
      - { id: rtes, name: RTES }
    resources: resources.yaml
    """

  private static func prose(_ seed: String, _ count: Int) -> String {
    let words = ["commune", "habitants", "projet", "ensemble", "de", "la", "coopération", "territoire", "et", seed]
    return (0..<count).map { words[($0 * 7 + count) % words.count] }.joined(separator: " ")
  }

  private func writeResources() {
    let records = Project.ids.enumerated().map { index, id in
      let fields = (values[id] ?? []).map { "\n  \($0.field): \($0.value)" }.joined()
      return "- id: \(id)\n  section: \(index < 3 ? "vivre" : "agir")\(fields)\n"
    }
    write("resources.yaml", records.joined())
  }

  private func write(_ name: String, _ text: String) {
    texts[name] = text
    folder.write(text, to: name)
  }

  private func remove(_ name: String) { try? FileManager.default.removeItem(atPath: folder.path(name)) }

  private func copy(_ path: String, to name: String) {
    remove(name)
    try? FileManager.default.copyItem(atPath: path, toPath: folder.path(name))
  }

  // MARK: Edits

  /// Gives a resource a value, or takes it away.
  private func set(_ id: String, _ field: String, _ value: String?) -> Edit {
    Edit(name: "\(field) of \(id)") { project in
      project.values[id]?.removeAll { $0.field == field }
      if let value { project.values[id]?.append((field, value)) }
      project.writeResources()
      return ["resources.yaml"]
    }
  }

  private func replace(_ old: String, _ new: String, in file: String) -> Edit {
    Edit(name: "\(file): \(old) → \(new)") { project in
      project.write(file, project.texts[file, default: ""].replacingOccurrences(of: old, with: new))
      return [file]
    }
  }

  /// A text for a moment, then the former one.
  private func forAMoment(_ file: String, _ text: @escaping (String) -> String) -> [Edit] {
    var former = ""
    return [
      Edit(name: "\(file) for a moment") { project in
        former = project.texts[file, default: ""]
        project.write(file, text(former))
        return [file]
      },
      Edit(name: "\(file) again") { project in
        project.write(file, former)
        return [file]
      },
    ]
  }

  private var dataEdits: [Edit] {
    Project.ids.flatMap { id -> [Edit] in
      [
        set(id, "title", "Un titre plus long pour la ressource \(id)"), set(id, "type", "Guide"),
        set(id, "year", "2020"),
        set(id, "year", "2019-2021"), set(id, "authors", "Avise, RTES"), set(id, "authors", "[Avise, ExtraCité]"),
        set(id, "url", "https://example.org/\(id)"), set(id, "summary", Project.prose(id, 90)),
        set(id, "summary", "\"Un **gras** et [un lien](https://example.org/s\(id)).\""), set(id, "price", "12.5"),
        set(id, "duration", "45 min"), set(id, "summary", "|\n    - Un \(id)\n    - Deux"),
        set(id, "summary", Project.prose(id, id == "b" ? 900 : 60)), set(id, "type", nil),
        set(id, "title", "Fin \(id)"),
      ]
    }
  }

  private var catalogueEdits: [Edit] {
    let file = "catalogue.yaml"
    return [
      replace("Vivre ici", "Vivre là", in: file), replace("Agir ensemble }", "Agir, accent: \"#804020\" }", in: file),
      replace("#804020", "#205080", in: file), replace("label: Prix", "label: Coût", in: file),
      replace("unit: \"€\"", "unit: CHF", in: file), replace("label: Durée", "label: Temps", in: file),
      replace("name: Programme", "name: Autre programme", in: file), replace("Le programme", "Au sujet", in: file),
      replace("*court*", "plus long, et en deux phrases", in: file),
      replace("name: Avise", "name: Avise bis", in: file),
      replace("https://avise.org", "https://avise.fr", in: file), replace("name: RTES", "name: RTES bis", in: file),
      replace("language: fr", "language: en-GB", in: file), replace("language: en-GB", "language: fr", in: file),
      replace("# rien\n", "", in: file), replace("sections:\n", "# une ligne\n# de plus\nsections:\n", in: file),
    ]
  }

  private var editionEdits: [Edit] {
    let file = "editions/now.yaml"
    return [
      replace("Essai d'édition", "Une édition", in: file), replace("date:", "subtitle: Sous-titre\ndate:", in: file),
      replace("2022-06", "2023-01-15", in: file), replace("[vivre, agir]", "[agir, vivre]", in: file),
      replace("[agir, vivre]", "[agir]", in: file), replace("[agir]", "[vivre, agir]\nbreaks: [b]", in: file),
      replace("breaks: [b]", "breaks: [c]", in: file), replace("Sous-titre", "Autre sous-titre", in: file),
      replace("breaks: [c]", "cover: { label: Recueil }", in: file), replace("Recueil", "Guide", in: file),
      replace("cover:", "partner-page: { title: Partenaires, partners: [avise, rtes] }\ncover:", in: file),
      replace("[avise, rtes]", "[rtes, avise]", in: file), replace("title: Partenaires", "title: Avec", in: file),
      replace("layout: ../layout", "layout: carnet-a5", in: file), replace("carnet-a5", "grille", in: file),
      replace("layout: grille", "layout: liste", in: file), replace("layout: liste", "layout: ../layout", in: file),
    ]
  }

  private var pictureEdits: [Edit] {
    func picture(_ name: String, as copy: String) -> Edit {
      Edit(name: "picture \(name) as \(copy)") { project in
        project.copy("\(Project.pictures)/\(name)", to: "images/\(copy)")
        return ["images/\(copy)"]
      }
    }
    let gone = Edit(name: "picture gone") { project in
      project.remove("images/one.png")
      return ["images/one.png"]
    }
    return [
      set("c", "thumbnail", "images/one.png"), picture("large.png", as: "one.png"), set("c", "alt", "Une image"),
      picture("quarters.png", as: "one.png"), set("d", "thumbnail", "images/one.png"), set("d", "alt", "La même"), gone,
      picture("large.png", as: "one.png"), picture("quarters.png", as: "two.png"),
      set("d", "thumbnail", "images/two.png"),
      set("c", "alt", "Autre texte"),
      replace("name: RTES bis", "name: RTES bis, logo: images/two.png", in: "catalogue.yaml"),
    ]
  }

  private var fontEdits: [Edit] {
    let font = Edit(name: "font of the catalogue") { project in
      project.copy("\(Repository.fonts)/Lato/Lato-Black.ttf", to: "fonts/own.ttf")
      return ["fonts/own.ttf"]
    }
    let broken = Edit(name: "broken font") { project in
      project.folder.write("no font", to: "fonts/own.ttf")
      return ["fonts"]
    }
    let gone = Edit(name: "no font") { project in
      project.remove("fonts/own.ttf")
      return ["fonts/own.ttf"]
    }
    let layout = "layout/layout.yaml"
    return [
      set("e", "title", "Signe \u{2603} rare"), font, broken, set("e", "type", "\u{2603}"), gone,
      set("e", "title", "Rien de rare"),
      replace("Lato-Black.ttf", "Lato-Bold.ttf", in: layout),
      replace("Lato-Bold.ttf", "Lato-BoldItalic.ttf", in: layout),
    ]
  }

  private var mistakes: [Edit] {
    forAMoment("catalogue.yaml") { $0 + "sections: [" }
      + forAMoment("resources.yaml") { $0.replacingOccurrences(of: "section: agir", with: "section: agit") }
      + forAMoment("editions/now.yaml") { $0 + "\nunheard: of\n" }
      + forAMoment("layout/layout.yaml") { $0 + "\nunheard: of\n" }
      + forAMoment("layout/cards/resource.yaml") { _ in "box: [" } + forAMoment("resources.yaml") { _ in "- [" }
      + forAMoment("editions/now.yaml") { $0.replacingOccurrences(of: "../layout", with: "../elsewhere") }
  }

  /// Numbers with units, colours and words, a part of each file's.
  private var layoutEdits: [Edit] {
    let files = ["layout.yaml", "cards/resource.yaml", "pages/cover.yaml", "pages/section.yaml", "pages/partners.yaml"]
    return files.flatMap { name -> [Edit] in
      let file = "layout/\(name)"
      let numbers = matches(of: "[0-9.]+(pt|mm)", in: file).filter { $0 != "0mm" && $0.count > 2 }
      let colours = matches(of: "\"#[0-9A-F]{6}\"", in: file)
      let words = matches(of: "^    [a-z-]+: [A-Z]+$", in: file)
      return numbers.prefix(22).map { old in
        let (number, unit) = (Double(old.dropLast(2)) ?? 1, old.suffix(2))
        return replace(" \(old)", " \((number * 103).rounded() / 100)\(unit)", in: file)
      }
        + colours.map {
          replace($0, "\"#\($0.dropFirst(2).dropLast().reversed().map(String.init).joined())\"", in: file)
        }
        + words.map { replace($0 + "\n", $0 + " BIS\n", in: file) }
    }
  }

  /// What matches a pattern in a file, each text once.
  private func matches(of pattern: String, in file: String) -> [String] {
    let text = texts[file, default: ""] as NSString
    let expression = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    var seen: Set<String> = []
    return (expression?.matches(in: text as String, range: NSRange(location: 0, length: text.length)) ?? [])
      .map { text.substring(with: $0.range) }.filter { seen.insert($0).inserted }
  }

  private static let pictures = "\(Repository.root)/Tests/ExportTests/Fixtures"
}
