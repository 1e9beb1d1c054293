extension HTMLRenderer {
  mutating func list(_ index: NodeIndex) {
    let node = nodes[index]
    newLine()
    out.write(node.isOrdered ? "<ol" : "<ul")
    if node.isOrdered, node.listStart != 1 {
      out.write(" start=\"")
      out.write(node.listStart)
      out.write("\"")
    }
    if hasTasks(index) { out.write(" class=\"task-list\"") }
    out.write(">\n")
    var item = index + 1
    while item < node.endIndex {
      self.item(item, isTight: node.isTight)
      item = nodes[item].endIndex
    }
    out.write(node.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func item(_ index: NodeIndex, isTight: Bool) {
    newLine()
    out.write("<li>")
    var child = index + 1
    if nodes[index].kind == .taskItem { child = task(index, isTight: isTight) }
    while child < nodes[index].endIndex {
      if isTight, nodes[child].kind == .paragraph, !nodes[child].isCaption {
        inlines(content(of: child))
      } else {
        block(child)
      }
      child = nodes[child].endIndex
    }
    out.write("</li>\n")
  }

  /// Renders the box of a task and the paragraph that labels it.
  ///
  /// - Returns: the first child that is not rendered yet.
  private mutating func task(_ index: NodeIndex, isTight: Bool) -> NodeIndex {
    let child = index + 1
    guard child < nodes[index].endIndex, nodes[child].kind == .paragraph else {
      box(isChecked: nodes[index].isChecked, needsName: true)
      return child
    }
    if !isTight {
      newLine()
      out.write("<p>")
    }
    out.write("<label>")
    box(isChecked: nodes[index].isChecked, needsName: false)
    out.write(" ")
    inlines(content(of: child))
    out.write(isTight ? "</label>" : "</label></p>\n")
    return nodes[child].endIndex
  }

  private mutating func box(isChecked: Bool, needsName: Bool) {
    out.write("<input type=\"checkbox\" disabled")
    if isChecked { out.write(" checked") }
    if needsName {
      out.write(" aria-label=\"")
      out.writeEscaped(Wording.box(options.language, isChecked: isChecked))
      out.write("\"")
    }
    out.write(">")
  }

  private func hasTasks(_ index: NodeIndex) -> Bool {
    var item = index + 1
    while item < nodes[index].endIndex {
      if nodes[item].kind == .taskItem { return true }
      item = nodes[item].endIndex
    }
    return false
  }
}
