import Bytes
import Frames

/// What makes the record of a document while its pages are drawn, so that what is on them is unpacked once for both.
package protocol RecordMaker {
  /// Takes the next page, with its frames.
  func take(_ page: Page, _ frames: [Frame])

  /// Writes the record, once all pages are taken.
  func write(to writer: inout ByteWriter)
}

extension RecordMaker {
  /// Takes pages that are not drawn as they are.
  func take(_ pages: [Page]) {
    for page in pages { take(page, page.frames) }
  }
}
