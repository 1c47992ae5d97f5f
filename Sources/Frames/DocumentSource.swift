import Threads

/// What composes the pages of a document when somebody asks for them.
///
/// Several threads may ask for pages at once.
package protocol DocumentSource: Sendable {
  /// The metadata.
  var information: Document.Information { get }
  /// What the pages are called.
  var labels: [String] { get }
  /// The boxes of the pages.
  var boxes: [PageBoxes] { get }
  /// The bookmarks.
  var outline: [Document.OutlineEntry] { get }
  /// The places with a name.
  var destinations: [Document.Destination] { get }

  /// Composes all pages. This happens once, and the source may let go then of what it composed them from.
  func composeAll() -> Document.Content

  /// Composes the pages at `indices`, in ascending order, whose links lead to pages by their indices in the whole; nil when
  /// all were composed and the source has let go of them.
  func compose(_ indices: [Int]) -> Document.Content?

  /// The paths of the font files that texts of SVG pictures are set in; nil for those of the document's own fonts.
  var pictureFonts: [String]? { get }

  /// How the pages are printed; nil for those that are read on screens.
  var press: Press? { get }
}

extension DocumentSource {
  package var pictureFonts: [String]? { nil }
  package var press: Press? { nil }
}

extension Document {
  /// Where pages come from: a source, and which of its pages they are.
  package struct Origin: Sendable {
    /// The source.
    package let source: any DocumentSource
    /// The indices of the document's pages among those of the source; nil for all, and for pages that somebody has changed.
    package private(set) var pages: [Int]?
    /// Whether somebody has changed the document since.
    package internal(set) var isAltered = false
    /// Whether the pages are still those of the source.
    private var hasItsPages = true
    /// What is on all pages of the source.
    let content: Deferred<Content>

    init(_ source: any DocumentSource) {
      self.source = source
      content = Deferred { source.composeAll() }
    }

    /// The origin of the pages at `indices` among these.
    func excerpt(_ indices: [Int]) -> Origin {
      guard hasItsPages else { return self }
      var origin = self
      origin.pages = indices.map { pages?[$0] ?? $0 }
      return origin
    }

    /// The origin of pages that were changed: it is not known any more which they are.
    var withOtherPages: Origin {
      var origin = self
      (origin.pages, origin.isAltered, origin.hasItsPages) = (nil, true, false)
      return origin
    }

    /// Of something that the source has for each of its pages, what is the document's.
    func own<Value>(_ all: [Value]) -> [Value] { pages.map { pages in pages.map { all[$0] } } ?? all }

    /// What is on the pages: taken from the whole where that is composed, and composed alone otherwise, with the same outcome.
    func compose() -> Content {
      guard let pages else { return content.value }
      let part = content.known?.pages(at: pages) ?? source.compose(pages) ?? content.value.pages(at: pages)
      return part.relinked(PagePlaces(pages)).compacted()
    }
  }
}
