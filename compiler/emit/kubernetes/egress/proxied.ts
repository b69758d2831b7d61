import type { DeploymentFacts } from '../facts.ts'

type Facts = Pick<DeploymentFacts, 'egress' | 'destinations'>

/** Whether the way out is the egress proxy that is generated with the router. */
export const ownsProxy = ({ egress, destinations }: Facts): boolean => egress === 'proxy' && destinations.length > 0

/**
 * Whether it is one that somebody else runs. With a NetworkPolicy alone it is when anything is declared by name: a
 * router has one way out, so what is declared by address goes through the proxy then, too.
 */
export const asksForProxy = ({ egress, destinations }: Facts): boolean =>
  (egress === 'ownProxy' && destinations.length > 0) ||
  (egress === 'networkPolicy' &&
    destinations.some(({ hosts, anywhere }) => anywhere || hosts.some(({ address }) => !address)))

/** Whether the router sends through an egress proxy. */
export const proxied = (facts: Facts): boolean => ownsProxy(facts) || asksForProxy(facts)

/**
 * Whether the router asks for names: those of recipients, its proxy, its database or its collector. What asks for none
 * has no way to DNS, by which anything can be sent out, too.
 */
export function resolves(facts: Facts & Pick<DeploymentFacts, 'journal' | 'telemetry'>): boolean {
  const named = facts.destinations.some(({ hosts }) => hosts.some(({ address }) => !address))
  if (named || facts.journal.engine === 'postgres') return true
  return facts.egress !== 'cilium' && (proxied(facts) || facts.telemetry)
}
