import Bytes
import Editions

extension Comparison {
  /// The changes in JSON (<doc:Editions> says what its fields mean); ends with a line break.
  public func json() -> String {
    let pairs = difference.kept
    let fields: [(String, JSON)] = [
      ("old", old.json), ("new", new.json),
      ("edition", list(difference.edition, json)), ("sections", sections),
      ("added", list(difference.added, json)), ("removed", list(difference.removed, json)),
      (
        "changed",
        list(difference.changed) { pair in
          .object([
            ("id", .text(pair.new.id)), ("title", .text(pair.new.title)), ("page", JSON(pair.new.page)),
            ("fields", list(pair.changes, json)),
          ])
        }
      ),
      (
        "moved",
        list(pairs.filter(\.changesSection)) { pair in
          .object([("id", .text(pair.new.id)), ("old", position(pair.old)), ("new", position(pair.new))])
        }
      ),
      ("reordered", list(pairs.filter(\.isReordered)) { .text($0.new.id) }),
      (
        "renamed",
        list(pairs.filter(\.isRenamed)) { .object([("old", .text($0.old.id)), ("new", .text($0.new.id))]) }
      ),
      (
        "pages",
        list(pairs.filter(\.changesPage)) { pair in
          .object([("id", .text(pair.new.id)), ("old", JSON(pair.old.page)), ("new", JSON(pair.new.page))])
        }
      ),
    ]
    return String(decoding: JSON.object(fields).lines(), as: UTF8.self)
  }

  private var sections: JSON {
    let changes = difference.sections
    func section(_ section: Record.Section) -> JSON {
      .object([("id", .text(section.id)), ("title", .text(section.title))])
    }
    return .object([
      ("added", list(changes.added, section)), ("removed", list(changes.removed, section)),
      (
        "retitled",
        list(changes.retitled) { retitling in
          .object([
            ("id", .text(retitling.section.id)), ("old", JSON(retitling.change.old)),
            ("new", JSON(retitling.change.new)),
          ])
        }
      ),
      ("reordered", list(changes.reordered) { .text($0.id) }),
    ])
  }

  private func json(_ change: Difference.FieldChange) -> JSON {
    let words = list(change.words) { .object([($0.kind.rawValue, .text($0.text))]) }
    return .object([
      ("field", .text(change.name)), ("label", JSON(label(of: change.name))), ("old", JSON(change.old)),
      ("new", JSON(change.new)), ("words", words),
    ])
  }

  private func json(_ resource: Record.Resource) -> JSON {
    .object([
      ("id", .text(resource.id)), ("title", .text(resource.title)), ("section", .text(resource.section)),
      ("page", JSON(resource.page)),
    ])
  }

  private func position(_ resource: Record.Resource) -> JSON {
    .object([("section", .text(resource.section)), ("page", JSON(resource.page))])
  }

  private func list<Member>(_ members: [Member], _ json: (Member) -> JSON) -> JSON { .list(members.map(json)) }
}

extension Comparison.Side {
  fileprivate var json: JSON {
    .object([
      ("file", .text(file)), ("title", .text(record.title)),
      ("date", JSON(record.edition.first { $0.name == "date" }?.text)),
    ])
  }
}
