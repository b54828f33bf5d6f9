/* The focal point of a photo by a click, by dragging or by arrow keys.
   Without this script two number fields do the same. */
(() => {
  const form = document.getElementById("k-focal");
  if (!form) return;
  const stage = document.getElementById("k-focal-stage");
  const picture = stage.querySelector("img");
  const point = document.getElementById("k-focal-point");
  const fields = { x: document.getElementById("k-x"), y: document.getElementById("k-y") };
  const crops = form.querySelectorAll(".k-focal__crop");

  const read = (name) => {
    const value = parseFloat(fields[name].value.replace(",", "."));
    return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 50;
  };

  /* As the server crops: the point in the middle, unless an edge is near. */
  const position = (share, room, shown) =>
    room <= shown ? 50 : (100 * Math.min(Math.max(share * room - shown / 2, 0), room - shown)) / (room - shown);

  const show = () => {
    const x = read("x");
    const y = read("y");
    point.style.left = `${x}%`;
    point.style.top = `${y}%`;
    for (const crop of crops) {
      const scale = Math.max(crop.clientWidth / picture.naturalWidth, crop.clientHeight / picture.naturalHeight);
      const across = position(x / 100, picture.naturalWidth * scale, crop.clientWidth);
      const down = position(y / 100, picture.naturalHeight * scale, crop.clientHeight);
      crop.style.objectPosition = `${across}% ${down}%`;
    }
  };

  const put = (x, y) => {
    fields.x.value = Math.min(100, Math.max(0, x)).toFixed(1).replace(/\.0$/, "");
    fields.y.value = Math.min(100, Math.max(0, y)).toFixed(1).replace(/\.0$/, "");
    show();
  };

  const follow = (event) => {
    const box = picture.getBoundingClientRect();
    put((100 * (event.clientX - box.left)) / box.width, (100 * (event.clientY - box.top)) / box.height);
  };

  stage.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    follow(event);
    point.focus({ preventScroll: true });
  });
  stage.addEventListener("pointermove", (event) => {
    if (stage.hasPointerCapture(event.pointerId)) follow(event);
  });

  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  point.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    put(read("x") + step[0] * far, read("y") + step[1] * far);
  });

  for (const field of Object.values(fields)) field.addEventListener("input", show);
  form.classList.add("k-focal--live");
  point.hidden = false;
  document.getElementById("k-focal-keys").hidden = false;
  if (picture.complete) show();
  else picture.addEventListener("load", show);
  window.addEventListener("resize", show);
})();
