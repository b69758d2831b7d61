import {
  asMap,
  asText,
  type Classify,
  came,
  type Difference,
  flag,
  isAbsent,
  ordered,
  same,
  setOf,
  shown,
  statement,
  text,
  unless,
} from '../verdict.ts'
import { sameByTheLetter, sameInOtherWords, samePlainly } from '../wording.ts'
import { doneOn, endsOn, evidence, lookedAt, period, presence } from './dated.ts'
import { signatory } from './organisation.ts'
import type { Rows } from './rows.ts'

type Part = Readonly<Record<string, unknown>>

/** What is done with data in a country, from the least: where a company sits, from where it is reached, where it lies. */
const nearness = ['established', 'accessedFrom', 'stored'] as const

/** Countries of one key; one is new where the data was not yet as near to it. */
const places: Classify = function* ({ before, after, path, whole }) {
  const key = path[0] as (typeof nearness)[number]
  const at = (side: Part, keys: readonly string[]): ReadonlySet<unknown> =>
    new Set(keys.flatMap((one) => [side[one] ?? []].flat()))
  const near = nearness.slice(nearness.indexOf(key))
  const [was, is] = [at(whole.before, near), at(whole.after, nearness)]
  const [a, b] = [[before ?? []].flat(), [after ?? []].flat()]
  // A country that is new in two ways is told once, where the data is nearest to it.
  const nearer = at(
    whole.after,
    near.filter((one) => one !== key),
  )
  const fresh = b.filter((country) => !a.includes(country) && !was.has(country))
  const more = fresh.filter((country) => !nearer.has(country))
  if (fresh.length > 0 && more.length === 0) return
  const gone = a.filter((country) => !b.includes(country))
  const texts = { before: shown(a.join(', ')), after: shown(b.join(', ')) }
  if (more.length > 0) return yield { type: 'country-added', ...texts }
  if (gone.some((country) => !is.has(country))) return yield { type: 'country-removed', ...texts }
  // Nothing new and nothing gone: said elsewhere, or known from elsewhere already.
  if (!same([...a].sort(), [...b].sort()))
    yield { type: isAbsent(after) && key !== 'accessedFrom' ? 'fact-lost' : 'moved', ...texts }
}

/** How it acts: what it does for us binds it most, its own purposes least; a customer's choice is neither. */
const engagement: Classify = function* ({ before, after }) {
  const levels = ['own-purposes', 'jointly', 'on-our-behalf']
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else {
    const [a, b] = [levels.indexOf(asText(before)), levels.indexOf(asText(after))]
    yield { type: a >= 0 && b > a ? 'role-narrowed' : 'role-changed' }
  }
}

const tiers: Readonly<Record<string, number>> = { derogation: 0, 'ad-hoc-clauses': 1, adequacy: 3 }

const tool: Classify = function* ({ before, after }) {
  const [a, b] = [before, after].map((value) => tiers[asText(value)] ?? 2) as [number, number]
  yield { type: b > a ? 'transfer-strengthened' : b < a ? 'transfer-weakened' : 'transfer-changed' }
}

/** Each tool has keys of its own: with another tool, they come and go. */
const otherTool = ({ whole, path }: Difference): boolean => {
  const named = (side: Part): unknown => asMap(asMap(side.transfer)[String(path[1])]).tool
  return named(whole.before) !== named(whole.after)
}

/** What counts as a contract, from the least that it binds. */
const contractType: Classify = function* ({ before, after }) {
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else yield { type: before === 'terms' && after === 'dpa' ? 'contract-strengthened' : 'contract-weakened' }
}

/** Where the contract lies: elsewhere is wording, nowhere leaves nothing to show. */
const contractProof: Classify = function* ({ before, after, whole }) {
  const contract = asMap(whole.after.contract)
  if (!isAbsent(after)) yield { type: isAbsent(before) ? 'fact-stated' : 'wording' }
  else yield { type: isAbsent(contract.url) && isAbsent(contract.file) ? 'contract-weakened' : 'wording' }
}

/** A recipient in use before it was told, or sooner, leaves customers less time to object (Art. 28(2)). */
const activeFrom: Classify = function* ({ before, after }) {
  const sooner = isAbsent(after) || (!isAbsent(before) && asText(after) < asText(before))
  yield { type: sooner ? 'information-lost' : 'information-added' }
}

const announced: Classify = function* ({ before, after }) {
  // Told later, those who are to be told have less time to object.
  const later = !isAbsent(before) && asText(after) > asText(before)
  yield { type: isAbsent(after) || later ? 'information-lost' : isAbsent(before) ? 'information-added' : 'renewed' }
}

/** How often data is transferred (Annex I.B): once, or all the time, are the ends of it. */
const frequency: Classify = function* ({ before, after }) {
  const often = (value: unknown): number =>
    /^(once|one-off)$/i.test(asText(value)) ? 0 : /^continuous/i.test(asText(value)) ? 2 : 1
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else yield { type: often(after) < often(before) ? 'transfer-strengthened' : 'transfer-changed' }
}

export const recipients: Rows = [
  ['title', text],
  ['kind', ordered(['category', 'entity'], 'recipient-changed', 'fact-stated', 'entity')],
  ['does', statement('fact-stated', 'fact-lost', 'purpose-changed', sameInOtherWords)],
  ['legalName', statement('fact-stated', 'fact-lost', 'recipient-changed', samePlainly)],
  ['tradeName', came('fact-stated', 'fact-lost', 'wording')],
  ['registration', came('fact-stated', 'fact-lost', 'recipient-changed')],
  ['address', came('fact-stated', 'fact-lost', 'wording')],
  ['contact', came('fact-stated', 'fact-lost', 'wording')],
  ['group', flag('fact-stated', 'recipient-changed')],
  ['engagement', engagement],
  ['established', places],
  ['stored', places],
  ['accessedFrom', places],
  ['countries', came('country-added', 'country-removed', 'other')],
  ['transfer', presence('transfer-strengthened', 'transfer-weakened')],
  ['transfer.*', presence('transfer-strengthened', 'transfer-weakened')],
  ['transfer.*.tool', tool],
  ['transfer.*.module', unless(otherTool, came('fact-stated', 'transfer-weakened', 'transfer-changed'))],
  ['transfer.*.scope', unless(otherTool, came('fact-stated', 'transfer-weakened', 'transfer-changed'))],
  ['transfer.*.derogation', unless(otherTool, came('fact-stated', 'transfer-weakened', 'transfer-changed'))],
  ['transfer.*.signed', unless(otherTool, doneOn('transfer-strengthened', 'transfer-weakened'))],
  ['transfer.*.assessed', unless(otherTool, lookedAt('assessment-added', 'assessment-removed'))],
  ['transfer.*.expires', unless(otherTool, endsOn('transfer-weakened'))],
  ['transfer.*.terms', unless(otherTool, presence('fact-stated', 'transfer-weakened'))],
  ['transfer.*.terms.frequency', frequency],
  ['transfer.*.terms.safeguards', came('transfer-strengthened', 'transfer-weakened', 'transfer-changed')],
  [
    'transfer.*.terms.subprocessors',
    ordered(['general', 'specific'], 'transfer-weakened', 'transfer-strengthened', 'general'),
  ],
  [
    'transfer.*.terms.noticePeriod',
    period('transfer-strengthened', 'transfer-weakened', 'transfer-strengthened', 'transfer-weakened'),
  ],
  ['transfer.*.terms.docking', flag('transfer-changed', 'transfer-changed')],
  ['transfer.*.terms.redress', flag('transfer-strengthened', 'transfer-weakened')],
  ['transfer.*.terms.law', came('fact-stated', 'fact-lost', 'transfer-changed')],
  ['transfer.*.terms.courts', came('fact-stated', 'fact-lost', 'transfer-changed')],
  ['transfer.*.terms.endedBy', came('fact-stated', 'fact-lost', 'transfer-changed')],
  ['transfer.*.terms.underUkGdpr', came('fact-stated', 'fact-lost', 'transfer-changed')],
  ...evidence('transfer.*.evidence').map(([key, classify]) => [key, unless(otherTool, classify)] as const),
  ['contract', presence('contract-strengthened', 'contract-weakened')],
  ['contract.type', contractType],
  ['contract.url', contractProof],
  ['contract.file', contractProof],
  ['contract.signed', doneOn('contract-strengthened', 'contract-weakened')],
  ['contract.expires', endsOn('contract-weakened')],
  ...evidence('diligence'),
  ['keeps', presence('fact-stated', 'fact-lost')],
  ['keeps.for', period('retention-extended', 'retention-shortened', 'fact-stated', 'fact-lost')],
  ['keeps.after', came('retention-changed', 'retention-changed', 'retention-changed')],
  ...signatory,
  ['measures', setOf('contract-strengthened', 'contract-weakened')],
  ['hosts', setOf('host-added', 'host-removed')],
  ['announced', announced],
  ['activeFrom', activeFrom],
  ['onward', setOf('recipient-added', 'recipient-removed')],
]

/** From what needs no consent to what needs it most; calling something essential takes its consent away. */
const trackerClass: Classify = function* ({ before, after }) {
  const levels = ['essential', 'preferences', 'analytics', 'marketing']
  const [a, b] = [levels.indexOf(asText(before)), levels.indexOf(asText(after))]
  yield { type: b > 0 && b < a ? 'tracker-narrowed' : 'tracker-widened' }
}

export const trackers: Rows = [
  ['title', text],
  ['kind', came('fact-stated', 'fact-lost', 'tracker-widened')],
  ['class', trackerClass],
  ['purpose', statement('fact-stated', 'fact-lost', 'tracker-widened', sameInOtherWords)],
  ['activity', came('fact-stated', 'fact-lost', 'tracker-widened')],
  ['setBy', came('tracker-widened', 'tracker-narrowed', 'tracker-widened')],
  ['lifetime', period('tracker-widened', 'tracker-narrowed', 'fact-stated', 'fact-lost')],
  ['consent', came('tracker-narrowed', 'tracker-widened', 'tracker-widened')],
  ['exemption', came('tracker-widened', 'tracker-narrowed', 'tracker-widened')],
  ['objection', statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)],
  ['loss', statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)],
]

/** Who looks after it, how often, and what shows it. */
export const process = (prefix: string): Rows => [
  [prefix, presence('process-strengthened', 'process-weakened')],
  [`${prefix}.owner`, came('process-strengthened', 'process-weakened', 'wording')],
  [`${prefix}.every`, period('process-weakened', 'process-strengthened', 'process-strengthened', 'process-weakened')],
  [`${prefix}.last`, lookedAt('process-strengthened', 'process-weakened')],
  [`${prefix}.evidence`, came('process-strengthened', 'process-weakened', 'wording')],
]

export const measures: Rows = [
  ['kind', ordered(['organisational', 'technical'], 'control-removed', 'control-added')],
  ['text', statement('fact-stated', 'control-removed', 'control-removed', sameByTheLetter)],
  ['control', came('control-added', 'control-removed', 'control-removed')],
  ['dpv', text],
  ...process('process'),
]
