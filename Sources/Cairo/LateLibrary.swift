#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A C library that is loaded when it is first needed.
struct LateLibrary: Sendable {
  private let name: String
  /// Unchecked: dlopen's handles may be used on all threads.
  private nonisolated(unsafe) let file: UnsafeMutableRawPointer

  /// Loads a library by the names of its file on Linux, the first that is there, and on Darwin.
  ///
  /// - Throws: `lack`, when it is not installed.
  init(linux: [String], darwin: String, lack: String) throws(CairoError) {
    #if canImport(Darwin)
      let names = [darwin]
    #else
      let names = linux
    #endif
    for name in names {
      if let file = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        (self.name, self.file) = (name, file)
        return
      }
    }
    throw CairoError(lack)
  }

  /// One of its functions.
  func function<Function>(_ name: String, as: Function.Type = Function.self) throws(CairoError) -> Function {
    guard let address = dlsym(file, name) else { throw CairoError("\(self.name) is too old: it has no \(name)") }
    return unsafeBitCast(address, to: Function.self)
  }
}
