import Catalogue
import Diagnostics
import Frames
import Threads
import Vademecum

/// The pages of a document that a browser shows, one by one.
struct ShownPages: Sendable {
  /// The document.
  let document: Document
  /// The edition that it was made from.
  let edition: Edition
  /// The number of the change that it was made after.
  let revision: Int
  /// Where the resources stand in the data, by their ids.
  private let places: Deferred<[String: Place]>
  private let texts: Deferred<[String]>

  /// Shows a document of an edition, made after a change of that number.
  init(_ document: Document, of edition: Edition, revision: Int) {
    (self.document, self.edition, self.revision) = (document, edition, revision)
    places = Deferred {
      Dictionary(edition.sections.flatMap(\.resources).map { ($0.id, $0.values.place) }) { first, _ in first }
    }
    texts = Deferred {
      let composed = document.composed()
      return composed.pages.indices.map { ReadingOrder(composed, pages: composed.pages[$0...$0]).text(of: 0) }
    }
  }

  /// The text of each page, which composes all of them.
  var pageTexts: [String] { texts.value }

  /// Where a resource stands in the data.
  func place(of resource: String) -> Place? { places.value[resource] }

  /// What can be pointed at on a page; nil where there is no such page.
  func spots(onPage index: Int) -> PageSpots? {
    guard (0..<document.pageCount).contains(index) else { return nil }
    // Composed alone, since an excerpt has no links to other pages.
    if let content = document.origin?.source.compose([index]), let page = content.pages.first {
      return PageSpots(on: page, content.structure)
    }
    return PageSpots(on: document.pages[index], document.structure)
  }
}
