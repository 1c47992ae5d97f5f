import TestSupport

/// The files that sheets are made of, and what stands on these.
extension ImposeTests {
  /// A file of pages that say which they are, 100 by 150 points.
  func file(
    _ count: Int, in folder: String, rotated: Int? = nil, entries: (Int) -> String = { _ in "" }
  ) throws -> String {
    var objects: [String] = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    var kids = ""
    for page in 1...count {
      let number = objects.count + 1
      kids += "\(number) 0 R "
      let turn = (rotated == page ? "/Rotate 90" : "") + entries(page)
      objects.append(
        "<</Type/Page/Parent 2 0 R\(turn)/Contents \(number + 1) 0 R/Resources<</Font<</F <</Type/Font/Subtype/Type1"
          + "/BaseFont/Helvetica>>>>>>>>")
      let text = "BT /F 20 Tf 20 100 Td (Page\(page)) Tj ET"
      objects.append("<</Length \(text.utf8.count)>>stream\n\(text)\nendstream")
    }
    objects[1] = "<</Type/Pages/Count \(count)/Kids[\(kids)]/MediaBox[0 0 100 150]>>"
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    let path = "\(folder)/pages.pdf"
    try write(text, to: path)
    return path
  }

  /// The words of a side from left to right, with their left edges.
  func words(_ path: String, side: Int) throws -> [(word: String, x: Double)] {
    let text = try run("pdftotext", ["-bbox", "-f", "\(side)", "-l", "\(side)", path, "-"]).output
    let found = text.matches(of: /<word xMin="([0-9.]+)"[^>]*>(Page[0-9]+)</).map {
      (word: String($0.output.2), x: Double($0.output.1)!)
    }
    return found.sorted { $0.x < $1.x }
  }
}
