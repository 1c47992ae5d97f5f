extension DiagnosticList {
  /// The same with one finding for all characters that the fonts lack, and one package, or none, has: where the first of them stands.
  public func withMissingGlyphsTogether() -> DiagnosticList {
    var missing: [MissingScript: [Character]] = [:]
    for case .page(.missingGlyph(let character, let folder, let package)) in all.map(\.finding) {
      missing[MissingScript(folder: folder, package: package), default: []].append(character)
    }
    guard missing.contains(where: { Set($0.value).count > 1 }) else { return self }
    var merged = DiagnosticList()
    for var diagnostic in all {
      if case .page(.missingGlyph(_, let folder, let package)) = diagnostic.finding {
        // Only the first of them finds the characters.
        let characters = missing.updateValue([], forKey: MissingScript(folder: folder, package: package)) ?? []
        guard !characters.isEmpty else { continue }
        var seen: Set<Character> = []
        let all = characters.filter { seen.insert($0).inserted }
        if all.count > 1 { diagnostic.finding = .page(.missingGlyphs(all, folder: folder, package: package)) }
      }
      merged.add(diagnostic)
    }
    return merged
  }

  /// What the characters of a script have in common where fonts lack them.
  private struct MissingScript: Hashable {
    var folder: String
    var package: String?
  }
}
