/// What a page of the preview shows: an edition, in its layout or another.
struct ViewName: Hashable, Sendable {
  /// The path of the edition.
  var edition: String
  /// The name of a layout of the program's; nil for the edition's own.
  var layout: String?
  /// Whether frames, baselines and costs are drawn over its pages.
  var isProof = false
}
