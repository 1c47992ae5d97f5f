import Diagnostics
import Export
import Files

extension Workspace {
  /// Puts the pages of the PDF file at `path`, ours or another program's, on sheets to print and fold, and writes them to `output`.
  ///
  /// Pages keep their size where the sheets have room, and are made smaller otherwise. What annotations show when they are printed
  /// becomes part of the pages. Links, bookmarks and structure belong to pages that are read, and are left out.
  ///
  /// - Returns: what came of it: how many sides there are, how large, and what was turned, left out or put right.
  /// - Throws: `Failure`, when the file is damaged or locked, or `output` is the same file.
  @discardableResult public func impose(
    _ path: String, _ imposition: Imposition, to output: String
  ) throws(Failure) -> ImposedSheets {
    guard !isSameFile(path, output) else {
      throw Failure(
        Statement(
          "'\(path)' is what the sheets are made from; name another file",
          "« \(path) » est ce dont les feuilles sont faites ; nommer un autre fichier"))
    }
    do throws(ExportError) {
      let made = try SheetWriter.write(path, imposition)
      try OutputFile.write(to: output) { file throws(ExportError) in
        try ExportError.file { () throws(FileError) in try file.write(made.bytes) }
      }
      return made.sheets
    } catch {
      throw Failure(error.statement)
    }
  }
}
