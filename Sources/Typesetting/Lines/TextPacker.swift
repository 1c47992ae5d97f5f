/// Packs texts that are only drawn from now on: in a third of the room, the same glyphs in the same places.
package struct TextPacker {
  /// The text that was packed last: blocks that were parted have it after each other.
  private var last: (text: ShapedText, packed: ShapedText)?

  /// Makes a packer.
  package init() {}

  /// The block with its text packed.
  package mutating func pack(_ block: TextBlock) -> TextBlock {
    if let last, last.text === block.text { return TextBlock(block, last.packed, lines: block.lines) }
    let packed = block.text.packing()
    last = (block.text, packed)
    return TextBlock(block, packed, lines: block.lines)
  }
}
