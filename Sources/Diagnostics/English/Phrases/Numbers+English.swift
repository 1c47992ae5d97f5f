extension Double {
  /// The number as people write it: without a point when it is whole.
  var plain: String { self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self) }

  /// A number that is not negative, cut to one decimal: a contrast of 4.49 is under 4.5 and must not read so.
  var inTenths: String {
    let tenths = Int((self * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
