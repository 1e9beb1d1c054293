// Copies names exactly, and checks a text of the reader's own. The page is complete without this script; the
// check is the code of the command line, compiled to WebAssembly. Nothing the reader types leaves the page.
//
//   <script defer src="names.js" data-worker="names-worker.js" data-loader="module.js"
//     data-module="gongshi-names.wasm" data-integrity="sha256-…"></script>
//
//   button[data-copy-target="ID"][data-copied]   copies the text of the element with the id
//   section[data-checker]                        the checker; its data-text-… are the words it speaks
//   a[data-rule="name/variant"]                  where a rule is explained
(() => {
  "use strict";

  const { worker: workerURL, loader, module, integrity } = document.currentScript.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isChinese = document.documentElement.lang.startsWith("zh");

  const element = (name, content, attributes = {}) => {
    const made = document.createElement(name);
    made.append(...[content].flat());
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // Copying.

  const voice = element("p", "", { class: "visually-hidden", role: "status" });
  document.body.append(voice);

  /** Puts a text on the clipboard, byte for byte; tells whether it could. */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Without the right to use it, or on a page that is not secure: a selection still can be copied.
      const focused = document.activeElement;
      const area = element("textarea", "", { class: "visually-hidden", "aria-hidden": "true" });
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused.focus({ preventScroll: true });
      return done;
    }
  };

  /** Says on a button, for a while, that it has done its work. */
  const confirm = (button) => {
    const label = button.dataset.label ?? button.textContent;
    button.dataset.label = label;
    button.textContent = button.dataset.copied;
    voice.textContent = button.dataset.copied;
    clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = setTimeout(() => {
      button.textContent = label;
      voice.textContent = "";
    }, 2000);
  };

  for (const button of all("button[data-copy-target]")) {
    const target = document.getElementById(button.dataset.copyTarget);
    if (!target) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await copy(target.textContent)) confirm(button);
      // The reader can still copy what is selected.
      else getSelection().selectAllChildren(target);
    });
  }

  // The checker.

  const section = document.querySelector("section[data-checker]");
  if (!section || !module || !workerURL || typeof WebAssembly !== "object" || typeof Worker !== "function") return;

  const LIMIT = 5_000_000;   // bytes of a text
  const SHOWN = 200_000;     // characters that the text field and the marked text hold without being slow
  const LISTED = 100;        // findings
  const AROUND = 120;        // characters shown around a finding of a longer text

  const part = (name) => section.querySelector(`[data-checker-${name}]`);
  const [area, file, kind, wrapped, run, status, report] =
    ["text", "file", "kind", "wrapped", "run", "result", "report"].map(part);
  const say = (key, values = {}) =>
    section.dataset[`text${key}`].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** A text that is too long for the field; null where the field holds the text. */
  let held = null;
  const current = () => held ?? area.value;
  const keep = (text) => {
    held = text.length > SHOWN ? text : null;
    area.value = held === null ? text : "";
  };

  const announce = (text) => { status.textContent = text; };

  // One run at a time: a new one makes the answers of those before worthless.
  let worker;
  let number = 0;
  let busy;
  let checked = "";

  const send = (request) => {
    if (!worker) {
      worker = new Worker(workerURL);
      worker.addEventListener("message", receive);
      worker.addEventListener("error", (event) => {
        worker = undefined;
        receive({ data: { run: number, error: event.message } });
      });
    }
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
    worker.postMessage({
      limit: LISTED, integrity, day: day.split("-").map(Number),
      loader: new URL(loader, location.href).href, module: new URL(module, location.href).href, ...request,
    });
  };

  // A browser translates each function of a module when it is first called. That is done with the name of the page,
  // without its first character, while the reader still turns to the checker; nobody waits for the answer.
  const warm = () => {
    const [name] = all("button[data-copy-target]").map((button) => document.getElementById(button.dataset.copyTarget));
    if (name && number === 0) send({ run: -1, text: name.textContent.slice(1), kind: "txt", wrapped: false });
  };

  const start = (mend = false) => {
    const text = current();
    report.replaceChildren();
    if (text.trim() === "") return announce(say("Empty"));
    if (text.length > LIMIT || new Blob([text]).size > LIMIT) return announce(say("Large"));
    number += 1;
    section.setAttribute("aria-busy", "true");
    clearTimeout(busy);
    status.textContent = "";
    busy = setTimeout(() => announce(say("Busy")), 500);
    checked = text;
    send({ run: number, text, mend, kind: kind.value, wrapped: wrapped.checked });
  };

  const receive = ({ data }) => {
    if (number === 0 || data.run !== number) return;
    clearTimeout(busy);
    section.removeAttribute("aria-busy");
    if (data.error !== undefined) {
      console.warn(data.error);
      worker?.terminate();
      worker = undefined;
      announce(say("Failed"));
      return;
    }
    if (data.fixed > 0) keep(data.text);
    show({ ...data, text: data.text ?? checked });
  };

  const show = ({ seen, right, findings, certain, total, text, fixed }) => {
    const words = [say("Counts", { seen, right })];
    if (fixed > 0) words.unshift(say("Fixed", { count: fixed }));
    words.push(total > 0 ? say("Found", { count: total }) : say(seen > 0 ? "None" : "Nothing"));
    announce(words.join(isChinese ? "" : " "));
    const actions = element("p", [], { class: "actions" });
    if (certain > 0) {
      const button = element("button", say("FixAll", { count: certain }), { type: "button", class: "button" });
      button.addEventListener("click", () => again(() => start(true)));
      actions.append(button);
    }
    if (findings.length > 0 || edited || fixed > 0) {
      edited ||= fixed > 0;
      const button = element("button", say("Copy"), {
        type: "button", class: "button quiet", "data-copied": say("Copied"), "data-checker-copy": "",
      });
      button.addEventListener("click", async () => { if (await copy(text)) confirm(button); });
      actions.append(button);
    }
    if (actions.children.length > 0) report.append(actions);
    if (findings.length === 0) return;
    report.append(
      element("h3", say("Marked")), marked(text, findings),
      element("h3", say("List")), element("ol", items(text, findings), { class: "checker-findings" }));
    if (findings.length < total) report.append(element("p", say("More", { count: findings.length })));
  };

  // Whether the reader has had anything put right since the text came in.
  let edited = false;

  /** Starts anew from a button that the next report does not have, without losing the reader's place. */
  const again = (action) => {
    status.focus({ preventScroll: true });
    action();
  };

  // A mark is a link to its finding and the finding one to its mark, so that a keyboard reaches both.

  const marked = (text, findings) => {
    const view = element("div", [], { class: "checker-marked", translate: "no", dir: "auto" });
    const isLong = text.length > SHOWN / 10;
    let done = 0;
    const plain = (end, isLast) => {
      if (!isLong || end - done <= 2 * AROUND) return view.append(text.slice(done, end));
      if (done > 0) view.append(text.slice(done, done + AROUND));
      view.append(element("span", say("Skipped"), { class: "small" }));
      if (!isLast) view.append(text.slice(end - AROUND, end));
    };
    findings.forEach(({ start, end, severity }, index) => {
      if (start < done) return;
      plain(start, false);
      const link = element("a", text.slice(start, end) || "\u2038", { href: `#finding-${index + 1}` });
      view.append(element("mark", link, { id: `mark-${index + 1}`, class: severity }));
      done = end;
    });
    plain(text.length, true);
    return view;
  };

  const items = (text, findings) => {
    let [line, lineStart, offset] = [1, 0, 0];
    let last = 0;
    let covered = -1;
    return findings.map((finding, index) => {
      const { rule, start, end, severity, expected, fixable } = finding;
      for (let next = text.indexOf("\n", offset); next >= 0 && next < start; next = text.indexOf("\n", offset)) {
        [line, lineStart, offset] = [line + 1, next + 1, next + 1];
      }
      // Two findings of one stretch share a mark.
      if (start >= covered) {
        last = index + 1;
        covered = end;
      }
      const column = [...text.slice(lineStart, start)].length + 1;
      const place = element("a", say("Place", { line, column }), { href: `#mark-${last}` });
      const explained = document.querySelector(`a[data-rule="${CSS.escape(rule)}"]`);
      const cited = explained ? element("a", explained.textContent, { href: explained.href }) : rule;
      const item = element("li", [
        element("p", [element("strong", isChinese ? finding.zh : finding.en)]),
        element("p", [place, " · ", say(severity === "error" ? "Error" : "Warning"), " · ", cited], { class: "small" }),
      ], { id: `finding-${index + 1}` });
      const rows = element("dl", [], { class: "facts", translate: "no" });
      const row = (term, value, name) => rows.append(element("div", [
        element("dt", term, { translate: "yes" }), element("dd", value),
      ], { class: `row ${name}` }));
      row(say("Seen"), text.slice(start, end), "wrong");
      if (expected) row(say("Expected"), expected, "right");
      item.append(rows);
      if (fixable) {
        const button = element("button", say("Fix"), { type: "button", class: "button quiet" });
        button.setAttribute("aria-describedby", `finding-${index + 1}`);
        button.addEventListener("click", () => again(() => {
          keep(text.slice(0, start) + expected + text.slice(end));
          edited = true;
          check();
        }));
        item.append(element("p", button, { class: "actions" }));
      }
      return item;
    });
  };

  const check = () => start();

  // Opening a file.

  const decode = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      // Older Chinese files are in GB 18030.
      return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    }
  };

  const open = async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    number += 1;
    clearTimeout(busy);
    section.removeAttribute("aria-busy");
    report.replaceChildren();
    if (chosen.size > LIMIT) return announce(say("Large"));
    try {
      const text = decode(await chosen.arrayBuffer());
      if (text.includes("\0")) throw new Error("binary");
      keep(text);
    } catch {
      return announce(say("Unreadable"));
    }
    edited = false;
    const ending = chosen.name.toLowerCase().split(".").pop();
    kind.value = { md: "md", markdown: "md", html: "html", htm: "html" }[ending] ?? "txt";
    start();
  };

  area.addEventListener("input", () => {
    held = null;
    edited = false;
  });
  file.addEventListener("change", open);
  run.addEventListener("click", check);
  section.addEventListener("focusin", warm, { once: true });

  section.hidden = false;
  for (const fallback of all("p[data-checker-fallback]")) fallback.hidden = true;
})();
