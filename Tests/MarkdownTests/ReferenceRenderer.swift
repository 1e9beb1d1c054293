import CCMarkGFM

/// What cmark-gfm itself makes of a text, for comparison.
func referenceHTML(_ text: String) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return "" }
  defer { cmark_parser_free(parser) }
  for name in ["table", "tasklist"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  cmark_parser_feed(parser, text, text.utf8.count)
  guard let root = cmark_parser_finish(parser) else { return "" }
  defer { cmark_node_free(root) }
  guard let rendered = cmark_render_html(root, CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE, nil) else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
  return String(cString: rendered)
}

/// Takes out of this module's HTML what it adds on purpose, and of cmark's what HTML 5 writes otherwise.
func normalized(_ html: String) -> String {
  var html = html
  html = html.replacing(#/(<h[1-6]) id="[^"]*"/#) { $0.1 }
  html = html.replacing(#/<span class="visually-hidden">[^<]*</span>/#) { _ in "" }
  html = html.replacing(#/ class="external" rel="external noopener"/#) { _ in "" }
  html = html.replacing(#/ loading="lazy"/#) { _ in "" }
  return html.replacing(#/ />/#) { _ in ">" }
}
