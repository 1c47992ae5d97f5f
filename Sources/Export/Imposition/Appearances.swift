import Frames

/// What an annotation shows on paper, such as a note or the value of a field.
struct Appearance {
  /// The form that draws it.
  var form: Qpdf.Object
  /// The map from the form to the page's coordinates.
  var placement: Transform
}

extension Qpdf {
  /// What the annotations of a page show when it is printed (ISO 32000-1, 12.5.5), and whether there are some for whose look the
  /// file has no form, so that each viewer draws its own.
  func appearances(of page: Object) -> (drawn: [Appearance], areSomeMissing: Bool) {
    var (drawn, areSomeMissing): ([Appearance], Bool) = ([], false)
    for annotation in items(of: page, "/Annots") {
      let flags = Int(exactly: number(annotation, "/F") ?? 0) ?? 0
      guard flags & Qpdf.hidden == 0, flags & Qpdf.printed != 0, let rect = box(annotation, "/Rect") else { continue }
      if let form = normalAppearance(of: annotation), let source = box(form, "/BBox") {
        placement(of: form, from: source, in: rect).map { drawn.append(Appearance(form: form, placement: $0)) }
      } else if object(annotation, "/AP") == nil, shows(annotation) {
        areSomeMissing = true
      }
    }
    return (drawn, areSomeMissing)
  }

  /// Whether viewers draw something for an annotation that says not how it looks: for all but links, notes that stand beside the
  /// page, and fields that nobody filled in.
  private func shows(_ annotation: Object) -> Bool {
    switch name(annotation, "/Subtype") {
    case "/Link", "/Popup", nil: false
    case "/Widget":
      object(annotation, "/V") != nil || object(annotation, "/Parent").map { object($0, "/V") != nil } ?? false
    default: true
    }
  }

  /// The flags of annotations that are never shown, and of those that are printed (ISO 32000-1, table 165).
  private static let (hidden, printed) = (1 << 1, 1 << 2)

  /// The form of an annotation, that of its state where it has several; nil where it has none.
  private func normalAppearance(of annotation: Object) -> Object? {
    guard let all = object(annotation, "/AP"), let normal = object(all, "/N") else { return nil }
    if isStream(normal) { return normal }
    return name(annotation, "/AS").flatMap { object(normal, $0) }.flatMap { isStream($0) ? $0 : nil }
  }

  /// The map that brings the extent of a form into a rectangle.
  private func placement(of form: Object, from source: [Double], in rect: [Double]) -> Transform? {
    let numbers = numbers(form, "/Matrix")
    let matrix =
      numbers.count == 6
      ? Transform(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], tx: numbers[4], ty: numbers[5])
      : .identity
    let extent = Rect(x: source[0], y: source[1], width: source[2] - source[0], height: source[3] - source[1])
      .transformed(by: matrix)
    guard extent.width > 1e-6, extent.height > 1e-6 else { return nil }
    let (x, y) = ((rect[2] - rect[0]) / extent.width, (rect[3] - rect[1]) / extent.height)
    return Transform(a: x, b: 0, c: 0, d: y, tx: rect[0] - extent.x * x, ty: rect[1] - extent.y * y)
  }
}
