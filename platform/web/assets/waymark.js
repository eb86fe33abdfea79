// Starts the GOV.UK components and our two islands: a warning before a visit ends, and saving what is being written.
// Every page works without this file; it must never be the only way to do anything.
import { initAll } from "./govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// The visit ends by itself after a while without a page. Five minutes before, say so and offer to stay.
const dialog = document.querySelector("dialog[data-idle-minutes]");
if (dialog) {
  const WARN_MINUTES = 5;
  const left = dialog.querySelector("[data-left]");
  const minutes = Number(dialog.dataset.idleMinutes);
  let ends = 0;
  const restart = () => { ends = Date.now() + minutes * 60000; };
  const say = (seconds) => {
    const whole = Math.max(1, Math.ceil(seconds / 60));
    const text = whole === 1 ? "1 minute" : `${whole} minutes`;
    if (left.textContent !== text) left.textContent = text;
  };
  const look = () => {
    const seconds = (ends - Date.now()) / 1000;
    if (seconds <= 0) location.assign("/timed-out");
    else if (seconds <= WARN_MINUTES * 60) {
      say(seconds);
      if (!dialog.open) dialog.showModal();
    }
  };
  dialog.addEventListener("close", async () => {
    const answer = await fetch("/signed-in", { cache: "no-store" }).catch(() => null);
    if (answer?.ok) restart();
    else location.assign("/timed-out");
  });
  restart();
  setInterval(look, 5000);
  document.addEventListener("visibilitychange", look);
}

// Forms marked data-autosave are posted to their own address in the background a moment after the last key; all forms
// marked data-keep ask before the page is left with something unsaved.
for (const form of document.querySelectorAll("form[data-autosave], form[data-keep]")) {
  let unsaved = false;
  let timer = 0;
  const status = form.querySelector("[data-saved]");
  const time = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const save = async () => {
    const body = new URLSearchParams(new FormData(form));
    unsaved = false;
    const answer = await fetch(form.action, { method: "POST", body, headers: { "Wm-Autosave": "1" } }).catch(() => null);
    if (answer?.ok) { if (status) status.textContent = `Saved at ${time()}`; }
    else {
      unsaved = true;
      if (status) status.textContent = "Not saved yet. We will try again when you write more.";
    }
  };
  form.addEventListener("input", () => {
    unsaved = true;
    if ("autosave" in form.dataset) {
      clearTimeout(timer);
      timer = setTimeout(save, 3000);
    }
  });
  form.addEventListener("submit", () => { unsaved = false; clearTimeout(timer); });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
}

// A link to print stands only where it can: without this file the browser's own menu prints.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
