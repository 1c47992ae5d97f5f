import Frames
import Testing

@Suite struct PageBoxesTests {
  @Test func bleedGoesOverEachEdge() {
    let boxes = PageBoxes(trim: Size(width: 100, height: 50), bleed: 9)
    #expect(boxes.trim == Rect(x: 0, y: 0, width: 100, height: 50))
    #expect(boxes.bleed == Rect(x: -9, y: -9, width: 118, height: 68))
    #expect(boxes.media == boxes.bleed && boxes.crop == boxes.media)
    #expect(boxes.isCut)
  }

  @Test func withoutBleedAllAreOne() {
    let page = Page(size: Size(width: 100, height: 50), label: "1")
    #expect(page.boxes.media == page.boxes.trim && !page.boxes.isCut)
    #expect(page.size == Size(width: 100, height: 50))
  }
}
