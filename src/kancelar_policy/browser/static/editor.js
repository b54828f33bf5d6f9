/* Screens of the editors: what HTML and styles alone do not do. */

(function () {
  "use strict";

  // When rows are moved, their fields are renamed one by one. For a moment two rows have
  // the same name, and of one name only one radio button stays chosen.
  const ROWS = ".pat-datagridfield";
  let chosen = [];

  document.addEventListener(
    "click",
    (event) => {
      const rows = event.target.closest(ROWS);
      chosen = rows ? Array.from(rows.querySelectorAll("[type=radio]:checked")) : [];
    },
    true
  );

  document.addEventListener("click", (event) => {
    if (!event.target.closest(`${ROWS} button`)) return;
    chosen.forEach((radio) => {
      radio.checked = true;
    });
  });
})();
