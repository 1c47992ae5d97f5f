/// The form with which resources are looked for, filtered and sorted. It is shown by the script that serves it.
struct SearchForm {
  private let composer: Composer
  private let words: WebWords

  init(_ composer: Composer) {
    self.composer = composer
    words = composer.edition.words
  }

  /// Writes the form.
  func write(_ writer: inout MarkupWriter) {
    guard composer.edition.cardCount > 1 else { return }
    let attributes: [Attribute] = [.classes("search"), .id("search.form"), .role("search"), .hidden]
    writer.element(.form, attributes + composer.own(words.language)) { writer in
      writer.element(.fieldset) { writer in
        writer.element(.legend, text: words[.filter])
        writer.element(.div, [.classes("words")]) { writer in
          writer.element(.label, [.for("search.words")], text: words[.search])
          writer.void(
            .input,
            [
              .type("search"), .id("search.words"), .placeholder(words[.hint]), .noCompletion, .noSpelling,
            ])
        }
        writer.element(.div, [.classes("facets")]) { writer in
          for (index, facet) in composer.edition.facets.enumerated() { write(facet, index, &writer) }
          writeOrder(&writer)
        }
      }
      writer.element(.div, [.classes("end")]) { writer in
        writer.element(
          .p,
          [
            .id("search.state"), .role("status"), .data("all", words.text(.count, [:])), .data("none", words[.none]),
            .data("one", words[.one]), .data("many", words[.many]),
          ]
        ) { _ in }
        writer.element(.button, [.type("button"), .id("search.reset"), .hidden], text: words[.reset])
      }
    }
    writer.lineBreak()
  }

  private func write(_ facet: Facet, _ index: Int, _ writer: inout MarkupWriter) {
    let id = "search.facet.\(index)"
    writer.element(.div) { writer in
      composer.phrase(facet.label, .label, [.for(id)], in: words.language, &writer)
      writer.element(.select, [.id(id), .data("facet", facet.key)]) { writer in
        writer.element(.option, [.value("")], text: words[.any])
        for (place, value) in facet.values.enumerated() {
          composer.phrase(value, .option, [.value(String(place))], in: words.language, &writer)
        }
      }
    }
  }

  private func writeOrder(_ writer: inout MarkupWriter) {
    writer.element(.div) { writer in
      writer.element(.label, [.for("search.order")], text: words[.sort])
      writer.element(.select, [.id("search.order")]) { writer in
        for (value, word) in [("", WebWord.order), ("title", .title), ("year", .newest)] {
          writer.element(.option, [.value(value)], text: words[word])
        }
      }
    }
  }
}
