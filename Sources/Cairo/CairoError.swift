import CCairo

/// A failure that a drawing library reported.
package struct CairoError: Error, Hashable, CustomStringConvertible {
  /// What the library said, without a final stop.
  package var reason: String

  /// Names a failure.
  package init(_ reason: String) { self.reason = reason }

  /// Throws when `status` is not success.
  static func check(_ status: cairo_status_t) throws(CairoError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw CairoError(String(cString: cairo_status_to_string(status))) }
  }

  /// What the library said.
  package var description: String { reason }
}
