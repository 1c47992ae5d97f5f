/// A paragraph shaped, with the places where its lines may end: ready to be broken at any measure.
final class ShapedParagraph {
  let text: ShapedText
  /// From the start of the paragraph to its end, in order.
  let breakpoints: [Breakpoint]

  init(text: ShapedText, breakpoints: [Breakpoint]) {
    self.text = text
    self.breakpoints = breakpoints
  }
}
