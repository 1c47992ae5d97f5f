import Diagnostics
import Frames

// The types of other modules that the façade returns, so that `import Vademecum` is all that its users need.

/// A document of finished pages.
public typealias Document = Frames.Document
/// A value, if there is one, and what was found on the way to it.
public typealias Reported = Diagnostics.Reported
/// Everything that was found in a run.
public typealias DiagnosticList = Diagnostics.DiagnosticList
/// One thing that is wrong or doubtful in a user's file, and where.
public typealias Diagnostic = Diagnostics.Diagnostic
/// A kind of finding and its arguments, without words.
public typealias Finding = Diagnostics.Finding
/// A place in a file.
public typealias Place = Diagnostics.Place
