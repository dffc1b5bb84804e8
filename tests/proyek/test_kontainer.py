"""docker-compose.yml: what the schema cannot say (bin/test checks the schema itself)."""

from pathlib import Path

import pytest
import yaml

from .berkas import read

COMPOSE = yaml.safe_load(read(Path("docker-compose.yml")))
DOCKERFILE = read(Path("Dockerfile"))


@pytest.mark.parametrize("name", ["db", "web"])
def test_lasting_services_have_a_health_check_and_start_again(name: str):
    service = COMPOSE["services"][name]
    assert service["healthcheck"]["test"]
    assert service["restart"] == "unless-stopped"


def test_the_worker_starts_again_and_has_time_to_hand_over_its_job():
    service = COMPOSE["services"]["pekerja"]
    assert service["command"] == ["python", "manage.py", "pekerja"]
    assert (service["restart"], service["stop_grace_period"]) == ("unless-stopped", "1m")


@pytest.mark.parametrize("name", ["web", "pekerja"])
def test_programs_wait_for_the_database_and_its_tables(name: str):
    assert COMPOSE["services"][name]["depends_on"] == {
        "db": {"condition": "service_healthy"},
        "migrasi": {"condition": "service_completed_successfully"},
    }


def test_every_named_volume_is_declared():
    used = {
        volume.partition(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service.get("volumes", [])
    }
    assert used == set(COMPOSE["volumes"])


def test_no_port_is_open_beyond_this_machine():
    ports = [port for service in COMPOSE["services"].values() for port in service.get("ports", [])]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_no_secret_stands_in_the_file():
    passwords = [
        service["environment"]["POSTGRES_PASSWORD"]
        for service in COMPOSE["services"].values()
        if "POSTGRES_PASSWORD" in service.get("environment", {})
    ]
    assert all(password.startswith("${POSTGRES_PASSWORD:?") for password in passwords)


@pytest.mark.parametrize("package", ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"])
def test_the_image_has_what_weasyprint_loads(package: str):
    assert package in DOCKERFILE


def test_the_image_does_not_run_as_root():
    assert "\nUSER sakip\n" in DOCKERFILE
