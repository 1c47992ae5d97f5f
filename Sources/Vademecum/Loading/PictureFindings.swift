import Catalogue
import Diagnostics
import Export
import Files
import Frames
import Layout
import Threads

/// What came of trying a picture.
struct PictureOutcome: Sendable {
  /// Why it cannot be printed.
  var fault: ImageFault?
  /// Whether its colour profile, if it has one, is understood.
  var colors = PictureTrial.Colors.known
  /// What of it is not drawn as it says.
  var losses: [LocatedDrawingLoss] = []

  /// Whether nothing is to be said of it.
  var isFlawless: Bool { fault == nil && colors == .known && losses.isEmpty }
}

/// A picture to be tried, and the paths of the fonts that it may be tried with.
struct PictureTrialKey: Hashable {
  var path: String
  var page: Int
  var fonts: [String]
}

extension PictureTrialKey {
  /// A picture that is tried without texts.
  fileprivate init(_ image: ImageReference) { self.init(path: image.path, page: image.page, fonts: []) }
}

extension LoadedEdition {
  /// Tries the pictures of the edition, its partners and its sections at those indices, as the loader does.
  func pictureFindings(sections: [Int]) -> DiagnosticList {
    loader.pictureFindings(in: edition, sections: sections, layout: design.pictures, fonts: fontFiles)
  }
}

extension EditionLoader {
  /// Tries the pictures of an edition, its partners, its sections at those indices and its layout, each file once, and reports what
  /// is wrong with them where the data or the layout name them. Texts of SVG pictures are set in the fonts at those paths; without
  /// any, nothing is said of them.
  func pictureFindings(
    in edition: Edition, sections: [Int], layout: [ImageReference] = [], fonts: [String] = []
  ) -> DiagnosticList {
    let pictures = edition.namedPictures(sections: sections, layout: layout)
    var first: Set<PictureTrialKey> = []
    let outcomes = concurrentMap(pictures.map(\.image).filter { first.insert(PictureTrialKey($0)).inserted }) { image in
      (PictureTrialKey(image), outcome(of: ImageSource(image, in: "").file, fonts))
    }
    let known = Dictionary(uniqueKeysWithValues: outcomes)
    var found = DiagnosticList()
    for picture in pictures {
      let (name, image) = (picture.name, picture.image)
      guard let outcome = known[PictureTrialKey(image)] else { continue }
      if let fault = outcome.fault { found.error(.unusableImage(name, fault), at: image.place) }
      if outcome.colors == .unknown { found.warn(.unusableProfile(name), at: image.place) }
      for loss in outcome.losses { found.warn(.drawingLoss(name, loss), at: image.place) }
    }
    return found
  }

  /// Tries a picture of a document, whose texts are set in the fonts at those paths.
  func tryPicture(_ image: Document.ImageFile, fonts: [String]) throws(ExportError) {
    let outcome = outcome(of: image, fonts)
    if let fault = outcome.fault { throw .unusablePicture(path: image.path, fault: fault) }
  }

  /// What comes of trying a picture, until its file or one of the fonts changes; or came of it in an earlier run.
  fileprivate func outcome(of image: Document.ImageFile, _ fonts: [String]) -> PictureOutcome {
    let fonts = image.format == .svg ? fonts : []
    return pictureTrials.value(for: PictureTrialKey(path: image.path, page: image.page, fonts: fonts)) {
      guard let cache = pictureCache else { return trialOutcome(of: image, fonts) }
      let digest = fingerprints.fingerprint(ofFile: image.path)
      let fontDigests = fonts.map(fingerprints.fingerprint)
      if cache.isFlawless(image, digest: digest, fonts: fontDigests) { return PictureOutcome() }
      let outcome = trialOutcome(of: image, fonts)
      if outcome.isFlawless { cache.noteFlawless(image, digest: digest, fonts: fontDigests) }
      return outcome
    }
  }

  private func trialOutcome(of image: Document.ImageFile, _ fonts: [String]) -> PictureOutcome {
    let (path, format, width, height) = (image.path, image.format, image.size.width, image.size.height)
    do throws(ImageFault) {
      if let format = PixelFormat(format) {
        let colors = try PictureTrial.tryPixels(path, format, width: width, height: height) { trial in
          self.pictureHelper?.answer(to: .pixels(trial)) ?? trial.outcome()
        }
        return PictureOutcome(colors: colors)
      }
      if format == .pdf {
        try PictureTrial.tryPage(path, page: image.page, width: width, height: height)
        return PictureOutcome()
      }
      guard format == .svg else { return PictureOutcome(colors: try PictureTrial.tryJPEG(path)) }
      // Asking whether the files are there also notes them: the library that opens them does not.
      let fonts = fonts.filter(isRegularFile)
      let losses = try PictureTrial.trySVG(path, width: width, height: height, fonts: fonts) { trial in
        self.pictureHelper?.answer(to: .vectors(trial)) ?? trial.outcome()
      }
      return PictureOutcome(losses: losses)
    } catch {
      return PictureOutcome(fault: error)
    }
  }
}
