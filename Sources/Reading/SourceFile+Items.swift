import Diagnostics

/// Reading files whose items are known again.
extension SourceFile {
  /// What `bytes` hold, as `parse` gives it, with the elements of a list.
  package static func itemize(
    _ bytes: [UInt8], file: String, as notation: Notation, itemsOf list: ItemList
  ) -> Reported<ItemizedTree> {
    var found = DiagnosticList()
    guard !isForeign(bytes, file: file, &found) else { return Reported(nil, found) }
    let tree = SourceText.read(bytes, file: file, &found) { text, isWhole, found in
      Mojibake.check(text, &found)
      var tree =
        switch notation {
        case .yaml: itemizedYAML(text, list, &found)
        case .json: JSONScanner.scan(text, itemsOf: list, nil, &found)
        }
      // What was read may not be the bytes of the file, and what was found in it has to be found again.
      if !isWhole || !found.all.isEmpty { tree?.elements = [] }
      return tree
    }
    return Reported(tree, found)
  }

  /// What `bytes` hold, as `itemize` gives it, but for the items of an earlier text, which are not read again. Nil where that
  /// cannot be said without reading them, or where anything is found.
  package static func itemize(
    _ bytes: [UInt8], file: String, as notation: Notation, itemsOf list: ItemList, since earlier: ItemizedText
  ) -> ItemizedTree? {
    bytes.withText { text in
      let text = SourceText(text, file: file)
      let matcher = ItemMatcher(earlier)
      var found = DiagnosticList()
      let tree =
        switch notation {
        case .yaml: itemizedYAML(text, list, matcher, &found)
        case .json: itemizedJSON(text, list, matcher, &found)
        }
      return found.all.isEmpty ? tree : nil
    }
  }

  private static func itemizedYAML(
    _ text: SourceText, _ list: ItemList, _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    var items = YAMLItems(of: list)
    guard let root = YAMLComposer.compose(text, &items, &found) else { return nil }
    guard let column = items.column else { return ItemizedTree(root: root, elements: []) }
    return ItemizedTree(
      root: root, elements: items.elements(of: text.bytes, YAMLHyphens(column: column, in: text.bytes)))
  }

  private static func itemizedYAML(
    _ text: SourceText, _ list: ItemList, _ matcher: ItemMatcher,
    _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    guard let skeleton = YAMLSkeleton(text.bytes, matcher) else { return nil }
    return skeleton.text.withUnsafeBufferPointer { rest in
      // The characters of the items were looked through when they were read.
      CharacterCheck.run(rest, file: text.file, &found)
      guard found.all.isEmpty else { return nil }
      var items = YAMLItems(of: list, skeleton.cuts)
      guard let root = YAMLComposer.compose(SourceText(rest, file: text.file), &items, &found), items.areComplete else {
        return nil
      }
      return ItemizedTree(root: root, elements: items.elements(of: text.bytes, skeleton.hyphens))
    }
  }

  private static func itemizedJSON(
    _ text: SourceText, _ list: ItemList, _ matcher: ItemMatcher,
    _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    guard let tree = JSONScanner.scan(text, itemsOf: list, matcher, &found) else { return nil }
    // The characters of the items were looked through when they were read.
    var start = 0
    for element in tree.elements where element.earlier != nil {
      guard let bytes = element.item?.bytes else { continue }
      CharacterCheck.run(UnsafeBufferPointer(rebasing: text.bytes[start..<bytes.lowerBound]), file: text.file, &found)
      start = bytes.upperBound
    }
    CharacterCheck.run(UnsafeBufferPointer(rebasing: text.bytes[start...]), file: text.file, &found)
    return tree
  }
}
