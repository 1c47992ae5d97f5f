/// A value kept apart from what holds it, so that the holder is small: boxes and scopes are copied for every part of
/// every card, and most of what they could hold is as it was, or nothing.
@propertyWrapper
package struct Apart<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  /// Keeps a value.
  package init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value; a new one is kept in another place, and copies made before keep theirs.
  package var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }
}

/// The same for a value that is seldom there: nothing takes no memory of its own.
@propertyWrapper
package struct ApartIfAny<Value: Sendable>: Sendable {
  private var kept: Apart<Value>?

  /// Keeps a value, or nothing.
  package init(wrappedValue: Value?) { kept = wrappedValue.map(Apart.init) }

  /// The value; nil where there is none.
  package var wrappedValue: Value? {
    get { kept?.wrappedValue }
    set { kept = newValue.map(Apart.init) }
  }
}
