import Bytes
import Frames

/// Finds words on the pages of a document, whatever their case and accents, and where they stand.
struct PageSearch: Sendable {
  private let runs: [[ReadRun]]
  /// The folded text of each page.
  private let texts: [[UInt8]]

  /// Where words stand.
  struct Hit: Hashable, Sendable {
    /// The index of the page.
    var page: Int
    /// Their areas on it, line by line.
    var areas: [Rect]
  }

  /// So many hits are placed at most; a page with that many marks shows nothing.
  static let limit = 2000

  /// Prepares the search in texts that are read, page by page.
  init(in runs: [[ReadRun]]) {
    var folding = TextFolding()
    self.runs = runs
    texts = runs.map { folding.text(of: $0).bytes }
  }

  /// The first hits of words, in the order of reading, and how many there are in all.
  func hits(of words: String) -> (hits: [Hit], count: Int) {
    var folding = TextFolding()
    let wanted = folding.words(words)
    guard !wanted.isEmpty else { return ([], 0) }
    var (hits, count): ([Hit], Int) = ([], 0)
    for (page, text) in texts.enumerated() {
      let places = text.places(of: wanted)
      count += places.count
      guard !places.isEmpty, hits.count < PageSearch.limit else { continue }
      let origins = folding.text(of: runs[page]).origins
      hits += places.prefix(PageSearch.limit - hits.count).map { place in
        Hit(page: page, areas: areas(of: origins[place..<place + wanted.count], on: page))
      }
    }
    return (hits, count)
  }

  /// The areas of what some bytes were made from.
  private func areas(of origins: ArraySlice<TextFolding.Folded.Origin>, on page: Int) -> [Rect] {
    var (areas, rest) = ([Rect](), origins)
    while let first = rest.first {
      let part = rest.prefix { $0.run == first.run }
      rest = rest.dropFirst(part.count)
      let run = runs[page][Int(first.run)]
      // A space between paragraphs is none of the text.
      let bytes = Int(first.byte)..<Int(part.last!.byte) + 1
      areas += run.run.areas(ofBytes: bytes).map { $0.transformed(by: run.transform) }
    }
    return areas
  }
}

extension [UInt8] {
  /// Where a text, which is not empty, begins in this one; each place is behind the text at the one before.
  fileprivate func places(of text: [UInt8]) -> [Int] {
    withUnsafeBytes { bytes in
      text.withUnsafeBytes { wanted in
        var (places, start) = ([Int](), 0)
        while let place = bytes.firstIndex(of: wanted, from: start) {
          places.append(place)
          start = place + wanted.count
        }
        return places
      }
    }
  }
}
