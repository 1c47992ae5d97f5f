/// Phrases that several messages share.
///
/// Texts are written with ordinary spaces, which `typeset` makes those that do not break. Words of the user's and of the data
/// format stand in guillemets, and are never translated.
enum French {
  /// The hint that another word was probably meant.
  static func didYouMean(_ word: String) -> String { "vouliez-vous écrire « \(word) » ?" }

  /// The hint that `near` was probably meant; without one, the hint that lists all words.
  static func didYouMean(_ near: String?, among all: [String]) -> String {
    near.map(didYouMean) ?? "au choix : \(all.joined(separator: ", "))"
  }

  /// The first of some things one after the other, and how many there are besides: "a, b et 7 autres".
  static func list(_ things: [String], atMost count: Int) -> String {
    things.count <= count
      ? list(things) : list(things.prefix(count - 1) + ["\(number(things.count - count + 1)) autres"])
  }

  /// Things one after the other: "a, b et c".
  static func list(_ things: [String], _ word: String = "et") -> String {
    let head = things.dropLast().joined(separator: ", ")
    return head.isEmpty ? things.last ?? "" : "\(head) \(word) \(things[things.count - 1])"
  }

  /// Names in guillemets, one after the other: "« inner » et « outer »".
  static func quoted(_ names: [String], _ word: String = "et") -> String { list(names.map { "« \($0) »" }, word) }

  /// So many of a thing: "1 page", "3 pages"; none is singular in French.
  static func count(_ count: Int, _ noun: String, _ plural: String) -> String {
    "\(number(count)) \(count < 2 ? noun : plural)"
  }

  /// A whole number, whose digits stand in groups of three where there are five or more.
  static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return String(number) }
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append("\u{A0}") }
      text.append(digit)
    }
    return text
  }

  /// The text with spaces that do not break before high punctuation and inside of guillemets.
  static func typeset(_ text: String) -> String {
    var typeset = text.replacing("« ", with: "«\u{A0}")
    for sign in ["»", ":", ";", "?", "!", "%"] { typeset = typeset.replacing(" \(sign)", with: "\u{A0}\(sign)") }
    return typeset
  }
}

extension Message {
  /// The message as French is typeset.
  var typesetInFrench: Message { Message(French.typeset(summary), hint: hint.map(French.typeset)) }
}

extension Double {
  /// The number as people write it, with a comma: without one when it is whole.
  var frenchPlain: String { plain.replacing(".", with: ",") }

  /// A number that is not negative, cut to one decimal, with a comma.
  var frenchTenths: String { inTenths.replacing(".", with: ",") }
}
