/// By how much the pixels of a picture may exceed those that its size in print asks for, before it is reduced.
package enum PictureReduction {
  /// For photographs, which lose a little whenever they are encoded anew.
  package static let ofPhotographs = 1.5
  /// For pictures whose pixels are kept as they are: to resample a slight excess would cost sharpness and gain little.
  package static let ofPixels = 1.25

  /// Whether so many pixels, kept as they are, exceed what is needed on each side.
  static func isWorthwhile(_ width: Int, _ height: Int, to largest: (width: Int, height: Int)) -> Bool {
    Double(width) > ofPixels * Double(largest.width) && Double(height) > ofPixels * Double(largest.height)
  }
}
