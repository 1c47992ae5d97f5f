import Diagnostics

/// Reading files whose items are known again.
extension SourceFile {
  /// What `bytes` hold, as `parse` gives it, with the elements of a list.
  package static func itemize(
    _ bytes: [UInt8], file: String, as notation: Notation, itemsOf list: ItemList
  ) -> Reported<ItemizedTree> {
    bytes.withText { text in
      var found = DiagnosticList()
      CharacterCheck.run(text, file: file, &found)
      guard !found.hasErrors else { return Reported(nil, found) }
      let tree =
        switch notation {
        case .yaml: itemizedYAML(text, file: file, list, &found)
        case .json: JSONScanner.scan(text, file: file, itemsOf: list, nil, &found)
        }
      return Reported(found.hasErrors ? nil : tree, found)
    }
  }

  /// What `bytes` hold, as `itemize` gives it, but for the items of an earlier text, which are not read again. Nil where that
  /// cannot be said without reading them, or where anything is found.
  package static func itemize(
    _ bytes: [UInt8], file: String, as notation: Notation, itemsOf list: ItemList, since earlier: ItemizedText
  ) -> ItemizedTree? {
    bytes.withText { text in
      let matcher = ItemMatcher(earlier)
      var found = DiagnosticList()
      let tree =
        switch notation {
        case .yaml: itemizedYAML(text, file: file, list, matcher, &found)
        case .json: itemizedJSON(text, file: file, list, matcher, &found)
        }
      return found.all.isEmpty ? tree : nil
    }
  }

  private static func itemizedYAML(
    _ text: UnsafeBufferPointer<UInt8>, file: String, _ list: ItemList, _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    var items = YAMLItems(of: list)
    guard let root = YAMLComposer.compose(text, file: file, &items, &found) else { return nil }
    guard let column = items.column else { return ItemizedTree(root: root, elements: []) }
    return ItemizedTree(
      root: root, elements: items.elements(of: text, YAMLHyphens(column: column, in: text)))
  }

  private static func itemizedYAML(
    _ text: UnsafeBufferPointer<UInt8>, file: String, _ list: ItemList, _ matcher: ItemMatcher,
    _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    guard let skeleton = YAMLSkeleton(text, matcher) else { return nil }
    return skeleton.text.withUnsafeBufferPointer { rest in
      // The characters of the items were looked through when they were read.
      CharacterCheck.run(rest, file: file, &found)
      guard found.all.isEmpty else { return nil }
      var items = YAMLItems(of: list, skeleton.cuts)
      guard let root = YAMLComposer.compose(rest, file: file, &items, &found), items.areComplete else { return nil }
      return ItemizedTree(root: root, elements: items.elements(of: text, skeleton.hyphens))
    }
  }

  private static func itemizedJSON(
    _ text: UnsafeBufferPointer<UInt8>, file: String, _ list: ItemList, _ matcher: ItemMatcher,
    _ found: inout DiagnosticList
  ) -> ItemizedTree? {
    guard let tree = JSONScanner.scan(text, file: file, itemsOf: list, matcher, &found) else { return nil }
    // The characters of the items were looked through when they were read.
    var start = 0
    for element in tree.elements where element.earlier != nil {
      guard let bytes = element.item?.bytes else { continue }
      CharacterCheck.run(UnsafeBufferPointer(rebasing: text[start..<bytes.lowerBound]), file: file, &found)
      start = bytes.upperBound
    }
    CharacterCheck.run(UnsafeBufferPointer(rebasing: text[start...]), file: file, &found)
    return tree
  }
}
