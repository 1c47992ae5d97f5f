import Frames

/// The link annotations of a file, in the order of its pages, and the numbers of their objects.
struct LinkAnnotations {
  private let annotations: [LinkAnnotation]
  private let first: Int

  /// Takes numbers for the annotations' objects.
  init(_ annotations: [LinkAnnotation], with writer: ObjectWriter) {
    self.annotations = annotations
    first = writer.reserve(annotations.count)
  }

  /// How many there are.
  var count: Int { annotations.count }

  /// The number of an annotation's object.
  func object(_ index: Int) -> Int { first + index }

  /// The annotations of each page, by its index; empty for a page without any.
  func byPage(count pageCount: Int) -> [Range<Int>] {
    var start = 0
    let ranges = (0..<pageCount).map { page in
      let end = annotations[start...].firstIndex { $0.page != page } ?? annotations.count
      defer { start = end }
      return start..<end
    }
    precondition(start == annotations.count, "annotations are in the order of their pages")
    return ranges
  }

  /// Writes the annotations; their keys in the parent tree follow those of the pages.
  func write(on pages: [Page], _ markedPages: [MarkedPage], with writer: ObjectWriter) throws(ExportError) {
    for (index, annotation) in annotations.enumerated() {
      try writer.write(object(index)) { output in
        annotation.write(parent: pages.count + index, on: pages, markedPages, to: &output)
      }
    }
  }
}
