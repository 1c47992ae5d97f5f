import Catalogue
import Frames
import Typesetting

extension ProseLayout {
  /// A picture in a text: as wide as the text, and no higher than that; one that is narrow at its own size stays so.
  func picture(_ picture: ImageReference, width: Double) -> Block {
    let source = ImageSource(picture, in: language)
    let natural = source.file.uprightSize
    // Pixels count as on a screen, 96 to an inch; drawings have no size of their own.
    let isDrawing = source.file.format == .svg || source.file.format == .pdf
    let own = isDrawing ? width : natural.width * 72 / 96
    let scale = min(min(width, own) / natural.width, width / natural.height)
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: width, height: size.height)
    block.content = .picture(source, Rect(x: 0, y: 0, width: size.width, height: size.height))
    block.alternative = source.alternative
    return block
  }
}
