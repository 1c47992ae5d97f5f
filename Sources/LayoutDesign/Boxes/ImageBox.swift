import Diagnostics
import Reading

/// A picture that fills the box's frame or stays within it.
package struct ImageBox: Sendable {
  /// Where the picture comes from.
  package var field: ImageField
  /// How it meets a frame of other proportions.
  package var fit: Fit

  /// How a picture meets a frame of other proportions.
  package enum Fit: String, Sendable, CaseIterable {
    /// It fills the frame and is cropped.
    case cover
    /// It is shown whole, centred.
    case contain
    /// It fills the frame where no more than a third of it is cropped, and is shown whole elsewhere.
    case trim
  }
}

extension DesignReader {
  /// Reads `image: FIELD`.
  mutating func image(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<ImageBox>
  {
    let fit: ImageBox.Fit = fields.choice("fit", &found) ?? .contain
    let field: ImageField? = field(content, as: .picture, &found)
    return bySize { _ in field.map { ImageBox(field: $0, fit: fit) } }
  }

  /// Warns of a picture without words for when the data give it none.
  mutating func warnOfPictureWithoutWords(_ box: Box, at place: Place) {
    guard case .image(let image) = box.kind, box.description == nil, box.meaning != .artifact else { return }
    warnings.warn(.pictureWithoutWords(image.field.name), at: place)
  }
}
