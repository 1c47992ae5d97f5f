import Frames

extension Block {
  /// The lines over a picture in a frame: its edge, around what is seen of it, and the outline of the frame.
  func lines(around picture: Rect, in frame: Rect) -> [FrameItem] {
    let radius = paint?.radius ?? 0
    func line(_ stroke: FrameItem.Stroke, around rect: Rect, radius: Double) -> FrameItem {
      .path(.init(path: .rectangle(rect.inset(by: stroke.width / 2), radius: radius), stroke: stroke))
    }
    let own = edge.map { line($0, around: picture.overlap(with: frame), radius: picture.covers(frame) ? radius : 0) }
    return [own, paint?.stroke.map { line($0, around: frame, radius: radius) }].compactMap(\.self)
  }
}
