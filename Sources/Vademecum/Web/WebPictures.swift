import Diagnostics
import Export
import Threads
import Web

/// The pictures of an edition as browsers show them.
struct WebPictures {
  /// The files, by the pictures and their uses.
  private(set) var files: [PictureKey: PictureFile]
  private let keys: [PictureKey]

  /// How many bytes of pictures a page has that holds them itself.
  static let pageLimit = 24_000_000

  /// Makes the files of the pictures that an edition shows, on all processors; those that the loader keeps are not made again.
  init(of edition: WebEdition, fonts: [String], _ loader: EditionLoader) throws(Workspace.Failure) {
    keys = edition.pictures
    let outcomes = concurrentMap(keys) { loader.webPicture($0, fonts: fonts) }
    files = [:]
    for (key, outcome) in zip(keys, outcomes) {
      do throws(ExportError) { files[key] = try outcome.get() } catch {
        throw Workspace.Failure(error.statement)
      }
    }
  }

  /// Leaves out the last pictures, as many as have to be for the others to take no more than some bytes; tells how many that are.
  mutating func limit(to bytes: Int) -> EditionFinding? {
    var (sum, leftOut) = (0, 0)
    for key in keys {
      let count = files[key]?.bytes.count ?? 0
      if sum + count > bytes {
        files[key] = nil
        leftOut += 1
      } else {
        sum += count
      }
    }
    return leftOut > 0 ? .leftOutPictures(leftOut, limit: bytes / 1_000_000) : nil
  }
}
