import Frames
import LayoutDesign

/// The targets of links in a document: the pages on which sections, lists and cards begin.
struct LinkTargets {
  /// For each section, the index of its first page.
  private var sections: [Int: Int] = [:]
  /// For each list, the index of its first page.
  private var lists: [ClosingList: Int] = [:]
  /// Where the cards of resources lie.
  private var resources: [ResourcePlace: FrameItem.Link.Target] = [:]

  /// The targets in a document without pages.
  init() {}

  /// The targets in a document of those sequences, in order.
  init(in sequences: [PageSequence], of design: Design) {
    var index = 0
    for sequence in sequences {
      if sequence.followsBlank { index += 1 }
      if let section = sequence.section, sections[section] == nil { sections[section] = index }
      for list in design.pages[sequence.kind].lists where lists[list] == nil { lists[list] = index }
      for (offset, draft) in sequence.pages.enumerated() {
        for placed in draft.blocks {
          guard let place = placed.place(in: sequence) else { continue }
          resources[place] = .page(index + offset, y: placed.origin.y)
        }
      }
      index += sequence.pages.count
    }
  }

  /// The target of a link in the document; nil when it is not in it.
  func target(of target: Block.Link.Target) -> FrameItem.Link.Target? {
    switch target {
    case .uri(let address): .uri(address)
    case .section(let section): sections[section].map { .page($0, y: 0) }
    case .resource(let place): resources[place]
    case .list(let list): lists[list].map { .page($0, y: 0) }
    }
  }
}
