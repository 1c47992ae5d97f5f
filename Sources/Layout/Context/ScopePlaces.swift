import Diagnostics

// The places in the data of what is printed.

extension Scope {
  /// The place of the current resource; elsewhere the edition's file.
  var place: Place { currentResource?.place ?? Place(file: context.edition.path) }

  /// The place of the field of the current resource that has a character; the resource's own place when none has it, as
  /// with capitals that the layout made.
  func place(of scalar: Unicode.Scalar) -> Place {
    guard let resource = currentResource else { return place }
    if resource.title.unicodeScalars.contains(scalar) { return resource.titlePlace }
    for (author, place) in zip(resource.authors, resource.authorPlaces) where author.unicodeScalars.contains(scalar) {
      return place
    }
    return resource.summary.plainText.unicodeScalars.contains(scalar) ? resource.summaryPlace : resource.place
  }
}
