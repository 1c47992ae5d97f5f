/// The text of a paragraph as it is set: the text of all spans in one UTF-8 buffer, with `ControlByte`s for spaces and
/// break controls.
struct PreparedText {
  /// The text.
  var bytes: [UInt8] = []
  /// Where each span ends in `bytes`.
  var spanEnds: [Int] = []
}
