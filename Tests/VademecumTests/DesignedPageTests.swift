import Foundation
import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// What layouts say themselves, on pages that are read back.
@Suite struct DesignedPageTests {
  private static let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }"
  private static let picture =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='9' height='9'/></svg>"

  @Test func textsOfLayoutsHaveBoldLettersAndLinks() throws {
    let edition = DesignedEdition([
      "layout/pages/front.yaml": """
      \(Self.margins)
      flow:
        - { text: "Voir **le site**, [la **lettre**](https://example.org/l) et {edition.title}", style: text, role: paragraph }
      """
    ])
    let document = try build(edition.path)
    #expect(document.text(ofPage: 0).replacing("\n", with: "") == "Voir le site, la lettre et Catalogue d'été")
    let links = document.pages[0].frames.flatMap(\.items).compactMap { item -> FrameItem.Link? in
      if case .link(let link) = item { link } else { nil }
    }
    #expect(links.first?.target == .uri("https://example.org/l"))
    #expect(links.first?.description == "la lettre")
    #expect(document.fonts.map(\.path).contains { $0.hasSuffix("Lato-Bold.ttf") })
  }

  /// A card that goes on says so, to those who see it; furniture is about the first or the last section of a page.
  @Test func pagesSayWhatGoesOnAndWhatTheyHold() throws {
    let resources = (1...4).map { number in
      let summary = Array(repeating: "Un mot après l'autre.", count: 70).joined(separator: " ")
      return "  - { id: r\(number), section: \(number < 3 ? "a" : "b"), title: Titre \(number), summary: \(summary) }"
    }
    let edition = DesignedEdition([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: Agir }, { id: b, title: Bâtir }]
      resources:
      \(resources.joined(separator: "\n"))
      """,
      "layout/pages/section.yaml": """
      each: sections
      cards: resource
      \(Self.margins)
      sections: run-on
      section-heading: { text: "{section.title}", style: text, role: heading-1, pad: [0pt, 0pt, 9pt, 0pt] }
      furniture:
        - { box: { text: "Ici {section.title}", style: text, at: { left: 50pt, top: 10pt } }, as: header }
        - box: { text: "et {section.title}", style: text, at: { left: 50pt, top: 30pt } }
          as: header
          on: several
          section: last
        - box: { layer: [{ text: "enfin {section.title}", style: text }], width: 90pt, height: 12pt, at: { right: 50pt, top: 30pt } }
          on: several
          section: last
      """,
      "layout/cards/resource.yaml": """
      sizes: { only: {} }
      pagination: { parted-card: 10 }
      continued: { text: "{resource.title} va plus loin", style: text, role: paragraph, pad: [0pt, 0pt, 4pt, 0pt] }
      box: { stack: [{ text: "{resource.title}", style: text, role: heading-2 }, { prose: resource.summary, style: text }] }
      """,
    ])
    let document = try build(edition.path)
    let printed = document.printedLetters
    #expect(printed.contains("Titre2vaplusloin"))
    #expect(!document.letters.contains("vaplusloin") && document.letters.components(separatedBy: "Titre2").count == 2)
    let pages = document.pages.indices.map { document.text(ofPage: $0).letters }
    let shared = pages.filter { $0.contains("etBâtir") }
    #expect(shared.count == 1 && shared[0].contains("IciAgir"))
    #expect(pages.last?.contains("IciBâtir") == true)
    #expect(printed.contains("enfinBâtir"), "a box of fixed size, which is laid out when it is drawn")
  }

  @Test func aLogoIsAFigureWithItsWordsAndALink() throws {
    let edition = DesignedEdition([
      "layout/pages/front.yaml": """
      \(Self.margins)
      flow:
        - { image: logo.svg, width: 40pt, alt: Le logo, link: "https://example.org", role: figure }
        - { image: logo.svg, width: 20pt }
      """,
      "layout/logo.svg": Self.picture,
    ])
    let document = try build(edition.path)
    #expect(document.images.count == 1)
    #expect(document.structure.elements.filter { $0.role == .figure }.map(\.alternative) == ["Le logo"])
    let pdf = edition.path("out.pdf")
    try publish(document, to: pdf)
    #expect(try run("qpdf", ["--check", pdf]).status == 0)
  }

  @Test func aDamagedPictureOfTheLayoutIsTold() throws {
    let edition = DesignedEdition([
      "layout/pages/front.yaml": "\(Self.margins)\nflow: [{ image: logo.svg, width: 40pt }]\n",
      "layout/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect></svg>",
    ])
    #expect(buildReport(edition.path).diagnostics.hasErrors)
  }

  @Test func typesHaveCardsOfTheirOwnWithTheirOwnDetails() throws {
    let edition = DesignedEdition([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: Agir }]
      fields: { duree: { label: Durée }, niveau: { label: Niveau } }
      resources:
        - { id: r, section: a, title: Guide, type: Guide, duree: 2 h, niveau: facile }
        - { id: w, section: a, title: Film, type: Webinaire, duree: 1 h, niveau: moyen }
      """,
      "layout/pages/section.yaml": """
      each: sections
      \(Self.margins)
      cards: { other: resource, Webinaire: webinar, Absent: webinar }
      """,
      "layout/cards/resource.yaml": """
      sizes: { large: { fills-page: 4 } }
      box:
        stack:
          - { text: "{resource.title}", style: text, role: heading-1 }
          - { text: "N {resource.niveau}", style: text, role: paragraph }
          - { prose: resource.details, style: text }
      """,
      "layout/cards/webinar.yaml": """
      box:
        stack:
          - { text: "W {resource.title}", style: text, role: heading-1 }
          - { prose: resource.details, style: text }
      """,
    ])
    let document = try build(edition.path)
    #expect(document.pages.count == 2)
    #expect(document.letters.hasSuffix("GuideNfacileDurée:2hWFilmDurée:1h·Niveau:moyen"))
  }

  @Test func pagesAcrossStandAmongUprightOnes() throws {
    let edition = DesignedEdition([
      "layout/layout.yaml": DesignedEdition.layout(styles: "", pages: "[front, plan, section]"),
      "layout/pages/plan.yaml": """
      sheet: landscape
      \(Self.margins)
      flow: [{ text: "Une ligne qui est plus longue que la page n'est large quand elle est debout, et qui tient ici", style: text, role: paragraph }]
      furniture: [{ box: { text: Droite, style: text, at: { right: 5pt, bottom: 5pt }, width: fit }, as: footer }]
      """,
    ])
    let document = try build(edition.path)
    #expect(
      document.pages.map(\.size) == [
        Size(width: 400, height: 500), Size(width: 500, height: 400), Size(width: 400, height: 500),
      ])
    #expect(document.pages.map(\.label) == ["1", "2", "3"])
    let pdf = edition.path("out.pdf")
    try publish(document, to: pdf)
    let sizes = try run("pdfinfo", ["-l", "3", pdf]).output.split(separator: "\n").filter {
      $0.contains("size:") && $0.hasPrefix("Page")
    }
    #expect(
      sizes.map { $0.split(separator: ":")[1].split(separator: " ").prefix(3).joined(separator: " ") } == [
        "400 x 500", "500 x 400", "400 x 500",
      ])
    try publish(document, to: edition.path("page.png"), as: .png(resolution: 72))
  }

  @Test func tablesThatAreTooWideAreTurnedAlongThePage() throws {
    let words = (1...14).map { "Colonneassezlongue\($0)" }
    let row = "| " + (1...14).map { "x\($0)" }.joined(separator: " | ") + " |"
    let head = "| " + words.prefix(5).joined(separator: " | ") + " |"
    let short = "| a | b | c | d | e |"
    func edition(_ table: [String]) -> DesignedEdition {
      DesignedEdition([
        "edition.yaml": """
        catalogue: catalogue.yaml
        title: T
        layout: layout/
        front:
          - page: own
            body: |
        \(table.map { "      \($0)" }.joined(separator: "\n"))
        """,
        "layout/layout.yaml": DesignedEdition.layout(styles: "", pages: "[front, section]\npage-kinds: [own]"),
        "layout/pages/own.yaml": "\(Self.margins)\nflow: [{ prose: page.body, style: text }]\n",
      ])
    }
    let turned = edition([head, "|---|---|---|---|---|"] + Array(repeating: short, count: 30))
    let document = try build(turned.path)
    // A page of the layout, two of the table, one of cards.
    let groups = document.pages.map { page in
      page.frames.flatMap(\.items).contains { item in
        if case .group(let group) = item { group.transform.b == -1 } else { false }
      }
    }
    #expect(groups.filter { $0 }.count == 2)
    #expect(document.structure.elements.filter { $0.role == .table }.count == 1)
    #expect(document.structure.elements.filter { $0.role == .tableRow }.count == 31)
    let wide = edition(["| \(words.joined(separator: " | ")) |", "|" + String(repeating: "---|", count: 14), row])
    #expect(buildReport(wide.path).diagnostics.all.map(\.id).contains("wide-table"))
  }
}
