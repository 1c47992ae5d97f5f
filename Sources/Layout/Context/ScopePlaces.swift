import Diagnostics

// The places in the data of what is printed.

extension Scope {
  /// The id of the resource at a place in the edition.
  func id(of place: ResourcePlace) -> String { context.edition.resource(at: place).id }

  /// The place of the current resource; elsewhere the edition's file.
  var place: Place { currentResource?.place ?? Place(file: context.edition.path) }

  /// The place of the field of the current resource that has a character; the resource's own place when none has it, as
  /// with capitals that the layout made.
  func place(of scalar: Unicode.Scalar) -> Place {
    currentResource?.values.place(of: scalar) ?? place
  }
}
