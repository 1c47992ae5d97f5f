/// How often a picture is drawn, and how large at most.
package struct PictureUse {
  /// How many times.
  package var count: Int
  /// The largest extent of its stored sides, before its orientation, in points.
  package var width: Double
  /// Likewise.
  package var height: Double
  /// What is seen of it where it is largest, upright: less than the picture where that is cropped.
  package var visible: Size

  /// Takes what is known; no use at all without arguments.
  package init(count: Int = 0, width: Double = 0, height: Double = 0, visible: Size = Size(width: 0, height: 0)) {
    (self.count, self.width, self.height, self.visible) = (count, width, height, visible)
  }

  /// The uses of each picture on the given pages, by its index into `Document.images`.
  package static func survey(_ document: Document, pages: Range<Int>) -> [PictureUse] {
    var survey = Survey(images: document.images)
    if survey.images.isEmpty { return [] }
    for page in document.pages[pages] {
      for frame in page.framesWithoutInk { survey.visit(frame.items, .identity, clip: nil) }
    }
    return survey.uses
  }

  /// How many pixels of a picture of that size stand on an inch, on the side that has fewer; nil where it has no extent.
  package func dpi(of size: Size) -> Int? {
    guard width > 0, height > 0 else { return nil }
    return Int((min(size.width / width, size.height / height) * 72).rounded())
  }

  /// Takes the larger extents of both.
  package mutating func add(_ other: PictureUse) {
    count += other.count
    if other.width * other.height > width * height { visible = other.visible }
    (width, height) = (max(width, other.width), max(height, other.height))
  }
}

/// The uses that were seen by now.
private struct Survey {
  let images: [Document.ImageFile]
  var uses: [PictureUse]

  init(images: [Document.ImageFile]) {
    self.images = images
    uses = Array(repeating: PictureUse(), count: images.count)
  }

  /// Looks at items, which the groups that they stand in cut off at `clip`, in the page's coordinates.
  mutating func visit(_ items: [FrameItem], _ transform: Transform, clip: Rect?) {
    for item in items {
      switch item {
      case .image(let picture): note(picture, transform, clip)
      case .group(let group):
        let own = group.clip?.extent?.transformed(by: transform)
        let both = own.map { own in clip?.overlap(with: own) ?? own } ?? clip
        visit(group.items, group.transform.followed(by: transform), clip: both)
      case .glyphs, .path, .link: break
      }
    }
  }

  private mutating func note(_ picture: FrameItem.Picture, _ map: Transform, _ clip: Rect?) {
    let scale = Size(
      width: (map.a * map.a + map.b * map.b).squareRoot(), height: (map.c * map.c + map.d * map.d).squareRoot())
    let frame = picture.frame.transformed(by: map)
    var use = PictureUse(
      count: 1, width: picture.frame.width * scale.width, height: picture.frame.height * scale.height,
      visible: (clip?.overlap(with: frame) ?? frame).size)
    if images[picture.image].orientation > 4 { swap(&use.width, &use.height) }
    uses[picture.image].add(use)
  }
}
