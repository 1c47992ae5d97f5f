#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  /// What the kernel tells of folders (inotify(7)): of files that were written and closed, came, went or got other names.
  ///
  /// Folders are listened to, not files, since most editors write a new file and give it the name of the old one.
  struct FolderEvents: Sendable {
    /// Is readable when something has happened; -1 where the system has nothing to give.
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    private var folders: [Int32: Set<String>] = [:]

    /// Listens to these folders, and to no others; gives those that it cannot listen to.
    mutating func listen(to wanted: Set<String>) -> Set<String> {
      guard descriptor >= 0 else { return wanted }
      var present: [Int32: Set<String>] = [:]
      var deaf: Set<String> = []
      for folder in wanted {
        let number = inotify_add_watch(descriptor, folder, FolderEvents.mask)
        if number >= 0 { present[number, default: []].insert(folder) } else { deaf.insert(folder) }
      }
      for number in folders.keys where present[number] == nil { inotify_rm_watch(descriptor, number) }
      folders = present
      return deaf
    }

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR)

    /// Something that has happened in a folder.
    enum Event: Sendable {
      /// A file or a folder of that name came, went or was written.
      case change(name: String, folder: String)
      /// So much that the kernel did not keep it.
      case overflow
    }

    /// What has happened since, without waiting.
    mutating func read() -> [Event] {
      var events: [Event] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress!, $0.count) }
        guard count > 0 else { return events }
        buffer.withUnsafeBytes { add(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: &events) }
      }
    }

    private func add(_ bytes: UnsafeRawBufferPointer, to events: inout [Event]) {
      var rest = bytes
      let size = MemoryLayout<inotify_event>.size
      while rest.count >= size {
        let event = rest.loadUnaligned(as: inotify_event.self)
        let end = size + Int(event.len)
        let name = String(decoding: rest[size..<end].prefix { $0 != 0 }, as: UTF8.self)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { events.append(.overflow) }
        for folder in folders[event.wd] ?? [] where !name.isEmpty && !isUnwritten(event, name, folder) {
          events.append(.change(name: name, folder: folder))
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[end...])
      }
    }

    /// Whether a file that was made or written is nothing to be told of: nameless, with a number for its name, or gone, which is
    /// told by itself; or just made and empty, so that somebody will write to it.
    private func isUnwritten(_ event: inotify_event, _ name: String, _ folder: String) -> Bool {
      guard event.mask & UInt32(IN_CREATE | IN_CLOSE_WRITE) != 0, event.mask & UInt32(IN_ISDIR) == 0 else {
        return false
      }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { return true }
      return event.mask & UInt32(IN_CREATE) != 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
    }
  }

  // A method of the same name hides this function.
  private func readBytes(_ number: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(number, bytes, count)
  }
#else
  /// Systems that tell nobody of what happens in a folder.
  struct FolderEvents: Sendable {
    let descriptor: Int32 = -1

    enum Event: Sendable {
      case change(name: String, folder: String)
      case overflow
    }

    mutating func listen(to wanted: Set<String>) -> Set<String> { wanted }
    mutating func read() -> [Event] { [] }
  }
#endif
