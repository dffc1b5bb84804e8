// The import of many PDs. Files travel in small groups, one after another, so that one sees how far
// they are and no request grows too large; what is ticked is counted on the button. Without this
// script the forms work as they are.

import { MB, pasangSeret, tampilGalat } from "./berkas.js";

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

async function kirim(alamat, formulir, kelompok) {
  const isi = new FormData();
  isi.append("csrfmiddlewaretoken", formulir.querySelector("[name=csrfmiddlewaretoken]").value);
  for (const satu of kelompok) isi.append("berkas", satu);
  const jawab = await fetch(alamat, {
    method: "POST",
    body: isi,
    headers: { "X-Requested-With": "XMLHttpRequest" },
  });
  return jawab.json();
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
    return semua
      .filter((satu) => satu.size > maks)
      .map((satu) => `${satu.name}: lebih besar dari ${Math.round(maks / MB)} MB.`);
  }

  async function kirimSemua(semua) {
    const kalimat = [];
    let alamat = formulir.action;
    let tujuan = "";
    let sudah = 0;
    for (const kelompok of kelompokkan(semua, maks)) {
      tampilMaju(sudah, semua.length);
      try {
        const jawab = await kirim(alamat, formulir, kelompok);
        kalimat.push(...(jawab.galat ?? []));
        alamat = jawab.tambah ?? alamat;
        tujuan = jawab.tujuan ?? tujuan;
      } catch {
        kalimat.push(`Sambungan terputus; belum diterima: ${kelompok.map((satu) => satu.name).join(", ")}. Unggah lagi.`);
      }
      sudah += kelompok.length;
    }
    selesai(kalimat, tujuan);
  }

  function tampilMaju(sudah, semua) {
    maju.hidden = false;
    maju.querySelector("progress").value = Math.round((sudah / semua) * 100);
    maju.querySelector("[role=status]").textContent = `${sudah} dari ${semua} berkas diterima dan dibaca`;
  }

  function selesai(kalimat, tujuan) {
    if (tujuan && !kalimat.length) {
      window.location.assign(tujuan);
      return;
    }
    maju.hidden = true;
    tombol.disabled = false;
    terus.hidden = !tujuan;
    if (tujuan) terus.querySelector("a").href = tujuan;
    tampilGalat(galat, kalimat);
  }

  function tampilPilihan() {
    const semua = [...masukan.files];
    const ukuran = semua.reduce((sampai, satu) => sampai + satu.size, 0);
    pilihan.textContent = semua.length ? `${semua.length} berkas dipilih (${(ukuran / MB).toFixed(1).replace(".", ",")} MB)` : "";
    tampilGalat(galat, semua.length ? periksa(semua) : []);
  }

  formulir.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    const semua = [...masukan.files];
    const salah = periksa(semua);
    tampilGalat(galat, salah);
    if (salah.length) return;
    tombol.disabled = true;
    kirimSemua(semua);
  });
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
