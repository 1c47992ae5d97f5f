import Diagnostics
import Reading

/// The list of a file while its records are read: takes what an earlier reading kept of it, and keeps what the next one can
/// take.
struct ListReading {
  private let file: KeptFile
  private let bytes: [UInt8]
  /// The elements of the list.
  private let elements: [ItemizedTree.Element]
  /// What was kept of the catalogue, and of the list; nothing when nothing of it is taken.
  private let keptRecords: KeptRecords
  private let keptList: KeptList
  private var items: [Item] = []
  private var positions: [Int] = []

  /// Reads a file, without the items that are kept. The list is nil where there is nothing to keep of it.
  static func open(_ file: KeptFile, _ kept: KeptRecords?) -> (source: Reported<Node>, list: ListReading?) {
    var found = DiagnosticList()
    guard let bytes = SourceFile.bytes(of: file.path, &found) else { return (Reported(nil, found), nil) }
    let notation = SourceFile.notation(of: file.path)
    if let kept, let list = kept.files[file],
      let tree = SourceFile.itemize(bytes, file: file.path, as: notation, itemsOf: file.list, since: list.text)
    {
      return (Reported(tree.root), ListReading(file, bytes, tree.elements, kept, list))
    }
    let tree = SourceFile.itemize(bytes, file: file.path, as: notation, itemsOf: file.list)
    return (
      Reported(tree.value?.root, tree.diagnostics),
      tree.value.map { ListReading(file, bytes, $0.elements, KeptRecords(), KeptList()) }
    )
  }

  private init(
    _ file: KeptFile, _ bytes: [UInt8], _ elements: [ItemizedTree.Element], _ keptRecords: KeptRecords,
    _ keptList: KeptList
  ) {
    (self.file, self.bytes, self.elements) = (file, bytes, elements)
    (self.keptRecords, self.keptList) = (keptRecords, keptList)
    items.reserveCapacity(elements.count)
    positions.reserveCapacity(elements.count)
  }

  /// The record that is kept of an element, where it stands now, and how much memory it takes; nil when the element was read.
  func kept(_ index: Int) -> (record: FieldValues, size: Int)? {
    guard index < elements.count, let number = elements[index].earlier, let item = elements[index].item else {
      return nil
    }
    let position = keptList.positions[number]
    return (
      keptRecords.resources[position].values.moved(with: item, from: keptList.text.items[number]),
      keptRecords.sizes[position]
    )
  }

  /// Keeps the resource at a position, which an element is, if it is known by its bytes.
  mutating func keep(_ position: Int, for index: Int) {
    guard index < elements.count, let item = elements[index].item else { return }
    items.append(item)
    positions.append(position)
  }

  /// What is kept of the list for the next reading.
  var result: (file: KeptFile, list: KeptList) {
    (file, KeptList(text: ItemizedText(bytes, items: items), positions: positions))
  }
}

extension FieldValues {
  /// The record of an item that stood elsewhere.
  fileprivate func moved(with item: Item, from earlier: Item) -> FieldValues {
    let place = place
    return moved(
      to: place.line + item.line - earlier.line,
      place.line == earlier.line ? place.column + item.column - earlier.column : place.column)
  }
}
