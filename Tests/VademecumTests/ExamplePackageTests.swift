import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The packages in `Examples`, built and run as packages of somebody else.
@Suite(.serialized, .enabled(if: !isSanitized)) struct ExamplePackageTests {
  /// The program of a package; all share a folder, so that the library is built once.
  private func program(_ name: String) throws -> String {
    let scratch = "\(Repository.root)/.build/examples"
    // What is to be built is planned anew: the folder knows the plan of another package.
    let options = [
      "--package-path", "\(Repository.root)/Examples/\(name)", "--scratch-path", scratch,
      "--disable-build-manifest-caching",
    ]
    let outcome = try run("swift", ["build"] + options)
    try #require(outcome.status == 0, "\(outcome.printed.suffix(4000))")
    return "\(scratch)/debug/\(name)"
  }

  @Test func filesBecomeAPDF() throws {
    try withFolder { folder in
      let outcome = try run(program("files-to-pdf"), [june2022, "\(folder)/out.pdf"])
      #expect(outcome.status == 0 && outcome.printed == "")
      _ = try run(command, ["build", june2022, "-o", "\(folder)/same.pdf"])
      #expect(try run("cmp", ["\(folder)/out.pdf", "\(folder)/same.pdf"]).printed == "")
      let mistaken = try run(program("files-to-pdf"), ["\(folder)/none.yaml", "\(folder)/none.pdf"])
      #expect(mistaken.status == 1 && mistaken.output.contains("[unreadable-file]"), "\(mistaken)")
    }
  }

  @Test func valuesBecomeAPDF() throws {
    try withFolder { folder in
      let file = "\(folder)/out.pdf"
      let outcome = try run(program("values-to-pdf"), [file])
      #expect(outcome.status == 0 && outcome.printed == "", "\(outcome)")
      #expect(try run("qpdf", ["--check", file]).status == 0)
      let information = try run("pdfinfo", ["-meta", file]).output + run("pdfinfo", [file]).output
      for words in ["pdfuaid", "pdfaid", "Three guides"] { #expect(information.contains(words)) }
      #expect(information.contains(/Pages: +3\n/) && information.contains(/Tagged: +yes\n/))
      let text = try run("pdftotext", [file, "-"]).output
      for title in ["Digging wells", "Mending roofs", "Keeping paths"] { #expect(text.contains(title)) }
      let source = try Repository.text(of: "Examples/values-to-pdf/Sources/main.swift")
      #expect(source.split(separator: "\n", omittingEmptySubsequences: false).count <= 31)
    }
  }

  @Test func aDocumentBecomesHTML() throws {
    let outcome = try run(program("document-to-html"), [june2022])
    #expect(outcome.status == 0 && outcome.errors == "")
    let tags = /<[^>]*>/
    let said = outcome.output.replacing(tags, with: "").replacing("&lt;", with: "<").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").letters
    let document = try build(june2022)
    for index in document.structure.elements.indices {
      let element = document.structure.elements[index]
      guard [.heading1, .heading2, .paragraph].contains(element.role) else { continue }
      let text = ReadingOrder(document).text(of: index).letters
      #expect(said.contains(text), "\(text)")
    }
    #expect(outcome.output.contains("<a href=\"https://www.avise.org/"))
  }
}
