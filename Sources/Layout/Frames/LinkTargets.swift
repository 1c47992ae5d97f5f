import Catalogue
import Frames
import LayoutDesign

/// The targets of links in a document: the pages on which sections, lists and cards begin.
struct LinkTargets {
  /// For each section, by its id, the index of its first page.
  private var sections: [String: Int] = [:]
  /// For each list, the index of its first page.
  private var lists: [ClosingList: Int] = [:]
  /// Where the cards of resources lie, by their ids.
  private var resources: [String: FrameItem.Link.Target] = [:]

  /// The targets in a document without pages.
  init() {}

  /// The targets in a document of those sequences, in order.
  init(in sequences: [PageSequence], of edition: Edition, _ design: Design) {
    var index = 0
    for sequence in sequences {
      if sequence.followsBlank { index += 1 }
      let section = sequence.section.map { edition.sections[$0] }
      if let id = section?.section.id, sections[id] == nil { sections[id] = index }
      for list in design.pages[sequence.kind].lists where lists[list] == nil { lists[list] = index }
      for (offset, draft) in sequence.pages.enumerated() {
        for placed in draft.blocks {
          guard let section, let resource = placed.resource else { continue }
          resources[section.resources[resource].id] = .page(index + offset, y: placed.origin.y)
        }
      }
      index += sequence.pages.count
    }
  }

  /// The target of a link in the document; nil when it is not in it.
  func target(of target: Block.Link.Target) -> FrameItem.Link.Target? {
    switch target {
    case .uri(let address): .uri(address)
    case .section(let id): sections[id].map { .page($0, y: 0) }
    case .resource(let id): resources[id]
    case .list(let list): lists[list].map { .page($0, y: 0) }
    }
  }

  /// The cards, by the ids of their resources, in the order of the pages.
  var namedPlaces: [Document.Destination] {
    let places: [Document.Destination] = resources.compactMap { id, target in
      guard case .page(let page, let y) = target else { return nil }
      return Document.Destination(name: id, page: page, y: y)
    }
    return places.sorted { ($0.page, $0.y, $0.name) < ($1.page, $1.y, $1.name) }
  }
}
