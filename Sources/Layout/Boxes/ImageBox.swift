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
    let (width, height) = (space.width, space.height ?? space.width * natural.height / natural.width)
    let (byWidth, byHeight) = (width / natural.width, height / natural.height)
    let (whole, filling) = (min(byWidth, byHeight), max(byWidth, byHeight))
    let share = BoxLayout.leastShare(of: picture, in: image)
    let scale = whole < filling * share ? whole : filling
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: width, height: height)
    block.content = .picture(
      picture,
      Rect(
        x: BoxLayout.start(of: size.width, in: width, focus: picture.focus?.x),
        y: BoxLayout.start(of: size.height, in: height, focus: picture.focus?.y), width: size.width,
        height: size.height))
    return block
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
    case .contain: .infinity
    // Pages of documents have their words at their edges: no more goes than what a frame of nearly their proportions takes.
    case .cover, .trim: picture.file.format == .pdf ? 0.95 : box.fit == .trim ? 2.0 / 3 : 0
    }
  }
}

extension Document.ImageFile {
  /// The picture's size as it is seen, after EXIF's orientation has turned it.
  var uprightSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }
}
