import Typesetting

/// Blocks that are only drawn from now on, in less memory.
extension Block {
  /// Packs the texts in it.
  mutating func packTexts(with packer: inout TextPacker) {
    switch content {
    case .text(let text, let marks): content = .text(packer.pack(text), marks: marks)
    case .children(var children, let arrangement):
      content = .empty
      for index in children.indices { children[index].block.packTexts(with: &packer) }
      content = .children(children, arrangement)
    case .empty, .picture, .shape, .deferred: break
    }
  }
}
