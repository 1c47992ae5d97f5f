/// The running marks of a page: the titles of the first and the last resource that begin on it.
struct RunningMarks {
  private(set) var first: TextPiece?
  private(set) var last: TextPiece?

  /// Goes on to the next page, on which resources with these titles begin; without any, the last one runs on.
  mutating func pass(_ titles: [TextPiece]) {
    first = titles.first ?? last
    last = titles.last ?? last
  }
}
