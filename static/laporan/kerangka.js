// Alt and an arrow move the part that has the focus; after a move the focus stays with the part.

let asal = "";

document.addEventListener("keydown", (peristiwa) => {
  if (!peristiwa.altKey || !peristiwa.key.startsWith("Arrow")) return;
  const baris = document.activeElement?.closest("[data-bagian]");
  const tombol = baris?.querySelector(`[data-gerak="${peristiwa.key}"]`);
  if (!tombol) return;
  peristiwa.preventDefault();
  asal = document.activeElement.id;
  tombol.click();
});

document.addEventListener("click", (peristiwa) => {
  const tombol = peristiwa.target.closest("[data-kerangka] button");
  if (tombol && !asal) asal = tombol.id;
});

// A button that can move no further cannot have the focus: then the title of its part has it.
document.addEventListener("htmx:afterSettle", () => {
  const tujuan = document.getElementById(asal);
  const kunci = asal.slice(asal.indexOf("-") + 1);
  asal = "";
  (tujuan?.disabled ? document.getElementById(`judul-${kunci}`) : tujuan)?.focus();
});
