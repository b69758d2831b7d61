import { nodeFlags } from '../../../runtime/contract/memory.ts'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { unpinned } from '../base-image.ts'
import { json } from '../json.ts'

/** `package.json` of the router's folder: no dependencies, everything is in `router.mjs`. */
export const routerPackage = (plan: RouterPlan): string =>
  json({
    name: plan.project.toLowerCase(),
    private: true,
    type: 'module',
    engines: { node: '>=24' },
    scripts: { start: ['node', ...nodeFlags, 'router.mjs'].join(' '), check: 'node router.mjs --check' },
  })

/** An image that runs as nobody in particular and writes to its two volumes only. */
export const dockerfile =
  (): string => `# The tag moves. Pin the base image when you deploy: --build-arg BASE=node:24-slim@sha256:...
# checkov:skip=CKV_DOCKER_7: the tag stands in the argument, where the check does not look
ARG BASE=node:24-slim
FROM \${BASE}

# What it stands on is written down in the image, and said where no digest holds it.
ARG BASE
LABEL org.opencontainers.image.base.name="\${BASE}"
RUN ["node", "-e", "if (!process.env.BASE.includes('@sha256:')) console.warn('${unpinned}', process.env.BASE)"]

ENV NODE_ENV=production \\
    HOST=:: \\
    PORT=8080 \\
    DATA_DIR=/data \\
    TOMBSTONES_DIR=/tombstones

# The only folders that are written to: everything else may be mounted read-only. A volume each: who restores the
# first from a backup must not restore the second.
RUN ["install", "-d", "-o", "65532", "-g", "65532", "-m", "0700", "/data", "/tombstones"]

WORKDIR /router
COPY --chmod=0444 router.mjs third-party-notices.txt package.json ./

USER 65532:65532
VOLUME ["/data", "/tombstones"]
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \\
  CMD ["node", "-e", "fetch('http://localhost:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ${JSON.stringify(['node', ...nodeFlags, 'router.mjs']).replaceAll(',', ', ')}
`
