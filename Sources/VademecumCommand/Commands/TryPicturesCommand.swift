import ArgumentParser
import Files
import Threads
import Vademecum

/// `vademecum try-pictures`: what the program itself starts to try pictures that may break it.
struct TryPicturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try-pictures",
    abstract: say(
      "Tries the pictures that a process of this program asks for.",
      "Essaie les images que demande un processus de ce programme."),
    shouldDisplay: false)

  func run() { tryPictures() }
}

extension Workspace {
  /// A workspace that tries pictures in a process of this program, keeps what comes of them in the user's cache, and may keep so
  /// many bytes between calls.
  static func ofCommand(keeping bytes: Int = 0) -> Workspace {
    var files = ProgramFiles.found()
    files.pictureHelper = executablePath
    files.pictureCache = ProgramFiles.usersPictureCache
    let workspace = Workspace(files: files, keeping: bytes)
    // All that it has read goes at once with the process: to take it apart piece by piece before would be work for nothing.
    kept.withLock { $0.append(workspace) }
    return workspace
  }

  private static let kept = Mutex<[Workspace]>([])
}
