import { always, came, ordered, technical } from '../verdict.ts'
import { presence } from './dated.ts'
import { retentionReference } from './retention.ts'
import type { Rows } from './rows.ts'

/** Where the router runs: another country is one more for all that it holds, and so is the first that is stated. */
const country = came('country-added', 'fact-lost', 'country-added')

/** A packet filter knows addresses, not names: what shares an address with a declared host is let through. */
const egress = ordered(['networkPolicy', 'cilium', 'proxy'], 'control-removed', 'control-added', 'proxy')

export const router: Rows = [
  ['country', country],
  ['region', always('moved')],
  ['hostedBy', came('fact-stated', 'fact-lost', 'recipient-changed')],
  ['journal', technical],
  ['limits', technical],
  ['stores.*', presence('fact-stated', 'fact-lost')],
  ['stores.*.activity', came('fact-stated', 'fact-lost', 'purpose-changed')],
  ['stores.*.retention', retentionReference],
  ['egress', egress],
  ['tls.minimum', ordered(['1.2', '1.3'], 'control-removed', 'control-added', '1.2')],
]
