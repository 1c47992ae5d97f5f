extension MeasureFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .negativeLength(let field, let text, let instead):
      Message("\(field) cannot be negative, and is '\(text)'", hint: English.didYouMean(instead))
    case .shortLength(let field, let text, let least):
      Message("\(field) must be at least \(least.plain)pt, and is '\(text)'")
    case .longLength(let field, let text, let most):
      Message("\(field) must be at most \((most / 72).plain)in, and is '\(text)'")
    case .noUnit(let field, let text):
      Message("\(field) '\(text)' has no unit", hint: "write \(text)mm or \(text)pt")
    case .noLength(let field, let text):
      Message("\(field) '\(text)' is no length", hint: "write one like 12mm or 9.6pt")
    case .wrongSides(let field, let count, let sides):
      Message("\(field) takes \(sides == 4 ? "one, two or four" : "one or two") lengths, not \(count)")
    case .notAbove(let least, let field, let number):
      Message("\(field) must be above \(least.plain), and is \(number.plain)")
    case .outsideRange(let range, let field, let number):
      Message(
        "\(field) lies between \(range.lowerBound.plain) and \(range.upperBound.plain), and is \(number.plain)")
    case .impossibleCount(let range, let field, let count):
      Message("\(field) is \(range.lowerBound) to \(range.upperBound), and not \(count)")
    case .noneAtAll(let field, let count): Message("\(field) must be 1 or more, and is \(count)")
    case .negativeNumber(let field): Message("\(field) cannot be negative")
    case .misplacedSizes:
      Message("values by size of card stand only in cards and their styles", hint: "write one value for all")
    case .missingSize(let size):
      Message("there is no value for the size '\(size)'", hint: "write one, or one value for all sizes")
    case .unknownSize(let size, let near, let all):
      Message("unknown size '\(size)'", hint: English.didYouMean(near, among: all))
    }
  }
}
