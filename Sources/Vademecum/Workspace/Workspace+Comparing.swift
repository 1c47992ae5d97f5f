import Diagnostics

extension Workspace {
  /// Compares two editions, each given by its file or by a PDF of this program; the type is found from the content. The value
  /// is nil when there are errors in either.
  public func comparison(of old: String, with new: String) -> Reported<Comparison> {
    let (before, now) = (loader.record(of: old), loader.record(of: new))
    let found = before.diagnostics.joined(with: now.diagnostics)
    guard let before = before.value, let now = now.value else { return Reported(nil, found) }
    return Reported(Comparison(.init(file: old, record: before), .init(file: new, record: now)), found)
  }
}
