# Stage one installs the locked requirements; stage two holds only what runs, and not as root.
FROM python:3.13-slim-trixie AS installed
WORKDIR /app
COPY requirements/run.txt requirements/
RUN python -m venv .venv \
    && .venv/bin/python -m pip install --no-cache-dir --only-binary :all: --require-hashes \
        -r requirements/run.txt

FROM python:3.13-slim-trixie
WORKDIR /app

COPY system-packages.txt ./
COPY scripts/system-packages.sh scripts/
RUN CI=true sh scripts/system-packages.sh install run \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin mithaq \
    && install -d -o mithaq -g mithaq -m 0700 /data

COPY --from=installed /app/.venv .venv
COPY LICENSE config.yaml ./
COPY gigs/ gigs/
COPY handlers/ handlers/
COPY storage/ storage/
COPY media/ media/
COPY bot/ bot/

# The local page listens on loopback only, by design: from outside a container it is reached with the
# host's own network (docker run --network host), or not at all.
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MITHAQ_DATABASE__URL=sqlite+aiosqlite:////data/mithaq.db \
    MITHAQ_VAULT__PATH=/data/vault \
    MITHAQ_HEALTH__PORT=8080

USER 10001
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as web; web.urlopen('http://127.0.0.1:' + os.environ['MITHAQ_HEALTH__PORT'] + '/healthz', timeout=4)"]

CMD ["python", "-m", "bot", "run"]
