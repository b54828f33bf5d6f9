/* Pages of the archive work without it: it saves keystrokes and warns of unsaved texts. */
(() => {
  "use strict";

  const form = document.querySelector("form.k-texts");
  const next = document.querySelector("form[data-k-continue]");

  /* Parts of a batch follow each other until the last one is done. */
  if (next) window.setTimeout(() => next.querySelector("button").click(), 300);
  if (!form) return;

  const fields = [...form.querySelectorAll("textarea")];
  const before = new Map(fields.map((field) => [field, field.value]));
  const note = form.querySelector("[data-k-unsaved]");
  let leaving = false;

  const unsaved = () => fields.filter((field) => field.value !== before.get(field)).length;

  const grow = (field) => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };

  const tell = () => {
    const number = unsaved();
    note.hidden = !number;
    note.textContent = number ? note.dataset.kUnsaved.trim() + " " + number : "";
  };

  const changed = (field) => {
    grow(field);
    field.classList.toggle("k-texts__lacks", !field.value.trim());
    field.classList.toggle("k-texts__long", field.value.length > Number(field.dataset.kLimit));
    tell();
  };

  /* The same text of the photo that many rows away. */
  const neighbour = (field, way) => {
    const same = fields.filter((other) => other.dataset.kField === field.dataset.kField);
    return same[same.indexOf(field) + way];
  };

  fields.forEach(grow);
  form.addEventListener("input", (event) => {
    if (before.has(event.target)) changed(event.target);
  });
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved()) event.preventDefault();
  });
  form.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.querySelector("button[value=save]").click();
      return;
    }
    if (!event.altKey || !before.has(event.target)) return;
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way) {
      const other = neighbour(event.target, way);
      if (other) other.focus();
      event.preventDefault();
    }
    if (event.key === "ArrowRight") {
      const previous = neighbour(event.target, -1);
      if (previous) {
        event.target.value = previous.value;
        changed(event.target);
      }
      event.preventDefault();
    }
  });
})();
