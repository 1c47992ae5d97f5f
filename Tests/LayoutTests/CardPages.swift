import Catalogue
import Diagnostics
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// The draft pages of an edition's cards, in a text block of 300 by 400 points at 50, 50.
struct CardPages {
  /// The margins that leave that text block.
  static let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\n"

  /// The layout.
  let design: Design
  /// The pages.
  let drafts: [PageDraft]

  /// Pages of a kind, with cards of one section, each of which has one of the titles and may have a summary.
  init(
    _ kind: String, card: String, titles: [String], summaries: [Int: String] = [:], breaks: Set<String> = []
  ) throws {
    let layout = LayoutFixture([
      "pages/section.yaml": "each: sections\ncards: resource\n" + Self.margins + kind + "\n",
      "cards/resource.yaml": card,
    ])
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    var edition = BoxFixture.edition()
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    edition.sections[0].resources = titles.enumerated().map {
      var resource = Resource(id: "r\($0)", section: "s", title: $1, place: place)
      if let summary = summaries[$0] { resource.summary = RichText([.paragraph([.init(summary)])]) }
      return resource
    }
    edition.breaks = breaks
    let typesetter: @Sendable () -> Typesetter = { Typesetter(fonts: design.fonts, hyphenation: "") }
    let context = RenderContext(edition: edition, design: design)
    let boxLayout = BoxLayout(typesetter: typesetter(), language: "fr")
    let galley = try #require(Galley(context, threads: 1, boxLayout: boxLayout, typesetter: typesetter))
    var paginator = EditionPaginator(of: edition, in: design, galley: galley, boxLayout: boxLayout)
    self.design = design
    drafts = paginator.sequences(of: edition).sequences[1].pages
  }

  /// For each page the cards, in order: their sizes, and the width and the height of their blocks, in whole points.
  var cells: [[String]] {
    drafts.map { page in
      zip(page.plans.flatMap(\.sizes), page.blocks.filter { $0.card != nil }).map { planned, placed in
        let name = design.cardPages?.cards?.size(planned.size).name ?? "none"
        let size = placed.block.size
        return "\(name) \(Int(size.width.rounded())) \(Int(size.height.rounded()))"
      }
    }
  }
}
