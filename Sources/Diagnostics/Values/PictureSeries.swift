/// What a file holds of which only the first picture is printed.
public enum PictureSeries: Hashable, Sendable, CaseIterable {
  /// The frames of an animation.
  case frames
  /// Pages.
  case pages
}
