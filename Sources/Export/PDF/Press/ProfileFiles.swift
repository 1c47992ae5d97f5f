/// The profiles of printing conditions that come with the program, each with its licence beside it.
package enum ProfileFiles {
  /// Coated paper in offset (FOGRA39), no more than 300 % of ink.
  package static let usual = "ISOcoated_v2_300_bas.icc"
}
