/// A place where UAX #14 lets a line end.
struct BreakOpportunity: BitwiseCopyable, Equatable {
  /// The offset of the byte with which the next line begins.
  var offset: Int32
  /// Whether the line must end there.
  var isMandatory: Bool
}
