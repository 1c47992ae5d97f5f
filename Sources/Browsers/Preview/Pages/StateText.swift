import Bytes
import Diagnostics
import Files
import Frames
import Vademecum

/// What pages of the preview are told, as JSON.
enum StateText {
  /// What is shown: pages, messages, and what else could be.
  static func state(
    _ content: View.Content, _ name: ViewName, server: String, change: Int, editions: [String], layouts: [String],
    in language: MessageLanguage
  ) -> JSON {
    let pages = content.pages
    return .object([
      ("server", .text(server)), ("change", .number(change)),
      ("revision", .number(pages?.revision ?? -1)),
      ("isCurrent", .flag(content.isCurrent)),
      ("title", JSON(pages?.edition.title)), ("language", JSON(pages?.document.information.language)),
      ("facing", .flag(pages?.document.information.hasFacingPages ?? false)),
      ("edition", .text(name.edition)), ("layout", JSON(name.layout)), ("isProof", .flag(name.isProof)),
      ("ownLayout", JSON(pages?.edition.layout)),
      ("editions", .list(editions.map(JSON.text))), ("layouts", .list(layouts.map(JSON.text))),
      ("pages", .list(pages.map(list) ?? [])), ("messages", messages(content.found, in: language)),
    ])
  }

  private static func list(_ pages: ShownPages) -> [JSON] {
    zip(pages.document.pageLabels, pages.document.pageBoxes).map { label, boxes in
      .object([
        ("label", .text(label)), ("width", decimal(boxes.media.width)), ("height", decimal(boxes.media.height)),
      ])
    }
  }

  /// What was found, errors first, each with its place.
  static func messages(_ found: DiagnosticList, in language: MessageLanguage) -> JSON {
    .list(
      found.withMissingGlyphsTogether().bySeverity().all.map { diagnostic in
        let message = diagnostic.message(in: language)
        return .object([
          ("severity", .text(diagnostic.severity.rawValue)), ("id", .text(diagnostic.id)),
          ("text", .text(message.summary)), ("hint", JSON(message.hint)),
          ("place", JSON(diagnostic.place?.description)), ("address", JSON(diagnostic.place.flatMap(address))),
        ])
      })
  }

  /// What can be pointed at on a page.
  static func spots(_ spots: PageSpots, on boxes: PageBoxes, of pages: ShownPages) -> JSON {
    let cards = spots.cards.map { card in
      let place = pages.place(of: card.resource)
      return JSON.object([
        ("id", .text(card.resource)), ("place", JSON(place?.description)),
        ("address", JSON(place.flatMap(address))), ("box", box(card.area, on: boxes)),
      ])
    }
    let links = spots.links.map { link in
      let target: (String, JSON) =
        switch link.target {
        case .uri(let address): ("uri", .text(address))
        case .page(let page, _): ("page", .number(page))
        }
      return JSON.object([target, ("label", .text(link.description)), ("box", box(link.area, on: boxes))])
    }
    return .object([("cards", .list(cards)), ("links", .list(links))])
  }

  /// Where words were found.
  static func found(_ found: (hits: [PageSearch.Hit], count: Int), on boxes: [PageBoxes]) -> JSON {
    let hits = found.hits.map { hit in
      JSON.object([
        ("page", .number(hit.page)), ("boxes", .list(hit.areas.map { box($0, on: boxes[hit.page]) })),
      ])
    }
    return .object([("count", .number(found.count)), ("hits", .list(hits))])
  }

  /// An area in points from the top left of the sheet: left, top, width, height.
  private static func box(_ area: Rect, on boxes: PageBoxes) -> JSON {
    .list([area.x - boxes.media.x, area.y - boxes.media.y, area.width, area.height].map(decimal))
  }

  /// The address by which an editor opens a place; nil where no such file is there.
  private static func address(of place: Place) -> String? {
    guard let path = realPath(of: place.file) else { return nil }
    let encoded = path.utf8.map { byte in
      let letter = Character(UnicodeScalar(byte))
      let isPlain = byte < 0x80 && (letter.isLetter || letter.isNumber || "/-._~".contains(letter))
      return isPlain ? String(letter) : "%\(byte.hexadecimal(digits: 2))"
    }.joined()
    return "vscode://file\(encoded)" + (place.sheet == nil && place.line > 0 ? ":\(place.line):\(place.column)" : "")
  }

  /// A length in points, as a text with two digits behind the point.
  private static func decimal(_ number: Double) -> JSON {
    let hundredths = Int((number * 100).rounded())
    let rest = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return .text("\(sign)\(abs(hundredths) / 100).\(rest.count < 2 ? "0" : "")\(rest)")
  }
}
