import Inspection
import Layout
import LayoutDesign
import Testing

/// Why cards stand where they do, on pages of numbers.
@Suite struct ExplanationTests {
  private let rules = PaginationRules(
    capacity: 100, gap: 5, stretch: 5, shrink: 2, limits: [2, 4, 8], sizeDemerits: [20, 0, 150])

  private func cards(_ count: Int, breaks: Set<Int> = []) -> [CardMeasure] {
    (0..<count).map { CardMeasure(heights: [44, 20, 10], beginsPage: breaks.contains($0)) }
  }

  @Test func whatIsChosenCostsLeast() throws {
    for card in 0..<9 {
      let explanation = try #require(Explanation(card: card, among: cards(9), rules: rules))
      let chosen = explanation.chosen.demerits.sum
      #expect(!explanation.alternatives.isEmpty)
      for alternative in explanation.alternatives {
        #expect((alternative.choice?.demerits.sum ?? .infinity) >= chosen - 1e-9)
      }
    }
  }

  @Test func everyChangeIsMade() throws {
    let explanation = try #require(Explanation(card: 2, among: cards(8), rules: rules))
    #expect(explanation.chosen.page == 0 && explanation.chosen.place == 2 && explanation.chosen.size == 1)
    #expect(explanation.alternatives.map(\.change) == [.beginsPage, .size(0), .size(2)])
    for alternative in explanation.alternatives {
      let choice = try #require(alternative.choice)
      switch alternative.change {
      case .beginsPage: #expect(choice.place == 0)
      case .joinsPrevious: #expect(choice.place > 0)
      case .size(let size): #expect(choice.size == size)
      }
    }
  }

  @Test func aBreakOfTheEditionIsTheReasonAndCanBeTakenBack() throws {
    let explanation = try #require(Explanation(card: 2, among: cards(6, breaks: [2]), rules: rules))
    #expect(explanation.isBroken && explanation.chosen.page == 1 && explanation.chosen.place == 0)
    let joined = try #require(explanation.alternatives.first { $0.change == .joinsPrevious }?.choice)
    #expect(joined.place > 0)
  }

  @Test func whatCannotBeHasNoChoice() throws {
    let high = [CardMeasure(heights: [90, 80, 70]), CardMeasure(heights: [95, 85, 75])]
    let explanation = try #require(Explanation(card: 1, among: high, rules: rules))
    let joined = try #require(explanation.alternatives.first { $0.change == .joinsPrevious })
    #expect(joined.choice == nil)
  }
}
