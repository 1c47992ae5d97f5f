import Bytes
import Frames

/// Writes the places of a document by their names (ISO 32000-1, 7.9.6 and 12.3.2.3).
struct NameTreeWriter {
  let pages: [Page]
  let markedPages: [MarkedPage]
  let writer: ObjectWriter

  /// Writes the names and gives the number of the tree's root; nil when there are none.
  func write(_ destinations: [Document.Destination]) throws(ExportError) -> Int? {
    guard !destinations.isEmpty else { return nil }
    let sorted = destinations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let number = writer.reserve()
    try writer.write(number) { output in
      output.append("<</Names[")
      for destination in sorted {
        output.appendString(destination.name)
        output.appendDestination(page: destination.page, y: destination.y, on: pages, markedPages)
      }
      output.append("]>>")
    }
    return number
  }
}
