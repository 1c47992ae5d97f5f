import Bytes
import Files

/// Where the bytes of a PDF file are read from.
enum PDFSource {
  /// A regular file.
  case file
  /// A pipe, which can be read but once.
  case memory([UInt8])

  /// The source of the file at `path`; a pipe is read to its end.
  init(_ path: String) throws(FileError) {
    guard isPath(path) else { throw FileError(.read, path, .noPath) }
    if isRegularFile(path) {
      guard try FileReader(path).count > 0 else { throw FileError(.read, path, .empty) }
      self = .file
    } else {
      let bytes = try readFile(path, limit: PDFSource.pipeLimit, maybePipe: true)
      guard !bytes.isEmpty else { throw FileError(.read, path, .empty) }
      self = .memory(bytes)
    }
  }

  /// A pipe may give no more bytes than this.
  private static let pipeLimit = 1 << 30

  /// Whether it says that it is a PDF file.
  func isPDF(_ path: String) throws(FileError) -> Bool {
    let start: [UInt8]
    switch self {
    case .file: start = try FileReader(path).bytes(in: 0..<UnsafeRawBufferPointer.roomOfPDFHeader)
    case .memory(let bytes): start = Array(bytes.prefix(UnsafeRawBufferPointer.roomOfPDFHeader))
    }
    return start.reading { $0.beginPDF }
  }
}
