/// The numbers of a short path, each once, up to a bound: those of a rectangle with rounded corners are a third of its coordinates.
struct PathNumbers {
  private var numbers = SIMD16<Double>()
  private var count: UInt8 = 0

  /// In the place of a place: the number follows.
  static let none = UInt8.max

  /// The place of a number, which is the same bit by bit; nil where it is new.
  func place(of number: Double) -> UInt8? {
    for place in 0..<count where numbers[Int(place)].bitPattern == number.bitPattern { return place }
    return nil
  }

  /// Adds a number that is new, where there is room.
  mutating func add(_ number: Double) {
    guard count < 16 else { return }
    numbers[Int(count)] = number
    count += 1
  }

  /// The number at a place.
  subscript(place: UInt8) -> Double { numbers[Int(place)] }
}
