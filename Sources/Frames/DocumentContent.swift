import Threads

extension Document {
  /// What is on the pages of a document, and what it points into.
  package struct Content: Sendable {
    /// The font files that glyph runs point into.
    package var fonts: [FontFile]
    /// The picture files that frames point into.
    package var images: [ImageFile]
    /// The pages.
    package var pages: [Page]
    /// The logical structure.
    package var structure: StructureTree

    /// Makes the content.
    package init(fonts: [FontFile], images: [ImageFile], pages: [Page], structure: StructureTree) {
      self.fonts = fonts
      self.images = images
      self.pages = pages
      self.structure = structure
    }
  }

  /// Where the content is.
  enum Storage {
    /// Here.
    case given(Content)
    /// To be composed on first use, of pages from there.
    case deferred(Deferred<Content>, of: Origin)
  }

  private var content: Content {
    get {
      switch storage {
      case .given(let content): content
      case .deferred(let content, _): content.value
      }
    }
    set {
      storage = .given(newValue)
      origin = origin?.withOtherPages
    }
  }

  /// The font files that glyph runs point into.
  public var fonts: [FontFile] {
    get { content.fonts }
    set { content.fonts = newValue }
  }

  /// The picture files that frames point into.
  public var images: [ImageFile] {
    get { content.images }
    set { content.images = newValue }
  }

  /// The pages, in order; never empty when they come from an edition.
  public var pages: [Page] {
    get { content.pages }
    set { content.pages = newValue }
  }

  /// The logical structure: what the content means, in reading order.
  public var structure: StructureTree {
    get { content.structure }
    set { content.structure = newValue }
  }

  /// The document with all its pages composed: its excerpts keep its fonts, its pictures and its structure, with the indices.
  public func composed() -> Document {
    Document(
      information: information, outline: outline, destinations: destinations, record: record, origin, .given(content))
  }

  /// The paths of the font files that texts of SVG pictures are set in; the first one stands in for what the others lack.
  package var pictureFonts: [String] { origin?.source.pictureFonts ?? fonts.map(\.path) }

  /// How the document is printed; nil for one that is read on screens.
  package var press: Press? { origin?.source.press }

  // MARK: Without composing

  /// The number of pages; costs no composing.
  public var pageCount: Int { pageLabels.count }

  /// What the pages are called, usually the folios printed on them; costs no composing.
  public var pageLabels: [String] {
    switch storage {
    case .given(let content): content.pages.map(\.label)
    case .deferred(_, let origin): origin.own(origin.source.labels)
    }
  }

  /// The boxes of the pages; costs no composing.
  public var pageBoxes: [PageBoxes] {
    switch storage {
    case .given(let content): content.pages.map(\.boxes)
    case .deferred(_, let origin): origin.own(origin.source.boxes)
    }
  }
}
