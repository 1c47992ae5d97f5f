import Diagnostics

/// Resources that are all there.
struct ResourceNodes: SourcedResources {
  private var resources: ArraySlice<SourcedResource>

  /// Begins before the first of some resources.
  init(_ resources: [SourcedResource]) { self.resources = resources[...] }

  mutating func next(_ found: inout DiagnosticList) -> SourcedResource? { resources.popFirst() }
}
