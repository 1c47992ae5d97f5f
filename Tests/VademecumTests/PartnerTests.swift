import Catalogue
import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Partners on covers and on their page, in every layout: few and many, with short and with long names, and none.
@Suite struct PartnerTests {
  private static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]
  private static let names = [
    "Avise", "RTES", "Fondation de France", "Caisse des Dépôts",
    "Ministère de l'Aménagement du territoire et de la Décentralisation", "Union régionale des acteurs locaux",
    "France Active", "Mouvement associatif", "Labo de l'ESS",
    "Chambre régionale de l'économie sociale et solidaire d'Occitanie", "Banque des Territoires", "Villages vivants",
  ]
  private static let longName =
    "Direction régionale de l'alimentation, de l'agriculture et de la forêt de Nouvelle-Aquitaine et d'Occitanie"

  /// Writes a catalogue with those partners, and an edition that has them on its cover and its partner page.
  private func write(_ names: [String], _ layout: String, _ folder: String, page: String = "body: Merci à tous.") throws
  {
    let partners = names.enumerated().map { "  - { id: p\($0), name: \"\($1)\" }\n" }.joined()
    let ids = "[\(names.indices.map { "p\($0)" }.joined(separator: ", "))]"
    try save(
      """
      language: fr
      sections: [{ id: a, title: Agir }]
      partners:\(names.isEmpty ? " []" : "\n\(partners)")
      resources: [{ id: un, section: a, title: Un titre, url: "https://example.org", summary: Un résumé. }]
      """, "\(folder)/catalogue.yaml")
    try save(
      """
      catalogue: catalogue.yaml
      title: Panorama des ressources
      date: 2026-11
      layout: \(layout)
      cover: { partners-label: avec le soutien de, partners: \(ids) }
      partner-page: { title: Les partenaires, partners: \(ids), \(page) }
      """, "\(folder)/edition.yaml")
  }

  private func save(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Nothing leaves the sheet, and nothing is printed upon anything else: an unexpected finding fails.
  @Test(arguments: layouts, [[longName], Array(names.prefix(4)), Array(names.prefix(8)), names])
  func allHaveRoom(layout: String, names: [String]) throws {
    try withFolder { folder in
      try write(names, layout, folder)
      let document = try build("\(folder)/edition.yaml")
      let (cover, back) = (document.text(ofPage: 0).letters, document.pages.indices.map { document.text(ofPage: $0) })
      for name in names {
        #expect(cover.contains(name.letters), "\(name)")
        #expect(back.dropFirst().contains { $0.letters.contains(name.letters) }, "\(name)")
      }
    }
  }

  /// More than any cover has room for: what leaves the sheet or meets something else is told where the layout puts it.
  @Test(arguments: layouts)
  func tooManyAreTold(layout: String) throws {
    try withFolder { folder in
      try write((0..<60).flatMap { round in Self.names.map { "\($0) \(round)" } }, layout, folder)
      let found = buildReport("\(folder)/edition.yaml").diagnostics.all
      let told = found.filter { ["outside-sheet", "overprint"].contains($0.id) }
      #expect(!told.isEmpty)
      for diagnostic in told {
        #expect(diagnostic.place?.file.hasSuffix("\(layout)/pages/cover.yaml") == true, "\(diagnostic)")
        #expect(diagnostic.description.contains("on page 'cover'"))
      }
    }
  }

  /// A page without anybody and anything on it is none, and a label without partners is not printed.
  @Test(arguments: layouts, ["title: '', body: ''", "body: ''"])
  func anEmptyPageIsNone(layout: String, page: String) throws {
    try withFolder { folder in
      try write([], layout, folder, page: page)
      let text = try String(contentsOfFile: "\(folder)/edition.yaml", encoding: .utf8)
      try save(
        page.hasPrefix("title") ? text.replacing("title: Les partenaires, ", with: "") : text, "\(folder)/edition.yaml")
      let document = try build("\(folder)/edition.yaml")
      let texts = document.pages.indices.map { document.text(ofPage: $0) }
      #expect(!texts.joined().contains("partenaires") && !texts.joined().contains("soutien"))
      #expect(document.outline.allSatisfy { $0.title != "Les partenaires" })
      // All pages have something to read but those that fill a sheet.
      #expect(texts.allSatisfy { !$0.isEmpty } || layout == "carnet-a5")
    }
  }

  /// What a layout prints nowhere is told once a field, where the data have it first.
  @Test func fieldsThatNoPagePrintsAreTold() throws {
    let root = "\(Repository.root)/Examples/tressons/editions"
    func unprinted(_ edition: String) -> [String] {
      check("\(root)/\(edition).yaml").all.filter { $0.id == "unprinted-field" }.map(\.description)
    }
    let liste = unprinted("2022-06-liste")
    #expect(liste.count == 2 && liste.allSatisfy { $0.contains("layout 'liste' does not print 'session.") })
    #expect(unprinted("2022-06-grille") == [])
    try withFolder { folder in
      let image = "rgb.jpg"
      let picture = "\(Repository.root)/Tests/Fuzzing/Corpus/image/\(image)"
      try FileManager.default.copyItem(atPath: picture, toPath: "\(folder)/\(image)")
      for (layout, fields) in [
        ("vademecum-2022", []), ("grille", []), ("carnet-a5", ["resource.thumbnail"]),
        ("liste", ["resource.thumbnail"]),
      ] {
        try save(
          """
          language: fr
          fields: { price: { label: Prix }, map: { label: Carte, type: picture } }
          sections: [{ id: a, title: Agir }]
          resources:
            - { id: un, section: a, title: Un, url: "https://a.b", summary: S, thumbnail: { image: \(image), alt: A } }
            - { id: deux, section: a, title: Deux, url: "https://a.b", summary: S, thumbnail: { image: \(image), alt: A } }
            - { id: trois, section: a, title: Trois, url: "https://a.b", summary: S, price: 3, map: { image: \(image), alt: A } }
          """, "\(folder)/catalogue.yaml")
        try save(
          """
          catalogue: catalogue.yaml
          title: Essai
          date: 2026
          layout: \(layout)
          cover: { image: { image: \(image), alt: A } }
          """, "\(folder)/edition.yaml")
        let found = check("\(folder)/edition.yaml").all.filter { $0.id == "unprinted-field" }
        let wanted = (fields + ["resource.map"]).map { "layout '\(layout)' does not print '\($0)'" }
        #expect(Set(found.map(\.summary)) == Set(wanted))
        #expect(found.count == wanted.count)
        let first = found.first { $0.summary.contains("thumbnail") }?.place
        #expect(first == nil || first?.line == 5)
      }
    }
  }
}
