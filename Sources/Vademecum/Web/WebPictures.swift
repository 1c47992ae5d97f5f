import Diagnostics
import Export
import Frames
import Layout
import Threads
import Web

/// The pictures of an edition as browsers show them.
struct WebPictures {
  /// The files, by the pictures and their uses.
  private(set) var files: [PictureKey: PictureFile]
  private let keys: [PictureKey]

  /// How many bytes of pictures a page has that holds them itself.
  static let pageLimit = 24_000_000

  /// Makes the files of the pictures that an edition shows, on all processors.
  init(of edition: WebEdition, fonts: [String], _ cache: PictureCache?) throws(Workspace.Failure) {
    keys = edition.pictures
    let outcomes = concurrentMap(keys) { key -> Result<PictureFile, ExportError> in
      let exporter = PictureExporter(longestSide: Double(key.use.longestSide), fonts: fonts, pictures: cache)
      do throws(ExportError) {
        let file = try exporter.export(ImageSource(key.image, in: "").file)
        return .success(
          PictureFile(
            bytes: file.bytes, type: file.isJPEG ? "image/jpeg" : "image/png", width: file.width, height: file.height))
      } catch { return .failure(error) }
    }
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
