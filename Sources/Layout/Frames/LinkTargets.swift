import Catalogue
import Frames
import LayoutDesign

/// The targets of links in a document: the pages on which sections, lists and cards begin.
struct LinkTargets {
  /// Where sections begin, by their ids.
  private var sections: [String: FrameItem.Link.Target] = [:]
  /// Where the headings of subsections lie, by their ids.
  private var subsections: [String: FrameItem.Link.Target] = [:]
  /// Where lists begin.
  private var lists: [ClosingList: FrameItem.Link.Target] = [:]
  /// Where kinds that come once, and pages of the edition's own, begin.
  private var (kinds, ownPages): ([Int: FrameItem.Link.Target], [Int: FrameItem.Link.Target]) = ([:], [:])
  /// The first pages of those of the edition's own that have an id, by these.
  private var named: [String: FrameItem.Link.Target] = [:]
  /// Where the cards of resources lie, by their ids.
  private var resources: [String: FrameItem.Link.Target] = [:]

  /// Where notes and their calls lie.
  private var notes: [Block.Link.Target: FrameItem.Link.Target] = [:]

  /// The targets in a document without pages.
  init() {}

  /// The targets in a document of those sequences, in order.
  init(in sequences: [PageSequence], of edition: Edition, _ design: Design) {
    for (sequence, index, y) in sequences.withGuests {
      let begin = FrameItem.Link.Target.page(index, y: y)
      for start in sequence.sectionStarts {
        let id = edition.sections[start.section].section.id
        if sections[id] == nil { sections[id] = .page(index + start.page, y: start.y) }
      }
      for list in design.pages[sequence.kind].lists where lists[list] == nil { lists[list] = begin }
      if let page = sequence.ownPage {
        ownPages[page] = begin
        if let id = edition.ownPages[page].id { named[id] = begin }
      } else if kinds[sequence.kind] == nil {
        kinds[sequence.kind] = begin
      }
      for (offset, draft) in sequence.pages.enumerated() {
        for placed in draft.blocks {
          addNotes(in: placed.block, on: index + offset, y: placed.origin.y)
          guard let place = placed.begins.flatMap({ sequence.run?.place(of: $0) }) else { continue }
          if placed.isSectionHeading { continue }
          let resource = edition.resource(at: place)
          let target = FrameItem.Link.Target.page(index + offset, y: placed.origin.y)
          if let id = resource.subsection, subsections[id] == nil { subsections[id] = target }
          if placed.card != nil { resources[resource.id] = target }
        }
      }
    }
  }

  /// Finds the notes in a block, and their calls, at which the label of a note looks; of several alike, the first counts.
  private mutating func addNotes(in block: Block, on page: Int, y: Double) {
    if case .call(let note)? = block.link?.target, notes[.note(note)] == nil { notes[.note(note)] = .page(page, y: y) }
    switch block.content {
    case .text(let text, let marks):
      for note in Block.Mark.calledNotes(in: text, marks) where notes[.call(note)] == nil {
        notes[.call(note)] = .page(page, y: y)
      }
    case .children(let children, _):
      for child in children { addNotes(in: child.block, on: page, y: y + child.offset.y) }
    case .empty, .picture, .shape, .deferred: break
    }
  }

  /// The target of a link in the document; nil when it is not in it.
  func target(of target: Block.Link.Target) -> FrameItem.Link.Target? {
    switch target {
    case .uri(let address): .uri(address)
    case .section(let id): sections[id]
    case .subsection(let id): subsections[id]
    case .resource(let id): resources[id]
    case .list(let list): lists[list]
    case .kind(let kind): kinds[kind]
    case .ownPage(let page): ownPages[page]
    case .place(let id): resources[id] ?? sections[id] ?? named[id]
    case .note, .call: notes[target]
    }
  }

  /// The cards and the pages of the edition's own, by their ids, in the order of the pages.
  var namedPlaces: [Document.Destination] {
    let places: [Document.Destination] = resources.merging(named, uniquingKeysWith: { card, _ in card }).compactMap {
      id, target in
      guard case .page(let page, let y) = target else { return nil }
      return Document.Destination(name: id, page: page, y: y)
    }
    return places.sorted { ($0.page, $0.y, $0.name) < ($1.page, $1.y, $1.name) }
  }
}
