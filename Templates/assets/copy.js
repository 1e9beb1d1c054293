// A button beside each block of code that copies it, but for output and changes of lines. Where the browser cannot
// copy, there is none.
(function () {
  "use strict";
  const { copy, copied } = document.currentScript.dataset;
  if (!navigator.clipboard) return;

  for (const block of document.querySelectorAll(".prose pre:not(:has(> :is(.language-text, .language-diff)))")) {
    const frame = document.createElement("div");
    const button = document.createElement("button");
    const said = document.createElement("span");
    frame.className = "code";
    button.type = "button";
    button.textContent = copy;
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    block.replaceWith(frame);
    frame.append(block, button, said);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ""));
      } catch (error) {
        // The reader did not allow it: the text is selected instead, to be copied by hand.
        getSelection().selectAllChildren(block);
        return;
      }
      button.textContent = copied;
      said.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
        said.textContent = "";
      }, 2000);
    });
  }
})();
