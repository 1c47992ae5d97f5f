/// What changed from one edition to another, resource by resource, and field by field.
///
/// A resource is known by its id. One whose id is gone is recognised under a new one by its content.
package struct Difference: Hashable, Sendable {
  /// The fields of the edition itself that changed.
  package var edition: [FieldChange]
  /// The changes of the sections.
  package var sections: SectionChanges
  /// The resources that only the new edition has, in its order.
  package var added: [Record.Resource]
  /// The resources that only the old edition has, in its order.
  package var removed: [Record.Resource]
  /// The resources that both have, in the order of the new one.
  package var kept: [Pair]

  /// The changes of the sections.
  package struct SectionChanges: Hashable, Sendable {
    /// Those that only the new edition has.
    package var added: [Record.Section] = []
    /// Those that only the old edition has.
    package var removed: [Record.Section] = []
    /// Those with another title, by the new one's section.
    package var retitled: [Retitling] = []
    /// The fewest that must be moved to get from the old order to the new.
    package var reordered: [Record.Section] = []

    /// Whether there is no change.
    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && retitled.isEmpty && reordered.isEmpty }
  }

  /// A section that got another title.
  package struct Retitling: Hashable, Sendable {
    /// The section as it is.
    package var section: Record.Section
    /// The change of its title.
    package var change: FieldChange
  }

  /// A field whose text changed.
  package struct FieldChange: Hashable, Sendable {
    /// The name of the field.
    package var name: String
    /// The old text; nil when there was none.
    package var old: String?
    /// The new text; nil when there is none.
    package var new: String?

    /// The words of both texts, and whether they were kept.
    package var words: [WordDifference] { WordDifference.runs(from: old ?? "", to: new ?? "") }
  }

  /// A resource in both editions.
  package struct Pair: Hashable, Sendable {
    /// The resource as it was.
    package var old: Record.Resource
    /// The resource as it is.
    package var new: Record.Resource
    /// The fields whose text changed, in the order of the new resource, then those that were removed.
    package var changes: [FieldChange]
    /// Whether it is one of the fewest that must be moved in their section to get from the old order to the new.
    package var isReordered: Bool

    /// Whether the resource has another id.
    package var isRenamed: Bool { old.id != new.id }
    /// Whether it stands in another section.
    package var changesSection: Bool { old.section != new.section }
    /// Whether it stands on another page.
    package var changesPage: Bool { old.page != new.page }
    /// Whether its content is the same under the same id.
    package var isUnchanged: Bool { changes.isEmpty && !isRenamed }
  }

  /// Whether both editions show the same, on the same pages.
  package var isEmpty: Bool {
    edition.isEmpty && sections.isEmpty && added.isEmpty && removed.isEmpty
      && kept.allSatisfy { $0.isUnchanged && !$0.changesSection && !$0.changesPage && !$0.isReordered }
  }

  /// The kept resources whose content changed.
  package var changed: [Pair] { kept.filter { !$0.changes.isEmpty } }

  /// The unchanged resources that moved to another page because of what stands before them.
  package var shifted: [Pair] {
    kept.filter { $0.isUnchanged && $0.changesPage && !$0.changesSection && !$0.isReordered }
  }
}

extension Difference {
  /// Compares two editions.
  package init(from old: Record, to new: Record) {
    let pairing = Pairing(old.resources, new.resources)
    edition = FieldChange.changes(from: old.edition, to: new.edition)
    sections = SectionChanges(from: old.sections, to: new.sections)
    added = pairing.added.map { new.resources[$0] }
    removed = pairing.removed.map { old.resources[$0] }
    let reordered = pairing.reordered(old.resources, new.resources)
    kept = pairing.pairs.map { pair in
      let (before, now) = (old.resources[pair.old], new.resources[pair.new])
      return Pair(
        old: before, new: now, changes: FieldChange.changes(from: before.fields, to: now.fields),
        isReordered: reordered.contains(pair.new))
    }
  }
}

extension Difference.FieldChange {
  /// The fields whose texts differ.
  package static func changes(from old: [Record.Field], to new: [Record.Field]) -> [Difference.FieldChange] {
    let before = Dictionary(old.map { ($0.name, $0.text) }) { first, _ in first }
    let names = Set(new.map(\.name))
    let changed = new.compactMap { field in
      before[field.name] == field.text
        ? nil : Difference.FieldChange(name: field.name, old: before[field.name], new: field.text)
    }
    let gone = old.filter { !names.contains($0.name) }
    return changed + gone.map { Difference.FieldChange(name: $0.name, old: $0.text, new: nil) }
  }
}

extension Difference.SectionChanges {
  fileprivate init(from old: [Record.Section], to new: [Record.Section]) {
    let before = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let ids = Set(new.map(\.id))
    added = new.filter { before[$0.id] == nil }
    removed = old.filter { !ids.contains($0.id) }
    let kept = new.compactMap { section in before[section.id].map { (section, place: $0) } }
    retitled = kept.compactMap { section, place in
      let title = old[place].title
      guard title != section.title else { return nil }
      return .init(section: section, change: .init(name: "title", old: title, new: section.title))
    }
    let inPlace = longestRise(kept.map(\.place))
    reordered = kept.indices.filter { !inPlace.contains($0) }.map { kept[$0].0 }
  }
}
