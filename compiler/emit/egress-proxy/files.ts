import type { EmittedFile } from '../emitted-file.ts'
import { ownsProxy } from '../kubernetes/egress/proxied.ts'
import type { DeploymentFacts } from '../kubernetes/facts.ts'
import { proxyDockerfile } from './image.ts'
import { squidConfiguration } from './squid-configuration.ts'

/** What the image of the egress proxy is made from, and its configuration, which is mounted. */
export const proxyFiles = (facts: DeploymentFacts): readonly EmittedFile[] =>
  ownsProxy(facts)
    ? [
        { path: 'egress-proxy/Dockerfile', content: proxyDockerfile() },
        { path: 'egress-proxy/squid.conf', content: squidConfiguration(facts.destinations) },
      ]
    : []
