import type { Context } from '../manifest.ts'
import type { Tree } from '../tree.ts'
import type { Confinement } from './backend.ts'

/** A NetworkPolicy's ways out; none where there are no rules, of which an API server stores no empty list. */
export const confined = ({ selector }: Context, rules: readonly Tree[]): Confinement['spec'] => ({
  podSelector: { matchLabels: selector },
  policyTypes: ['Egress'],
  ...(rules.length > 0 && { egress: rules }),
})
