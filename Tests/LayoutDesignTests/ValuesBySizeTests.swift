import LayoutDesign
import LayoutTestSupport
import Testing

/// Boxes of cards: read once, with values for each size.
@Suite struct ValuesBySizeTests {
  private static let sizes = "sizes: { large: { fills-page: 2 }, small: { fills-page: 4 } }\n"

  /// The box of a card in both of its sizes.
  private func boxes(_ box: String) throws -> [Box] {
    try boxes(of: LayoutFixture(["cards/resource.yaml": Self.sizes + "box: \(box)\n"]))
  }

  private func boxes(of layout: LayoutFixture) throws -> [Box] {
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    return try #require(design.cardPages?.cards).sizes.map(\.box)
  }

  /// What is found in the box of a card.
  private func findings(_ box: String) -> [String] {
    LayoutFixture(["cards/resource.yaml": Self.sizes + "box: \(box)\n"]).findings()
  }

  @Test func oneValueIsThatOfAllSizes() throws {
    let boxes = try boxes("{ rule: 1pt, width: 30pt, pad: [1pt, 2pt] }")
    #expect(boxes.map(\.style.width) == [30, 30])
    #expect(boxes.map(\.style.padding.left) == [2, 2])
  }

  @Test func eachSizeHasItsValue() throws {
    let boxes = try boxes("{ rule: 1pt, width: { small: fit, large: 30pt }, pad: [{ large: 1pt, small: 2pt }, 3pt] }")
    #expect(boxes.map(\.style.width) == [30, nil])
    #expect(boxes.map(\.style.hugsContent) == [false, true])
    #expect(boxes.map(\.style.padding.top) == [1, 2])
    #expect(boxes.map(\.style.padding.left) == [3, 3])
  }

  @Test func eachSizeHasItsBoxes() throws {
    let boxes = try boxes("{ stack: [{ rule: 1pt }, { only: small, rule: { small: 2pt } }, { only: [], rule: 3pt }] }")
    let thicknesses = boxes.map { box -> [Double] in
      guard case .stack(let stack) = box.kind else { return [] }
      return stack.boxes.compactMap { if case .rule(let rule) = $0.kind { rule.thickness } else { nil } }
    }
    #expect(thicknesses == [[1], [1, 2]])
  }

  @Test func stylesHaveValuesBySize() throws {
    let layout = LayoutFixture.files["layout.yaml"]?
      .replacing("size: 10pt", with: "size: { large: 10pt, small: 8pt }")
      .replacing("size: 5pt", with: "size: { small: 6pt }").replacing(
        "as: text, align", with: "font: lato, size: 9pt, align")
    let box = "{ stack: [{ text: A, style: text }, { only: small, text: A, style: small }] }"
    let boxes = try boxes(
      of: LayoutFixture([
        "layout.yaml": try #require(layout), "cards/resource.yaml": Self.sizes + "box: \(box)\n",
        "pages/front.yaml": "margins: { top: 0pt, right: 0pt, bottom: 0pt, left: 0pt }\n",
      ]))
    let sizes = boxes.map { box -> [Double] in
      guard case .stack(let stack) = box.kind else { return [] }
      return stack.boxes.compactMap { if case .text(let text) = $0.kind { text.styles[0].paragraph.size } else { nil } }
    }
    #expect(sizes == [[10], [8, 6]])
  }

  /// Only values that are read for a size can be missing in it.
  @Test func sizesWithoutAValueAreNamed() {
    #expect(
      findings("{ stack: [{ only: large, rule: { large: 1pt } }, { rule: { large: 2pt } }] }") == [
        "cards/resource.yaml:2:63: error: there is no value for the size 'small'; write one, or one value for all sizes [missing-size]"
      ])
    #expect(
      findings("{ rule: { large: 1, small: 2 } }") == [
        "cards/resource.yaml:2:23: error: rule '1' has no unit; write 1mm or 1pt [missing-unit]",
        "cards/resource.yaml:2:33: error: rule '2' has no unit; write 2mm or 2pt [missing-unit]",
      ])
  }
}
