import Files

extension FileError.Reason {
  /// Why a file cannot be read, in English.
  var english: String {
    switch self {
    case .missing, .missingFolder: "No such file or directory"
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
    case .denied: "Permission denied"
    case .readOnly: "the file system is read-only"
    case .full: "no space left on the disk"
    case .quota: "the disk quota is used up"
    case .cancelled: "it was cancelled"
    case .system(let words): words
    }
  }
}
