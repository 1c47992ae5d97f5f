import Catalogue

/// A picture, and what is said to those who do not see it.
struct ShownPicture: Hashable {
  /// The picture.
  var image: ImageReference
  /// What it shows; nil for one that says nothing beside its text.
  var alternative: Phrase?
  /// Where it is shown.
  var use: PictureUse
}

/// Where a picture is shown, which decides on its pixels.
package enum PictureUse: Hashable, Sendable, CaseIterable {
  /// On a card.
  case card
  /// As the sign of a partner.
  case logo
  /// In a text, as wide as that at the most.
  case text

  /// The longest side that it needs, in pixels: twice what is seen of it.
  package var longestSide: Int {
    switch self {
    case .card: 640
    case .logo: 480
    case .text: 1440
    }
  }
}

/// A picture for a use.
package struct PictureKey: Hashable, Sendable {
  /// The picture.
  package var image: ImageReference
  /// Where it is shown.
  package var use: PictureUse
}

/// A picture as browsers show it.
package struct PictureFile: Hashable, Sendable {
  /// The bytes.
  package var bytes: [UInt8]
  /// What they are: `image/png` or `image/jpeg`.
  package var type: String
  /// Its pixels.
  package var width, height: Int

  /// Takes a file.
  package init(bytes: [UInt8], type: String, width: Int, height: Int) {
    (self.bytes, self.type, self.width, self.height) = (bytes, type, width, height)
  }
}
