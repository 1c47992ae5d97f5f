import Bytes
import Cairo
import Files
import Frames

/// What came of pictures in earlier runs, so that it is not computed again: that a file can be drawn, and what documents take of
/// one that is costly to decode.
///
/// Whatever it depends on is in the key: the file's bytes, the size and the use, this program and its libraries. So outputs are
/// the same with and without it. Only what went well is kept: what is damaged is tried again.
package struct PictureCache: Sendable {
  private let files: DiskCache

  /// All files together have no more than about a gigabyte.
  package static let usualLimit = 1 << 30

  /// Keeps it in a folder, which is made when there is something to keep.
  package init(folder: String, limit: Int = usualLimit) { files = DiskCache(folder: folder, limit: limit) }

  // MARK: Trials

  /// Whether a file with that digest was tried, with fonts of those digests, and nothing was found.
  package func isFlawless(_ image: Document.ImageFile, digest: String, fonts: [String]) -> Bool {
    guard let key = trialKey(image, digest, fonts), files.entry(for: key) != nil else { return false }
    if image.format == .jpeg { JPEGVerdicts.note(cleanFile: digest) }
    return true
  }

  /// Notes that nothing was found in trying a file, if it still has that digest.
  package func noteFlawless(_ image: Document.ImageFile, digest: String, fonts: [String]) {
    // A photograph that is to be repaired is so each time that it is drawn.
    if image.format == .jpeg, !JPEGVerdicts.isClean(digest: digest) { return }
    guard let key = trialKey(image, digest, fonts), PictureCache.digest(of: image.path) == digest else { return }
    files.keep([], for: key)
  }

  private func trialKey(_ image: Document.ImageFile, _ digest: String, _ fonts: [String]) -> String? {
    // Digests are fast and no proof against files that were made alike on purpose; a drawing that was not tried could take the program
    // with it.
    guard image.format != .svg else { return nil }
    return DecoderVersion.version(for: image.format).map {
      "flawless \(digest) \(image.page) \(image.size.width) \(image.size.height) \(fonts) \($0)"
    }
  }

  /// The digest of the bytes of a file, as it is now; empty where it cannot be read.
  static func digest(of path: String) -> String {
    (try? FileContents(path).withBytes(Digest.hexadecimal)) ?? ""
  }

  // MARK: Pixels

  /// What was kept for a use of a picture, or what `make` makes, which is kept then if `isSame` says that it was made of the file that
  /// has the digest.
  func picture<Failure: Error>(
    _ image: Document.ImageFile, digest: String, for use: String, isSame: () -> Bool,
    _ make: () throws(Failure) -> DecodedPicture
  ) throws(Failure) -> DecodedPicture {
    guard PictureCache.isCostly(image), let version = DecoderVersion.version(for: image.format) else {
      return try make()
    }
    let key = "pixels \(digest) \(image.page) \(use) \(version)"
    if let entry = files.entry(for: key), let picture = DecodedPicture(entry) { return picture }
    let picture = try make()
    if isSame() { files.keep(picture.keptBytes, for: key) }
    return picture
  }

  /// Whether reading what was kept of a picture costs far less than decoding it.
  private static func isCostly(_ image: Document.ImageFile) -> Bool {
    switch image.format {
    case .avif, .heic, .pdf, .tiff: true
    case .gif, .jpeg, .png, .svg, .webP: image.size.width * image.size.height >= manyPixels
    }
  }

  private static let manyPixels = 2e6
}
