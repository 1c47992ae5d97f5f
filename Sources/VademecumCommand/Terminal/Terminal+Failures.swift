import ArgumentParser
import Files
import Vademecum

extension Terminal {
  /// What `body` gives; a failure of the file system or of a library is printed, and ends the command.
  static func tellingFailures<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let failure as Workspace.Failure {
      Terminal().printError(failure.text(in: Messages.language))
    } catch let failure as FileError {
      Terminal().printError(failure.text(in: Messages.language))
    }
    throw ExitCode.failed
  }
}
