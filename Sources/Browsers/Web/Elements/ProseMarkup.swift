import Catalogue
import Typesetting

/// Writes a text of paragraphs, headings, lists, tables, pictures and notes.
struct ProseMarkup {
  let composer: Composer
  /// The language of the text (BCP 47).
  let language: String
  /// The level of its headings.
  let level: Int
  /// What the ids of its notes begin with.
  let prefix: String
  /// The notes whose calls were written.
  private var called: Set<Int> = []

  init(_ composer: Composer, in language: String, level: Int, prefix: String) {
    (self.composer, self.language, self.level, self.prefix) = (composer, language, level, prefix)
  }

  /// Writes a text.
  mutating func write(_ text: RichText, _ writer: inout MarkupWriter) { write(text.blocks, &writer) }

  private mutating func write(_ blocks: [RichText.Block], _ writer: inout MarkupWriter) {
    for block in blocks { write(block, &writer) }
  }

  private mutating func write(_ block: RichText.Block, _ writer: inout MarkupWriter) {
    switch block {
    case .paragraph(let inlines): writer.element(.p) { write(inlines, &$0) }
    case .heading(let inlines): writer.element(.heading(level)) { write(inlines, &$0) }
    case .list(let list): write(list, &writer)
    case .table(let table): write(table, &writer)
    case .picture(let image):
      let shown = ShownPicture(image: image, alternative: Phrase(image.alt, in: language), use: .text)
      if composer.has(shown) {
        writer.element(.figure) { composer.image(shown, in: language, &$0) }
      }
    case .code(let lines):
      writer.element(.pre, [.leftToRight]) { $0.element(.code, text: lines) }
    case .notes(let notes): write(notes, &writer)
    }
    writer.lineBreak()
  }

  private mutating func write(_ list: RichText.List, _ writer: inout MarkupWriter) {
    let attributes: [Attribute] = list.isOrdered && list.start != 1 ? [.start(list.start)] : []
    writer.element(list.isOrdered ? .ol : .ul, attributes) { writer in
      for item in list.items { writer.element(.li) { writeItem(item, &$0) } }
    }
  }

  /// An item of one paragraph is that without its tag.
  private mutating func writeItem(_ blocks: [RichText.Block], _ writer: inout MarkupWriter) {
    guard case .paragraph(let inlines)? = blocks.first else { return write(blocks, &writer) }
    write(inlines, &writer)
    if blocks.count > 1 { write(Array(blocks.dropFirst()), &writer) }
  }

  private mutating func write(_ table: RichText.Table, _ writer: inout MarkupWriter) {
    let name = composer.word(.table)
    let head = CharacterTypography.text(
      table.head.map { $0.map(\.text).joined() }.filter { !$0.isEmpty }.joined(separator: ", "), in: language)
    // Who has no mouse moves a table that is wider than the screen with the keyboard.
    writer.element(.div, [.classes("table"), .role("region"), .tabIndex, .label("\(name.text) – \(head)")]) { writer in
      writer.element(.table) { writer in
        writer.element(.thead) { writer in
          writer.element(.tr) { writer in
            for (cell, column) in zip(table.head, table.columns) {
              let isEmpty = cell.allSatisfy(\.text.isEmpty)
              writer.element(isEmpty ? .td : .th, (isEmpty ? [] : [.scope("col")]) + column.attributes) {
                write(cell, &$0)
              }
            }
          }
        }
        writer.element(.tbody) { writer in
          for row in table.rows {
            writer.element(.tr) { writer in
              for (cell, column) in zip(row, table.columns) {
                writer.element(.td, column.attributes) { write(cell, &$0) }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Notes

  private mutating func write(_ notes: [[RichText.Block]], _ writer: inout MarkupWriter) {
    writer.element(.div, [.classes("notes"), .role("group"), .label(composer.word(.notes).text)]) { writer in
      writer.element(.ol) { writer in
        for (index, note) in notes.enumerated() {
          let number = index + 1
          writer.element(.li, [.id("note.\(prefix).\(number)")]) { writer in
            writeItem(note, &writer)
            guard called.contains(number) else { return }
            writer.text(" ")
            let back = composer.edition.words.text(.back, ["number": String(number)])
            writer.element(
              .a,
              [
                .classes("back"), .href(Address(fragment: "call.\(prefix).\(number)")), .role("doc-backlink"),
                .label(back),
              ], text: "↩")
          }
        }
      }
    }
  }

  private mutating func writeCall(_ number: Int, _ writer: inout MarkupWriter) {
    let isFirst = called.insert(number).inserted
    writer.element(.sup) { writer in
      writer.element(
        .a,
        (isFirst ? [.id("call.\(prefix).\(number)")] : []) + [
          .href(Address(fragment: "note.\(prefix).\(number)")), .role("doc-noteref"),
          .label(composer.edition.words.text(.note, ["number": String(number)])),
        ], text: String(number))
    }
  }

  // MARK: Runs

  private mutating func write(_ inlines: [RichText.Inline], _ writer: inout MarkupWriter) {
    // Nearly all paragraphs are one run that is nothing but text.
    if inlines.count == 1, inlines[0].isPlain(in: language) {
      return CharacterTypography.withBytes(of: inlines[0].text, in: language) { writer.text($0) }
    }
    let texts = CharacterTypography.runs(inlines.map { ($0.text, $0.language ?? language) })
    let runs = Array(zip(inlines, texts))
    var index = 0
    while index < runs.count {
      let link = runs[index].0.link
      let end = runs[index...].firstIndex { $0.0.link != link || $0.0.note != nil } ?? runs.count
      if let address = link.flatMap({ address($0) }), runs[index].0.note == nil {
        writer.element(.a, [.href(address)]) { writer in
          for run in runs[index..<end] { write(run.0, run.1, &writer) }
        }
        index = end
      } else {
        write(runs[index].0, runs[index].1, &writer)
        index += 1
      }
    }
  }

  private func address(_ link: String) -> Address? {
    guard link.hasPrefix("#") else { return Address(outside: link) }
    return composer.edition.targets[String(link.dropFirst())].flatMap(composer.places.address)
  }

  private mutating func write(_ inline: RichText.Inline, _ text: String, _ writer: inout MarkupWriter) {
    if let note = inline.note { return writeCall(note, &writer) }
    var tags: [(Tag, [Attribute])] = []
    if let own = inline.language, own != language { tags.append((.span, .language(own, within: language))) }
    if inline.isStrong { tags.append((.strong, [])) }
    if inline.isEmphasis { tags.append((.em, [])) }
    if inline.isStruck { tags.append((.s, [])) }
    if inline.isCode { tags.append((.code, [.leftToRight])) }
    write(inline.isCode ? inline.text : text, in: tags[...], &writer)
  }

  private func write(_ text: String, in tags: ArraySlice<(Tag, [Attribute])>, _ writer: inout MarkupWriter) {
    guard let (tag, attributes) = tags.first else { return writer.text(text) }
    writer.element(tag, attributes) { write(text, in: tags.dropFirst(), &$0) }
  }
}

extension RichText.Inline {
  /// Whether it is nothing but text, in a text of a language.
  fileprivate func isPlain(in outer: String) -> Bool {
    !isStrong && !isEmphasis && !isStruck && !isCode && link == nil && note == nil
      && (language == nil || language == outer)
  }
}

extension RichText.Table.Alignment {
  /// How the cells of the column stand, for the style sheet.
  fileprivate var attributes: [Attribute] {
    switch self {
    case .natural: []
    case .left: [.classes("left")]
    case .centre: [.classes("centre")]
    case .right: [.classes("right")]
    }
  }
}

extension Composer {
  /// Writes a text in a block of its own; nothing for one that says nothing.
  func prose(
    _ text: RichText, _ name: StaticString, in language: String, level: Int, prefix: String,
    _ writer: inout MarkupWriter
  ) {
    guard !text.isEmpty else { return }
    writer.element(.div, [.classes(name)]) { writer in
      var prose = ProseMarkup(self, in: language, level: level, prefix: prefix)
      prose.write(text, &writer)
    }
  }
}
