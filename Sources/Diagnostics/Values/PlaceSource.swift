import Threads

/// A file, or a sheet of one, that places are in: a number, which is as good as the names and costs nothing to copy. All names that were
/// ever seen are kept as long as the process runs; there are as many as files.
struct PlaceSource: Hashable, Sendable {
  private let number: UInt32

  /// What a number stands for.
  struct Names: Hashable, Sendable {
    var file: String
    var sheet: String?

    /// By bytes: two paths that differ only in how letters are composed are two files.
    static func == (left: Names, right: Names) -> Bool {
      isSame(left.file, right.file) && (left.sheet == nil) == (right.sheet == nil)
        && isSame(left.sheet ?? "", right.sheet ?? "")
    }

    /// Canonically equal texts have one hash, whatever their bytes.
    func hash(into hasher: inout Hasher) {
      hasher.combine(file)
      hasher.combine(sheet)
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
      guard left.utf8.count == right.utf8.count else { return false }
      let areSame = left.utf8.withContiguousStorageIfAvailable { bytes in
        right.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
      }
      return areSame.flatMap(\.self) ?? left.utf8.elementsEqual(right.utf8)
    }
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
