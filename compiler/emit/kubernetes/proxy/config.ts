import { createHash } from 'node:crypto'
import { squidConfiguration } from '../../egress-proxy/squid-configuration.ts'
import type { DeploymentFacts } from '../facts.ts'
import type { Context, Manifest } from '../manifest.ts'
import { proxyName } from '../names.ts'
import { proxyMetadata } from './labels.ts'

/** SHA-256 of the configuration, hexadecimal. */
export const proxyConfigDigest = ({ destinations }: DeploymentFacts): string =>
  createHash('sha256').update(squidConfiguration(destinations)).digest('hex')

/** Named after its content, as the router's own is. */
export const proxyConfigName = (facts: DeploymentFacts): string =>
  `${proxyName(facts.name)}-${proxyConfigDigest(facts).slice(0, 10)}`

/** Whom the proxy lets the router reach. Immutable: another list is another map, and rolls the pods. */
export const proxyConfig = (context: Context): Manifest => ({
  key: 'egress-proxy-config',
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: proxyMetadata(context, proxyConfigName(context.facts)),
  body: { immutable: true, data: { 'squid.conf': squidConfiguration(context.facts.destinations) } },
  purpose: 'The hosts that the egress proxy lets the router reach, on their ports, at public addresses.',
})
