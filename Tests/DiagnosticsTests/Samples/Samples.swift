import Diagnostics

/// A finding of every kind, and of every wording of a kind.
enum Samples {
  static let all: [Finding] =
    reading.map(Finding.reading) + tables.map(Finding.table) + folders.map(Finding.folder)
    + bibliographies.map(Finding.bibliography) + catalogue.map(Finding.catalogue)
    + layout.map(Finding.layout)
    + boxes.map(Finding.box) + measures.map(Finding.measure) + styles.map(Finding.style) + words.map(Finding.word)
    + pages.map(Finding.page) + editions.map(Finding.edition) + links.map(Finding.link)
    + print.map(Finding.print)
}
