// Everything works without this file: it keeps an impatient second click from sending a form twice.
"use strict";
document.addEventListener("submit", event => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(form => delete form.dataset.sent));
