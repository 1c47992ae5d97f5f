import Catalogue
import Diagnostics
import Files
import Reading

/// A picture that fills the box's frame or stays within it.
package struct ImageBox: Sendable {
  /// Where the picture comes from.
  package var source: Source
  /// How it meets a frame of other proportions.
  package var fit: Fit
  /// How far a picture that is shown whole stays from its frame, in points.
  package var inset: Double
  /// The line around what is seen of a picture with edges of its own; nil for none.
  package var edge: (color: ColorSource, width: Double)?

  /// Where a picture comes from.
  package enum Source: Sendable {
    /// The data.
    case field(ImageField)
    /// The layout.
    case file(ImageReference)
  }

  /// How a picture meets a frame of other proportions.
  package enum Fit: String, Sendable, CaseIterable {
    /// It fills the frame and is cropped.
    case cover
    /// It is shown whole, centred.
    case contain
    /// It fills the frame where no more than a third of it is cropped, and is shown whole elsewhere.
    case trim
    /// A photograph fills the frame where that crops little of it; all else is shown whole, since documents and logos have their words
    /// at their edges.
    case auto
    /// It is shown whole, as large in area as all others in frames of that size.
    case optical
  }
}

extension DesignReader {
  /// Reads `image: FIELD` or `image: FILE`.
  mutating func image(_ content: Node?, _ fields: inout FieldReader, _ found: inout DiagnosticList) -> BySize<ImageBox>
  {
    let fit: ImageBox.Fit = fields.choice("fit", &found) ?? .contain
    let source: ImageBox.Source?
    if let file = content.flatMap(fileName) {
      source = picture(file, &found).map { .file($0) }
    } else {
      let field: ImageField? = field(content, as: .picture, &found)
      source = field.map { .field($0) }
    }
    let edges = strokes("edge", &fields, &found)
    let insets = lengths(fields.node("inset"), "inset", &found)
    return bySize { size in
      source.map { ImageBox(source: $0, fit: fit, inset: insets[size] ?? 0, edge: edges[size]) }
    }
  }

  /// The name of a file that stands in place of a field; nil for what is a field, or might be meant as one.
  private func fileName(_ node: Node) -> Located<String>? {
    guard case .scalar = node.value else { return nil }
    var ignored = DiagnosticList()
    guard let name = node.line(as: "name of a field", &ignored), ImageField(named: name.value) == nil else {
      return nil
    }
    let ending = name.value.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return name.value.contains("/") || name.value.contains(".") && DesignReader.pictureEndings.contains(ending)
      ? name : nil
  }

  /// The endings of files that people keep pictures in, whether they can be printed or not.
  private static let pictureEndings: Set = [
    "svg", "svgz", "png", "jpg", "jpeg", "webp", "avif", "heic", "heif", "tif", "tiff", "gif", "bmp", "pdf", "eps",
    "ai",
  ]

  /// The picture in the folder of the layout, or of the nearest that it extends which has it.
  private mutating func picture(_ file: Located<String>, _ found: inout DiagnosticList) -> ImageReference? {
    let holder = folders.first { folder in fileExists(at: pathInEitherForm(file.value) { joinPath(folder, $0) }) }
    guard let picture = ImageReference.inspected(at: file, in: holder ?? folders[0], &found) else { return nil }
    if !pictures.contains(where: { $0.path == picture.path }) { pictures.append(picture) }
    return picture
  }

  /// Gives a picture of the layout the words in `alt`; without any it is decoration. Other pictures have theirs from the data.
  mutating func describePicture(
    _ boxes: inout BySize<Box>, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) {
    guard let box = boxes.all.first, case .image(let image) = box.kind, case .file(let file) = image.source else {
      return
    }
    let words = fields.line("alt", &found).flatMap { availableTemplate($0, &found) } ?? box.description
    if words == nil, box.link != nil || box.meaning != nil && box.meaning != .artifact {
      warnings.warn(.pictureWithoutWords(String(file.path.lastPart)), at: fields.place)
    }
    boxes.update { box, _ in
      box.description = words
      if words == nil { box.meaning = .artifact }
    }
  }

  /// Warns of a picture of the data without words for when the data give it none.
  mutating func warnOfPictureWithoutWords(_ box: Box, at place: Place) {
    guard case .image(let image) = box.kind, case .field(let field) = image.source, box.description == nil,
      box.meaning != .artifact
    else { return }
    warnings.warn(.pictureWithoutWords(field.name), at: place)
  }
}
