// Type size, contrast, reading aloud, printing and sharing. The settings are kept on the reader's own device.
(function () {
  "use strict";
  const root = document.documentElement;
  const steps = ["18", "22", "26", "30"];

  function keep() {
    const { size, contrast, reading } = root.dataset;
    try {
      localStorage.setItem("reading", JSON.stringify({ size, contrast, reading }));
    } catch (error) {
      // Without storage the settings last as long as the page.
    }
  }

  function set(key, value) {
    window.loadReaderStyle();
    if (value) root.dataset[key] = value;
    else delete root.dataset[key];
    keep();
    show();
  }

  const bar = document.querySelector("[data-reader-bar]");
  const open = document.querySelector("[data-reader-open]");
  const find = (name) => bar.querySelector("[data-" + name + "]");
  const sizeButtons = [...document.querySelectorAll("[data-type-size]")];

  // Draws the controls after the settings.
  function show() {
    const isOn = Boolean(root.dataset.reading);
    const size = root.dataset.size || "";
    for (const button of sizeButtons) {
      button.setAttribute("aria-pressed", String(button.dataset.typeSize === size));
    }
    if (!bar) return;
    bar.hidden = !isOn;
    open.setAttribute("aria-expanded", String(isOn));
    find("contrast").setAttribute("aria-pressed", String(root.dataset.contrast === "more"));
    const step = Math.max(0, steps.indexOf(size));
    find("smaller").disabled = step === 0;
    find("larger").disabled = step === steps.length - 1;
    find("size").textContent = steps[step];
  }

  for (const button of sizeButtons) button.addEventListener("click", () => set("size", button.dataset.typeSize));

  if (bar && open) {
    open.hidden = false;
    open.addEventListener("click", () => {
      const turnsOn = !root.dataset.reading;
      if (!turnsOn) aloud.stop();
      root.dataset.contrast = turnsOn ? "more" : "";
      if (!turnsOn) delete root.dataset.contrast;
      set("size", turnsOn ? steps[0] : "");
      set("reading", turnsOn ? "on" : "");
      if (turnsOn) find("larger").focus();
    });
    const move = (by) => {
      const step = Math.max(0, steps.indexOf(root.dataset.size)) + by;
      if (steps[step]) set("size", steps[step]);
    };
    find("smaller").addEventListener("click", () => move(-1));
    find("larger").addEventListener("click", () => move(1));
    find("contrast").addEventListener("click", () => set("contrast", root.dataset.contrast ? "" : "more"));
    find("close").addEventListener("click", () => {
      open.click();
      open.focus();
    });
  }

  // Reads the page aloud, one block after the other, and marks the block it is at.
  const aloud = (function () {
    const speech = window.speechSynthesis;
    const button = bar && find("aloud");
    const stopButton = bar && find("stop");
    let blocks = [];
    let at = -1;
    let isPaused = false;
    // A reading that was stopped still reports its end; only the current one counts.
    let reading = 0;

    function draw() {
      button.textContent = at < 0 ? button.dataset.start : isPaused ? button.dataset.resume : button.dataset.pause;
      stopButton.hidden = at < 0;
    }

    function mark(block) {
      document.querySelectorAll(".is-spoken").forEach((other) => other.classList.remove("is-spoken"));
      if (!block) return;
      block.classList.add("is-spoken");
      const box = block.getBoundingClientRect();
      if (box.top < 0 || box.bottom > innerHeight) block.scrollIntoView({ block: "center" });
    }

    function speak(index) {
      if (index >= blocks.length) return stop();
      at = index;
      const own = reading;
      const block = blocks[index];
      const words = new SpeechSynthesisUtterance(block.innerText);
      words.lang = (block.closest("[lang]") || root).lang;
      const next = () => { if (own === reading) speak(at + 1); };
      words.onend = next;
      words.onerror = next;
      mark(block);
      speech.speak(words);
      draw();
    }

    function stop() {
      if (!speech || at < 0) return;
      reading += 1;
      at = -1;
      isPaused = false;
      speech.cancel();
      mark(null);
      draw();
    }

    function start() {
      const isLeaf = (block) => !block.querySelector("p, li, h2, h3, h4, dt, dd, th, td");
      blocks = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption)")]
        .filter((block) => isLeaf(block) && block.innerText.trim() && block.getClientRects().length
          && !block.closest("[data-silent], nav"));
      reading += 1;
      speech.cancel();
      speak(0);
    }

    if (bar && speech && window.SpeechSynthesisUtterance) {
      button.hidden = false;
      button.addEventListener("click", () => {
        if (at < 0) return start();
        isPaused = !isPaused;
        if (isPaused) speech.pause();
        else speech.resume();
        draw();
      });
      stopButton.addEventListener("click", () => {
        stop();
        button.focus();
      });
      addEventListener("pagehide", stop);
    }
    return { stop };
  })();

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll("[data-copy-address]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copyAddress);
        button.textContent = button.dataset.copied;
      } catch (error) {
        button.textContent = label;
      }
    });
  }
  document.querySelectorAll("[data-tools]").forEach((tools) => { tools.hidden = false; });
  show();
})();
