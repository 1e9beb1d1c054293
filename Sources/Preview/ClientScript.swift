/// The script that only the preview adds to pages: it hears of changes, loads the page again and shows findings.
enum ClientScript {
  /// A page with the script at the end of its body; nothing else of it changes.
  ///
  /// - Parameter mark: what the page was when it was sent.
  static func added(to page: [UInt8], mark: String) -> [UInt8] {
    let tag = Array(element(mark: mark).utf8)
    let end = Array("</body>".utf8)
    // From behind: the last one is the page's own.
    var index = page.count - end.count
    while index >= 0 {
      if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) { break }
      index -= 1
    }
    guard index >= 0 else { return page + tag }
    return page[..<index] + tag + page[index...]
  }

  static func element(mark: String) -> String {
    "<script src=\"\(Reserved.script)\" data-mark=\"\(mark)\" defer></script>\n"
  }

  static let source = #"""
    "use strict";
    (() => {
      const mark = document.currentScript.dataset.mark;
      // A report is a page of its own and needs nothing laid over it.
      const isReport = document.querySelector("main.gongshi-report, main.review") !== null;
      const events = "/_gongshi/events?page=" + encodeURIComponent(location.pathname);
      let source = null;
      let overlay = null;
      let revision = -1;

      const listen = () => {
        if (source !== null) return;
        source = new EventSource(events);
        source.onmessage = (message) => hear(JSON.parse(message.data));
        // A browser gives up when it gets an answer that is no stream: ask again.
        source.onerror = () => {
          if (source !== null && source.readyState === EventSource.CLOSED) {
            rest();
            setTimeout(listen, 1000);
          }
        };
      };
      const rest = () => {
        if (source !== null) source.close();
        source = null;
      };

      const hear = (news) => {
        if (news.page !== mark) {
          rest();
          location.reload();
          return;
        }
        if (isReport || news.revision === revision) return;
        revision = news.revision;
        show(news);
      };

      const show = async (news) => {
        if (news.errors + news.warnings === 0) {
          if (overlay !== null) overlay.host.remove();
          overlay = null;
          return;
        }
        const answer = await fetch("/_gongshi/findings");
        const text = await answer.text();
        // A newer build may have come in the meantime.
        if (news.revision !== revision) return;
        const report = new DOMParser().parseFromString(text, "text/html").querySelector("main.gongshi-report");
        if (report === null) return;
        if (overlay === null) overlay = make();
        overlay.host.lang = report.lang;
        overlay.dialog.setAttribute("aria-label", news.summary);
        overlay.dialog.replaceChildren(document.adoptNode(report));
        const close = report.querySelector("button");
        close.hidden = false;
        close.addEventListener("click", () => overlay.dialog.close());
        overlay.badge.textContent = news.summary;
        overlay.badge.classList.toggle("error", !news.current);
        // The page below is the last good one: say so at once. Warnings wait to be asked for.
        if (!news.current) open();
        else if (overlay.dialog.open) overlay.dialog.close();
      };

      const open = () => {
        if (!overlay.dialog.open) overlay.dialog.showModal();
        overlay.dialog.querySelector("button").focus();
      };

      // In a tree of its own, so that the site's styles and the overlay's leave each other alone.
      const make = () => {
        const host = document.createElement("gongshi-preview");
        const root = host.attachShadow({ mode: "open" });
        const style = document.createElement("link");
        style.rel = "stylesheet";
        style.href = "/_gongshi/preview.css";
        const badge = document.createElement("button");
        badge.type = "button";
        badge.className = "badge";
        badge.addEventListener("click", open);
        const dialog = document.createElement("dialog");
        root.append(style, badge, dialog);
        document.body.append(host);
        return { host, badge, dialog };
      };

      // A browser keeps few connections to one host: a page nobody looks at gives its own back.
      const follow = () => (document.hidden ? rest() : listen());
      document.addEventListener("visibilitychange", follow);
      addEventListener("pagehide", rest);
      addEventListener("pageshow", follow);
      follow();
    })();

    """#
}
