import Testing

@testable import Frames

/// How large pictures are on pages, and what is seen of them.
@Suite struct PictureUseTests {
  private func use(_ item: FrameItem) -> PictureUse {
    let page = Page(
      size: Size(width: 100, height: 100), label: "1", frames: [Frame(tag: .artifact(.layout), items: [item])])
    let image = Document.ImageFile(path: "a.png", format: .png, size: Size(width: 10, height: 10))
    let document = Document(information: .init(title: "", language: "en"), images: [image], pages: [page])
    return PictureUse.survey(document, pages: 0..<1)[0]
  }

  private func group(
    _ transform: Transform = .identity, clip: Rect? = nil, _ item: FrameItem
  ) -> FrameItem {
    .group(.init(transform: transform, clip: clip.map { Path.rectangle($0) }, items: [item]))
  }

  private let picture = FrameItem.image(.init(image: 0, frame: Rect(x: 0, y: 0, width: 40, height: 20)))

  @Test func groupsWithoutAClipKeepThatOfTheOuterOne() {
    let inner = group(.translation(x: 30, y: 0), picture)
    let use = use(group(clip: Rect(x: 0, y: 0, width: 50, height: 10), inner))
    #expect(use.width == 40 && use.height == 20)
    #expect(use.visible == Size(width: 20, height: 10))
  }

  @Test func clipsCutEachOther() {
    let inner = group(clip: Rect(x: 10, y: 0, width: 90, height: 90), picture)
    let use = use(group(clip: Rect(x: 0, y: 0, width: 20, height: 10), inner))
    #expect(use.visible == Size(width: 10, height: 10))
  }

  /// A clip is in the coordinates that the group stands in.
  @Test func clipsAreNotTransformedWithTheirGroup() {
    let use = use(group(.translation(x: 10, y: 0), clip: Rect(x: 0, y: 0, width: 20, height: 90), picture))
    #expect(use.visible == Size(width: 10, height: 20))
  }
}
