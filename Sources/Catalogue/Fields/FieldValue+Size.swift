extension FieldValue {
  /// How much memory it takes besides its own place, in bytes.
  var size: Int {
    switch self {
    case .text(let text): text.size
    case .richText(let text): text.size
    case .list(let list): arraySize(list) { $0.size }
    case .authors(let authors): arraySize(authors) { $0.name.size + ($0.sortName?.size ?? 0) }
    case .number(let number): number.text.size
    case .date: blockSize(MemoryLayout<PartialDate>.stride)
    case .years, .time, .flag: 0
    case .values(let values): arraySize(values) { $0.size }
    case .picture(let image):
      blockSize(MemoryLayout<ImageReference>.stride) + image.path.size + (image.alt?.size ?? 0) + image.place.file.size
    case .group(let values): blockSize(0) + values.size
    case .groups(let groups): arraySize(groups) { $0.size }
    }
  }
}

extension RichText {
  fileprivate var size: Int { blocks.size }
}

extension [RichText.Block] {
  fileprivate var size: Int {
    arraySize(self) { block in
      switch block {
      case .paragraph(let inlines), .heading(let inlines): inlines.size
      case .list(let list): arraySize(list.items) { $0.size }
      case .table(let table): arraySize([table.head] + table.rows) { arraySize($0) { $0.size } }
      case .picture(let picture): blockSize(MemoryLayout<ImageReference>.stride) + picture.path.size
      case .code(let lines): lines.size
      case .notes(let notes): arraySize(notes) { $0.size }
      }
    }
  }
}

extension [RichText.Inline] {
  fileprivate var size: Int { arraySize(self) { $0.text.size + ($0.link?.size ?? 0) } }
}

extension String {
  /// How much memory it takes besides its own place; short ones stand there.
  var size: Int { utf8.count > 15 ? blockSize(utf8.count) : 0 }
}

/// How much memory a block on the heap takes, of that many bytes besides the header that Swift gives it; none for an empty one.
func blockSize(_ bytes: Int) -> Int { bytes == 0 ? 0 : 32 + (bytes + 16 + 15) & ~15 }

private func arraySize<Element>(_ elements: [Element], _ inner: (Element) -> Int) -> Int {
  elements.reduce(blockSize(elements.count * MemoryLayout<Element>.stride)) { $0 + inner($1) }
}
