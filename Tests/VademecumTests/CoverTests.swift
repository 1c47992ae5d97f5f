import Diagnostics
import Frames
import TestSupport
import Testing
import Vademecum

/// Covers of the program's layouts hold whatever titles, subtitles and pictures they are given.
@Suite struct CoverTests {
  private static let layouts = ["vademecum-2022", "carnet-a5", "grille", "liste"]
  private static let titles = [
    "Lire", "Catalogue des ressources sur l'économie sociale dans les territoires ruraux",
    "Catalogue des ressources et des initiatives pour l'alimentation durable, la mobilité solidaire, le logement des "
      + "saisonniers et la transition écologique des communes littorales",
  ]
  private static let subtitles = [
    nil, "Édition 2026",
    "Ressources produites entre 2018 et 2026 dans le cadre du programme par l'agence, le réseau des territoires pour une "
      + "économie solidaire et leurs quarante partenaires régionaux",
  ]

  @Test(arguments: layouts, titles) func titlesStayOnTheirCover(layout: String, title: String) throws {
    for subtitle in Self.subtitles {
      for picture in [nil, "cover: { image: { image: p.svg, alt: '' } }"] {
        let folder = TemporaryFolder([
          "p.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90'><rect width='9' height='9'/></svg>",
          "catalogue.yaml": """
          language: fr
          sections: [{ id: a, title: A }]
          resources: [{ id: r, section: a, title: R, summary: Un mot., url: "https://a.org" }]
          """,
          "edition.yaml": """
          catalogue: catalogue.yaml
          title: "\(title)"
          layout: \(layout)
          \(subtitle.map { "subtitle: \"\($0)\"" } ?? "")
          \(picture ?? "")
          """,
        ])
        let document = try build(folder.path("edition.yaml"))
        let texts = document.text(ofPage: 0).replacing("’", with: "'").split { $0.isWhitespace }.joined(separator: " ")
        #expect(texts.contains(title), "\(layout): \(texts)")
        if let subtitle { #expect(texts.contains(subtitle), "\(layout): \(texts)") }
        #expect((picture != nil) == document.pages[0].showsPicture, "\(layout)")
      }
    }
  }
}

extension Page {
  /// Whether there is a picture on it.
  fileprivate var showsPicture: Bool {
    func isPicture(_ item: FrameItem) -> Bool {
      switch item {
      case .image: true
      case .group(let group): group.items.contains(where: isPicture)
      case .glyphs, .path, .link: false
      }
    }
    return frames.contains { $0.items.contains(where: isPicture) }
  }
}
