import { unpinned } from '../base-image.ts'

/** Where the configuration is mounted. */
export const configurationFolder = '/etc/egress-proxy'
export const configurationPath = `${configurationFolder}/squid.conf`

/**
 * An image of Debian's Squid that runs as nobody in particular and writes nowhere. What it lets through is not in it:
 * the configuration is mounted, so that another declaration needs no other image.
 */
export const proxyDockerfile =
  (): string => `# The tag moves. Pin the base image when you deploy: --build-arg BASE=debian:bookworm-slim@sha256:...
# checkov:skip=CKV_DOCKER_7: the tag stands in the argument, where the check does not look
ARG BASE=debian:bookworm-slim
FROM \${BASE}

# What it stands on is written down in the image, and said where no digest holds it.
ARG BASE
LABEL org.opencontainers.image.base.name="\${BASE}"
RUN case "\${BASE}" in *@sha256:*) ;; *) echo "${unpinned} \${BASE}" >&2 ;; esac

RUN apt-get update \\
  && apt-get install --yes --no-install-recommends squid \\
  && rm -rf /var/lib/apt/lists/*

USER 65532:65532
EXPOSE 3128

HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \\
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/localhost/3128"]

ENTRYPOINT ["/usr/sbin/squid", "-N", "-f", "${configurationPath}"]
`
