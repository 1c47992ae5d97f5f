import CExpat
import Diagnostics

/// Reads XML with expat, piece by piece. A document type ends it, since none of ours has one and entities can grow without end, and
/// so does what is deeper or longer than any of ours.
final class XMLReader {
  private let parser: XML_Parser
  private let state: State

  /// What expat's functions get to see.
  private final class State {
    let handler: XMLHandler
    let budget: TableBudget
    var hasDocumentType = false
    var depth = 0
    var parser: XML_Parser?

    init(_ handler: XMLHandler, _ budget: TableBudget) { (self.handler, self.budget) = (handler, budget) }

    func stop() { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  /// How many bytes it was given.
  private var count = 0

  /// Will give what it reads to `handler`, within a budget.
  init(_ handler: XMLHandler, _ budget: TableBudget) {
    guard let parser = XML_ParserCreate(nil) else { preconditionFailure("expat has no memory") }
    self.parser = parser
    state = State(handler, budget)
    state.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        let state = XMLReader.state(data)
        state.handler.start(XMLName(name), XMLAttributes(attributes))
        state.depth += 1
        state.budget.take(.elements)
        if state.budget.isSpent || state.depth > TableLimits.depth { state.stop() }
      },
      { data, name in
        let state = XMLReader.state(data)
        state.depth -= 1
        if let name { state.handler.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      text?.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLReader.state(data).handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      let state = XMLReader.state(data)
      state.hasDocumentType = true
      state.stop()
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func state(_ data: UnsafeMutableRawPointer?) -> State {
    guard let data else { preconditionFailure("expat lost its user") }
    return Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
  }

  /// What is the matter with a text.
  enum Failure: Error { case malformed, documentType, spent }

  /// Reads a piece; `isLast` says whether it is the last one.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if state.budget.isSpent { throw .spent }
    if status == XML_STATUS_ERROR { throw state.hasDocumentType ? .documentType : .malformed }
    // What is not complete, expat looks at again with each piece, which takes the square of its length.
    count += bytes.count
    if count - Int(XML_GetCurrentByteIndex(parser)) > TableLimits.markupSize { throw .malformed }
  }
}

extension ZIPArchive {
  /// Reads a part of the archive as XML; false when it has none of that name.
  @discardableResult
  func read(_ part: String, _ handler: XMLHandler) throws(TableFailure) -> Bool {
    guard has(part) else { return false }
    let reader = XMLReader(handler, budget)
    var failure: XMLReader.Failure?
    try unpack(part) { piece, isLast in
      do throws(XMLReader.Failure) {
        try reader.read(piece, isLast: isLast)
        return true
      } catch {
        failure = error
        return false
      }
    }
    switch failure {
    case .malformed?: throw TableFailure(.damaged(part: part))
    case .documentType?: throw TableFailure(.documentType(part: part))
    case .spent?, nil: break
    }
    try budget.throwIfSpent()
    return true
  }

  /// Reads a part that each file of the kind has.
  func readRequired(_ part: String, _ handler: XMLHandler) throws(TableFailure) {
    guard try read(part, handler) else { throw TableFailure(.missingPart(part)) }
  }
}
