/// The running marks of a page: the titles of the first and the last resource that begin on it.
struct RunningMarks {
  private(set) var first: String?
  private(set) var last: String?

  /// Goes on to the next page, on which resources with these titles begin; without any, the last one runs on.
  mutating func pass(_ titles: [String]) {
    first = titles.first ?? last
    last = titles.last ?? last
  }
}
