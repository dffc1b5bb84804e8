from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("anggaran", "0002_alur_dan_versi"),
    ]

    operations = [
        migrations.AlterField(
            model_name="realisasianggaran",
            name="alasan",
            field=models.TextField(
                blank=True, verbose_name="alasan melebihi pagu atau keterangan pengembalian"
            ),
        ),
    ]
