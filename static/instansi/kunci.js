// Security keys: hands the form to allauth's script, and tells a failure on the page.
const form = document.querySelector("[data-kunci]");

if (form) {
  const { kunci, kunciTombol, kunciIsi } = form.dataset;
  const tombol = kunci === "addForm" ? "add" : "authenticate";
  const ids = { [tombol]: kunciTombol, credential: kunciIsi, data: "kunci-data" };
  window.allauth.webauthn.forms[kunci]({ ids });

  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    form.querySelector("[data-kunci-galat]").hidden = false;
  });
}
