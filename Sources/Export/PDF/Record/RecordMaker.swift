import Frames

/// What makes the record of a document while its pages are drawn, so that what is on them is unpacked once for both.
package protocol RecordMaker {
  /// Takes the next page, with its frames.
  func take(_ page: Page, _ frames: [Frame])

  /// The record, once all pages are taken.
  func record() -> [UInt8]
}

extension RecordMaker {
  /// The record of pages that are not drawn as they are.
  func record(of pages: [Page]) -> [UInt8] {
    for page in pages { take(page, page.frames) }
    return record()
  }
}
