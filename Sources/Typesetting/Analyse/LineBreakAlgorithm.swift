/// The Unicode Line Breaking Algorithm: finds where lines may end.
///
/// Source: UAX #14, revision 50 (Unicode 15.0), rules LB2 to LB31, with numbers after example 7 of section 8.2, as in
/// `LineBreakTest.txt`. Control bytes have the classes of the characters that they stand for. What languages add is in
/// `Orthotypography`.
struct LineBreakAlgorithm {
  private typealias Class = LineBreakClass

  /// The class before, with its marks (LB9); the spaces after it are in `hasSpaces`.
  private var before = Class.sp
  private var beforeThat = Class.sp
  private var hasSpaces = true
  private var followsJoiner = false
  private var oddIndicators = false
  private var number = Number.none

  /// How much of `NU (NU|SY|IS)* (CL|CP)?` was read.
  private enum Number { case none, digits, closed }

  /// Finds the opportunities inside `text`, in order; its two ends are none.
  static func opportunities(in text: UnsafeBufferPointer<UInt8>, into found: inout [BreakOpportunity]) {
    found.removeAll(keepingCapacity: true)
    guard !text.isEmpty else { return }
    var breaker = LineBreakAlgorithm()
    var (current, length) = classify(text, 0)
    breaker.start(with: current)
    var at = length
    while at < text.count {
      (current, length) = classify(text, at)
      // Most of a text is letters after letters, between which no line ends (LB28).
      if current == Class.al, breaker.before == Class.al, !breaker.hasSpaces, !breaker.followsJoiner {
        at += length
        continue
      }
      let next = at + length
      let needsNext = current == Class.op && (breaker.before == Class.pr || breaker.before == Class.po)
      let following = needsNext && next < text.count ? classify(text, next).class : Class.al
      if let isMandatory = breaker.step(to: current, following: following) {
        found.append(BreakOpportunity(offset: Int32(at), isMandatory: isMandatory))
      }
      at = next
    }
  }

  /// The class of the character at `at` (after LB1), and its length.
  @inline(__always)
  private static func classify(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (class: UInt8, length: Int) {
    let lead = text[at]
    if lead < 0x80 {
      return (lead < 0x08 ? classOfControl(lead) : LineBreakTable.direct.utf8Start[Int(lead)] - 0x30, 1)
    }
    let scalar = UTF8Scalar(text, at)
    if scalar.value < LineBreakTable.direct.utf8CodeUnitCount {
      return (LineBreakTable.direct.utf8Start[Int(scalar.value)] - 0x30, scalar.length)
    }
    return (classOfRare(scalar.value), scalar.length)
  }

  private static func classOfControl(_ byte: UInt8) -> UInt8 {
    switch byte {
    case ControlByte.noBreakSpace, ControlByte.narrowSpace: Class.gl
    case ControlByte.softHyphen: Class.ba
    case ControlByte.zeroWidthSpace: Class.zw
    default: Class.wj
    }
  }

  private static func classOfRare(_ value: UInt32) -> UInt8 {
    let stretches = LineBreakTable.stretches
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle] >> 8 <= value { low = middle } else { high = middle }
    }
    return UInt8(stretches[low] & 0xff)
  }

  private mutating func start(with current: UInt8) {
    if current == Class.sp { return }
    hasSpaces = false
    accept(current == Class.cm || current == Class.zwj ? Class.al : current)
    followsJoiner = current == Class.zwj
  }

  /// Goes on to the next character; nil when no line may end before it, else whether one must.
  private mutating func step(to raw: UInt8, following: UInt8) -> Bool? {
    var current = raw
    if raw == Class.cm || raw == Class.zwj {
      let isAttached = !hasSpaces && !isHard(before) && before != Class.zw
      if isAttached {
        followsJoiner = raw == Class.zwj
        return nil  // LB9
      }
      current = Class.al  // LB10
    }
    let result: Bool? = isMandatory(current) ? true : (mayBreak(current, following: following) ? false : nil)
    followsJoiner = raw == Class.zwj
    if current == Class.sp, !isHard(before) {
      hasSpaces = true
      number = .none
    } else if current == Class.sp {
      (before, beforeThat, hasSpaces, number) = (Class.sp, Class.sp, true, .none)
    } else {
      accept(current)
    }
    return result
  }

  private mutating func accept(_ current: UInt8) {
    switch current {
    case Class.nu: number = .digits
    case Class.sy, Class.infix: if number != .digits { number = .none }
    case Class.cl, Class.cp, Class.cpw: number = number == .digits ? .closed : .none
    default: number = .none
    }
    oddIndicators = current == Class.ri && !(oddIndicators && before == Class.ri && !hasSpaces)
    beforeThat = hasSpaces ? Class.sp : before
    before = current
    hasSpaces = false
  }

  private func isHard(_ value: UInt8) -> Bool {
    value == Class.bk || value == Class.cr || value == Class.lf || value == Class.nl
  }

  /// LB4 and LB5.
  private func isMandatory(_ current: UInt8) -> Bool {
    isHard(before) && !hasSpaces && !(before == Class.cr && current == Class.lf)
  }

  /// LB6 to LB18, the rules that look across spaces; then the others.
  private func mayBreak(_ current: UInt8, following: UInt8) -> Bool {
    switch current {
    case Class.bk, Class.cr, Class.lf, Class.nl, Class.sp, Class.zw: return false  // LB5, LB6, LB7
    default: break
    }
    if before == Class.zw { return true }  // LB8
    if followsJoiner { return false }  // LB8a
    if current == Class.wj || !hasSpaces && (before == Class.wj || before == Class.gl) { return false }  // LB11, LB12
    if current == Class.gl, !hasSpaces, before != Class.ba, before != Class.hy { return false }  // LB12a
    switch current {
    case Class.cl, Class.cp, Class.cpw, Class.ex, Class.infix, Class.sy: return false  // LB13
    case Class.op, Class.opw: if before == Class.qu { return false }  // LB15
    case Class.ns: if before == Class.cl || before == Class.cp || before == Class.cpw { return false }  // LB16
    case Class.b2: if before == Class.b2 { return false }  // LB17
    default: break
    }
    if before == Class.op || before == Class.opw { return false }  // LB14
    return hasSpaces || mayBreakWithin(current, following: following)  // LB18
  }

  /// LB19 to LB31: neighbours without spaces between them.
  private func mayBreakWithin(_ current: UInt8, following: UInt8) -> Bool {
    if current == Class.qu || before == Class.qu { return false }  // LB19
    if current == Class.cb || before == Class.cb { return true }  // LB20
    if current == Class.ba || current == Class.hy || current == Class.ns || before == Class.bb { return false }  // LB21
    if beforeThat == Class.hl, before == Class.hy || before == Class.ba { return false }  // LB21a
    if before == Class.sy, current == Class.hl || number == .digits && current == Class.nu { return false }  // LB21b
    if current == Class.inseparable { return false }  // LB22
    if isLetter(before) { if !mayFollowLetter(current) { return false } }
    if isLetter(current) { if !mayPrecedeLetter() { return false } }
    if !mayBreakNumber(current, following: following) { return false }
    if isIdeographic(before), current == Class.po { return false }  // LB23a
    if before == Class.pr, isIdeographic(current) { return false }  // LB23a
    if !mayBreakHangul(current) { return false }
    if before == Class.ri, current == Class.ri, oddIndicators { return false }  // LB30a
    if current == Class.em, before == Class.eb || before == Class.epx { return false }  // LB30b
    return true
  }

  private func isLetter(_ value: UInt8) -> Bool { value == Class.al || value == Class.hl }

  private func isIdeographic(_ value: UInt8) -> Bool {
    value == Class.id || value == Class.eb || value == Class.em || value == Class.epx
  }

  /// LB23, LB24, LB28, LB30 with the letter before.
  private func mayFollowLetter(_ current: UInt8) -> Bool {
    switch current {
    case Class.nu, Class.pr, Class.po, Class.al, Class.hl, Class.op: false
    default: true
    }
  }

  /// LB23, LB24, LB29, LB30 with the letter after.
  private func mayPrecedeLetter() -> Bool {
    switch before {
    case Class.nu, Class.pr, Class.po, Class.infix, Class.cp: false
    default: true
    }
  }

  /// LB25 as a regular expression, and LB30 for numbers: `(PR|PO)? (OP|HY)? NU (NU|SY|IS)* (CL|CP)? (PR|PO)?`.
  private func mayBreakNumber(_ current: UInt8, following: UInt8) -> Bool {
    let isAffix = before == Class.pr || before == Class.po
    switch current {
    case Class.nu:
      let joins = isAffix || before == Class.hy || before == Class.cp || before == Class.nu || number == .digits
      return !joins
    case Class.op:
      return !(before == Class.nu || isAffix && following == Class.nu)
    case Class.opw: return !(isAffix && following == Class.nu)
    case Class.pr, Class.po: return number == .none
    default: return true
    }
  }

  /// LB26 and LB27.
  private func mayBreakHangul(_ current: UInt8) -> Bool {
    let isSyllable = { (value: UInt8) in
      value == Class.jl || value == Class.jv || value == Class.jt || value == Class.h2 || value == Class.h3
    }
    if before == Class.jl { return !(isSyllable(current) && current != Class.jt) && current != Class.po }
    if before == Class.jv || before == Class.h2 {
      return current != Class.jv && current != Class.jt && current != Class.po
    }
    if before == Class.jt || before == Class.h3 { return current != Class.jt && current != Class.po }
    return !(before == Class.pr && isSyllable(current))
  }
}
