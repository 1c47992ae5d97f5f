/// A finding in the words of one language.
public struct Message: Hashable, Sendable {
  /// What is wrong: the rule, led by the specific name, without a final stop.
  public var summary: String
  /// One thing to do about it, such as "did you mean 'authors'?"; nil when there is none.
  public var hint: String?

  /// Makes a message.
  public init(_ summary: String, hint: String? = nil) {
    self.summary = summary
    self.hint = hint
  }
}

/// A language that messages can be had in. Each has a folder of texts in this module; ids are the same in all.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
  /// English, by its BCP 47 tag.
  case english = "en"
  /// French.
  case french = "fr"
}
