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
  /// The page for the web, made when somebody looks at it.
  let web: Deferred<Result<Reported<FramedPage>, Workspace.Failure>>
  /// The resources, by their ids.
  private let resources: Deferred<[String: Resource]>
  private let search: Deferred<PageSearch>

  /// Shows a document of an edition, which a workspace made after a change of that number.
  init(_ document: Document, of edition: Edition, revision: Int, in workspace: Workspace) {
    (self.document, self.edition, self.revision) = (document, edition, revision)
    resources = Deferred {
      Dictionary(edition.sections.flatMap(\.resources).map { ($0.id, $0) }) { first, _ in first }
    }
    web = Deferred {
      Result { () throws(Workspace.Failure) in
        try workspace.framedPage(of: edition, addition: PackageResources.frame_js)
      }
    }
    search = Deferred { PageSearch(in: document.composed().readRuns()) }
  }

  /// Where words stand, which composes all pages.
  func search(for words: String) -> (hits: [PageSearch.Hit], count: Int) { search.value.hits(of: words) }

  /// Where a resource stands in the data.
  func place(of resource: String) -> Place? { resources.value[resource]?.values.place }

  /// The title of a resource; nil for an id that the edition does not have.
  func title(of resource: String) -> String? { resources.value[resource]?.title }

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
