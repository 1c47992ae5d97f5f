/// The file system's failure to give or to take a file.
public struct FileError: Error, Hashable, Sendable {
  /// What was to be done.
  public var operation: Operation
  /// The path, as the caller gave it.
  public var path: String
  /// Why it failed.
  public var reason: Reason

  /// What is done with a file.
  public enum Operation: Hashable, Sendable {
    /// It is read, or written.
    case read, write
  }

  /// Why an operation on a file fails.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The folder to write to does not exist.
    case missingFolder
    /// The file holds nothing where something is expected.
    case empty
    /// A folder stands where a file is expected.
    case isFolder
    /// Something else than a regular file stands there: a folder, a pipe or a device.
    case notRegular
    /// A file stands where a folder is expected.
    case notFolder
    /// The file has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The path is empty, or has a zero byte in it.
    case noPath
    /// A file of that name is read for what is to be written.
    case isInput(String)
    /// A file of that name is read for something else that is made at the same time.
    case isInputOfAnother(String)
    /// Another output of the same run is written there.
    case isOutput
    /// It stands where a file of a folder is to be written, and this program did not write it, or not as it is now.
    case isForeign
    /// Permissions forbid it.
    case denied
    /// The file system takes no changes.
    case readOnly
    /// The disk is full.
    case full
    /// The user's quota is used up.
    case quota
    /// Whoever asked for the file no longer wants it.
    case cancelled
    /// Any other failure, in the words of the operating system.
    case system(String)
  }

  /// Makes an error.
  public init(_ operation: Operation, _ path: String, _ reason: Reason) {
    (self.operation, self.path, self.reason) = (operation, path, reason)
  }
}

extension FileError: CustomStringConvertible {
  /// One line, led by the file, without a final stop.
  public var description: String {
    switch operation {
    case .read: "\(path): cannot be read: \(reason)"
    case .write: "\(path): cannot be written: \(reason)"
    }
  }
}

extension FileError.Reason: CustomStringConvertible {
  /// The reason in English.
  public var description: String {
    switch self {
    case .missing: "there is no such file"
    case .missingFolder: "its folder does not exist"
    case .empty: "it is empty"
    case .isFolder: "it is a folder"
    case .notRegular: "it is no ordinary file"
    case .notFolder: "it is not a folder"
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
    case .noPath: "its path is empty or has a zero byte in it"
    case .isInput(let name): "it is made from '\(name)', which is the same file"
    case .isInputOfAnother(let name): "another edition reads '\(name)', which is the same file"
    case .isOutput: "another output of the same run is written there; name another file"
    case .isForeign: "it is there, not as an earlier run wrote it; move it away, or let build --force replace it"
    case .denied: "permission denied"
    case .readOnly: "the file system is read-only"
    case .full: "no space left on the disk"
    case .quota: "the disk quota is used up"
    case .cancelled: "it was cancelled"
    case .system(let words): words
    }
  }
}
