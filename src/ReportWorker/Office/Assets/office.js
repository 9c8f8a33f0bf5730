// Everything works without this file: it keeps an impatient second click from sending a form twice, and shows how far a run has come without a reload.
"use strict";
document.addEventListener("submit", event => {
  if (event.target.dataset.sent) event.preventDefault();
  if (event.target.method === "post") event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(form => delete form.dataset.sent));
const live = () => {
  const part = document.querySelector("[aria-busy=true]");
  if (!part) return;
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href);
      if (!answer.ok || answer.redirected) return location.reload();
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
      part.replaceWith(next);
    } catch { /* the service restarts; it is asked again */ }
    live();
  }, 1000);
};
live();
