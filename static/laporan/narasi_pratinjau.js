// The print of the text beside it, a moment after the last key.
const PAUSE = 700;

export function makePreview(form) {
  const place = document.querySelector("[data-pratinjau]");
  let timer;
  let running;

  async function draw() {
    running?.abort();
    running = new AbortController();
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.alamatPratinjau, {
        method: "POST", body: new FormData(form), signal: running.signal,
      });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch (error) {
      // Not reached, or overtaken by the next one: the last print stays.
      if (!(error instanceof TypeError) && error.name !== "AbortError") throw error;
    }
    place.removeAttribute("aria-busy");
  }

  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(draw, PAUSE);
    },
  };
}
