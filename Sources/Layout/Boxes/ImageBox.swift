import Catalogue
import Frames
import LayoutDesign

extension ImageBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.image(of: source) != nil }
}

extension BoxLayout {
  /// A picture in its frame; without a height as high as the picture is in that width.
  func block(of image: ImageBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let picture = scope.image(of: image.source) else { return nil }
    let natural = picture.file.uprightSize
    let frame = Size(width: space.width, height: space.height ?? image.height(of: natural, in: space.width))
    let scale = BoxLayout.scale(of: picture, in: image, frame)
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: frame.width, height: frame.height)
    block.content = .picture(
      picture,
      Rect(
        x: BoxLayout.start(of: size.width, in: frame.width, focus: picture.focus?.x),
        y: BoxLayout.start(of: size.height, in: frame.height, focus: picture.focus?.y), width: size.width,
        height: size.height))
    if let edge = image.edge, picture.hasEdges {
      block.edge = FrameItem.Stroke(color: scope.color(edge.color), width: edge.width)
    }
    return block
  }

  /// How large a picture is shown, in points for each of its own units.
  private static func scale(of picture: ImageSource, in image: ImageBox, _ frame: Size) -> Double {
    let natural = picture.file.uprightSize
    let (byWidth, byHeight) = (frame.width / natural.width, frame.height / natural.height)
    let (whole, filling) = (min(byWidth, byHeight), max(byWidth, byHeight))
    if whole >= filling * leastShare(of: picture, in: image) { return filling }
    if image.fit == .optical { return min(whole, (frame.opticalArea / (natural.width * natural.height)).squareRoot()) }
    let (width, height) = (frame.width - 2 * image.inset, frame.height - 2 * image.inset)
    return max(0, min(width / natural.width, height / natural.height))
  }

  /// Where a picture of that length begins in its frame: in the middle, or, where it is longer, as near as it can with its focus
  /// in the middle.
  private static func start(of length: Double, in frame: Double, focus: Double?) -> Double {
    guard let focus, length > frame else { return (frame - length) / 2 }
    return min(0, max(frame - length, frame / 2 - focus * length))
  }

  /// How much of a picture must be seen for it to fill its frame.
  private static func leastShare(of picture: ImageSource, in box: ImageBox) -> Double {
    switch picture.fit {
    case .whole: return .infinity
    case .crop: return 0
    case nil: break
    }
    return switch box.fit {
    case .contain, .optical: .infinity
    case .auto: picture.isPhotograph ? 0.85 : 0.95
    // Pages of documents have their words at their edges: no more goes than what a frame of nearly their proportions takes.
    case .cover, .trim: picture.file.format == .pdf ? 0.95 : box.fit == .trim ? 2.0 / 3 : 0
    }
  }
}

extension ImageBox {
  /// The height of a frame without one: the picture's own, or, where only its area counts, a half of the width.
  fileprivate func height(of picture: Size, in width: Double) -> Double {
    fit == .optical ? width / 2 : width * picture.height / picture.width
  }
}

extension Size {
  /// The area that pictures have in such a frame, so that all have the same: those from four to five up to six to one fit in with it,
  /// and only narrower ones come out smaller.
  fileprivate var opticalArea: Double { min(height * height / 1.25, width * width / 6) }
}

extension ImageSource {
  /// Whether it shows what a camera saw, of which a margin can go.
  fileprivate var isPhotograph: Bool {
    switch file.format {
    case .jpeg, .heic, .avif, .webP, .tiff: true
    case .png, .gif, .svg, .pdf: false
    }
  }

  /// Whether it covers a rectangle, whose sides are lost where they are as white as the paper: photographs and pages, and what
  /// has the proportions of a page. Other drawings are mostly signs, which stand free.
  fileprivate var hasEdges: Bool {
    let size = file.uprightSize
    return isPhotograph || file.format == .pdf || (1.2...1.7).contains(size.height / size.width)
  }
}

extension Document.ImageFile {
  /// The picture's size as it is seen, after EXIF's orientation has turned it.
  var uprightSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }
}
