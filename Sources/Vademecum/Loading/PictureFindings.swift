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
  /// What of it is not drawn as it says.
  var losses: [LocatedDrawingLoss] = []
}

/// A picture to be tried, and the paths of the fonts that it may be tried with.
struct PictureTrialKey: Hashable {
  var path: String
  var fonts: [String]
}

extension LoadedEdition {
  /// Tries the pictures of the edition, its partners and its sections at those indices, as the loader does.
  func pictureFindings(sections: [Int]) -> DiagnosticList {
    loader.pictureFindings(in: edition, sections: sections, fonts: fontFiles)
  }
}

extension EditionLoader {
  /// Tries the pictures of an edition, its partners and its sections at those indices, each file once, and reports what is wrong
  /// with them where the data name them. Texts of SVG pictures are set in the fonts at those paths; without any, nothing is said of
  /// them.
  func pictureFindings(in edition: Edition, sections: [Int], fonts: [String] = []) -> DiagnosticList {
    let pictures = edition.namedPictures(sections: sections)
    var first: Set<String> = []
    let outcomes = concurrentMap(pictures.map(\.image).filter { first.insert($0.path).inserted }) { image in
      (image.path, outcome(of: image.path, format(of: image), image.width, image.height, fonts))
    }
    let byPath = Dictionary(uniqueKeysWithValues: outcomes)
    var found = DiagnosticList()
    for picture in pictures {
      let (name, image) = (picture.name, picture.image)
      guard let outcome = byPath[image.path] else { continue }
      if let fault = outcome.fault { found.error(.unusableImage(name, fault), at: image.place) }
      if outcome.colors == .unknown { found.warn(.unusableProfile(name), at: image.place) }
      for loss in outcome.losses { found.warn(.drawingLoss(name, loss), at: image.place) }
    }
    return found
  }

  /// Tries a picture of a document, whose texts are set in the fonts at those paths.
  func tryPicture(_ image: Document.ImageFile, fonts: [String]) throws(ExportError) {
    let outcome = outcome(of: image.path, image.format, image.size.width, image.size.height, fonts)
    if let fault = outcome.fault { throw .unusablePicture(path: image.path, fault: fault) }
  }

  /// What comes of trying a picture, until its file or one of the fonts changes.
  fileprivate func outcome(
    of path: String, _ format: Document.ImageFile.Format, _ width: Double, _ height: Double, _ fonts: [String]
  ) -> PictureOutcome {
    let fonts = format == .svg ? fonts : []
    return pictureTrials.value(for: PictureTrialKey(path: path, fonts: fonts)) {
      do throws(ImageFault) {
        switch format {
        case .png: return PictureOutcome(colors: try PictureTrial.tryPNG(path))
        case .jpeg: return PictureOutcome(colors: try PictureTrial.tryJPEG(path))
        case .svg:
          // Asking whether the files are there also notes them: the library that opens them does not.
          let fonts = fonts.filter(isRegularFile)
          let losses = try PictureTrial.trySVG(path, width: width, height: height, fonts: fonts) { trial in
            if case .tried(let outcome) = pictureHelper?.answer(to: trial) { return outcome }
            return trial.outcome()
          }
          return PictureOutcome(losses: losses)
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
