import Export
import Files
import Frames

/// Writes documents to files, each whole or not at all.
public struct Publisher: Sendable {
  /// The format.
  public var format: OutputFormat
  /// The pixels in an inch, for PNG.
  public var resolution: Double
  /// The standards that a PDF file is to conform to.
  public var conformance: Standard

  /// Makes a publisher.
  public init(format: OutputFormat = .pdf, resolution: Double = 144, conformance: Standard = .both) {
    self.format = format
    self.resolution = resolution
    self.conformance = conformance
  }

  /// The failure to write a file or to draw a page, in words.
  public struct Failure: Error, CustomStringConvertible {
    /// One line, led by the file where there is one.
    public var description: String
  }

  /// Writes the document to `path` and gives the paths of the files written, in the order of the pages.
  ///
  /// Where each page is a file, `path` gives the files their names: `out.png` becomes `out-01.png`, `out-02.png` and so on,
  /// numbered by the pages' labels where those are numbers. `progress` is called after each page with the number of pages
  /// done.
  ///
  /// - Throws: `Failure`; files written before it are whole.
  @discardableResult
  public func write(
    _ document: Document, to path: String, progress: (Int) -> Void = { _ in }
  ) throws(Failure) -> [String] {
    do throws(ExportError) {
      switch format {
      case .pdf:
        let exporter = PDFExporter(conformance.conformance, threads: Machine.processors)
        try OutputFile.write(to: path) { sink throws(ExportError) in
          try exporter.export(document, to: sink, progress: progress)
        }
        return [path]
      case .dump:
        let text = DumpExporter().text(document)
        try ExportError.file { () throws(FileError) in
          try OutputFile.write(to: path) { sink throws(FileError) in try sink.write(text) }
        }
        return [path]
      case .png:
        let exporter = PNGExporter(resolution: resolution)
        return try writePages(document, path, progress) { index throws(ExportError) in
          try exporter.export(document, page: index)
        }
      case .svg:
        return try writePages(document, path, progress) { index throws(ExportError) in
          try SVGExporter().export(document, page: index)
        }
      }
    } catch {
      throw Failure(description: error.description)
    }
  }

  private func writePages(
    _ document: Document, _ path: String, _ progress: (Int) -> Void,
    _ page: (Int) throws(ExportError) -> [UInt8]
  ) throws(ExportError) -> [String] {
    var files: [String] = []
    for (index, name) in pageNames(document, path).enumerated() {
      let bytes = try page(index)
      try ExportError.file { () throws(FileError) in
        try OutputFile.write(to: name) { sink throws(FileError) in try sink.write(bytes) }
      }
      files.append(name)
      progress(index + 1)
    }
    return files
  }

  /// The names of the files of pages; numbers have as many digits as the longest.
  private func pageNames(_ document: Document, _ path: String) -> [String] {
    let labels = document.pages.map(\.label)
    let areUsable = Set(labels).count == labels.count && labels.allSatisfy { Int($0) != nil }
    let numbers = areUsable ? labels : labels.indices.map { String($0 + 1) }
    let digits = max(2, numbers.map(\.count).max() ?? 0)
    let ending = ".\(format.rawValue)"
    let stem = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return numbers.map { number in
      "\(stem)-\(String(repeating: "0", count: digits - number.count))\(number)\(ending)"
    }
  }
}
