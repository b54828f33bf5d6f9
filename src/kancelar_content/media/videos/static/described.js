/* The sound with audio description in place of the video's own, kept in time with it. */
(() => {
  const video = document.querySelector("video[data-described]");
  const label = document.getElementById("described-switch");
  if (!video || !label) return;
  const FARTHEST = 0.3;
  const box = label.querySelector("input");
  let sound = null;
  let wasMuted = false;

  const follow = () => {
    if (Math.abs(sound.currentTime - video.currentTime) > FARTHEST) {
      sound.currentTime = video.currentTime;
    }
    sound.playbackRate = video.playbackRate;
    sound.volume = video.volume;
  };

  const play = () => {
    follow();
    sound.play().catch((error) => {
      // A pause before it began, as when the video seeks, is no refusal.
      if (error.name === "AbortError") return;
      box.checked = false;
      change();
    });
  };

  const events = {
    play,
    playing: play,
    pause: () => sound.pause(),
    waiting: () => sound.pause(),
    ended: () => sound.pause(),
    seeked: follow,
    ratechange: follow,
    volumechange: follow,
    timeupdate: follow,
  };

  const change = () => {
    if (box.checked) {
      sound = sound || new Audio(video.dataset.described);
      wasMuted = video.muted;
      video.muted = true;
      for (const name in events) video.addEventListener(name, events[name]);
      if (!video.paused) play();
    } else if (sound) {
      for (const name in events) video.removeEventListener(name, events[name]);
      sound.pause();
      video.muted = wasMuted;
    }
  };

  box.addEventListener("change", change);
  label.hidden = false;
})();
