import {
  always,
  asMap,
  type Classify,
  came,
  type Difference,
  isAbsent,
  ordered,
  otherwise,
  technical,
  unless,
} from '../verdict.ts'
import { presence } from './dated.ts'
import { retentionReference } from './retention.ts'
import type { Rows } from './rows.ts'

/** Where the router runs: another country is one more for all that it holds, and so is the first that is stated. */
const country = came('country-added', 'fact-lost', 'country-added')

/**
 * A packet filter knows addresses, not names: what shares an address with a declared host is let through. What a proxy
 * of your own lets through is not known here; the generated one lets through what is declared.
 */
const egress = ordered(['networkPolicy', 'ownProxy', 'cilium', 'proxy'], 'control-removed', 'control-added', 'proxy')

/** Another host is told by what moves to it, where it does not have all of it already. */
const hosted: Classify = function* ({ before, after }) {
  if (isAbsent(before)) yield { type: 'fact-stated', moves: true }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else yield { type: 'recipient-changed', moves: true }
}

/** Several routers share a database of one engine alone. */
const otherEngine = ({ whole: { before, after } }: Difference): boolean =>
  asMap(before.journal).engine !== asMap(after.journal).engine

export const router: Rows = [
  ['country', country],
  ['region', always('moved')],
  ['hostedBy', hosted],
  ['journal.engine', otherwise('sqlite', technical)],
  ['journal.replicas', unless(otherEngine, otherwise(2, technical))],
  ['limits.body', otherwise('1MiB', technical)],
  ['limits.rate', technical],
  ['limits.depth', otherwise(32, technical)],
  ['limits.backlog', otherwise(100_000, technical)],
  ['stores.*', presence('fact-stated', 'fact-lost')],
  ['stores.*.activity', came('fact-stated', 'fact-lost', 'purpose-changed')],
  ['stores.*.retention', retentionReference],
  ['deployment', otherwise('kubernetes', technical)],
  ['egress', egress],
  ['telemetry', technical],
  ['tls.minimum', ordered(['1.2', '1.3'], 'control-removed', 'control-added', '1.2')],
  ['tls.cipherBits', ordered(['128', '256'], 'control-removed', 'control-added', '128')],
]
