import Cairo

/// What photographs are printed with.
struct PicturePrinting {
  /// The way of their pixels to inks.
  let conversion: InkConversion
  /// The most of all inks together, such as 3 for 300 %.
  let limit: Double
  /// A name for both: equal ones make the same of a picture.
  let name: String
}
