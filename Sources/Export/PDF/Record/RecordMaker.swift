import Frames

/// What makes the record of a document while its pages are drawn, so that what is on them is unpacked once for both.
package protocol RecordMaker {
  /// Takes the next page, with its frames.
  func take(_ page: Page, _ frames: [Frame])

  /// The record as a file carries it, once all pages are taken.
  func packedRecord() -> [UInt8]
}

extension RecordMaker {
  /// The record of pages that are not drawn as they are.
  func packedRecord(of pages: [Page]) -> [UInt8] {
    for page in pages { take(page, page.frames) }
    return packedRecord()
  }
}
