import Catalogue
import Frames
import LayoutDesign

extension ImageBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.image(of: field) != nil }
}

extension BoxLayout {
  /// A picture in its frame; without a height as high as the picture is in that width.
  func block(of image: ImageBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let picture = scope.image(of: image.field) else { return nil }
    let natural = picture.file.uprightSize
    let (width, height) = (space.width, space.height ?? space.width * natural.height / natural.width)
    let (byWidth, byHeight) = (width / natural.width, height / natural.height)
    let (whole, filling) = (min(byWidth, byHeight), max(byWidth, byHeight))
    let scale =
      switch picture.fit.map(ImageBox.Fit.init) ?? image.fit {
      case .cover: filling
      case .contain: whole
      case .trim: whole < filling * BoxLayout.leastShare ? whole : filling
      }
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: width, height: height)
    block.content = .picture(
      picture,
      Rect(x: (width - size.width) / 2, y: (height - size.height) / 2, width: size.width, height: size.height))
    return block
  }

  /// At least so much of a trimmed picture is seen.
  private static let leastShare = 2.0 / 3
}

extension ImageBox.Fit {
  /// What an author wants, in the layout's words.
  fileprivate init(_ wish: ImageReference.Fit) {
    switch wish {
    case .whole: self = .contain
    case .crop: self = .cover
    }
  }
}

extension Document.ImageFile {
  /// The picture's size as it is seen, after EXIF's orientation has turned it.
  fileprivate var uprightSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }
}
