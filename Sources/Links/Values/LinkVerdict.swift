import Diagnostics

/// Whether an address leads somewhere.
package enum LinkVerdict: Hashable, Sendable {
  /// It does.
  case alive
  /// It does, and its owner says that it has another address for good.
  case moved(to: String)
  /// It does not.
  case dead(LinkFault)
  /// Nobody can tell without a browser, or another day.
  case unsure(LinkFault)
}
