/// What leads from a card to its resource. The raw value is what files say.
public enum Access: String, Hashable, Sendable, CaseIterable {
  /// Words to click on.
  case line
  /// The address, without "https://", for those who read on paper.
  case address
  /// A QR code, for those who have paper and a telephone.
  case qr
}
