/// A value kept behind a reference, so that what holds it is small: boxes and scopes are copied for every part of every
/// card, and most of what they could hold is as it was, or nothing.
///
/// It is public, and no part of any product, because the compiler inlines nothing else into other modules, and generic code
/// that is not specialized there costs many times as much.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
  @usableFromInline
  internal final class Storage: Sendable {
    @usableFromInline internal let value: Value
    @inlinable internal init(_ value: Value) { self.value = value }
  }

  @usableFromInline internal var storage: Storage

  /// Keeps a value.
  @inlinable public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value; setting it leaves copies made before as they are.
  @inlinable public var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }
}

/// The same for a value that is seldom there: its absence takes no memory.
@propertyWrapper
public struct IndirectOptional<Value: Sendable>: Sendable {
  @usableFromInline internal var kept: Indirect<Value>?

  /// Keeps a value, or nothing.
  @inlinable public init(wrappedValue: Value?) { kept = wrappedValue.map(Indirect.init) }

  /// The value; nil where there is none.
  @inlinable public var wrappedValue: Value? {
    get { kept?.wrappedValue }
    set { kept = newValue.map(Indirect.init) }
  }
}
