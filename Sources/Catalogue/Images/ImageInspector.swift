import Diagnostics
import Files
import Reading

/// Inspects the picture files that the data name, each file once.
struct ImageInspector {
  /// The folders that pictures may lie in, by their real paths.
  private let folders: [String]
  /// Whose folders they are.
  private let home: ImageFault.PictureHome
  /// The folder from which paths are seen; nil for that of the file that names them.
  var base: String?
  private var results: [PictureKey: Result<ImageHeader, ImageFault>] = [:]
  /// The pictures that another inspector has read.
  private let earlier: [PictureKey: InspectedImage]
  /// The pictures that are read, for the next inspector; nil when there will be none.
  private(set) var inspected: [PictureKey: InspectedImage]?
  /// The real paths of folders with pictures that were not read again.
  private var realFolders: [String: String?] = [:]
  /// How many pictures are named so that other files than theirs decide which they are: by paths that lead through `..`, or as the
  /// first of some files that is there.
  private(set) var indirectCount = 0

  /// A picture's file may have no more bytes than this: 64 MB.
  static let sizeLimit = 64 << 20

  /// Takes only pictures inside `folders`, whose paths are seen from `base`, or from the file that names them; those that were `inspectedBefore` are read again only where their files have changed.
  init(
    folders: [String], of home: ImageFault.PictureHome = .catalogue, from base: String? = nil,
    inspectedBefore: [PictureKey: InspectedImage]? = nil
  ) {
    (self.folders, self.home) = (folders.compactMap(realPath), home)
    self.base = base
    earlier = inspectedBefore ?? [:]
    inspected = inspectedBefore.map { _ in [:] }
  }

  /// The picture that `path` names, as seen from the folder of the file it is named in; nil, with a report, when it
  /// cannot be printed.
  mutating func image(
    at path: Located<String>, alt: String?, page: Int = 1, _ found: inout DiagnosticList
  ) -> ImageReference? {
    let folder = base ?? directory(of: path.place.file)
    let full = pathInEitherForm(path.value) { joinPath(folder, $0) }
    if !isShort(folder == "." ? path.value : "\(folder)/\(path.value)") { indirectCount += 1 }
    switch result(PictureKey(path: full, page: page), writtenAs: path.value) {
    case .success(let header):
      if let others = header.others { found.warn(.otherPictures(path.value, others), at: path.place) }
      var image = ImageReference(
        path: full, alt: alt, place: path.place, format: header.format, width: header.width, height: header.height,
        orientation: header.orientation, isCMYK: header.isCMYK)
      image.page = page
      return image
    case .failure(let fault):
      found.error(.unusableImage(path.value, fault), at: path.place)
      return nil
    }
  }

  /// Whether a picture that was inspected before is what its file shows now.
  mutating func shows(_ image: ImageReference) -> Bool {
    guard case .success(let header) = result(PictureKey(path: image.path, page: image.page), writtenAs: image.path)
    else { return false }
    return header
      == ImageHeader(
        format: image.format, width: image.width, height: image.height, orientation: image.orientation,
        isCMYK: image.isCMYK)
  }

  /// A page of the first PDF that is at one of those paths, as seen from the folder of the file that the picture is named in; nil,
  /// with a report, when there is none.
  mutating func image(
    ofFirst paths: [String], at place: Place, alt: String?, page: Int, _ found: inout DiagnosticList
  ) -> ImageReference? {
    indirectCount += 1
    let folder = base ?? directory(of: place.file)
    guard let path = paths.first(where: { isRegularFile(pathInEitherForm($0) { joinPath(folder, $0) }) }) else {
      found.warn(.noCoverDocument(tried: paths), at: place)
      return nil
    }
    return image(at: Located(path, at: place), alt: alt, page: page, &found)
  }

  /// Whether a file is at a path, as seen from the folder of the file that it is named in.
  mutating func isFile(at path: Located<String>) -> Bool {
    indirectCount += 1
    let folder = base ?? directory(of: path.place.file)
    return isRegularFile(pathInEitherForm(path.value) { joinPath(folder, $0) })
  }

  private mutating func result(_ key: PictureKey, writtenAs name: String) -> Result<ImageHeader, ImageFault> {
    if let known = results[key] { return known }
    let result = header(key, writtenAs: name)
    results[key] = result
    return result
  }

  private mutating func header(_ key: PictureKey, writtenAs name: String) -> Result<ImageHeader, ImageFault> {
    let stamp = inspected == nil ? nil : FileStamp(ofFile: key.path)
    if let stamp, let known = earlier[key], known.stamp == stamp, liesInside(key.path) {
      inspected?[key] = known
      return .success(known.header)
    }
    let result = Result { () throws(ImageFault) in try inspect(key, writtenAs: name) }
    if let stamp, case .success(let header) = result { inspected?[key] = InspectedImage(stamp: stamp, header: header) }
    return result
  }

  /// Whether the file at a path, which is no link, lies in one of the folders.
  private mutating func liesInside(_ path: String) -> Bool {
    let folder = directory(of: path)
    let real = realFolders[folder] ?? realPath(of: folder)
    realFolders[folder] = real
    return real.map { isInside($0 + "/") } ?? false
  }

  private func isInside(_ path: String) -> Bool { folders.contains { $0 == "/" || path.hasPrefix($0 + "/") } }

  private func inspect(_ key: PictureKey, writtenAs name: String) throws(ImageFault) -> ImageHeader {
    guard let real = realPath(of: key.path) else {
      throw name.contains("://") ? .address : .missing(near: nearestPath(to: key.path, writtenAs: name))
    }
    guard isInside(real) else { throw .outside(of: home) }
    let file: FileContents
    do throws(FileError) { file = try FileContents(real, limit: ImageInspector.sizeLimit) } catch {
      if case .tooLarge(let limit) = error.reason { throw .tooManyBytes(limit: limit) }
      throw .unreadable(error.reason)
    }
    let isPDF = file.withBytes { $0.starts(with: PDFHeader.signature) }
    let header = try isPDF ? PDFHeader.read(real, page: key.page) : file.withBytes(ImageHeader.read)
    if isPDF { return header }
    guard key.page == 1 else { throw .noSuchPage(key.page, count: 1) }
    guard header.format == .svg || header.width * header.height <= Double(ImageHeader.pixelLimit) else {
      throw .tooManyPixels(
        width: Int(header.width), height: Int(header.height), limit: ImageHeader.pixelLimit)
    }
    guard header.format == .svg || max(header.width, header.height) <= Double(ImageHeader.sideLimit) else {
      throw .tooLong(width: Int(header.width), height: Int(header.height), limit: ImageHeader.sideLimit)
    }
    return header
  }
}

/// A picture file, and which page of it is meant.
struct PictureKey: Hashable, Sendable {
  /// The path, as the program can open it.
  var path: String
  /// The page, from 1.
  var page = 1
}

/// What an inspector has read of a picture file, and when that holds.
struct InspectedImage: Sendable {
  /// The file as it was.
  var stamp: FileStamp
  /// What it said.
  var header: ImageHeader
}

extension ImageInspector {
  /// A text whose pictures are known; those that cannot be printed are reported, and left out.
  mutating func inspected(_ text: RichText, _ found: inout DiagnosticList) -> RichText {
    guard !text.pictures.isEmpty else { return text }
    var blocks: [RichText.Block] = []
    for block in text.blocks {
      guard case .picture(let picture) = block else {
        blocks.append(block)
        continue
      }
      let path = Located(picture.path, at: picture.place)
      if let known = image(at: path, alt: picture.alt, page: picture.page, &found) { blocks.append(.picture(known)) }
    }
    return RichText(blocks)
  }
}
