import Diagnostics
import Files
import Reading

/// Inspects the picture files that the data name, each file once.
struct ImageInspector {
  /// The folders that pictures may lie in, by their real paths.
  private let folders: [String]
  private var results: [String: Result<ImageHeader, ImageFault>] = [:]

  /// A picture may have no more pixels than this: 100 megapixels.
  static let pixelLimit = 100_000_000
  /// A picture's file may have no more bytes than this: 64 MB.
  static let sizeLimit = 64 << 20

  /// Takes only pictures inside `folders`.
  init(folders: [String]) { self.folders = folders.compactMap(realPath) }

  /// The picture that `path` names, as seen from the folder of the file it is named in; nil, with a report, when it
  /// cannot be printed.
  mutating func image(
    at path: Located<String>, alt: String?, _ found: inout DiagnosticList
  ) -> ImageReference? {
    let full = joinPath(directory(of: path.place.file), path.value)
    let result = results[full] ?? Result { () throws(ImageFault) in try inspect(full, writtenAs: path.value) }
    results[full] = result
    switch result {
    case .success(let header):
      return ImageReference(
        path: full, alt: alt, place: path.place, format: header.format, width: header.width, height: header.height,
        orientation: header.orientation, isCMYK: header.isCMYK)
    case .failure(let fault):
      found.error(.unusableImage(path.value, fault), at: path.place)
      return nil
    }
  }

  private func inspect(_ path: String, writtenAs name: String) throws(ImageFault) -> ImageHeader {
    guard let real = realPath(of: path) else {
      throw name.contains("://") ? .address : .missing(near: nearestPath(to: path, writtenAs: name))
    }
    guard folders.contains(where: { $0 == "/" || real.hasPrefix($0 + "/") }) else { throw .outside }
    let file: MappedFile
    do throws(FileError) { file = try MappedFile(real, limit: ImageInspector.sizeLimit) } catch {
      if case .tooLarge(let limit) = error.reason { throw .tooManyBytes(limit: limit) }
      throw .unreadable(error.reason)
    }
    let header = try file.withBytes(ImageHeader.read)
    guard header.format == .svg || header.width * header.height <= Double(ImageInspector.pixelLimit) else {
      throw .tooManyPixels(
        width: Int(header.width), height: Int(header.height), limit: ImageInspector.pixelLimit)
    }
    return header
  }
}
