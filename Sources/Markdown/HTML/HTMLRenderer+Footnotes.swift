import Diagnostics

extension HTMLRenderer {
  mutating func footnoteReference(_ node: Node) {
    guard node.definition > 0,
      let (number, reference) = footnotes?.next(nodes[node.definition].definitionOrdinal)
    else { return }
    out.write("<sup class=\"footnote-ref\"")
    // The place to come back to exists in any case.
    out.write(isInLink ? " id=\"" : "><a id=\"")
    referenceID(number, reference)
    out.write("\"")
    if !isInLink {
      out.write(" href=\"#")
      id("fn_", number)
      out.write("\" aria-label=\"")
      out.writeEscaped(Wording.footnote(options.language, number: number))
      out.write("\"")
    }
    out.write(">")
    out.write(number)
    out.write(isInLink ? "</sup>" : "</a></sup>")
  }

  /// Renders the footnotes that have been referred to, if any.
  mutating func footnoteSection() {
    guard let order = footnotes?.order, !order.isEmpty else { return }
    newLine()
    out.write("<section class=\"footnotes\" aria-label=\"")
    out.writeEscaped(Wording.footnotes(options.language))
    out.write("\">\n<ol>\n")
    for (place, definition) in order.enumerated() {
      out.write("<li id=\"")
      id("fn_", place + 1)
      out.write("\">\n")
      footnote(definition, number: place + 1)
      out.write("</li>\n")
    }
    out.write("</ol>\n</section>\n")
  }

  /// Renders a footnote's blocks with the way back at the end of the last paragraph.
  private mutating func footnote(_ index: NodeIndex, number: Int) {
    var child = index + 1
    let end = nodes[index].endIndex
    while child < end {
      let isLast = nodes[child].endIndex == end
      if isLast, nodes[child].kind == .paragraph {
        out.write("<p>")
        inlines(content(of: child))
        backLinks(index, number: number)
        return out.write("</p>\n")
      }
      block(child)
      child = nodes[child].endIndex
    }
    newLine()
    out.write("<p>")
    backLinks(index, number: number)
    out.write("</p>\n")
  }

  private mutating func backLinks(_ index: NodeIndex, number: Int) {
    let count = footnotes?.references(to: nodes[index].definitionOrdinal) ?? 0
    for reference in 1...max(1, count) {
      out.write(" <a href=\"#")
      referenceID(number, reference)
      out.write("\" class=\"footnote-back\" aria-label=\"")
      out.writeEscaped(
        Wording.backLink(options.language, footnote: number, reference: count > 1 ? reference : nil))
      out.write("\">↩")
      if count > 1 {
        out.write("<sup>")
        out.write(reference)
        out.write("</sup>")
      }
      out.write("</a>")
    }
  }

  private mutating func referenceID(_ number: Int, _ reference: Int) {
    id("fnref_", number)
    if reference > 1 {
      out.write("_")
      out.write(reference)
    }
  }
}
