import Threads

/// A file, or a sheet of one, that places are in: a number, which is as good as the names and costs nothing to copy. All names that were
/// ever seen are kept; there are as many as files.
struct PlaceSource: Hashable, Sendable {
  private let number: UInt32

  /// What a number stands for.
  struct Names: Hashable, Sendable {
    var file: String
    var sheet: String?
  }

  private static let known = Mutex(Known())

  private struct Known {
    var names: [Names] = []
    private var numbers: [Names: UInt32] = [:]
    /// The one that was asked for last: places follow each other in one file.
    private var last: UInt32?

    mutating func number(of names: Names) -> UInt32 {
      if let last, self.names[Int(last)] == names { return last }
      let number = numbers[names] ?? UInt32(self.names.count)
      if number == self.names.count {
        self.names.append(names)
        numbers[names] = number
      }
      last = number
      return number
    }
  }

  /// Names a file, and a sheet of it.
  init(file: String, sheet: String?) {
    number = PlaceSource.known.withLock { $0.number(of: Names(file: file, sheet: sheet)) }
  }

  /// The names.
  var names: Names { PlaceSource.known.withLock { $0.names[Int(number)] } }
}
