import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Qpdf {
  /// The functions of the library.
  struct Library {
    let make: @convention(c) () -> Data?
    let free: @convention(c) (UnsafeMutablePointer<Data?>?) -> Void
    let silence: @convention(c) (Data?) -> Void
    let suppressWarnings: @convention(c) (Data?, Int32) -> Void
    let hasWarnings: @convention(c) (Data?) -> Int32
    let read: @convention(c) (Data?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
    let readMemory:
      @convention(c) (Data?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UInt64, UnsafePointer<CChar>?) -> Int32
    let isEncrypted: @convention(c) (Data?) -> Int32
    let hasError: @convention(c) (Data?) -> Int32
    let error: @convention(c) (Data?) -> OpaquePointer?
    let code: @convention(c) (Data?, OpaquePointer?) -> UInt32
    let pushInheritedAttributes: @convention(c) (Data?) -> Int32
    let pageCount: @convention(c) (Data?) -> Int32
    let page: @convention(c) (Data?, UInt) -> Object
    let updatePages: @convention(c) (Data?) -> Int32
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
    let value: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Object
    let hasKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Int32
    let replaceKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?, Object) -> Void
    let removeKey: @convention(c) (Data?, Object, UnsafePointer<CChar>?) -> Void
    let makeIndirect: @convention(c) (Data?, Object) -> Object
    let itemCount: @convention(c) (Data?, Object) -> Int32
    let item: @convention(c) (Data?, Object, Int32) -> Object
    let append: @convention(c) (Data?, Object, Object) -> Void
    let isDictionary: @convention(c) (Data?, Object) -> Int32
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
        throw .sheets(
          Statement(
            "pages cannot be put on sheets without libqpdf; install Debian's libqpdf29 or Homebrew's qpdf",
            "les pages ne se placent pas sur des feuilles sans libqpdf ; installer libqpdf29 de Debian ou qpdf de Homebrew"
          ))
      }
      func function<Function>(_ name: String) throws(ExportError) -> Function {
        guard let address = dlsym(file, "qpdf_" + name) else {
          throw .sheets(
            Statement(
              "libqpdf is too old: it has no qpdf_\(name)", "libqpdf est trop ancienne : elle n’a pas qpdf_\(name)"))
        }
        return unsafeBitCast(address, to: Function.self)
      }
      make = try function("init")
      free = try function("cleanup")
      silence = try function("silence_errors")
      suppressWarnings = try function("set_suppress_warnings")
      hasWarnings = try function("more_warnings")
      read = try function("read")
      readMemory = try function("read_memory")
      isEncrypted = try function("is_encrypted")
      hasError = try function("has_error")
      error = try function("get_error")
      code = try function("get_error_code")
      pushInheritedAttributes = try function("push_inherited_attributes_to_page")
      pageCount = try function("get_num_pages")
      page = try function("get_page_n")
      updatePages = try function("update_all_pages_cache")
      contents = try function("oh_get_page_content_data")
      root = try function("get_root")
      trailer = try function("get_trailer")
      parse = try function("oh_parse")
      newStream = try function("oh_new_stream")
      newNull = try function("oh_new_null")
      replaceData = try function("oh_replace_stream_data")
      dictionary = try function("oh_get_dict")
      value = try function("oh_get_key")
      hasKey = try function("oh_has_key")
      replaceKey = try function("oh_replace_key")
      removeKey = try function("oh_remove_key")
      makeIndirect = try function("make_indirect_object")
      itemCount = try function("oh_get_array_n_items")
      item = try function("oh_get_array_item")
      append = try function("oh_append_item")
      isDictionary = try function("oh_is_dictionary")
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
}
