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
  typealias Data = OpaquePointer

  private let library: Library
  private var data: Data?
  /// How many bytes of contents were unpacked.
  private var unpacked = 0
  /// All contents are in memory at once.
  private static let mostUnpacked = 1 << 30

  /// Opens the file at `path`.
  ///
  /// - Throws: `ExportError.sheets` when it is no PDF file, or is locked.
  init(_ path: String) throws(ExportError) {
    library = try Library()
    data = library.make()
    library.silence(data)
    library.suppressWarnings(data, 1)
    try check(library.read(data, path, nil), path)
    guard library.isEncrypted(data) == 0 else {
      throw .sheets("\(path): is locked with a password; ask its maker for one that is not")
    }
    try check(library.pushInheritedAttributes(data), path)
  }

  deinit { library.free(&data) }

  /// The functions of the library.
  private struct Library {
    let make: @convention(c) () -> Data?
    let free: @convention(c) (UnsafeMutablePointer<Data?>?) -> Void
    let silence: @convention(c) (Data?) -> Void
    let suppressWarnings: @convention(c) (Data?, Int32) -> Void
    let read: @convention(c) (Data?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
    let isEncrypted: @convention(c) (Data?) -> Int32
    let hasError: @convention(c) (Data?) -> Int32
    let error: @convention(c) (Data?) -> OpaquePointer?
    let words: @convention(c) (Data?, OpaquePointer?) -> UnsafePointer<CChar>?
    let pushInheritedAttributes: @convention(c) (Data?) -> Int32
    let pageCount: @convention(c) (Data?) -> Int32
    let page: @convention(c) (Data?, UInt) -> Object
    let addPage: @convention(c) (Data?, Data?, Object, Int32) -> Int32
    let removePage: @convention(c) (Data?, Object) -> Int32
    let contents:
      @convention(c) (Data?, Object, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?, UnsafeMutablePointer<UInt>?)
        -> Int32
    let root: @convention(c) (Data?) -> Object
    let trailer: @convention(c) (Data?) -> Object
    let parse: @convention(c) (Data?, UnsafePointer<CChar>?) -> Object
    let newStream: @convention(c) (Data?) -> Object
    let newNull: @convention(c) (Data?) -> Object
    let replaceData: @convention(c) (Data?, Object, UnsafePointer<UInt8>?, UInt, Object, Object) -> Void
    let dictionary: @convention(c) (Data?, Object) -> Object
    let key: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Object
    let hasKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Int32
    let replaceKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?, Object) -> Void
    let removeKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Void
    let makeIndirect: @convention(c) (Data?, Object) -> Object
    let itemCount: @convention(c) (Data?, Object) -> Int32
    let item: @convention(c) (Data?, Object, Int32) -> Object
    let isArray: @convention(c) (Data?, Object) -> Int32
    let isStream: @convention(c) (Data?, Object) -> Int32
    let isName: @convention(c) (Data?, Object) -> Int32
    let name: @convention(c) (Data?, Object) -> UnsafePointer<CChar>?
    let isNumber: @convention(c) (Data?, Object) -> Int32
    let number: @convention(c) (Data?, Object) -> Double
    let beginKeys: @convention(c) (Data?, Object) -> Void
    let hasMoreKeys: @convention(c) (Data?) -> Int32
    let nextKey: @convention(c) (Data?) -> UnsafePointer<CChar>?
    let initMemory: @convention(c) (Data?) -> Int32
    let setDeterministicID: @convention(c) (Data?, Int32) -> Void
    let setObjectStreams: @convention(c) (Data?, UInt32) -> Void
    let write: @convention(c) (Data?) -> Int32
    let bufferLength: @convention(c) (Data?) -> UInt
    let buffer: @convention(c) (Data?) -> UnsafePointer<UInt8>?

    init() throws(ExportError) {
      #if canImport(Darwin)
        let names = ["libqpdf.29.dylib", "libqpdf.30.dylib"]
      #else
        let names = ["libqpdf.so.29", "libqpdf.so.30"]
      #endif
      guard let file = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
        throw .sheets("pages cannot be put on sheets without libqpdf; install Debian's libqpdf29 or Homebrew's qpdf")
      }
      func function<Function>(_ name: String) throws(ExportError) -> Function {
        guard let address = dlsym(file, "qpdf_" + name) else {
          throw .sheets("libqpdf is too old: it has no qpdf_\(name)")
        }
        return unsafeBitCast(address, to: Function.self)
      }
      make = try function("init")
      free = try function("cleanup")
      silence = try function("silence_errors")
      suppressWarnings = try function("set_suppress_warnings")
      read = try function("read")
      isEncrypted = try function("is_encrypted")
      hasError = try function("has_error")
      error = try function("get_error")
      words = try function("get_error_full_text")
      pushInheritedAttributes = try function("push_inherited_attributes_to_page")
      pageCount = try function("get_num_pages")
      page = try function("get_page_n")
      addPage = try function("add_page")
      removePage = try function("remove_page")
      contents = try function("oh_get_page_content_data")
      root = try function("get_root")
      trailer = try function("get_trailer")
      parse = try function("oh_parse")
      newStream = try function("oh_new_stream")
      newNull = try function("oh_new_null")
      replaceData = try function("oh_replace_stream_data")
      dictionary = try function("oh_get_dict")
      key = try function("oh_get_key")
      hasKey = try function("oh_has_key")
      replaceKey = try function("oh_replace_key")
      removeKey = try function("oh_remove_key")
      makeIndirect = try function("make_indirect_object")
      itemCount = try function("oh_get_array_n_items")
      item = try function("oh_get_array_item")
      isArray = try function("oh_is_array")
      isStream = try function("oh_is_stream")
      isName = try function("oh_is_name")
      name = try function("oh_get_name")
      isNumber = try function("oh_is_number")
      number = try function("oh_get_numeric_value")
      beginKeys = try function("oh_begin_dict_key_iter")
      hasMoreKeys = try function("oh_dict_more_keys")
      nextKey = try function("oh_dict_next_key")
      initMemory = try function("init_write_memory")
      setDeterministicID = try function("set_deterministic_ID")
      setObjectStreams = try function("set_object_stream_mode")
      write = try function("write")
      bufferLength = try function("get_buffer_length")
      buffer = try function("get_buffer")
    }
  }

  private func check(_ status: Int32, _ path: String = "") throws(ExportError) {
    // An error is the second bit, a warning the first: what is a little damaged was put right.
    guard status & 2 != 0 || library.hasError(data) != 0 else { return }
    let words = library.hasError(data) != 0 ? library.words(data, library.error(data)).map { String(cString: $0) } : nil
    let prefix = path.isEmpty ? "" : "\(path): "
    throw .sheets(words.map { $0.hasPrefix(path) ? $0 : "\(prefix)\($0)" } ?? "\(prefix)cannot be read")
  }

  // MARK: Pages

  /// The pages, in order.
  func pages() throws(ExportError) -> [Object] {
    let count = library.pageCount(data)
    guard count > 0 else { throw .sheets("the file has no pages") }
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
    return library.hasKey(data, entries, key) != 0 ? library.key(data, entries, key) : nil
  }

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

  /// The page as a form that shows what lies in `box`.
  func form(of page: Object, box: [Double]) throws(ExportError) -> Object {
    var (bytes, count): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
    try check(library.contents(data, page, &bytes, &count))
    defer { free(bytes) }
    unpacked += Int(count)
    guard unpacked <= Qpdf.mostUnpacked else {
      throw .sheets("the pages unpack to more than a gigabyte; take fewer of them")
    }
    let form = stream(UnsafeBufferPointer(start: bytes, count: Int(count)))
    let dictionary = library.dictionary(data, form)
    for (key, value) in [
      ("/Type", "/XObject"), ("/Subtype", "/Form"),
      ("/BBox", "[\(box.map { String($0, places: 4) }.joined(separator: " "))]"), ("/Resources", "<<>>"),
    ] {
      library.replaceKey(data, dictionary, key, library.parse(data, value))
    }
    for key in ["/Resources", "/Group"] where library.hasKey(data, page, key) != 0 {
      library.replaceKey(data, dictionary, key, library.key(data, page, key))
    }
    return library.makeIndirect(data, form)
  }

  private func stream(_ bytes: UnsafeBufferPointer<UInt8>) -> Object {
    let stream = library.newStream(data)
    let none = library.newNull(data)
    library.replaceData(data, stream, bytes.baseAddress, UInt(bytes.count), none, none)
    return stream
  }

  /// Adds a page of a size that shows forms by their names; boxes have y growing upwards.
  func addPage(
    width: Double, height: Double, trim: Rect, bleed: Double, content: [UInt8], forms: [(name: String, form: Object)]
  )
    throws(ExportError)
  {
    let stream = content.withUnsafeBufferPointer { bytes -> Object in self.stream(bytes) }
    let all =
      "[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1.0000 1.0000 1.0000 1.0000 ]>>]"
    let media = Rect(x: 0, y: 0, width: width, height: height)
    func box(_ rect: Rect) -> String {
      let numbers = [rect.x, rect.y, rect.maxX, rect.maxY].map { String($0, places: 4) }
      return "[\(numbers.joined(separator: " "))]"
    }
    let around = trim.inset(by: -bleed).overlap(with: media)
    let boxes = "/MediaBox\(box(media))/BleedBox\(box(around))/TrimBox\(box(trim))"
    let page = library.parse(
      data,
      "<</Type/Page\(boxes)/Resources<</XObject<<>>/ColorSpace<</VmAll \(all)>>>>>>"
    )
    let objects = library.key(data, library.key(data, page, "/Resources"), "/XObject")
    for (name, form) in forms { library.replaceKey(data, objects, name, form) }
    library.replaceKey(data, page, "/Contents", library.makeIndirect(data, stream))
    try check(library.addPage(data, data, library.makeIndirect(data, page), 0))
  }

  /// Takes pages out.
  func remove(_ pages: [Object]) throws(ExportError) {
    for page in pages { try check(library.removePage(data, page)) }
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
