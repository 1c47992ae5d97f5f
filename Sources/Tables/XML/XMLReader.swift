import CExpat
import Diagnostics

/// Reads XML with expat, piece by piece. A document type ends it: none of ours has one, and entities can grow without end.
final class XMLReader {
  private let parser: XML_Parser
  private let state: State

  /// What expat's functions get to see.
  private final class State {
    let handler: XMLHandler
    var hasDocumentType = false
    var parser: XML_Parser?

    init(_ handler: XMLHandler) { self.handler = handler }
  }

  /// Will give what it reads to `handler`.
  init(_ handler: XMLHandler) {
    guard let parser = XML_ParserCreate(nil) else { preconditionFailure("expat has no memory") }
    self.parser = parser
    state = State(handler)
    state.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        let state = XMLReader.state(data)
        state.handler.start(XMLName(name), XMLAttributes(attributes))
        if state.handler.isDone { XML_StopParser(state.parser, XML_Bool(XML_FALSE)) }
      },
      { data, name in
        if let name { XMLReader.state(data).handler.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      text?.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLReader.state(data).handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      let state = XMLReader.state(data)
      state.hasDocumentType = true
      XML_StopParser(state.parser, XML_Bool(XML_FALSE))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func state(_ data: UnsafeMutableRawPointer?) -> State {
    guard let data else { preconditionFailure("expat lost its user") }
    return Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
  }

  /// What is the matter with a text.
  enum Failure: Error { case malformed, documentType, done }

  /// Reads a piece; `isLast` says whether it is the last one.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    guard status == XML_STATUS_ERROR else { return }
    if state.handler.isDone { throw .done }
    throw state.hasDocumentType ? .documentType : .malformed
  }
}

extension ZIPArchive {
  /// Reads a part of the archive as XML; false when it has none of that name.
  @discardableResult
  func read(_ part: String, _ handler: XMLHandler) throws(TableFailure) -> Bool {
    guard has(part) else { return false }
    let reader = XMLReader(handler)
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
    case .done?, nil: return true
    }
  }

  /// Reads a part that each file of the kind has.
  func readRequired(_ part: String, _ handler: XMLHandler) throws(TableFailure) {
    guard try read(part, handler) else { throw TableFailure(.missingPart(part)) }
  }
}
