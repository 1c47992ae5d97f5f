import Diagnostics

extension Edition {
  /// The edition in the form that reading gives, with everything that would be found in files that say the same.
  ///
  /// What is wrong is reported in the same words as for files. A place names the thing in the edition, such as
  /// `edition: sections[0].resources[2] 'guide'`, where it does not name one of a file. Pictures are inspected; texts lose
  /// line breaks and space that a file could not have there; sections without resources are left out. An edition that was read or
  /// checked, and not changed since, is not checked again.
  ///
  ///     let report = edition.checked()
  ///     report.diagnostics.all.forEach { print($0) }
  ///
  /// - Returns: the edition, or nil when there are errors.
  public func checked() -> Reported<Edition> {
    if isChecked { return Reported(self) }
    var reader = MadeEditionReader(self)
    var edition = reader.read()
    edition.markAsChecked()
    return Reported(reader.found.hasErrors ? nil : edition, reader.found)
  }
}
