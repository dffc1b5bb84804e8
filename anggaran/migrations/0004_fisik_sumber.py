from django.db import migrations, models


def name_layar(apps, schema_editor):
    """Until now people alone entered physical progress."""
    fisik = apps.get_model("anggaran", "RealisasiFisik")
    fisik.objects.update(jenis_sumber="manual", sumber="diisi di layar")


class Migration(migrations.Migration):

    dependencies = [
        ("anggaran", "0003_alasan_pengembalian"),
    ]

    operations = [
        migrations.AddField(
            model_name="realisasifisik",
            name="jenis_sumber",
            field=models.CharField(blank=True, max_length=30, verbose_name="jenis tabel sumber"),
        ),
        migrations.AddField(
            model_name="realisasifisik",
            name="sumber",
            field=models.TextField(blank=True, verbose_name="sumber"),
        ),
        migrations.RunPython(name_layar, migrations.RunPython.noop),
    ]
