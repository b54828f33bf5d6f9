/* Order of an album: dragging, and carrying by keys. Without it the buttons of each item do. */

(function () {
  "use strict";

  const form = document.querySelector("form.k-arrange");
  const list = form && form.querySelector(".k-arrange__items");
  if (!list) return;

  const field = form.elements.namedItem("order");
  const live = form.querySelector("[aria-live]");
  const unsaved = form.querySelector(".k-arrange__unsaved");
  const items = () => Array.from(list.children);
  const itemOf = (node) => node.closest(".k-arrange__item");
  const titleOf = (item) => item.querySelector(".k-arrange__name span").textContent;
  const checkOf = (item) => item.querySelector("[name=items]");

  let dirty = !unsaved.hidden;
  let carried = null; // What is carried by keys, and the order before.
  let dragged = [];

  function say(words, item) {
    live.textContent = words
      .replace("{title}", titleOf(item))
      .replace("{position}", items().indexOf(item) + 1)
      .replace("{count}", list.children.length);
  }

  function written() {
    const present = items();
    field.value = present.map((item) => item.dataset.uid).join(" ");
    present.forEach((item, index) => {
      item.querySelector(".k-arrange__number").textContent = index + 1;
    });
    changed();
  }

  function changed() {
    dirty = true;
    unsaved.hidden = false;
  }

  // The item alone, or with all that is ticked if it is ticked itself.
  function together(item) {
    return checkOf(item).checked
      ? items().filter((each) => checkOf(each).checked)
      : [item];
  }

  function place(moving, index) {
    const rest = items().filter((item) => !moving.includes(item));
    const before = rest[Math.max(0, Math.min(index, rest.length))] || null;
    moving.forEach((item) => list.insertBefore(item, before));
    written();
  }

  function columns() {
    const present = items();
    const top = present[0].offsetTop;
    const next = present.findIndex((item) => item.offsetTop !== top);
    return next < 1 ? present.length : next;
  }

  /* Keys */

  function grab(handle) {
    const item = itemOf(handle);
    carried = { item, before: items() };
    handle.setAttribute("aria-pressed", "true");
    item.classList.add("k-arrange__item--carried");
    say(list.dataset.grabbed, item);
  }

  function drop(words) {
    const { item } = carried;
    carried = null;
    item.querySelector(".k-arrange__handle").setAttribute("aria-pressed", "false");
    item.classList.remove("k-arrange__item--carried");
    say(words, item);
  }

  function carry(by) {
    const { item } = carried;
    const moving = together(item);
    const rest = items().filter((each) => !moving.includes(each));
    const first = items().indexOf(moving[0]);
    const ahead = items().slice(0, first).filter((each) => !moving.includes(each)).length;
    place(moving, Math.max(0, Math.min(ahead + by, rest.length)));
    // A moved node loses the focus.
    item.querySelector(".k-arrange__handle").focus();
    item.scrollIntoView({ block: "nearest" });
    say(list.dataset.moved, item);
  }

  const STEPS = {
    ArrowLeft: () => -1,
    ArrowRight: () => 1,
    ArrowUp: () => -columns(),
    ArrowDown: () => columns(),
    Home: () => -list.children.length,
    End: () => list.children.length,
  };

  list.addEventListener("keydown", (event) => {
    const handle = event.target.closest(".k-arrange__handle");
    if (!handle || !carried) return;
    if (event.key in STEPS) {
      event.preventDefault();
      carry(STEPS[event.key]());
    } else if (event.key === "Escape") {
      event.preventDefault();
      carried.before.forEach((item) => list.append(item));
      written();
      const { item } = carried;
      drop(list.dataset.cancelled);
      item.querySelector(".k-arrange__handle").focus();
    } else if (event.key === "Tab") {
      drop(list.dataset.dropped);
    }
  });

  list.addEventListener("click", (event) => {
    const handle = event.target.closest(".k-arrange__handle");
    if (handle) {
      if (carried && carried.item === itemOf(handle)) drop(list.dataset.dropped);
      else {
        if (carried) drop(list.dataset.dropped);
        grab(handle);
      }
      return;
    }
    const step = event.target.closest("button[name=do]");
    if (!step) return;
    event.preventDefault();
    const item = itemOf(step);
    const by = step.value.startsWith("up:") ? -1 : 1;
    place([item], items().indexOf(item) + by);
    step.focus();
    say(list.dataset.moved, item);
  });

  /* Pointer */

  list.querySelectorAll(".k-arrange__item").forEach((item) => {
    item.draggable = true;
    item.querySelector(".k-arrange__handle").hidden = false;
  });

  list.addEventListener("dragstart", (event) => {
    const item = itemOf(event.target);
    dragged = together(item);
    dragged.forEach((each) => each.classList.add("k-arrange__item--carried"));
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", titleOf(item));
  });

  function unmark() {
    list.querySelectorAll("[data-drop]").forEach((item) => delete item.dataset.drop);
  }

  function isAfter(item, event) {
    const box = item.getBoundingClientRect();
    return columns() > 1
      ? event.clientX > box.left + box.width / 2
      : event.clientY > box.top + box.height / 2;
  }

  list.addEventListener("dragover", (event) => {
    const item = event.target.closest(".k-arrange__item");
    if (!dragged.length) return;
    event.preventDefault();
    unmark();
    if (item && !dragged.includes(item)) item.dataset.drop = isAfter(item, event) ? "after" : "before";
  });

  list.addEventListener("drop", (event) => {
    const item = event.target.closest(".k-arrange__item");
    event.preventDefault();
    unmark();
    if (!dragged.length || !item || dragged.includes(item)) return;
    const rest = items().filter((each) => !dragged.includes(each));
    place(dragged, rest.indexOf(item) + (isAfter(item, event) ? 1 : 0));
    say(list.dataset.dropped, dragged[0]);
  });

  list.addEventListener("dragend", () => {
    dragged.forEach((each) => each.classList.remove("k-arrange__item--carried"));
    dragged = [];
    unmark();
  });

  list.addEventListener("change", (event) => {
    if (event.target.name === "cover") changed();
  });

  form.addEventListener("submit", () => {
    dirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
})();
