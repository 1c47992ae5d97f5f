/// Which cards have the line that leads to the resource. The raw value is what files say.
public enum AccessLine: String, Hashable, Sendable, CaseIterable {
  /// All cards: where a resource has no address, the line leads nowhere.
  case always
  /// Those of resources that have an address.
  case withAddress = "with-address"
}
