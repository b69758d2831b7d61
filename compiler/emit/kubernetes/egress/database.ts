import { type Context, type Manifest, metadata } from '../manifest.ts'
import { namespaceNamed, networkPolicy } from '../network-policies.ts'
import { named, type Tree } from '../tree.ts'

/**
 * The way to the database of the journal. The declaration does not say where it is: its pods in the cluster, or a block
 * of addresses outside of it. A NetworkPolicy beside whatever holds the recipients, for policies add up.
 */
export function databaseEgress(context: Context): Manifest {
  const { args, facts, selector } = context
  const cidr = args('databaseCidr').code
  const pods: Tree = {
    namespaceSelector: namespaceNamed(args('databaseNamespace')),
    podSelector: {
      matchExpressions: [{ key: args('databaseLabel'), operator: 'In', values: [args('databaseName')] }],
    },
  }
  return {
    key: 'database-egress',
    ...networkPolicy,
    metadata: metadata(context, `${facts.name}-database`),
    body: {
      spec: {
        podSelector: { matchLabels: selector },
        policyTypes: ['Egress'],
        egress: [
          {
            to: choice(`${cidr} === undefined`, [pods], named(`[{ ipBlock: { cidr: ${cidr} } }]`, undefined)),
            ports: [{ protocol: 'TCP', port: args('databasePort') }],
          },
        ],
      },
    },
    purpose: 'Lets the routers reach the database of their journal.',
  }
}
