import { type Context, type Manifest, metadata } from '../manifest.ts'
import { namespaceNamed, networkPolicy, otherBlock, podsLabelled } from '../network-policies.ts'
import { ifStated, type Tree } from '../tree.ts'

/**
 * The way to the database of the journal. The declaration does not say where it is: its pods in the cluster, or a block
 * of addresses outside of it. A NetworkPolicy beside whatever holds the recipients, for policies add up.
 */
export const databaseEgress = (context: Context): Manifest => ({
  key: 'database-egress',
  ...networkPolicy,
  metadata: metadata(context, `${context.facts.name}-database`),
  body: {
    spec: {
      podSelector: { matchLabels: context.selector },
      policyTypes: ['Egress'],
      egress: [{ to: peers(context), ports: [{ protocol: 'TCP', port: context.args('databasePort') }] }],
    },
  },
  purpose: 'Lets the routers reach the database of their journal.',
})

/** The block where one is stated, else the pods. */
function peers({ args }: Context): Tree {
  const pods = {
    namespaceSelector: namespaceNamed(args('databaseNamespace')),
    podSelector: podsLabelled(args('databaseLabel'), args('databaseName')),
  }
  const cidr = args('databaseCidr')
  return ifStated(cidr, [{ ipBlock: { cidr } }, otherBlock(args('databaseOtherCidr'))], [pods])
}
