import Diagnostics
import Files
import Reading

/// The pictures that the files of a catalogue name; each file is looked at once.
struct PictureShelf {
  /// The folders that pictures may lie in, with their real paths.
  private let folders: [String]
  private var verdicts: [String: Verdict] = [:]

  /// A picture may have no more pixels than this: 100 megapixels.
  static let pixelLimit = 100e6
  /// A picture's file may have no more bytes than this: 64 MB.
  static let sizeLimit = 64 << 20

  /// What was found about a picture file.
  private enum Verdict {
    case fit(ImageHeader)
    case unfit(id: String, why: String, hint: String?)
  }

  /// An empty shelf for pictures inside `folders`.
  init(folders: [String]) { self.folders = folders.compactMap(realPath) }

  /// The picture that `path` names, as seen from the folder of the file it is named in; nil, with a report, when it
  /// cannot be printed.
  mutating func picture(_ path: Placed<String>, alt: String?, _ found: inout DiagnosticList) -> ImageReference? {
    let full = joinPath(directory(of: path.place.file), path.value)
    let verdict = verdicts[full] ?? judge(full, named: path.value)
    verdicts[full] = verdict
    switch verdict {
    case .fit(let header):
      return ImageReference(
        path: full, alt: alt, place: path.place, format: header.format, width: header.width, height: header.height,
        orientation: header.orientation, isCMYK: header.isCMYK)
    case .unfit(let id, let why, let hint):
      found.error(id, at: path.place, "image '\(path.value)' \(why)", hint: hint)
      return nil
    }
  }

  private func judge(_ path: String, named name: String) -> Verdict {
    guard let real = realPath(of: path) else {
      let hint =
        name.contains("://")
        ? "put the picture itself into the catalogue's folder"
        : neighbour(of: path, named: name).map { "did you mean '\($0)'?" }
      return .unfit(id: "missing-image", why: "is not there", hint: hint)
    }
    guard folders.contains(where: { $0 == "/" || real.hasPrefix($0 + "/") }) else {
      return .unfit(id: "outside-image", why: "lies outside the catalogue's folder", hint: nil)
    }
    do {
      let header = try MappedFile(real, limit: PictureShelf.sizeLimit).withBytes(ImageHeader.read)
      guard header.format == .svg || header.width * header.height <= PictureShelf.pixelLimit else {
        return tooLarge("has \(Int(header.width)) × \(Int(header.height)) pixels, more than 100 megapixels")
      }
      return .fit(header)
    } catch let failure as FileError {
      switch failure.reason {
      case .tooLarge: return tooLarge("is larger than \(PictureShelf.sizeLimit >> 20) MB")
      case .notRegular: return .unfit(id: "unreadable-image", why: "cannot be read: it is no ordinary file", hint: nil)
      case let reason: return .unfit(id: "unreadable-image", why: "cannot be read: \(reason)", hint: nil)
      }
    } catch let failure as ImageHeader.Failure {
      return verdict(failure)
    } catch {
      preconditionFailure("a picture file failed in a way that nobody foresaw: \(error)")
    }
  }

  private func tooLarge(_ why: String) -> Verdict {
    .unfit(id: "oversized-image", why: why, hint: "make it smaller; 300 pixels to the inch are enough for print")
  }

  private func verdict(_ failure: ImageHeader.Failure) -> Verdict {
    switch failure {
    case .unknownFormat:
      .unfit(id: "unknown-image-format", why: "is neither PNG, JPEG nor SVG", hint: "save it as one of these")
    case .truncated: .unfit(id: "truncated-image", why: "ends before the picture does", hint: "copy it anew")
    case .damaged(let how): .unfit(id: "damaged-image", why: "is damaged: \(how)", hint: "copy it anew")
    case .unsupported(let what):
      .unfit(id: "unsupported-image", why: "cannot be printed: \(what)", hint: "save it anew as PNG, JPEG or SVG")
    }
  }
}
