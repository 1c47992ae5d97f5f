import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of libcurl that are called, loaded when links are first asked.
struct Curl {
  let makeHandle: @convention(c) () -> UnsafeMutableRawPointer?
  let freeHandle: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let set: curl_setopt_function
  let get: curl_getinfo_function
  let words: @convention(c) (CURLcode) -> UnsafePointer<CChar>?
  let makeMulti: @convention(c) () -> UnsafeMutableRawPointer?
  let freeMulti: @convention(c) (UnsafeMutableRawPointer?) -> CURLMcode
  let add: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> CURLMcode
  let remove: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> CURLMcode
  let perform: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<Int32>?) -> CURLMcode
  let poll:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<curl_waitfd>?, UInt32, Int32, UnsafeMutablePointer<Int32>?
    ) -> CURLMcode
  let message: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<Int32>?) -> UnsafeMutablePointer<CURLMsg>?

  /// The names of the library's file, the usual one first.
  #if canImport(Darwin)
    static let fileNames = ["libcurl.4.dylib"]
  #else
    static let fileNames = ["libcurl.so.4", "libcurl-gnutls.so.4"]
  #endif

  /// Loads the library from the first of some files that is there.
  ///
  /// - Throws: `LinkFailure`, when it is not installed, or too old.
  init(fileNames: [String] = Curl.fileNames) throws(LinkFailure) {
    guard let file = fileNames.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw LinkFailure(
        "links cannot be asked without libcurl; install Debian's libcurl4 or Homebrew's curl",
        "les liens ne s’essaient pas sans libcurl ; installer libcurl4 de Debian ou curl de Homebrew")
    }
    func function<Function>(_ name: String) throws(LinkFailure) -> Function {
      guard let address = dlsym(file, name) else {
        throw LinkFailure("libcurl is too old: it has no \(name)", "libcurl est trop ancienne : elle n’a pas \(name)")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    let begin: @convention(c) (Int) -> CURLcode = try function("curl_global_init")
    guard begin(Int(CURL_GLOBAL_ALL)) == CURLE_OK else {
      throw LinkFailure("libcurl could not be started", "libcurl n’a pas démarré")
    }
    makeHandle = try function("curl_easy_init")
    freeHandle = try function("curl_easy_cleanup")
    set = try function("curl_easy_setopt")
    get = try function("curl_easy_getinfo")
    words = try function("curl_easy_strerror")
    makeMulti = try function("curl_multi_init")
    freeMulti = try function("curl_multi_cleanup")
    add = try function("curl_multi_add_handle")
    remove = try function("curl_multi_remove_handle")
    perform = try function("curl_multi_perform")
    poll = try function("curl_multi_poll")
    message = try function("curl_multi_info_read")
  }
}
