import Catalogue
import Diagnostics
import Export
import Files
import Frames
import Threads

/// What came of trying a picture.
struct PictureOutcome: Sendable {
  /// Why it cannot be printed.
  var fault: ImageFault?
  /// Whether its colour profile, if it has one, is understood.
  var colors = PictureTrial.Colors.known
  /// What it refers to outside of its file, which is not drawn.
  var references: [String] = []
}

extension LoadedEdition {
  /// Tries the pictures of the edition, its partners and its sections at those indices, as the loader does.
  func pictureFindings(sections: [Int]) -> DiagnosticList { loader.pictureFindings(in: edition, sections: sections) }
}

extension EditionLoader {
  /// Tries the pictures of an edition, its partners and its sections at those indices, each file once, and reports what is wrong
  /// with them where the data name them.
  func pictureFindings(in edition: Edition, sections: [Int]) -> DiagnosticList {
    let pictures = edition.namedPictures(sections: sections)
    var first: Set<String> = []
    let outcomes = concurrentMap(pictures.map(\.image).filter { first.insert($0.path).inserted }) { image in
      (image.path, outcome(of: image.path, format(of: image), image.width, image.height))
    }
    let byPath = Dictionary(uniqueKeysWithValues: outcomes)
    var found = DiagnosticList()
    for picture in pictures {
      let (name, image) = (picture.name, picture.image)
      guard let outcome = byPath[image.path] else { continue }
      if let fault = outcome.fault { found.error(.unusableImage(name, fault), at: image.place) }
      if outcome.colors == .unknown { found.warn(.unusableProfile(name), at: image.place) }
      for target in outcome.references { found.warn(.imageReference(name, target: target), at: image.place) }
    }
    return found
  }

  /// Tries a picture of a document.
  func tryPicture(_ image: Document.ImageFile) throws(ExportError) {
    let outcome = outcome(of: image.path, image.format, image.size.width, image.size.height)
    if let fault = outcome.fault { throw .unusablePicture(path: image.path, fault: fault) }
  }

  /// What comes of trying a picture, until its file changes.
  fileprivate func outcome(
    of path: String, _ format: Document.ImageFile.Format, _ width: Double, _ height: Double
  ) -> PictureOutcome {
    pictureTrials.value(for: path) {
      do throws(ImageFault) {
        switch format {
        case .png: return PictureOutcome(colors: try PictureTrial.tryPNG(path))
        case .jpeg: return PictureOutcome(colors: try PictureTrial.tryJPEG(path))
        case .svg:
          let references = try PictureTrial.trySVG(path, width: width, height: height) { svg, width, height in
            if case .tried(let fault) = pictureHelper?.answer(to: svg, width, height) { return fault }
            return VectorDrawing.trial(svg, width: width, height: height)
          }
          return PictureOutcome(references: references)
        }
      } catch {
        return PictureOutcome(fault: error)
      }
    }
  }
}

private func format(of image: ImageReference) -> Document.ImageFile.Format {
  switch image.format {
  case .png: .png
  case .jpeg: .jpeg
  case .svg: .svg
  }
}
