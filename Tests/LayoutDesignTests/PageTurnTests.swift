import Testing

@testable import LayoutDesign

/// The order of kinds of page, and of an edition's own pages among them.
@Suite struct PageTurnTests {
  /// In the order of a layout, `front` is a place, unless the layout has a kind of that name.
  @Test func aKindOfThatNameIsAKind() {
    #expect([PageTurn]([nil, .back, nil]) { $0 == 1 } == [.kind(0), .back, .front, .kind(1)])
    #expect([PageTurn]([nil, nil]) { $0 == 1 } == [.kind(0), .front, .kind(1), .back])
    #expect([PageTurn]([nil]) { _ in false } == [.front, .kind(0), .back])
  }
}
