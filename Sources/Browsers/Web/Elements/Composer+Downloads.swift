import Bytes
import Languages

// The files of the same edition.

extension Composer {
  /// Writes links to the files, each of which says what it is and how large.
  func downloads(_ writer: inout MarkupWriter) {
    guard !edition.downloads.isEmpty else { return }
    writer.element(.ul, [.classes("downloads")] + own(edition.words.language)) { writer in
      for file in edition.downloads {
        let text = edition.words.text(.download, ["format": name(of: file), "size": edition.words.size(file.size)])
        writer.element(.li) { writer in
          writer.element(.a, [.href(Address(path: way(to: file))), .type(file.type)], text: text)
        }
      }
    }
  }
}

extension Composer {
  /// What a file is called: what it is, and where there are several of a kind, its path, too.
  private func name(of file: Download) -> String {
    let format = edition.words.name(of: file.format)
    let alike = edition.downloads.filter { edition.words.name(of: $0.format) == format }
    return alike.count > 1 ? "\(format), \(file.path)" : format
  }

  /// The path of a file as seen from this page.
  private func way(to file: Download) -> String { file.path.hasPrefix("/") ? file.path : root + file.path }
}

extension WebWords {
  /// What a kind of file is called.
  fileprivate func name(of format: Download.Format) -> String {
    switch format {
    case .pdf(let isAccessible): isAccessible ? self[.accessiblePDF] : "PDF"
    case .epub: "EPUB"
    }
  }

  /// So many bytes, rounded: `320 kB`, `1.2 MB`.
  func size(_ bytes: Int) -> String {
    let thousands = max(1, (bytes + 500) / 1000)
    if thousands < 1000 { return text(.kilobytes, ["number": String(thousands)]) }
    let tenths = (bytes + 50_000) / 100_000
    let mark = Language.decimalMark(in: language)
    return text(.megabytes, ["number": tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(mark)\(tenths % 10)"])
  }
}
