import Frames
import Testing

@testable import Export

/// Pages lie where they must when sheets are folded and put into one another.
@Suite struct ImpositionTests {
  func booklet(_ count: Int, _ creep: Double = 0, _ duplex: Imposition.Duplex = .short) -> [Imposition.Side] {
    Imposition(.booklet, creep: creep, duplex: duplex).sides(pages: count, isWide: true)
  }

  /// The folios of the sides, a blank one as 0.
  func folios(_ sides: [Imposition.Side]) -> [[Int]] { sides.map { $0.pages.map { $0.map { $0 + 1 } ?? 0 } } }

  @Test func eightPagesLieInPrintersOrder() {
    #expect(folios(booklet(8)) == [[8, 1], [2, 7], [6, 3], [4, 5]])
  }

  @Test func sixteenPagesLieInPrintersOrder() {
    #expect(
      folios(booklet(16)) == [[16, 1], [2, 15], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]])
  }

  /// Folded and put into one another, the leaves of any booklet are read in order: front and back of each leaf follow one another.
  @Test(arguments: 1...64) func everyBookletIsReadInOrder(_ count: Int) {
    let sides = folios(booklet(count))
    let whole = max(4, (count + 3) / 4 * 4)
    #expect(sides.count == whole / 2)
    var leaves: [(recto: Int, verso: Int)] = []
    for sheet in 0..<sides.count / 2 { leaves.append((sides[2 * sheet][1], sides[2 * sheet + 1][0])) }
    for sheet in (0..<sides.count / 2).reversed() { leaves.append((sides[2 * sheet + 1][1], sides[2 * sheet][0])) }
    let read = leaves.flatMap { [$0.recto, $0.verso] }
    #expect(read == (1...whole).map { $0 <= count ? $0 : 0 })
  }

  @Test func emptyPagesStandBeforeABackCover() {
    let sides = Imposition(.booklet, hasBackCover: true).sides(pages: 11, isWide: true)
    #expect(folios(sides) == [[11, 1], [2, 0], [10, 3], [4, 9], [8, 5], [6, 7]])
    #expect(folios(Imposition(.booklet, hasBackCover: true).sides(pages: 1, isWide: true)) == [[1, 0], [0, 0]])
    #expect(folios(Imposition(.booklet, hasBackCover: true).sides(pages: 8, isWide: true)) == folios(booklet(8)))
  }

  @Test func innerSheetsMoveTowardsTheFold() {
    #expect(booklet(16, 0.3).map { ($0.shift * 10).rounded() / 10 } == [0, 0, 0.3, 0.3, 0.6, 0.6, 0.9, 0.9])
  }

  @Test func backsAreTurnedWhereThePrinterTurnsTheOtherEdge() {
    #expect(booklet(4, 0, .short).map(\.isTurned) == [false, false])
    #expect(booklet(4, 0, .long).map(\.isTurned) == [false, true])
    let standing = Imposition(.fourUp, duplex: .long).sides(pages: 8, isWide: false)
    #expect(standing.map(\.isTurned) == [false, false])
    #expect(Imposition(.fourUp, duplex: .short).sides(pages: 8, isWide: false).map(\.isTurned) == [false, true])
  }

  @Test func pagesFollowOneAnotherOnSheetsThatAreNotFolded() {
    #expect(folios(Imposition(.twoUp).sides(pages: 3, isWide: true)) == [[1, 2], [3, 0]])
    #expect(folios(Imposition(.fourUp).sides(pages: 5, isWide: false)) == [[1, 2, 3, 4], [5, 0, 0, 0]])
  }

  @Test func onlyPagesThatDoNotFitAreTurned() {
    func turned(_ sizes: [(Double, Double)]) -> [Int] { sizes.map { Size(width: $0, height: $1) }.indicesToTurn }
    #expect(turned([(210, 297), (297, 210), (210, 297)]) == [1])
    #expect(turned([(297, 210), (210, 297), (297, 210)]) == [1])
    #expect(turned([(210, 297), (210, 148), (200, 200)]) == [])
    // Of as many, the first says how all stand.
    #expect(turned([(210, 297), (297, 210)]) == [1] && turned([(297, 210), (210, 297)]) == [1])
    #expect(turned([(210, 297), (105, 148)]) == [] && turned([]) == [])
  }
}
