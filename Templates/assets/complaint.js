// The complaint form, step by step. Without this script the page is one long form, for paper or for sending.
//
// Answers stay in this tab (sessionStorage) until they are erased, sent, or the tab is closed. Nothing leaves the
// page but the complaint itself, to the address of the form, when the reader sends it. What is right is decided by
// the code that also checks complaints when they come in, compiled to WebAssembly.
(async () => {
  "use strict";

  const { module, integrity } = document.currentScript.dataset;
  const form = document.querySelector("form.complaint");
  const parts = document.querySelector("#complaint-parts");
  if (!form || typeof WebAssembly !== "object" || !crypto.subtle) return;

  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const words = { ...parts.dataset };
  const part = (name) => parts.content.querySelector(`[data-part=${name}]`).cloneNode(true);

  let exports;
  try {
    exports = await siteModule.load(module, integrity);
  } catch (error) {
    console.warn(error);
    return;
  }

  const select = form.querySelector("select");
  const tools = part("tools");
  const say = (text) => { tools.querySelector("[data-said]").textContent = text; };

  form.querySelector(".without-script")?.remove();
  form.querySelector("#evidence-items").after(part("add"));
  const answers = complaintAnswers(form, words);
  const errors = complaintErrors(form, words, answers, part("errors"), (id) => steps.turn(id, false));
  const steps = complaintSteps(form, words, answers, part, errors.clear);
  const keeper = complaintKeeper(form, words, say);
  const evidence = complaintEvidence(form, words, part, () => keep());
  const chooser = complaintChooser(select, part("chooser"), words);
  form.after(tools);
  form.noValidate = true;
  form.classList.add("is-stepped");

  const collect = () => answers.collect(evidence.collect());

  /** The complaint when all its files are read. */
  const settled = async () => {
    await evidence.settled();
    keep();
    return collect();
  };

  /** Shows what the answers so far ask for. */
  const shape = () => {
    for (const group of answers.all("[data-only]")) {
      const { only } = group.dataset;
      if (only !== "representative") group.hidden = !answers.isAsked(group);
    }
  };

  const keep = () => {
    shape();
    keeper.keep(collect());
  };

  const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());

  const fill = (complaint) => {
    answers.fill(complaint);
    const date = form.querySelector("[name=date]");
    if (date.value === "") date.value = today();
    const items = complaint.complaint?.evidence;
    evidence.fill(Array.isArray(items) ? items : []);
    shape();
    chooser.show();
  };

  /** Asks the module what is wrong with a complaint. */
  const check = (complaint) => {
    const entries = [...select.options].map(({ value }) => value).filter(Boolean).join(" ");
    const head = [language, form.dataset.programme, form.dataset.sha256, entries];
    const question = `${head.join("\n")}\n${JSON.stringify(complaint)}`;
    const report = siteModule.ask(exports, "complaint_check", question);
    return report.split("\n").filter(Boolean).map((line) => {
      const [pointer, rule, text, help] = line.split("\t");
      const field = rule === "complaint/missing" ? errors.fieldOf(pointer) : null;
      return { pointer, text: field ? errors.missing(field) : text, help: field ? "" : help };
    });
  };

  const proceed = async () => {
    const current = steps.current();
    const wrong = check(await settled()).filter(({ pointer }) => errors.fieldOf(pointer)?.closest(".step") === current);
    if (wrong.length > 0) errors.show(wrong);
    else steps.move(1);
  };

  const taken = ({ receipt: number, received }) => {
    errors.clear();
    const receipt = part("receipt");
    receipt.querySelector("[data-receipt]").textContent = number;
    receipt.querySelector("[data-received]").textContent = String(received).replace("T", " ").slice(0, 16);
    steps.last.before(receipt);
    steps.finish();
    keeper.forget();
    receipt.querySelector("h2").focus();
    receipt.scrollIntoView({ block: "start" });
  };

  const send = complaintSender(
    form, words, language, answers, evidence, steps.last, { collect: settled, check, show: errors.show, taken });

  const open = async (file) => {
    const complaint = await keeper.read(file);
    if (!complaint) return;
    fill(complaint);
    keep();
    steps.turn(steps.last.id);
    say(words.opened);
  };

  const erase = () => {
    if (!confirm(words.eraseSure)) return;
    form.reset();
    fill({});
    keeper.forget();
    steps.first();
    say(words.erased);
  };

  const deeds = {
    back: () => steps.move(-1), erase, print: () => print(),
    save: async () => {
      await evidence.settled();
      keeper.save(collect());
    },
    add: () => { evidence.add(); keep(); },
    open: () => tools.querySelector("[data-open]").click(),
  };

  fill(keeper.kept() ?? {});
  const wanted = new URLSearchParams(location.search).get("entry");
  if (wanted !== null) {
    const isKnown = [...select.options].some(({ value }) => value !== "" && value === wanted);
    if (isKnown) select.value = wanted;
    else say(words.unknownEntry);
    chooser.show();
    keep();
    // The first step comes first, and the address names nobody's entry any more.
    history.replaceState(null, "", location.pathname);
  }
  steps.turn(location.hash.slice(1), false);

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (steps.current() === steps.last) send();
    else proceed();
  });
  document.addEventListener("click", (event) => {
    const deed = deeds[event.target.closest?.("[data-do]")?.dataset.do];
    if (deed) deed();
  });
  tools.querySelector("[data-open]").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) open(file);
  });
  // Other places of the page, such as its beginning, are no steps.
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    if (steps.current().id !== id && steps.has(id)) steps.turn(id);
  });
  addEventListener("beforeprint", () => {
    document.documentElement.classList.toggle("prints-answers", !answers.isBlank(collect()));
    steps.list();
  });
  document.documentElement.classList.add("has-complaint-script");
})();
