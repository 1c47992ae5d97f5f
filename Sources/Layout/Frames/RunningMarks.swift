/// The titles that running headers name: of the first and the last resource that begin on a page.
struct RunningMarks {
  private(set) var first: String?
  private(set) var last: String?

  /// Goes on to the next page, on which resources with these titles begin; without any, the one before runs on.
  mutating func pass(_ titles: [String]) {
    first = titles.first ?? last
    last = titles.last ?? last
  }
}
