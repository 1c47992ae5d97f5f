import LayoutTestSupport
import Reading
import TestSupport
import Testing

@testable import LayoutDesign

/// The drawings that all layouts have, and which of them stands for a type.
@Suite struct IconTableTests {
  private let design: Design?

  init() { design = LayoutFixture().read().value }

  /// The names of the program's drawings, in the order of their file.
  private static func names() throws -> [String] {
    let root = try #require(SourceFile.read("\(Repository.layouts)/drawings.yaml").value)
    guard case .mapping(let entries) = root.value else { return [] }
    return entries.map(\.key)
  }

  /// The name of the drawing for a type.
  private func icon(_ type: String) throws -> String? {
    let names = try Self.names()
    return try #require(design).icons.drawing(for: type).map { $0 < names.count ? names[$0] : "arrow" }
  }

  @Test(arguments: [
    ("Podcast", "podcast"), ("PODCASTS", "podcast"), ("Etude de cas", "study"), ("Étude de cas", "study"),
    ("Case study", "study"), ("Boîte à outils", "toolbox"), ("Boite a outils", "toolbox"), ("Toolkit", "toolbox"),
    ("Outils", "tool"), ("Fiche pratique", "card"), ("Mode d’emploi", "book"), ("Jeux de cartes", "game"),
    ("Carte", "map"), ("Cartes interactives", "map"), ("Base de données", "data"), ("Appel à projets", "call"),
    ("Texte de loi", "law"), ("Site web", "site"), ("Vidéo de sensibilisation", "play"), ("Webinaire", "play"),
    ("Petit livre illustré", "book"), ("Carnet de projets", "notebook"), ("Lettre d’information", "article"),
    ("Témoignages", "testimony"), ("Annuaire", "directory"), ("Réseau", "network"), ("Formation en ligne", "training"),
    ("Œuvre", "picture"), ("Machin", "page"),
  ])
  func aTypeHasTheIconOfItsWords(type: String, name: String) throws { #expect(try icon(type) == name) }

  @Test func aLayoutHasItsOwnInTheirPlace() throws {
    #expect(try icon("Guide") == "arrow")
    #expect(try icon("GUIDES PRATIQUES") == "arrow")
  }

  @Test func allDrawingsCanBeRead() throws {
    let design = try #require(design)
    let names = try Self.names()
    #expect(names.count == 39)
    for (name, drawing) in zip(names, design.shapes) {
      #expect(!drawing.path.elements.isEmpty, "\(name)")
      for element in drawing.path.elements {
        guard case .line(let point) = element else { continue }
        #expect(point.x >= -0.01 && point.y >= -0.01, "\(name)")
        #expect(point.x <= drawing.size.width + 0.5 && point.y <= drawing.size.height + 0.5, "\(name)")
      }
    }
  }

  @Test func aLayoutNamesThem() throws {
    let front =
      "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\nflow: [{ shape: podcast }, { shape: waves }]\n"
    #expect(LayoutFixture(["pages/front.yaml": front]).findings() == [])
  }
}
