// The import of many PDs. Files travel in small groups, one after another, so that one sees how far
// they are and no request grows too large; what is ticked is counted on the button. Without this
// script the forms work as they are.

import { HARUS_MASUK, MB, PUTUS, TAK_DITERIMA, pasangSeret, tampilGalat, tolak } from "./berkas.js";

const BERSAMA = 5; // files in one request: each is read before the answer comes

function kelompokkan(semua, maks) {
  const kelompok = [];
  let ukuran = 0;
  for (const satu of semua) {
    const terakhir = kelompok.at(-1);
    if (!terakhir || terakhir.length >= BERSAMA || ukuran + satu.size > maks) {
      kelompok.push([satu]);
      ukuran = satu.size;
    } else {
      terakhir.push(satu);
      ukuran += satu.size;
    }
  }
  return kelompok;
}

// What the server said of a group of files; else in ``sebab`` why none of them was taken.
async function kirim(alamat, formulir, kelompok) {
  const isi = new FormData();
  isi.append("csrfmiddlewaretoken", formulir.querySelector("[name=csrfmiddlewaretoken]").value);
  for (const satu of kelompok) isi.append("berkas", satu);
  try {
    const jawab = await fetch(alamat, {
      method: "POST",
      body: isi,
      headers: { "X-Requested-With": "XMLHttpRequest" },
    });
    if (jawab.redirected) return { sebab: HARUS_MASUK };
    const berisi = jawab.headers.get("Content-Type")?.startsWith("application/json");
    return berisi ? await jawab.json() : { sebab: TAK_DITERIMA };
  } catch {
    return { sebab: PUTUS };
  }
}

function pasangUnggah(formulir) {
  const masukan = formulir.querySelector("input[type=file]");
  const wadah = formulir.querySelector(".impor-wadah");
  const pilihan = formulir.querySelector(".massal-pilihan");
  const galat = formulir.querySelector(".massal-galat");
  const maju = formulir.querySelector(".massal-maju");
  const terus = formulir.querySelector(".massal-terus");
  const tombol = formulir.querySelector("button[type=submit]");
  const maks = Number(formulir.dataset.maks);
  const banyak = Number(formulir.dataset.banyak);

  function periksa(semua) {
    if (!semua.length) return ["Pilih paling sedikit satu berkas lembar kerja."];
    if (semua.length > banyak) return [`${semua.length} berkas dipilih; paling banyak ${banyak}.`];
    return [];
  }

  // A photo or a PDF among the files of a folder does not hold up the others.
  function tolakSemua(semua) {
    return semua
      .map((satu) => [satu, tolak(satu, masukan, maks)])
      .filter(([, sebab]) => sebab)
      .map(([satu, sebab]) => [satu, `Tidak diterima: ${satu.name}: ${sebab}.`]);
  }

  async function kirimSemua(semua, kalimat) {
    const sisa = [];
    const sebab = new Set();
    let tujuan = "";
    let diterima = 0;
    let sudah = 0;
    for (const kelompok of kelompokkan(semua, maks)) {
      tampilMaju(sudah, semua.length);
      const jawab = sebab.has(HARUS_MASUK) ? { sebab: HARUS_MASUK } : await kirim(formulir.action, formulir, kelompok);
      if (jawab.sebab) {
        sebab.add(jawab.sebab);
        sisa.push(...kelompok);
      }
      kalimat.push(...(jawab.galat ?? []));
      formulir.action = jawab.tambah ?? formulir.action;
      tujuan = jawab.tujuan ?? tujuan;
      diterima += jawab.diterima ?? 0;
      sudah += kelompok.length;
    }
    if (sisa.length) kalimat.push(`${[...sebab].join(" ")} Belum diterima: ${sisa.map((satu) => satu.name).join(", ")}.`);
    selesai(kalimat, tujuan, diterima, sisa);
  }

  function tampilMaju(sudah, semua) {
    maju.hidden = false;
    maju.querySelector("progress").value = Math.round((sudah / semua) * 100);
    maju.querySelector("[role=status]").textContent = `${sudah} dari ${semua} berkas dikirim`;
  }

  // Only what did not arrive stays chosen: a second press brings that, to the same import.
  function selesai(kalimat, tujuan, diterima, sisa) {
    if (tujuan && !kalimat.length) {
      window.location.assign(tujuan);
      return;
    }
    siap();
    if (tujuan) {
      const tinggal = new DataTransfer();
      for (const satu of sisa) tinggal.items.add(satu);
      masukan.files = tinggal.files;
      pilihan.textContent = `${diterima} berkas diterima; yang disebut di atas belum. Unggah lagi yang sudah diperbaiki, atau lanjutkan tanpa itu.`;
      terus.hidden = false;
      terus.querySelector("a").href = tujuan;
      tombol.className = "btn btn-outline-secondary";
    }
    tampilGalat(galat, kalimat);
  }

  function siap() {
    maju.hidden = true;
    tombol.disabled = false;
  }

  function tampilPilihan() {
    const semua = [...masukan.files];
    const ukuran = semua.reduce((sampai, satu) => sampai + satu.size, 0);
    pilihan.textContent = semua.length ? `${semua.length} berkas dipilih (${(ukuran / MB).toFixed(1).replace(".", ",")} MB)` : "";
    tampilGalat(galat, semua.length ? [...periksa(semua), ...tolakSemua(semua).map(([, kalimat]) => kalimat)] : []);
  }

  formulir.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    const semua = [...masukan.files];
    const ditolak = new Map(tolakSemua(semua));
    const baik = semua.filter((satu) => !ditolak.has(satu));
    const salah = [...periksa(semua), ...ditolak.values()];
    tampilGalat(galat, salah);
    if (semua.length > banyak || !baik.length) return;
    tombol.disabled = true;
    kirimSemua(baik, salah);
  });
  // Going back to this page shows it as it was left: it may be used again.
  window.addEventListener("pageshow", ({ persisted }) => persisted && siap());
  pasangSeret(wadah, masukan, tampilPilihan);
  formulir.querySelector(".massal-seret").hidden = false;
}

function pasangTerapkan(formulir) {
  const centang = [...formulir.querySelectorAll(".massal-centang")];
  const tombol = formulir.querySelector("[data-kata]");
  if (!tombol) return;

  function hitung() {
    const banyak = centang.filter((satu) => satu.checked).length;
    tombol.textContent = tombol.dataset.kata.replace("#", banyak);
    tombol.disabled = banyak === 0;
  }

  for (const satu of formulir.querySelectorAll("[data-pilih]")) {
    satu.addEventListener("click", () => {
      for (const kotak of centang) kotak.checked = satu.dataset.pilih === "bersih" && "bersih" in kotak.dataset;
      hitung();
    });
  }
  formulir.addEventListener("change", hitung);
  formulir.querySelector(".massal-semua").hidden = false;
  hitung();
}

document.querySelectorAll(".massal-unggah").forEach(pasangUnggah);
document.querySelectorAll(".massal-terapkan").forEach(pasangTerapkan);
