FROM python:3.12-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 \
    STATIC_ROOT=/app/staticfiles MEDIA_ROOT=/data/media

RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --uid 10001 sakip \
    && install -d -o sakip -g sakip /data/media

WORKDIR /app
COPY requirements.txt .
RUN pip install --no-deps --require-hashes --requirement requirements.txt
COPY . .
RUN SECRET_KEY=hanya-untuk-membangun python manage.py collectstatic --noinput --verbosity 0

USER sakip
VOLUME /data/media
EXPOSE 8000
CMD ["gunicorn", "sakip.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", \
     "--timeout", "390", "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-"]
