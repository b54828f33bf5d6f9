/* What the header does beyond the browser's own work, in one file, because each file
   is a request of every page. Without it boxes are plain ones, and the second level of
   the navigation is closed by its button alone. */

/* Suggestions under a search box: a combobox with a list, after the ARIA patterns. */
(function () {
  "use strict";

  const SHORTEST = 3;
  const WAIT = 150;

  function offer(input) {
    const list = document.createElement("ul");
    let waiting = 0;
    let asked = 0;
    let current = -1;

    list.className = "k-suggest__list";
    list.id = `${input.id}-suggestions`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.kSuggestionsLabel);
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function close() {
      list.hidden = true;
      current = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function show(suggestions) {
      close();
      list.replaceChildren(
        ...suggestions.map((text, number) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${number}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.textContent = text;
          return option;
        }),
      );
      list.hidden = !suggestions.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    function move(step) {
      const options = list.children;
      options[current]?.setAttribute("aria-selected", "false");
      const places = options.length + 1;
      current = ((current + 1 + step + places) % places) - 1;
      const option = options[current];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function take(option) {
      input.value = option.textContent;
      close();
      input.form.requestSubmit();
    }

    async function ask() {
      const number = ++asked;
      const text = input.value.trim();
      if (text.length < SHORTEST) {
        close();
        return;
      }
      try {
        const address = `${input.dataset.kSuggestions}?text=${encodeURIComponent(text)}`;
        const answer = await fetch(address);
        const { suggestions } = await answer.json();
        if (number === asked && document.activeElement === input) {
          show(suggestions);
        }
      } catch {
        close();
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && list.children[current]) {
        event.preventDefault();
        take(list.children[current]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    // The box must not lose the focus before the click is known.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        take(option);
      }
    });
  }

  document.querySelectorAll("input[data-k-suggestions]").forEach(offer);
})();

/* The second level of the navigation, where it hangs over the page: Escape puts it away
   and leads back to its button, and going elsewhere closes it. */
(function () {
  "use strict";

  const OPEN = "#portal-globalnav details[open]";
  const hanging = window.matchMedia("(min-width: 992px)");

  function leave(event) {
    if (!hanging.matches) {
      return;
    }
    for (const part of document.querySelectorAll(OPEN)) {
      part.open = part.contains(event.target);
    }
  }

  document.addEventListener("focusin", leave);
  document.addEventListener("pointerdown", leave);
  document.addEventListener("keydown", (event) => {
    const part = event.key === "Escape" && document.querySelector(OPEN);
    if (part && part.contains(document.activeElement)) {
      event.preventDefault();
      part.open = false;
      part.querySelector("summary").focus();
    }
  });
})();
