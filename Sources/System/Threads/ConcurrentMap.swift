import Dispatch

/// The results of `transform` for each element, in the order of the elements, computed on all processors.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard elements.count > 1 else { return elements.map(transform) }
  return [Result?](unsafeUninitializedCapacity: elements.count) { buffer, count in
    for index in elements.indices { buffer.initializeElement(at: index, to: nil) }
    // Each iteration writes a slot of its own.
    nonisolated(unsafe) let slots = buffer
    let context = ThreadContext.current
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      slots[index] = context.run { transform(elements[index]) }
    }
    count = elements.count
  }.map { $0! }
}
