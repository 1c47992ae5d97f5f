import Export
import Files
import Frames
import Layout
import Web

/// A picture as a file for the web, by what it is made from.
struct WebPictureKey: Hashable {
  /// The picture's file, and the page of it.
  var path: String
  var page: Int
  /// The longest side that it gets, in pixels.
  var longestSide: Int
  /// The paths of the fonts that its texts are set in.
  var fonts: [String]
}

extension EditionLoader {
  /// A picture as a file for a use, whose texts are set in the fonts at those paths.
  func webPicture(_ key: PictureKey, fonts: [String]) -> Result<PictureFile, ExportError> {
    let image = ImageSource(key.image, in: "").file
    let (side, fonts) = (key.use.longestSide, image.format == .svg ? fonts : [])
    func made() -> Result<PictureFile, ExportError> {
      let exporter = PictureExporter(longestSide: Double(side), fonts: fonts, pictures: pictureCache)
      do throws(ExportError) {
        let file = try exporter.export(image)
        return .success(
          PictureFile(
            bytes: file.bytes, type: file.isJPEG ? "image/jpeg" : "image/png", width: file.width, height: file.height))
      } catch { return .failure(error) }
    }
    guard let webPictures else { return made() }
    return webPictures.value(for: WebPictureKey(path: image.path, page: image.page, longestSide: side, fonts: fonts)) {
      // Asking whether the files are there also notes them: the libraries that open them do not.
      for path in [image.path] + fonts { _ = isRegularFile(path) }
      return made()
    }
  }
}
