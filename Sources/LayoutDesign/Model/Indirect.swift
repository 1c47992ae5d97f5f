/// A value kept behind a reference, so that what holds it is small: boxes and scopes are copied for every part of every
/// card, and most of what they could hold is as it was, or nothing.
@propertyWrapper
package struct Indirect<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  /// Keeps a value.
  package init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value; setting it leaves copies made before as they are.
  package var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }
}

/// The same for a value that is seldom there: its absence takes no memory.
@propertyWrapper
package struct IndirectOptional<Value: Sendable>: Sendable {
  private var kept: Indirect<Value>?

  /// Keeps a value, or nothing.
  package init(wrappedValue: Value?) { kept = wrappedValue.map(Indirect.init) }

  /// The value; nil where there is none.
  package var wrappedValue: Value? {
    get { kept?.wrappedValue }
    set { kept = newValue.map(Indirect.init) }
  }
}
