import Frames

/// How often a picture is drawn, and how large at most.
struct PictureUse {
  /// How many times.
  var count = 0
  /// The largest extent of its stored sides, before its orientation, in points.
  var width = 0.0
  var height = 0.0

  /// The uses of each picture on the given pages, by its index into `Document.images`.
  static func survey(_ document: Document, pages: Range<Int>) -> [PictureUse] {
    var uses = Array(repeating: PictureUse(), count: document.images.count)
    if uses.isEmpty { return uses }

    func visit(_ items: [FrameItem], _ transform: Transform) {
      for item in items {
        switch item {
        case .image(let picture): note(picture, transform)
        case .group(let group): visit(group.items, group.transform.followed(by: transform))
        case .glyphs, .path, .link: break
        }
      }
    }
    func note(_ picture: FrameItem.Picture, _ map: Transform) {
      var width = picture.frame.width * (map.a * map.a + map.b * map.b).squareRoot()
      var height = picture.frame.height * (map.c * map.c + map.d * map.d).squareRoot()
      if document.images[picture.image].orientation > 4 { swap(&width, &height) }
      uses[picture.image].count += 1
      uses[picture.image].width = max(uses[picture.image].width, width)
      uses[picture.image].height = max(uses[picture.image].height, height)
    }

    for page in document.pages[pages] {
      for frame in page.frames { visit(frame.items, .identity) }
    }
    return uses
  }
}
