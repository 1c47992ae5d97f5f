import Diagnostics

/// Why a table cannot be read.
package struct TableFailure: Error {
  /// What is wrong.
  package var finding: TableFinding
  /// Where; nil for the file as a whole.
  package var place: Place?

  init(_ finding: TableFinding, at place: Place? = nil) { (self.finding, self.place) = (finding, place) }

  init(_ fault: TableFault) { self.init(.unreadable(fault)) }
}
