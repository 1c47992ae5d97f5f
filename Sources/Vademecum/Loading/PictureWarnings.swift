import Catalogue
import Diagnostics
import Export
import Files
import Frames

/// A picture and the path by which the data name it.
struct NamedPicture {
  var name: String
  var image: ImageReference
}

extension Edition {
  /// The pictures of the edition, of its partners, of its sections at those indices and of its layout, in this order.
  func namedPictures(sections: [Int], layout: [ImageReference] = []) -> [NamedPicture] {
    let resources = sections.flatMap { self.sections[$0].resources.flatMap(\.pictures) }
    let images = pictures.map(\.image) + partners.compactMap(\.logo) + resources.map(\.image) + layout
    return images.map { image in
      NamedPicture(name: image.nameInData, image: image)
    }
  }

  /// Warns of pictures that have too few pixels for their size in print, or more bytes than they are worth: once of each file, where
  /// the data name it first; `document` shows the sections at those indices.
  func warnings(ofPicturesIn document: Document, sections: [Int]) -> DiagnosticList {
    var found = DiagnosticList()
    var printed: [String: PrintedPicture] = [:]
    let uses = PictureUse.survey(document, pages: document.pages.indices)
    for (file, use) in zip(document.images, uses) where use.count > 0 {
      printed[file.path, default: PrintedPicture(file: file, use: PictureUse())].use.add(use)
    }
    if printed.isEmpty { return found }
    for picture in namedPictures(sections: sections) {
      guard let finding = printed.removeValue(forKey: picture.image.path)?.finding(name: picture.name) else { continue }
      found.warn(finding, at: picture.image.place)
    }
    return found
  }
}

/// A picture with its largest use on the pages of a document.
struct PrintedPicture {
  let file: Document.ImageFile
  var use: PictureUse

  /// What is doubtful about it.
  func finding(name: String) -> PageFinding? {
    if let coarseness { return .lowResolution(image: name, coarseness) }
    let weight = weight
    return weight > PrintedPicture.heavy ? .heavyPicture(image: name, content, bytes: weight) : nil
  }

  // MARK: Resolution

  /// With fewer pixels to the inch, pictures look coarse to everybody.
  private static let leastDPI = 150

  /// How coarse it is; nil for one that has enough pixels, and for what is drawn.
  private var coarseness: PageFinding.Coarseness? {
    guard file.format != .svg, file.format != .pdf, let dpi = use.dpi(of: file.size) else { return nil }
    // A layout may ask for less.
    let least = min(PrintedPicture.leastDPI, file.printQuality.dpi)
    guard dpi < least else { return nil }
    func millimetres(_ points: Double) -> Int { max(1, Int((points / 72 * 25.4).rounded())) }
    var needed = PrintedPicture.possible(width: use.width / 72 * Double(least), height: use.height / 72 * Double(least))
    if file.orientation > 4 { swap(&needed.width, &needed.height) }
    return PageFinding.Coarseness(
      dpi: dpi, width: millimetres(use.visible.width), height: millimetres(use.visible.height), least: least,
      neededWidth: needed.width, neededHeight: needed.height)
  }

  /// The pixels that a picture of that extent should have, or as many as one may have in these proportions.
  private static func possible(width: Double, height: Double) -> (width: Int, height: Int) {
    let (side, count) = (Double(ImageHeader.sideLimit), Double(ImageHeader.pixelLimit))
    if max(width, height) <= side, width * height <= count {
      return (Int(width.rounded(.up)), Int(height.rounded(.up)))
    }
    let scale = min(side / max(width, height), (count / (width * height)).squareRoot())
    return (max(1, Int(width * scale)), max(1, Int(height * scale)))
  }

  // MARK: Weight

  /// A picture that takes more bytes of a file is heavy: a megabyte.
  private static let heavy = 1_000_000

  private var content: PageFinding.HeavyContent {
    switch file.format {
    case .jpeg, .webP, .avif, .heic, .pdf: .photograph
    case .png, .gif, .tiff: .pixels
    case .svg: .drawing
    }
  }

  /// About how many bytes of a PDF it takes, as far as that can be helped; what is reduced keeps its bytes in proportion. Only a
  /// photograph's bytes go into a file as they are: pixels and drawings are packed anew, mostly in fewer.
  private var weight: Int {
    let bytes = Double(fileSize(of: file.path) ?? 0)
    let enough = Double(file.printQuality.dpi) / 72
    let excess = min(file.size.width / (use.width * enough), file.size.height / (use.height * enough))
    switch file.format {
    // A photograph that is reduced, or encoded anew, is as small as its size in print allows.
    case .jpeg: return excess > PictureReduction.ofPhotographs || file.isCMYK ? 0 : Int(bytes)
    case .webP, .avif, .heic, .pdf: return 0
    case .png, .gif, .tiff: return Int(excess > PictureReduction.ofPixels ? bytes / (excess * excess) : bytes)
    // What is drawn is packed, which makes it a third of the text or so.
    case .svg: return Int(bytes / 3)
    }
  }
}
