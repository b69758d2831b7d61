import { proxyDockerfile } from '../egress-proxy/image.ts'
import { service, squidConfiguration } from '../egress-proxy/squid-configuration.ts'
import type { EmittedFile } from '../emitted-file.ts'
import { configData } from '../kubernetes/config-map.ts'
import type { DeploymentFacts } from '../kubernetes/facts.ts'
import { proxyName } from '../kubernetes/names.ts'
import { composeFile } from './compose.ts'
import { needsProxy } from './needs.ts'
import { composeReadme, systemdReadme } from './readme.ts'
import { proxyUnit, routerUnit } from './systemd.ts'

/** What the router is deployed with on one machine, by Docker Compose. */
export const composeFiles = (facts: DeploymentFacts): readonly EmittedFile[] => [
  { path: 'compose/README.md', content: composeReadme(facts) },
  { path: 'compose/compose.yaml', content: composeFile(facts) },
  ...checkFiles('compose', facts),
  ...(needsProxy(facts)
    ? [
        { path: 'egress-proxy/Dockerfile', content: proxyDockerfile() },
        { path: 'egress-proxy/squid.conf', content: squidConfiguration(facts.destinations) },
      ]
    : []),
]

/** The same by systemd. */
export const systemdFiles = (facts: DeploymentFacts): readonly EmittedFile[] => [
  { path: 'systemd/README.md', content: systemdReadme(facts) },
  { path: `systemd/${facts.name}.service`, content: routerUnit(facts) },
  ...checkFiles('systemd', facts),
  ...(needsProxy(facts)
    ? [
        { path: `systemd/${proxyName(facts.name)}.service`, content: proxyUnit(facts) },
        { path: 'systemd/squid.conf', content: squidConfiguration(facts.destinations, service) },
      ]
    : []),
]

/** What a deployment was made from, and the check of the router against it. */
const checkFiles = (folder: string, facts: DeploymentFacts): readonly EmittedFile[] =>
  Object.entries(configData(facts)).map(([name, content]) => ({ path: `${folder}/${name}`, content }))
