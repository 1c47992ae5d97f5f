// Indexes, and lists by type and day.

extension Composer {
  /// Writes a list whose title is a heading of a level.
  func list(_ part: ListPart, level: Int = 2, _ writer: inout MarkupWriter) {
    let id = places.id(of: .list(part.id))
    writer.element(.section, [.classes("text-part listing"), .id(id), .labelledBy("title.\(id)")]) { writer in
      phrase(part.title, .heading(level), [.id("title.\(id)")], &writer)
      writer.element(.div, [.classes("groups")]) { writer in
        for group in part.groups {
          writer.element(.div, [.classes("entries")]) { writer in
            phrase(group.title, .heading(level + 1), &writer)
            writer.element(.ul) { writer in
              for entry in group.entries { writer.element(.li) { self.entry(entry, &$0) } }
            }
          }
          writer.lineBreak()
        }
      }
    }
    writer.lineBreak()
  }

  private func entry(_ entry: ListPart.Entry, _ writer: inout MarkupWriter) {
    if let lead = entry.lead {
      phrase(lead, .span, [.classes("lead")], &writer)
      writer.text(" ")
    }
    if let id = entry.id, let address = edition.targets[id].flatMap(places.address) {
      phrase(entry.title, .a, [.href(address)], &writer)
    } else {
      phrase(entry.title, .span, [.classes("name")], &writer)
    }
    if let room = entry.room {
      writer.text(" ")
      phrase(room, .span, [.classes("room")], &writer)
    }
    if !entry.resources.isEmpty { list(entry.resources, &writer) }
  }
}
