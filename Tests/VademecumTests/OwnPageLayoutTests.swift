import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The layouts of the program: pages of an edition's own, openings of sections, and lists of the contents.
@Suite struct OwnPageLayoutTests {
  private static let layouts = ["vademecum-2022", "grille", "liste", "carnet-a5"]
  private static let pictures = "\(Repository.root)/Examples/association/images"

  private static let catalogue = """
    language: fr
    partners: [{ id: amis, name: Les Amis, url: https://example.org }]
    sections:
      - { id: a, title: Agir, intro: Introduction, image: { image: images/quai.svg, alt: Le quai } }
      - { id: b, title: Bouger }
    resources:
      - { id: r, section: a, title: Guide, url: https://example.org/r, summary: Résumé }
      - { id: s, section: b, title: Second, url: https://example.org/s, summary: Autre }
    """

  /// A page of a kind, whose texts name their fields.
  private static func page(_ kind: String, image: String = "presidente.webp") -> String {
    """
      - page: \(kind)
        title: Titre \(kind)
        subtitle: Sous-titre \(kind)
        image: images/\(image)
        alt: Image \(kind)
        caption: Légende \(kind)
        body: "## Intertitre \(kind)\\n\\nTexte \(kind)"
        signature: Signature \(kind)

    """
  }

  private static let ownPages =
    "front:\n" + page("editorial") + "back:\n" + page("back-cover", image: "quai.svg") + page("text")
    + page("picture", image: "affiche.svg") + page("colophon", image: "logo.svg")

  private func document(
    _ layout: String, catalogue: String = catalogue, pages: String = ownPages
  ) throws -> Document {
    let edition = """
      catalogue: c.yaml
      title: Catalogue
      date: 2026-01
      layout: \(layout)
      publisher: amis
      partner-page: { title: Partenaires, body: Merci }
      \(pages)
      """
    let folder = TemporaryFolder(["c.yaml": catalogue, "e.yaml": edition])
    defer { withExtendedLifetime(folder) {} }
    try FileManager.default.copyItem(atPath: Self.pictures, toPath: folder.path("images"))
    return try build(folder.path("e.yaml"))
  }

  // MARK: Pages of an edition's own

  private static let fields: [String: [String]] = [
    "editorial": ["Titre", "Sous-titre", "Légende", "Intertitre", "Texte", "Signature"],
    "text": ["Titre", "Sous-titre", "Légende", "Intertitre", "Texte", "Signature"],
    "picture": ["Légende"],
    "colophon": ["Titre", "Intertitre", "Texte", "Signature"],
    "back-cover": ["Titre", "Sous-titre", "Intertitre", "Texte", "Signature", "Légende"],
  ]

  @Test(arguments: layouts, fields.keys.sorted())
  func fieldsAreReadInTheirOrder(layout: String, kind: String) throws {
    let document = try document(layout)
    let order = ReadingOrder(document)
    let read = order.text(of: 0, readAloud: false)
    var rest = read[...]
    for field in try #require(Self.fields[kind]) {
      let found = try #require(rest.range(of: "\(field) \(kind)"), "\(field) is not read after what stands before it")
      rest = rest[found.upperBound...]
    }
    let pictures = document.structure.elements.filter { $0.role == .figure }.compactMap(\.alternative)
    #expect(pictures.contains("Image \(kind)"))
    if kind != "picture" { #expect(headings(.heading1, of: document).contains("Titre \(kind)")) }
  }

  /// It is last, also where folded sheets are filled up.
  @Test(arguments: layouts) func theBackCoverIsLast(layout: String) throws {
    let document = try document(layout)
    let last = document.text(ofPage: document.pages.count - 1).letters
    #expect(last.contains("Texteback-cover"))
    #expect(last.contains("LesAmis"))
    if layout == "carnet-a5" { #expect(document.pages.count.isMultiple(of: 4)) }
  }

  @Test(arguments: layouts) func aLongTextGoesOn(layout: String) throws {
    let body = (1...40).map { "Paragraphe \($0). \(String(repeating: "Encore une phrase assez longue. ", count: 12))" }
    let pages = "front: [{ page: text, title: Long, body: \"\(body.joined(separator: "\\n\\n"))\" }]"
    let document = try document(layout, pages: pages)
    let places = document.pages.indices.filter { document.text(ofPage: $0).contains("Encore") }
    #expect(places.count > 2)
    for place in places { #expect(document.text(ofPage: place).split(separator: "\n").contains("\(place + 1)")) }
  }

  /// Short lists are on one page, and of longer ones no item is alone.
  @Test func itemsOfListsKeepTogether() throws {
    for items in [3, 7] {
      var parted = 0
      for lines in 16...48 {
        let list = (1...items).map { "- article \($0)" }.joined(separator: "\\n")
        let body = (1...lines).map { "Ligne \($0).\\n\\n" }.joined() + list
        let document = try document("vademecum-2022", pages: "front: [{ page: text, title: T, body: \"\(body)\" }]")
        let counts = document.pages.indices.map {
          document.text(ofPage: $0).split(separator: "\n").count { $0.contains("article") }
        }.filter { $0 > 0 }
        #expect(counts.reduce(0, +) == items && counts.allSatisfy { $0 >= min(items, 2) }, "\(lines): \(counts)")
        if counts.count > 1 { parted += 1 }
        if items == 3 { #expect(counts == [3]) }
      }
      #expect(items == 3 || parted > 0)
    }
  }

  // MARK: Openings

  /// A short introduction, with its picture, stands above the first card of its section.
  @Test(arguments: layouts) func anIntroductionStandsAboveTheCards(layout: String) throws {
    let document = try document(layout, pages: "")
    let section = try #require(document.outline.first { $0.title == "Agir" })
    let words = document.text(ofPage: section.page)
    let (intro, card) = (try #require(words.range(of: "Introduction")), try #require(words.range(of: "Résumé")))
    #expect(intro.lowerBound < card.lowerBound)
    #expect(section.children.map(\.title) == ["Guide"] && section.children[0].page == section.page)
    for title in ["Agir", "Bouger"] {
      #expect(document.outline.count { $0.title == title } == 1)
      #expect(headings(.heading1, of: document).count { $0 == title } == 1)
    }
    let plain = try #require(document.outline.first { $0.title == "Bouger" })
    #expect(plain.children.map(\.page) == [plain.page])
  }

  /// One that leaves no room for cards is an opening, whose bookmark holds them, and whose heading is read once.
  @Test(arguments: layouts) func aLongIntroductionStandsBeforeTheCards(layout: String) throws {
    let sentences = String(repeating: "Une phrase assez longue. ", count: 200)
    let catalogue = Self.catalogue.replacingOccurrences(
      of: "intro: Introduction", with: "intro: \"Introduction. \(sentences)\"")
    let document = try document(layout, catalogue: catalogue, pages: "")
    let section = try #require(document.outline.first { $0.title == "Agir" })
    let opening = document.text(ofPage: section.page)
    #expect(opening.contains("Introduction") && !opening.contains("Résumé"))
    #expect(section.children.map(\.title) == ["Guide"] && section.children[0].page > section.page)
    #expect(document.outline.count { $0.title == "Agir" } == 1)
    #expect(headings(.heading1, of: document).count { $0 == "Agir" } == 1)
  }

  // MARK: Contents

  /// The sommaire names sections and own pages with their pages, and leads there; a back cover is not in it.
  @Test(arguments: layouts) func theContentsNameAllThatIsThere(layout: String) throws {
    let document = try document(layout)
    let order = ReadingOrder(document)
    let items = document.structure.elements.indices.filter {
      document.structure.elements[$0].role == .tableOfContentsItem
    }
    let lines = items.map { order.text(of: $0, readAloud: false) }
    var names = ["Titre editorial", "Agir", "Bouger", "Titre text", "Titre picture", "Titre colophon"]
    if layout == "liste" {
      names.insert(contentsOf: ["Index des titres et des auteurs", "Par type et par année"], at: 3)
    }
    if layout != "vademecum-2022" { names.append("Partenaires") }
    #expect(lines.count == names.count)
    for (line, name) in zip(lines, names) {
      let place = try #require(document.outline.first { $0.title == name }).page
      let number = line.replacing(name, with: "").split { !$0.isNumber }.last
      #expect(line.contains(name) && number == "\(place + 1)", "\(line)")
      #expect(targets(of: document).contains(place))
    }
  }

  /// Many lines stand closer, and go on under the same heading.
  @Test(arguments: layouts) func longContentsGoOn(layout: String) throws {
    let sections = (1...50).map { "  - { id: s\($0), title: Un chapitre numéro \($0) qui a un titre assez long }\n" }
    let resources = (1...50).map {
      "  - { id: r\($0), section: s\($0), title: Ressource \($0), url: https://example.org }\n"
    }
    let catalogue =
      "language: fr\npartners: [{ id: amis, name: Les Amis }]\nsections:\n\(sections.joined())resources:\n\(resources.joined())"
    let pages = (1...10).map { "  - { page: text, title: Annexe \($0), body: Texte }\n" }
    let document = try document(layout, catalogue: catalogue, pages: "back:\n\(pages.joined())")
    let contents = document.pages.indices.filter { page in
      (1...10).contains { document.text(ofPage: page).contains("Annexe \($0)") }
        && document.text(ofPage: page).contains("Un chapitre") || document.text(ofPage: page).contains("Sommaire")
        || document.text(ofPage: page).contains("SOMMAIRE")
    }
    #expect(contents.count > 1)
    for page in contents { #expect(document.text(ofPage: page).lowercased().contains("sommaire")) }
    let lines = document.structure.elements.count { $0.role == .tableOfContentsItem }
    #expect(lines >= 60)
  }

  private func headings(_ role: StructureTree.Role, of document: Document) -> [String] {
    let order = ReadingOrder(document)
    return document.structure.elements.indices.filter { document.structure.elements[$0].role == role }
      .map { order.text(of: $0, readAloud: false) }
  }

  /// The pages that links lead to.
  private func targets(of document: Document) -> Set<Int> {
    var targets: Set<Int> = []
    for case .link(let link) in document.pages.flatMap(\.frames).flatMap(\.items) {
      if case .page(let page, _) = link.target { targets.insert(page) }
    }
    return targets
  }
}
