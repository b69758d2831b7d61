import type { DeploymentFacts } from '../kubernetes/facts.ts'

/** The file with the register of tenants. */
export const tenantsFile = 'tenants.json'

/**
 * Whether the egress proxy is generated: one machine has no cluster whose policies could hold the router instead, so
 * that all but a proxy of one's own comes to it.
 */
export const needsProxy = ({ egress, destinations }: DeploymentFacts): boolean =>
  egress !== 'ownProxy' && destinations.length > 0

/** The files that are secret, the register of tenants among them. */
export const secretNames = ({ secrets, tenants }: DeploymentFacts): readonly string[] => [
  ...secrets,
  ...(tenants ? [tenantsFile] : []),
]
