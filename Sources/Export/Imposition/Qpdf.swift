import Diagnostics
import Files
import Frames

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A PDF file of any program, opened with libqpdf, which is loaded when it is first needed. Objects are handles that live as long
/// as the file.
final class Qpdf {
  /// A handle of an object.
  typealias Object = UInt32

  /// A page that shows forms by their names; y grows upwards, as in PDF.
  struct NewPage {
    var size: Size
    var trim: Rect
    /// How far colour runs over the trimmed edges.
    var bleed: Double
    var content: [UInt8]
    var forms: [(name: String, form: Object)]
  }

  typealias Data = OpaquePointer

  private let library: Library
  private var data: Data?
  /// What the user calls the file.
  let name: String
  /// The bytes of a file that is no regular one, which the library reads as it needs them.
  private var memory: UnsafeMutableRawBufferPointer?
  /// How many bytes of contents were unpacked.
  private var unpacked = 0
  /// All contents are in memory at once.
  private static let mostUnpacked = 1 << 30

  /// Opens the file at `path`, or reads the pipe that was handed to this process there.
  ///
  /// - Throws: `ExportError`, when it is no PDF file, or is locked.
  init(_ path: String) throws(ExportError) {
    library = try Library()
    name = path
    data = library.make()
    library.silence(data)
    library.suppressWarnings(data, 1)
    let source = try ExportError.file { () throws(FileError) in try PDFSource(path) }
    switch source {
    case .file: try checkReading(library.read(data, path, nil), source)
    case .memory(let bytes):
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      memory.copyBytes(from: bytes)
      self.memory = memory
      let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      try checkReading(library.readMemory(data, path, start, UInt64(bytes.count), nil), source)
    }
    guard library.isEncrypted(data) == 0 else { throw Qpdf.locked(path) }
    try check(library.pushInheritedAttributes(data))
  }

  deinit {
    library.free(&data)
    memory?.deallocate()
  }

  /// Whether the file was damaged, and the library put it right.
  var isRepaired: Bool { library.hasWarnings(data) != 0 }

  // MARK: Failures

  private func checkReading(_ status: Int32, _ source: PDFSource) throws(ExportError) {
    guard let failure = failure(status) else { return }
    if failure == Qpdf.wrongPassword { throw Qpdf.locked(name) }
    guard try ExportError.file({ () throws(FileError) in try source.isPDF(name) }) else {
      let isData = [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
      throw .sheets(
        Statement(
          "\(name): is no PDF file" + (isData ? "; build it first: vademecum build \(name)" : ""),
          "\(name): n’est pas un fichier PDF" + (isData ? " ; le faire d’abord : vademecum build \(name)" : "")))
    }
    throw tooDamaged
  }

  private func check(_ status: Int32) throws(ExportError) { if failure(status) != nil { throw tooDamaged } }

  /// The code of what went wrong; nil where nothing did. An error that nobody takes is printed by the library.
  private func failure(_ status: Int32) -> UInt32? {
    if library.hasError(data) != 0 { return library.code(data, library.error(data)) }
    // An error is the second bit, a warning the first: what is a little damaged was put right.
    return status & 2 != 0 ? 0 : nil
  }

  private var tooDamaged: ExportError {
    .sheets(
      Statement(
        "\(name): is too damaged to be taken apart; open it in a viewer and print it to a new PDF",
        "\(name): est trop endommagé pour être démonté ; l’ouvrir dans une visionneuse et l’imprimer vers un nouveau PDF"
      ))
  }

  private static func locked(_ path: String) -> ExportError {
    .sheets(
      Statement(
        "\(path): is locked with a password; open it in a viewer and print it to a new PDF, or ask for one without",
        "\(path): est verrouillé par un mot de passe ; l’ouvrir dans une visionneuse et l’imprimer vers un nouveau PDF, ou en "
          + "demander un sans mot de passe"))
  }

  /// The code of an error of the library (`qpdf_e_password`).
  private static let wrongPassword: UInt32 = 4

  // MARK: Pages

  /// How many pages the file says that it has.
  var statedPageCount: Int? {
    object(library.root(data), "/Pages").flatMap { number($0, "/Count") }.flatMap { Int(exactly: $0) }
  }

  /// The pages, in order.
  func pages() throws(ExportError) -> [Object] {
    let count = library.pageCount(data)
    guard count > 0 else { throw .sheets(Statement("\(name): has no pages", "\(name): n’a pas de pages")) }
    return (0..<UInt(count)).map { library.page(data, $0) }
  }

  /// A box of a page as left, bottom, right and top; nil where it has none.
  func box(_ page: Object, _ key: String) -> [Double]? {
    let values = numbers(page, key)
    guard values.count == 4 else { return nil }
    let (xs, ys) = ([values[0], values[2]].sorted(), [values[1], values[3]].sorted())
    let isSound = (xs + ys).allSatisfy { abs($0) < Qpdf.largestNumber } && xs[1] - xs[0] > 0.01 && ys[1] - ys[0] > 0.01
    return isSound ? [xs[0], ys[0], xs[1], ys[1]] : nil
  }

  /// No page is larger, in its own units.
  private static let largestNumber = 1e6

  /// A number of a dictionary; nil where it has none.
  func number(_ object: Object, _ key: String) -> Double? {
    guard let value = self.object(object, key) else { return nil }
    return library.isNumber(data, value) != 0 ? library.number(data, value) : nil
  }

  /// What a dictionary, or that of a stream, has under a key; nil where it has nothing.
  func object(_ object: Object, _ key: String) -> Object? {
    let entries = isStream(object) ? library.dictionary(data, object) : object
    guard isDictionary(entries), library.hasKey(data, entries, key) != 0 else { return nil }
    return library.value(data, entries, key)
  }

  /// Whether an object is a dictionary.
  func isDictionary(_ object: Object) -> Bool { library.isDictionary(data, object) != 0 }

  /// Whether an object is a stream.
  func isStream(_ object: Object) -> Bool { library.isStream(data, object) != 0 }

  /// The items of an array of a dictionary; none where it has no array.
  func items(of object: Object, _ key: String) -> [Object] {
    guard let array = self.object(object, key), library.isArray(data, array) != 0 else { return [] }
    return (0..<library.itemCount(data, array)).map { library.item(data, array, $0) }
  }

  /// The numbers of an array of a dictionary; none where it holds something else.
  func numbers(_ object: Object, _ key: String) -> [Double] {
    let items = items(of: object, key)
    return items.allSatisfy { library.isNumber(data, $0) != 0 } ? items.map { library.number(data, $0) } : []
  }

  /// A name of a dictionary, with its slash.
  func name(_ object: Object, _ key: String) -> String? {
    guard let value = self.object(object, key), library.isName(data, value) != 0 else { return nil }
    return library.name(data, value).map { String(cString: $0) }
  }

  /// The page of a number as a form that shows what lies in `box`, and whether there is nothing on it.
  func form(of page: Object, number: Int, box: [Double]) throws(ExportError) -> (form: Object, isEmpty: Bool) {
    var (start, count): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
    guard failure(library.contents(data, page, &start, &count)) == nil else {
      throw .sheets(
        Statement(
          "\(name): page \(number) cannot be unpacked: it is damaged, or takes more memory than there is; open the file in a "
            + "viewer and print it to a new PDF",
          "\(name): impossible de décompresser la page \(number) : elle est endommagée, ou demande plus de mémoire qu’il n’y en a ; "
            + "ouvrir le fichier dans une visionneuse et l’imprimer vers un nouveau PDF"))
    }
    defer { free(start) }
    unpacked += Int(count)
    guard unpacked <= Qpdf.mostUnpacked else {
      throw .sheets(
        Statement(
          "\(name): its pages unpack to more than a gigabyte; take fewer of them",
          "\(name): ses pages, décompressées, dépassent un gigaoctet ; en prendre moins"))
    }
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    let form = stream(bytes)
    let dictionary = library.dictionary(data, form)
    for (key, value) in [
      ("/Type", "/XObject"), ("/Subtype", "/Form"),
      ("/BBox", "[\(box.map { String($0, places: 4) }.joined(separator: " "))]"), ("/Resources", "<<>>"),
    ] {
      library.replaceKey(data, dictionary, key, library.parse(data, value))
    }
    for key in ["/Resources", "/Group"] {
      if let value = object(page, key), isDictionary(value) { library.replaceKey(data, dictionary, key, value) }
    }
    return (library.makeIndirect(data, form), bytes.allSatisfy { $0 <= UInt8(ascii: " ") })
  }

  private func stream(_ bytes: UnsafeBufferPointer<UInt8>) -> Object {
    let stream = library.newStream(data)
    let none = library.newNull(data)
    library.replaceData(data, stream, bytes.baseAddress, UInt(bytes.count), none, none)
    return stream
  }

  /// Puts pages that are made anew in the place of those of the file.
  func replacePages(by pages: [NewPage]) throws(ExportError) {
    // Taking pages out of a tree one by one, and putting others in, would take a time that grows with their square.
    let tree = library.makeIndirect(data, library.parse(data, "<</Type/Pages/Kids[]/Count \(pages.count)>>"))
    let kids = library.value(data, tree, "/Kids")
    let plates = library.makeIndirect(
      data, library.parse(data, String(decoding: InkDictionary.allPlates, as: UTF8.self)))
    for page in pages {
      let object = self.object(of: page, plates)
      library.replaceKey(data, object, "/Parent", tree)
      library.append(data, kids, object)
    }
    library.replaceKey(data, library.root(data), "/Pages", tree)
    try check(library.updatePages(data))
  }

  private func object(of page: NewPage, _ plates: Object) -> Object {
    func box(_ rect: Rect) -> String {
      "[\([rect.x, rect.y, rect.maxX, rect.maxY].map { String($0, places: 4) }.joined(separator: " "))]"
    }
    let media = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    let bleed = page.trim.inset(by: -page.bleed).overlap(with: media)
    let boxes = "/MediaBox\(box(media))/CropBox\(box(media))/BleedBox\(box(bleed))/TrimBox\(box(page.trim))"
    let object = library.parse(data, "<</Type/Page\(boxes)/Resources<</XObject<<>>/ColorSpace<<>>>>>>")
    let resources = library.value(data, object, "/Resources")
    library.replaceKey(data, library.value(data, resources, "/ColorSpace"), "\(InkPalette.allPlates)", plates)
    let forms = library.value(data, resources, "/XObject")
    for (name, form) in page.forms { library.replaceKey(data, forms, name, form) }
    let stream = page.content.withUnsafeBufferPointer { bytes -> Object in self.stream(bytes) }
    library.replaceKey(data, object, "/Contents", library.makeIndirect(data, stream))
    return library.makeIndirect(data, object)
  }

  // MARK: The file

  /// Drops what the catalog says of pages that are gone: structure, bookmarks, names, labels and metadata with their claims.
  func keepOnlyPages() {
    let root = library.root(data)
    var keys: [String] = []
    library.beginKeys(data, root)
    while library.hasMoreKeys(data) != 0 {
      if let key = library.nextKey(data) { keys.append(String(cString: key)) }
    }
    // What it says of itself, too: the sheets meet no standard of the pages.
    let trailer = library.trailer(data)
    if library.hasKey(data, trailer, "/Info") != 0 { library.removeKey(data, trailer, "/Info") }
    for key in keys where !["/Type", "/Pages", "/OCProperties"].contains(key) {
      library.removeKey(data, root, key)
    }
  }

  /// The file's bytes: the same for the same pages.
  func bytes() throws(ExportError) -> [UInt8] {
    try check(library.initMemory(data))
    library.setDeterministicID(data, 1)
    library.setObjectStreams(data, 2)
    try check(library.write(data))
    return Array(UnsafeBufferPointer(start: library.buffer(data), count: Int(library.bufferLength(data))))
  }
}
