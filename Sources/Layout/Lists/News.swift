import Catalogue
import Editions

/// What is new in an edition since the previous one.
///
/// A resource is revised when something of it is printed differently. Another id, section or page does not count.
package struct News: Sendable {
  /// The ids of the resources that the previous edition did not have.
  package let added: Set<String>
  /// The ids of the resources that were printed differently.
  package let revised: Set<String>
  /// The resources that only the previous edition had, in its order.
  package let withdrawn: [Record.Resource]
  /// The date of the previous edition.
  package let previousDate: PartialDate?
  /// The numbers of the pages that unchanged resources began on, by the resources' ids.
  package let formerPages: [String: Int]

  /// What is new in `edition` since the edition of which `previous` is the record.
  package init(in edition: Edition, since previous: Record, files: FileFingerprints) {
    let now = Record(edition, pages: [:], program: "", files: files)
    let difference = Difference(from: previous, to: now)
    let revisedPairs = difference.kept.filter { pair in
      pair.changes.contains { edition.resourceTable.prints(recorded: $0.name) }
    }
    added = Set(difference.added.map(\.id))
    let revised = Set(revisedPairs.map(\.new.id))
    self.revised = revised
    withdrawn = difference.removed
    let date = previous.edition.first { $0.name == "date" }.map { PartialDate($0.text) }
    previousDate = date.flatMap { $0.exists ? $0 : nil }
    let pages = difference.kept.compactMap { pair -> (String, Int)? in
      guard !revised.contains(pair.new.id), let page = pair.old.page.flatMap({ Int($0) }) else { return nil }
      return (pair.new.id, page)
    }
    formerPages = Dictionary(pages) { first, _ in first }
  }

  /// Whether nothing is new.
  package var isEmpty: Bool { added.isEmpty && revised.isEmpty && withdrawn.isEmpty }
}
