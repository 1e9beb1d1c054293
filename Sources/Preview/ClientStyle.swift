/// The look of findings in the browser: of the overlay and of the page that stands in for a site.
enum ClientStyle {
  static let source = """
    :root, :host {
      color-scheme: light dark;
      --paper: #fff; --ink: #17202b; --muted: #4d5864; --line: #d6dbe1; --soft: #f3f5f7; --red: #b3161b;
      --amber: #7a4d00; --mark: #ffe3e1; --edge: #6d7783;
      font: 1rem/1.6 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      color: var(--ink);
    }
    @media (prefers-color-scheme: dark) {
      :root, :host {
        --paper: #12161c; --ink: #e9ecf0; --muted: #b0b9c3; --line: #39424d; --soft: #1c232c; --red: #ff9c95;
        --amber: #f0c060; --mark: #5a2320; --edge: #8d98a5;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); }
    body > main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
    dialog {
      width: min(60rem, 100vw - 1.5rem); max-height: calc(100vh - 1.5rem); margin: auto; padding: 1rem 1.25rem;
      overflow: auto; color: var(--ink); background: var(--paper); border: 1px solid var(--edge);
      border-top: .375rem solid var(--red); border-radius: .25rem;
    }
    dialog::backdrop { background: rgb(0 0 0 / .55); }
    header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    h1 { margin: 0; font-size: 1.25rem; line-height: 1.4; }
    p { margin: .25rem 0; overflow-wrap: anywhere; }
    .state { color: var(--muted); }
    ol { margin: 1rem 0 0; padding: 0; list-style: none; }
    li { margin: 0 0 1.25rem; padding: .25rem 0 .25rem .75rem; border-left: .25rem solid var(--red); }
    li.warning { border-color: var(--amber); }
    li > .message > .label { color: var(--red); }
    li.warning > .message > .label { color: var(--amber); }
    .place, .detail, .rule { color: var(--muted); }
    .detail { font-size: .9375rem; }
    code, pre { font-family: ui-monospace, "Noto Sans Mono CJK SC", "Sarasa Mono SC", monospace; font-size: .9375rem; }
    pre {
      margin: .375rem 0; padding: .5rem .75rem; overflow-x: auto; background: var(--soft);
      border: 1px solid var(--line);
    }
    pre .line { color: var(--muted); user-select: none; }
    mark {
      color: inherit; background: var(--mark); text-decoration: underline wavy var(--red);
      text-underline-offset: .25em; text-decoration-skip-ink: none;
    }
    mark.point { border-left: .125rem solid var(--red); }
    button {
      flex: none; min-height: 2.75rem; padding: .25rem 1rem; font: inherit; color: inherit; cursor: pointer;
      background: var(--soft); border: 1px solid var(--edge); border-radius: .25rem;
    }
    button:focus-visible { outline: .1875rem solid currentColor; outline-offset: .125rem; }
    .badge { position: fixed; z-index: 2147483647; right: .75rem; bottom: .75rem; color: var(--amber); background: var(--paper); }
    .badge.error { color: var(--red); }
    a { color: inherit; }
    body > main.review { max-width: 90rem; }
    .reviews { margin: 1rem 0 0; padding: 0; list-style: none; }
    .reviews li, li.fresh { border-color: var(--line); }
    .reviews li { margin-bottom: .5rem; overflow-wrap: anywhere; }
    .reviews .stale, .reviews .unrecorded { border-color: var(--amber); }
    .stale > .standing, .unrecorded > .standing { color: var(--amber); }
    .pairs { margin-top: 1.5rem; }
    .pair {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .25rem 2rem;
      padding: .5rem 0 .5rem .75rem; border-top: 1px solid var(--line); border-left: .25rem solid transparent;
    }
    .pair > div { min-width: 0; overflow-wrap: anywhere; }
    .pair.changed { border-left-color: var(--amber); }
    .pair.title, .pair.heading { font-weight: 700; }
    .pair b { font-weight: inherit; border-bottom: .125rem solid var(--edge); }
    [hidden] { display: none; }
    @media print { :host { display: none; } }

    """
}
