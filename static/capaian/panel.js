// The page of a row as a panel beside a grid: opened by its link, closed by Escape, and the focus
// goes back to where it was. Without this module the link opens the page.
const LINK = "[data-kisi] th[scope=row] > a, a[data-buka-panel]";
const dialog = document.querySelector("[data-panel-isi]") ? null : makeDialog();
let returned = false;

function makeDialog() {
  const made = document.createElement("dialog");
  made.className = "panel-dialog";
  made.setAttribute("aria-label", "Rincian baris");
  const bar = document.createElement("div");
  bar.className = "panel-tutup";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn btn-sm btn-outline-secondary";
  close.textContent = "Tutup (Esc)";
  close.addEventListener("click", () => made.close());
  bar.append(close);
  const content = document.createElement("div");
  content.dataset.panelIsi = "";
  made.append(bar, content);
  made.addEventListener("close", finish);
  document.body.append(made);
  return made;
}

function finish() {
  dialog.querySelector("[data-panel-isi]").replaceChildren();
  // The grid behind tells which rows were sent back.
  if (returned) window.location.reload();
}

async function open(link) {
  const content = dialog.querySelector("[data-panel-isi]");
  content.textContent = "Memuat…";
  dialog.showModal();
  await window.htmx.ajax("GET", link.href, { target: content, swap: "innerHTML" });
}

function plainClick(event) {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

function tooLarge(form) {
  const limit = Number(form.dataset.maksMb) * 1024 * 1024;
  const files = [...form.querySelectorAll("input[type=file]")].flatMap((one) => [...one.files]);
  const large = files.some((file) => file.size > limit);
  form.querySelector("[data-terlalu-besar]").hidden = !large;
  return large;
}

if (dialog) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest(LINK);
    if (!link || !plainClick(event) || !window.htmx) return;
    event.preventDefault();
    open(link);
  });
}

// What the server refuses is shown where it was asked, with its reason.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target } = event.detail;
  if (!target.matches?.("[data-panel-isi]")) return;
  if ([409, 413, 422, 423].includes(xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  } else if (xhr.status >= 400) {
    target.textContent = xhr.status === 404 ? "Baris ini tidak ditemukan."
      : "Halaman ini belum dapat dimuat. Tutup, lalu coba lagi.";
  }
});

// A session that ended answers with the page to sign in: it is opened as a page.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr, target } = event.detail;
  if (!target.matches?.("[data-panel-isi]")) return;
  if (xhr.responseURL && !xhr.responseText.includes('class="panel"')
      && xhr.responseText.includes("<html")) {
    event.preventDefault();
    window.location.assign(window.location.href);
  }
});

document.addEventListener("htmx:sendError", (event) => {
  if (event.detail.target?.matches?.("[data-panel-isi]") && !event.detail.target.querySelector(".panel")) {
    event.detail.target.textContent = "Sambungan terputus. Tutup, lalu coba lagi.";
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (!event.detail.target.matches("[data-panel-isi]")) return;
  event.detail.target.querySelector("#panel-judul")?.focus({ preventScroll: true });
});

document.addEventListener("baris-kembali", () => { returned = true; });

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-unggah]") && tooLarge(event.target)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
