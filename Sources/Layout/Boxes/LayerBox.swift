import Frames
import LayoutDesign

extension BoxLayout {
  /// Blocks one upon the other, each where its place puts it; without a height as high as they need.
  func block(of layer: LayerBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    var sheets = members(layer.boxes, in: scope).filter { !$0.box.isGlue }.map { Sheet(box: $0.box, scope: $0.scope) }
    var height = space.height
    if height == nil {
      // A shape that is stretched has no height to ask for: it is the ground of the others, if there are any.
      for index in sheets.indices where !sheets[index].isGround {
        layOut(&sheets[index], width: space.width, height: nil)
      }
      if sheets.allSatisfy({ $0.block == nil }) {
        for index in sheets.indices { layOut(&sheets[index], width: space.width, height: nil) }
      }
      // What stands above the top of a layer takes back padding.
      height = max(space.minimumHeight ?? -space.padding, sheets.compactMap(\.needed).max() ?? 0)
    }
    for index in sheets.indices where sheets[index].block == nil || sheets[index].isStretched {
      layOut(&sheets[index], width: space.width, height: height)
    }
    let size = Size(width: space.width, height: height ?? 0)
    let children = sheets.compactMap { sheet in
      sheet.block.map { Block.Child(offset: sheet.origin(of: $0.size, in: size), block: $0) }
    }
    guard !children.isEmpty else { return nil }
    var block = Block(width: size.width, height: size.height)
    block.content = .children(children, .layer)
    return block
  }

  /// Lays out a sheet of a layer of that width and, where it is known, that height.
  private func layOut(_ sheet: inout Sheet, width: Double, height: Double?) {
    var box = sheet.box
    let room = max(0, width - sheet.distances.width)
    if sheet.isStretched, let height {
      let length = max(0, height - sheet.distances.height)
      if box.style.isOnItsSide { box.style.width = length } else { box.style.height = length }
    }
    if box.style.isOnItsSide, box.style.height == nil, sheet.place.left != nil, sheet.place.right != nil {
      box.style.height = room
    }
    sheet.block = block(of: box, width: room, in: sheet.scope)
  }
}

/// A box of a layer: where it lies, and what it has become.
private struct Sheet {
  let box: Box
  let scope: Scope
  /// Its place, with the left and the right that the page's side gives it.
  let place: BoxPlace
  /// The box once it is laid out; nil before, and when it does not appear.
  var block: Block?

  init(box: Box, scope: Scope) {
    self.box = box
    self.scope = scope
    place = box.style.place.resolved(on: scope.page?.side ?? .recto)
  }

  /// Its distances from left and right together, and from top and bottom.
  var distances: Size {
    Size(width: (place.left ?? 0) + (place.right ?? 0), height: (place.top ?? 0) + (place.bottom ?? 0))
  }

  /// The height of the layer that it asks for, in points; nil when it is not laid out.
  var needed: Double? { block.map { $0.size.height + distances.height } }

  /// Whether it is as high as the layer and its distances say.
  var isStretched: Bool {
    let length = box.style.isOnItsSide ? box.style.width : box.style.height
    return length == nil && box.style.isSquare && place.top != nil && place.bottom != nil
  }

  /// Whether it is a shape without a height of its own.
  var isGround: Bool { if case .shape = box.kind { isStretched } else { false } }

  /// Where a block of `size` stands in a layer, from its top left.
  func origin(of size: Size, in layer: Size) -> Point {
    Point(
      x: place.left ?? place.right.map { layer.width - $0 - size.width } ?? 0,
      y: place.top ?? place.bottom.map { layer.height - $0 - size.height } ?? 0)
  }
}
