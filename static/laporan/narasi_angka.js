// The list of figures: found by any of its words, put into the text by a click or Enter.
const SHOWN = 40;

export function makeFigures(form, figures, insert) {
  const aside = document.querySelector("[data-daftar-angka]");
  const search = aside.querySelector("input");
  const list = aside.querySelector("ul");
  const count = aside.querySelector("[data-banyak]");
  aside.hidden = false;

  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = figures.filter((one) => {
      const text = one.slice(0, 4).join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.slice(0, SHOWN).map(([text, label, shown, group]) => makeItem(text, label, shown, group)));
    const rest = found.length - SHOWN;
    count.textContent = rest > 0 ? `${found.length} angka; ketik kata lain untuk mempersempit.` : `${found.length} angka.`;
  };

  const makeItem = (text, label, shown, group) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const value = document.createElement("strong");
    value.textContent = shown;
    const where = document.createElement("span");
    where.className = "catatan";
    where.textContent = group;
    button.append(`${label} `, value, where);
    button.title = text;
    button.addEventListener("click", () => insert(text));
    item.append(button);
    return item;
  };

  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      list.querySelector("button")?.click();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("button")?.focus();
    }
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = document.activeElement.closest("li")?.[step];
    (next?.querySelector("button") ?? search).focus();
  });
  show();
}
