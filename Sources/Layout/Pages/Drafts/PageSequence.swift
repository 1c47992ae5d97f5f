/// The pages of one kind in a row: the cover, a section.
package struct PageSequence: Sendable {
  /// The kind, as an index into `Design.pages`.
  package var kind: Int
  /// The sections, for kinds that come once a section: one, but where the cards of several share pages.
  package var run: SectionRun?
  /// The page of the edition's own, by its place among these, for kinds of such pages.
  package var ownPage: Int?
  /// The number of its first page in the whole edition, from 1.
  package var firstNumber = 0
  /// How many blank pages precede it, so that its first page is on its side, and the whole fills its sheets; in a part that is printed by
  /// itself only those for its side.
  package var blanks = 0
  /// Its pages; never empty once they are numbered.
  package var pages: [PageDraft]
  /// The sequences of one page that stand below its last page's content, one below the other.
  package var guests: [Guest] = []

  /// What tells a sequence from others that are no section's.
  struct Name: Hashable, Sendable {
    let kind: Int
    let ownPage: Int?
  }

  /// Its name among those that are no section's.
  var name: Name { Name(kind: kind, ownPage: ownPage) }

  /// A sequence of one page that stands on the page of another.
  package struct Guest: Sendable {
    /// The sequence, with its blocks where they stand there.
    package var sequence: PageSequence
    /// By how many points it is moved down.
    package var shift: Double
    /// Where it begins and ends, in points below the head of the page.
    package var extent: ClosedRange<Double>
  }
}

extension [PageSequence] {
  /// All sequences in order, guests among them: each with the index of its first page, and with how far down, in points, it begins there.
  var withGuests: [(sequence: PageSequence, page: Int, y: Double)] {
    var all: [(sequence: PageSequence, page: Int, y: Double)] = []
    var index = 0
    for sequence in self {
      index += sequence.blanks
      all.append((sequence, index, 0))
      index += sequence.pages.count
      for guest in sequence.guests {
        all.append((guest.sequence, index - 1, guest.extent.lowerBound))
      }
    }
    return all
  }
}

extension PageSequence {
  /// The number of its last page in the whole edition.
  var lastNumber: Int { firstNumber + pages.count - 1 }
}

extension PageSequence {
  /// The section that a page names: the one with which it begins.
  func section(onPage index: Int) -> Int? {
    guard let run else { return nil }
    let card = pages[...index].reversed().lazy.compactMap(\.headCard).first
    return card.map(run.section) ?? run.sections.lowerBound
  }

  /// The last section that stands on a page; the one that it names where none begins on it.
  func lastSection(onPage index: Int) -> Int? {
    guard let run, let card = pages[index].blocks.reversed().lazy.compactMap({ $0.part?.card }).first else {
      return section(onPage: index)
    }
    return run.section(of: card)
  }

  /// Whether a page is the first that names its section.
  func beginsSection(onPage index: Int) -> Bool {
    guard index > 0 else { return true }
    guard let run, run.sections.count > 1, let first = pages[index].blocks.first?.part else { return false }
    switch first {
    case .card(let card), .sectionIntro(let card), .subsectionHeading(let card): return run.beginsSection(card)
    case .rest, .sectionHeading, .references: return false
    }
  }

  /// Where sections begin on its pages, in order: the page, by its place, and how far down; 0 at its head.
  var sectionStarts: [(section: Int, page: Int, y: Double)] {
    guard let run else { return [] }
    guard run.sections.count > 1 else { return [(run.sections.lowerBound, 0, 0)] }
    var starts: [(section: Int, page: Int, y: Double)] = []
    for (index, page) in pages.enumerated() {
      for placed in page.blocks {
        guard let card = placed.begins, run.beginsSection(card) else { continue }
        let section = run.section(of: card)
        guard starts.last?.section != section else { continue }
        starts.append((section, index, placed.isSectionHeading ? placed.origin.y : 0))
      }
    }
    return starts
  }
}
