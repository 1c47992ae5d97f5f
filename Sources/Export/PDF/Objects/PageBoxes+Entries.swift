import Frames

extension [UInt8] {
  /// Appends the boxes of a page (ISO 32000-1, 14.11.2) beside its media box, which cairo has written; none where all are equal,
  /// because each is the media box where it is not written, unless they are `always` wanted, as by printers.
  mutating func appendEntries(of boxes: PageBoxes, always: Bool = false) {
    guard boxes.isCut || always else { return }
    for (key, box) in [("/CropBox", boxes.crop), ("/BleedBox", boxes.bleed), ("/TrimBox", boxes.trim)] {
      // The crop box is the media box where it is not written.
      if key == "/CropBox", box == boxes.media, !always { continue }
      append(key)
      appendNumbers(boxes.fromBottomLeft(box))
    }
  }
}

extension PageBoxes {
  /// The sides of a rectangle as PDF has them: left, bottom, right and top, from the bottom left corner of the media box.
  func fromBottomLeft(_ rect: Rect) -> [Double] {
    [rect.x - media.x, media.maxY - rect.maxY, rect.maxX - media.x, media.maxY - rect.y]
  }

  /// A point as PDF has it, from the bottom left corner of the media box.
  func fromBottomLeft(_ point: Point) -> [Double] { [point.x - media.x, media.maxY - point.y] }
}
