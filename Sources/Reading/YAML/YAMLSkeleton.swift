/// A YAML text without the items that are known from an earlier text: a stub, `- ~`, stands in the place of each run of them.
///
/// What is cut out is a guess, since a line of a quoted text may look like an item. libyaml, which reads the skeleton, proves
/// it: where it finds a stub as an element of the list, it would have found there the first item of the run, for all that it has
/// read up to there is the same. In the earlier text the same bytes took it from the beginning of an element to the beginning of
/// the next one, and in front of them it knows no more than the column of the list: open quotes and brackets would have kept it
/// from seeing an element, and anchors and tags are in no item. So it would stand behind the run as it stands behind the stub.
/// That needs one look further: the text behind an item must begin another element, or end, as it did before, lest
/// the last text of the item go on.
struct YAMLSkeleton {
  /// The text that is left, with the stubs.
  private(set) var text: [UInt8] = []
  /// The runs that are cut out, in order.
  private(set) var cuts: [Cut] = []
  /// The lines of the whole text on which elements may begin.
  private(set) var hyphens: YAMLHyphens

  /// A run of items that is cut out.
  struct Cut {
    /// The line of the stub in the skeleton, from 0.
    var line: Int
    /// The items.
    var elements: [ItemizedTree.Element]
    /// How far the lines behind the run stand further down in the whole text than in the skeleton.
    var shift: Int
  }

  /// Cuts the items that `matcher` finds out of a text; nil when there are none.
  init?(_ whole: UnsafeBufferPointer<UInt8>, _ matcher: ItemMatcher) {
    guard let column = matcher.earlier.hyphenColumn else { return nil }
    var matcher = matcher
    var hyphens = YAMLHyphens(column: column)
    var (offset, line, copied) = (0, 0, 0)
    while offset < whole.count {
      guard hyphens.isLine(at: offset, of: whole) else {
        (offset, line) = (whole.lineEnd(from: offset), line + 1)
        continue
      }
      hyphens.add(YAMLHyphens.Line(line + 1, at: offset))
      let earlier = matcher.item(at: offset, of: whole) { item in
        let end = offset + item.bytes.count
        return item.endsText ? end == whole.count : hyphens.isLine(at: end, of: whole)
      }
      guard let earlier else {
        (offset, line) = (whole.lineEnd(from: offset), line + 1)
        continue
      }
      if cuts.isEmpty || copied < offset {
        text += whole[copied..<offset]
        cuts.append(Cut(line: line - (cuts.last?.shift ?? 0), elements: [], shift: (cuts.last?.shift ?? 0) - 1))
        text += Array(repeating: 0x20, count: column) + "- ~\n".utf8
      }
      let item = matcher.earlier.items[earlier].moved(to: offset, line: line + 1, column: 1)
      cuts[cuts.count - 1].elements.append(ItemizedTree.Element(item: item, earlier: earlier))
      cuts[cuts.count - 1].shift += item.lineFeeds
      (offset, line) = (item.bytes.upperBound, line + item.lineFeeds)
      copied = offset
    }
    self.hyphens = hyphens
    guard !cuts.isEmpty else { return nil }
    text += whole[copied...]
  }
}

extension ItemizedText {
  /// The column, from 0, of the hyphens of its items; nil when there are none.
  fileprivate var hyphenColumn: Int? {
    items.first.map { item in withText { $0[item.bytes].prefix { $0 == 0x20 }.count } }
  }
}
