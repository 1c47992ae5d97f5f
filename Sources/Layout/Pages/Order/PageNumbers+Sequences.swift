import Catalogue
import LayoutDesign

extension PageNumbers {
  /// The page numbers in the sequences of an edition.
  init(of sequences: [PageSequence], _ edition: Edition, _ design: Design) {
    let sequences = sequences.withGuests.map(\.sequence)
    self.init(
      sections: sequences.sectionNumbers, resources: sequences.resourceNumbers(of: edition),
      lists: sequences.listNumbers(in: design), kinds: sequences.kindNumbers,
      ownPages: sequences.ownNumbers(of: edition))
  }
}

extension [PageSequence] {
  /// The number of the first page of each section, in the order of the sections.
  fileprivate var sectionNumbers: [Int] {
    var numbers: [Int] = []
    for sequence in self {
      for start in sequence.sectionStarts where start.section == numbers.count {
        numbers.append(sequence.firstNumber + start.page)
      }
    }
    return numbers
  }

  /// For each section of an edition, the numbers of the pages that its resources begin on; 0 for one that has none.
  fileprivate func resourceNumbers(of edition: Edition) -> [[Int]] {
    var numbers = edition.sections.map { $0.resources.map { _ in 0 } }
    for sequence in self {
      for (index, page) in sequence.pages.enumerated() {
        for place in page.blocks.compactMap({ $0.place(in: sequence) }) {
          numbers[place.section][place.resource] = sequence.firstNumber + index
        }
      }
    }
    return numbers
  }

  /// The number of the first page of each kind that comes once, by the index of the kind.
  fileprivate var kindNumbers: [Int: Int] {
    let once = filter { $0.run == nil && $0.ownPage == nil }.map { ($0.kind, $0.firstNumber) }
    return Dictionary(once) { first, _ in first }
  }

  /// The numbers of the first pages that an edition's own pages have; 0 for one that has none.
  fileprivate func ownNumbers(of edition: Edition) -> [Int] {
    var numbers = edition.ownPages.map { _ in 0 }
    for sequence in self { if let page = sequence.ownPage { numbers[page] = sequence.firstNumber } }
    return numbers
  }

  /// The number of the first page of each list.
  fileprivate func listNumbers(in design: Design) -> [ClosingList: Int] {
    var numbers: [ClosingList: Int] = [:]
    for sequence in self {
      for list in design.pages[sequence.kind].lists where numbers[list] == nil { numbers[list] = sequence.firstNumber }
    }
    return numbers
  }
}
