import type { DeploymentFacts } from '../facts.ts'

/**
 * Whether the router sends through the cluster's egress proxy. With a NetworkPolicy alone it does when anything is
 * declared by name: a router has one way out, so what is declared by address goes through the proxy then, too.
 */
export const proxied = ({ egress, destinations }: Pick<DeploymentFacts, 'egress' | 'destinations'>): boolean =>
  egress === 'proxy' ||
  (egress === 'networkPolicy' &&
    destinations.some(({ hosts, anywhere }) => anywhere || hosts.some(({ address }) => !address)))
