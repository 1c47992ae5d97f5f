import Reading

/// The resources of a catalogue that was read, kept with the bytes that they were read from.
struct KeptRecords: Sendable {
  /// The resources.
  let resources: [Resource]
  /// How much memory each of them takes, in bytes.
  let sizes: [Int]
  /// What they can have.
  let table: FieldTable
  /// The files with lists of resources.
  let files: [KeptFile: KeptList]
  /// The pictures of all records, by their paths.
  let images: [PictureKey: InspectedImage]
  /// How much memory all of that takes, in bytes.
  let size: Int

  /// Keeps the resources of a reading.
  init(
    _ resources: [Resource] = [], sizes: [Int] = [], table: FieldTable = .resource, files: [KeptFile: KeptList] = [:],
    images: [PictureKey: InspectedImage] = [:]
  ) {
    (self.resources, self.sizes, self.table, self.files, self.images) = (resources, sizes, table, files, images)
    size =
      sizes.reduce(0, +) + sizes.count * MemoryLayout<Int>.stride
      + files.reduce(0) { $0 + $1.value.size + $1.key.path.size }
      // The records have the paths of their pictures.
      + images.capacity * MemoryLayout<(PictureKey, InspectedImage)>.stride
  }
}

/// A file with a list of resources.
struct KeptFile: Hashable, Sendable {
  var path: String
  var list: ItemList
}

/// The list of a file: its text, and which resources its items are.
///
/// An item is kept only where nothing was found while its record was read: the record is what its bytes say, and what hangs
/// on other records and on files is looked at anew whenever it is taken.
struct KeptList: Sendable {
  /// The text with its items.
  var text = ItemizedText([], items: [])
  /// Which of the resources each item is.
  var positions: [Int] = []

  /// How much memory it takes, in bytes.
  var size: Int { text.size + positions.count * MemoryLayout<Int>.stride + MemoryLayout<(KeptFile, KeptList)>.stride }
}
