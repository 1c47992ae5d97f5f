import Diagnostics
import Files

/// Reads what a page of a PDF file is, by poppler's `pdfinfo`.
package enum PDFHeader {
  /// What begins a PDF file.
  static let signature = Array("%PDF-".utf8)

  /// The size of a page in points, as it is seen.
  package static func read(_ path: String, page: Int) throws(ImageFault) -> ImageHeader {
    // To the program, pages before the first one are the first.
    guard page >= 1 else { throw .noSuchPage(page, count: try pageCount(path)) }
    let pages = ["-f", "\(page)", "-l", "\(page)"]
    let run = try Poppler.run("pdfinfo", pages, path) { (words) throws(ImageFault) in
      guard words.contains("Wrong page range") else { return }
      throw .noSuchPage(page, count: try pageCount(path))
    }
    let lines = run.split(separator: "\n").filter { $0.hasPrefix("Page ") }.map { $0.split(separator: " ") }
    // As "Page    3 size:  595.276 x 841.89 pts (A4)" and "Page    3 rot:   90".
    guard let size = lines.first(where: { $0.count > 5 && $0[2] == "size:" }), let width = Double(size[3]),
      let height = Double(size[5]), width > 0, height > 0
    else { throw .damaged(.noExtent) }
    let extents = SVGHeader.extents
    guard extents.contains(width), extents.contains(height) else { throw .unsupported(.extent(extents)) }
    let turn = lines.first { $0.count > 3 && $0[2] == "rot:" }.flatMap { Int($0[3]) } ?? 0
    return ImageHeader(
      format: .pdf, width: turn % 180 == 0 ? width : height, height: turn % 180 == 0 ? height : width)
  }

  private static func pageCount(_ path: String) throws(ImageFault) -> Int {
    let lines = try Poppler.run("pdfinfo", [], path).split(separator: "\n")
    let count = lines.first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) }
    return count ?? 0
  }
}

extension Poppler {
  /// What a program prints about a file, as text; `explain` may throw a better fault for what it says against it.
  fileprivate static func run(
    _ program: String, _ arguments: [String], _ path: String, _ explain: (String) throws(ImageFault) -> Void = { _ in }
  ) throws(ImageFault) -> String {
    do throws(Poppler.Failure) { return String(decoding: try output(program, arguments, path), as: UTF8.self) } catch {
      if case .words(let words) = error { try explain(words) }
      throw ImageFault(error)
    }
  }
}
