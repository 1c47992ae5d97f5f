import Files

/// Which folders lie on file systems whose changes other machines make, so that this one hears nothing of them.
struct MountTable: Sendable {
  private var kinds: [String: String] = [:]

  /// The file systems that Linux has mounted; none elsewhere.
  static var ofSystem: MountTable {
    MountTable((try? readFile("/proc/self/mounts", limit: 1 << 22)).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// Reads a table of fstab(5): a device, a folder and a kind on each line.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      // A space in a folder's name.
      if fields.count >= 3 { kinds[String(fields[1]).replacing("\\040", with: " ")] = String(fields[2]) }
    }
  }

  /// Whether changes in a folder, by its absolute path, may go unheard.
  func isDeaf(_ folder: String) -> Bool {
    var place = folder
    while true {
      if let kind = kinds[place] { return MountTable.isDeaf(kind: kind) }
      if place == "/" { return false }
      place = directory(of: place)
    }
  }

  private static func isDeaf(kind: String) -> Bool {
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph"].contains(kind) || kind.hasPrefix("fuse")
  }
}
