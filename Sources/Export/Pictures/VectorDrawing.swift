import Frames

/// How SVG pictures are drawn: in documents, and before that to try them.
enum VectorDrawing {
  /// The size in which a picture of the given size is drawn, before it is fitted into its frame. Its masks and filters become
  /// pixels of about this size.
  static func size(of picture: Size) -> Size {
    let scale = min(1, largestSide / max(picture.width, picture.height))
    return Size(width: picture.width * scale, height: picture.height * scale)
  }

  private static let largestSide = 2000.0
}
