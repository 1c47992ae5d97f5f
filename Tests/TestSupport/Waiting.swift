import Testing

extension Trait where Self == TimeLimitTrait {
  /// The limit of tests that would wait for ever where they fail. It counts while a test waits for its turn among all others, too, which
  /// takes minutes on a busy machine.
  package static var endsSomeday: Self { .timeLimit(.minutes(45)) }
}
