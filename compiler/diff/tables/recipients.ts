import { markOf } from '../../model/marks.ts'
import { type ChangeClass, type ChangeType, changeTypes } from '../change.ts'
import { jurisdiction } from '../jurisdiction.ts'
import {
  asList,
  asMap,
  asText,
  type Classify,
  came,
  type Difference,
  flag,
  following,
  isAbsent,
  ofKind,
  ordered,
  same,
  saying,
  setOf,
  statement,
  technical,
  text,
  unless,
} from '../verdict.ts'
import { sameByTheLetter, sameInOtherWords, samePlainly } from '../wording.ts'
import { doneOn, endsOn, evidence, interval, lookedAt, period, presence } from './dated.ts'
import { signatory } from './organisation.ts'
import type { Rows } from './rows.ts'

type Part = Readonly<Record<string, unknown>>

/** What is done with data in a country, from the least: where a company sits, from where it is reached, where it lies. */
const nearness = ['established', 'accessedFrom', 'stored'] as const

/** Countries of one key; one is new where the data was not yet as near to it. */
const places: Classify = function* ({ section, name, before, after, path, whole, head }) {
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
  const texts = { before: a.join(', ') || null, after: b.join(', ') || null }
  if (more.length > 0) return yield { type: 'country-added', ...texts }
  // What is said no longer is not known; what a customer chooses is told there.
  if (isAbsent(after) && gone.some((country) => !is.has(country))) {
    const elsewhere = !isAbsent(whole.after.countries) || markOf(head, { section, name, path })
    return elsewhere ? undefined : yield { type: 'fact-lost', ...texts }
  }
  if (gone.some((country) => !is.has(country))) return yield { type: 'country-removed', ...texts }
  // Nothing new and nothing gone: said elsewhere, or known from elsewhere already.
  if (!same([...a].sort(), [...b].sort()))
    yield { type: isAbsent(after) && key !== 'accessedFrom' ? 'fact-lost' : 'moved', ...texts }
}

/** The customer's choice decides where it is, or we do: what is stated then is told at the countries. */
const chosen: Classify = function* ({ before, after, whole }) {
  const stated = nearness.some((key) => !isAbsent(whole.after[key]))
  if (isAbsent(before)) yield { type: 'country-added' }
  else if (!isAbsent(after)) yield { type: 'other' }
  else if (!stated) yield { type: 'fact-lost' }
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

function toolType(before: unknown, after: unknown): ChangeType {
  const [a, b] = [before, after].map((value) => tiers[asText(value)] ?? 2) as [number, number]
  return b > a ? 'transfer-strengthened' : b < a ? 'transfer-weakened' : 'transfer-changed'
}

const tool: Classify = function* ({ before, after }) {
  yield { type: toolType(before, after) }
}

/** Each tool has keys of its own: with another tool, they come and go, or say something else. */
const ofTool = (classify: Classify): Classify => ofKind(otherTool, classify)

function otherTool({ whole, path }: Difference): ChangeClass | null {
  const named = (side: Part): unknown => asMap(asMap(side.transfer)[String(path[1])]).tool
  const [before, after] = [named(whole.before), named(whole.after)]
  return before === after || isAbsent(before) || isAbsent(after) ? null : changeTypes[toolType(before, after)]
}

/** Modules that were signed beside those there were cover more parties; fewer of them, fewer. */
const modules: Classify = function* ({ before, after }) {
  if (isAbsent(before)) return yield { type: 'fact-stated' }
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isAbsent(value) ? [] : [value])
  const [a, b] = [list(before), list(after)]
  const [lost, more] = [a.some((one) => !b.includes(one)), b.some((one) => !a.includes(one))]
  if (lost && more) yield { type: 'transfer-changed', says: 'is another module of the clauses' }
  else if (lost || more) yield { type: lost ? 'transfer-weakened' : 'transfer-strengthened' }
}

/** One by one, or in general: what is not said is not known. */
const authorisation: Classify = function* (difference) {
  const { before, after } = difference
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else yield* ordered(['general', 'specific'], 'transfer-weakened', 'transfer-strengthened')(difference)
}

/** What the parties chose within a tool, where neither choice safeguards more. */
const term: Classify = function* ({ before, after }) {
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else yield { type: 'transfer-changed', says: 'is another term of the same transfer tool' }
}

/** The contract that each kind of engagement asks for (Art. 28(3), 26(1)). */
const fitting: Readonly<Record<string, string>> = {
  'on-our-behalf': 'dpa',
  'own-purposes': 'controller-to-controller',
  jointly: 'joint-arrangement',
}

function contractChange({ before, after }: Difference['whole']): ChangeType | null {
  const [was, is] = [before, after].map(({ contract }) => asMap(contract).type)
  if (same(was, is)) return null
  if (isAbsent(was)) return 'fact-stated'
  const fits = fitting[asText(after.engagement)] ?? 'dpa'
  return is === fits ? 'contract-strengthened' : 'contract-weakened'
}

/** Another engagement asks for another contract: one that fits it is no change of its own. */
const withEngagement = ({ whole: { before, after } }: Difference): boolean =>
  !same(before.engagement, after.engagement) && asMap(after.contract).type === fitting[asText(after.engagement)]

const contractType: Classify = function* (difference) {
  const type = contractChange(difference.whole)
  if (type && !withEngagement(difference)) yield { type }
}

/** Another contract has its own day, end and file. */
const ofContract = (classify: Classify): Classify =>
  following((difference) => {
    const type = contractChange(difference.whole)
    return type === null || type === 'fact-stated' ? null : changeTypes[type]
  }, classify)

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

/** How often data is transferred (Annex I.B): once, or all the time, are the ends of it; words that tell neither are no relief. */
const frequency: Classify = function* ({ before, after }) {
  const often = (value: unknown): number => {
    const said = asText(value)
    if (/^(once|one-off)$/i.test(said)) return 0
    return /\b(hourly|daily|weekly|monthly|quarterly|yearly|annually|every|each|per|an?|when)\b/i.test(said) ? 1 : 2
  }
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else yield { type: often(after) < often(before) ? 'transfer-strengthened' : 'transfer-changed' }
}

/** A host without a port is reached at 443. */
const hosts: Classify = function* (difference) {
  // With no list at all the router reaches whatever its channels name, and customers' addresses lie anywhere.
  const { name, head } = difference
  const used = [...head.channels.values()].some(({ value }) => value.recipient === name)
  if (isAbsent(difference.after) && used) return yield { type: 'fact-lost' }
  const bare = (value: unknown): readonly unknown[] => asList(value).map((host) => asText(host).replace(/:443$/, ''))
  const [was, is] = [bare(difference.before), bare(difference.after)]
  // A pattern reaches what it stands for: `*.api.example` reaches `eu.api.example`.
  const reached = (host: unknown, by: readonly unknown[]): boolean =>
    by.some((one) => one !== host && asText(one).startsWith('*.') && asText(host).endsWith(asText(one).slice(1)))
  const [before, after] = [was.filter((host) => !reached(host, is)), is.filter((host) => !reached(host, was))]
  const says = {
    'host-added': 'names a host that may now be reached',
    'host-removed': 'no longer names a host that could be reached',
  }
  yield* saying(says, setOf('host-added', 'host-removed'))({ ...difference, before, after })
}

/** What compels a transfer (Art. 49(6)): another interest is another reason for it. */
const compelling: Rows = [
  ['transfer.*.compelling', presence('fact-stated', 'transfer-weakened')],
  [
    'transfer.*.compelling.interest',
    statement('fact-stated', 'transfer-weakened', 'transfer-changed', sameInOtherWords),
  ],
  ...evidence('transfer.*.compelling.assessment'),
  [
    'transfer.*.compelling.safeguards',
    statement('transfer-strengthened', 'transfer-weakened', 'transfer-changed', sameInOtherWords),
  ],
  ['transfer.*.compelling.authorityTold', doneOn('fact-stated', 'transfer-weakened')],
]

/** What happens to orders of foreign authorities, from the least that protects the data (Art. 48). */
const foreignOrders: Classify = function* (difference) {
  const { before, after } = difference
  if (isAbsent(before) && after === 'followed') yield { type: 'transfer-weakened' }
  else if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: before === 'followed' ? 'transfer-strengthened' : 'fact-lost' }
  else
    yield* ordered(
      ['followed', 'challenged', 'agreement-only'],
      'transfer-weakened',
      'transfer-strengthened',
    )(difference)
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
  ['countries', chosen],
  ['transfer', presence('transfer-strengthened', 'transfer-weakened')],
  ['transfer.*', presence('transfer-strengthened', 'transfer-weakened')],
  ['transfer.*.tool', tool],
  ['transfer.*.module', ofTool(modules)],
  ['transfer.*.scope', ofTool(came('fact-stated', 'transfer-weakened', 'transfer-changed'))],
  ['transfer.*.derogation', ofTool(came('fact-stated', 'transfer-weakened', 'transfer-changed'))],
  ...compelling.map(([key, classify]) => [key, ofTool(classify)] as const),
  ['transfer.*.signed', ofTool(doneOn('transfer-strengthened', 'transfer-weakened'))],
  ['transfer.*.assessed', ofTool(lookedAt('assessment-added', 'assessment-removed'))],
  ['transfer.*.expires', ofTool(endsOn('transfer-weakened'))],
  ['transfer.*.terms', ofTool(presence('fact-stated', 'transfer-weakened'))],
  ['transfer.*.terms.frequency', ofTool(frequency)],
  ['transfer.*.terms.safeguards', ofTool(came('transfer-strengthened', 'transfer-weakened', 'transfer-changed'))],
  ['transfer.*.terms.subprocessors', ofTool(authorisation)],
  [
    'transfer.*.terms.noticePeriod',
    ofTool(period('transfer-strengthened', 'transfer-weakened', 'transfer-strengthened', 'transfer-weakened')),
  ],
  // Whoever accedes needs the consent of all parties (Clause 7).
  ['transfer.*.terms.docking', ofTool(technical)],
  ['transfer.*.terms.redress', ofTool(flag('transfer-strengthened', 'transfer-weakened'))],
  ['transfer.*.terms.law', ofTool(jurisdiction)],
  ['transfer.*.terms.courts', ofTool(jurisdiction)],
  ['transfer.*.terms.endedBy', ofTool(term)],
  ['transfer.*.terms.underUkGdpr', ofTool(term)],
  ...evidence('transfer.*.evidence').map(([key, classify]) => [key, ofTool(classify)] as const),
  ['contract', presence('contract-strengthened', 'contract-weakened')],
  ['contract.type', contractType],
  ['contract.url', ofContract(contractProof)],
  ['contract.file', ofContract(contractProof)],
  ['contract.signed', ofContract(doneOn('contract-strengthened', 'contract-weakened'))],
  ['contract.expires', ofContract(endsOn('contract-weakened'))],
  ...evidence('diligence'),
  ['keeps', presence('fact-stated', 'fact-lost')],
  ['keeps.for', period('retention-extended', 'retention-shortened', 'fact-stated', 'fact-lost')],
  ['keeps.after', came('retention-changed', 'retention-changed', 'retention-changed')],
  ...signatory,
  ['measures', setOf('contract-strengthened', 'contract-weakened')],
  ['foreignOrders', foreignOrders],
  ['hosts', hosts],
  ['announced', announced],
  ['activeFrom', activeFrom],
  [
    'onward',
    saying(
      { 'recipient-added': 'names a further recipient', 'recipient-removed': 'names a recipient less' },
      setOf('recipient-added', 'recipient-removed'),
    ),
  ],
]

/** From what needs no consent to what needs it most; calling something essential takes its consent away. */
const trackerClass: Classify = function* ({ before, after }) {
  const levels = ['essential', 'preferences', 'analytics', 'marketing']
  const [a, b] = [levels.indexOf(asText(before)), levels.indexOf(asText(after))]
  yield { type: b > 0 && b < a ? 'tracker-narrowed' : 'tracker-widened' }
}

/** An exemption takes the place of consent, or consent that of an exemption: told once, at the consent. */
const insteadOfConsent = ({ whole: { before, after } }: Difference): boolean =>
  isAbsent(before.consent) === !isAbsent(after.consent)

/** How people object belongs to the exemption. */
const otherExemption = ({ whole: { before, after } }: Difference): boolean =>
  isAbsent(before.exemption) !== isAbsent(after.exemption)

export const trackers: Rows = [
  ['title', text],
  ['kind', came('fact-stated', 'fact-lost', 'tracker-widened')],
  ['class', trackerClass],
  ['purpose', statement('fact-stated', 'fact-lost', 'tracker-widened', sameInOtherWords)],
  ['activity', came('fact-stated', 'fact-lost', 'tracker-widened')],
  ['setBy', came('tracker-widened', 'tracker-narrowed', 'tracker-widened')],
  ['lifetime', period('tracker-widened', 'tracker-narrowed', 'fact-stated', 'fact-lost')],
  ['consent', came('tracker-narrowed', 'tracker-widened', 'tracker-widened')],
  ['exemption', unless(insteadOfConsent, came('tracker-widened', 'tracker-narrowed', 'tracker-widened'))],
  [
    'objection',
    unless(otherExemption, statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)),
  ],
  ['loss', statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)],
]

/** Who looks after it, how often, and what shows it. */
export const process = (prefix: string): Rows => [
  [prefix, presence('process-strengthened', 'process-weakened')],
  [`${prefix}.owner`, came('process-strengthened', 'process-weakened', 'wording')],
  [`${prefix}.every`, interval('process-weakened', 'process-strengthened')],
  [`${prefix}.last`, lookedAt('process-strengthened', 'process-weakened')],
  [`${prefix}.evidence`, came('process-strengthened', 'process-weakened', 'wording')],
]

export const measures: Rows = [
  // That a machine sees to it is shown by nothing that is called so.
  ['kind', ordered(['organisational', 'technical'], 'control-removed', 'fact-stated')],
  ['text', statement('fact-stated', 'control-removed', 'control-removed', sameByTheLetter)],
  ['control', came('control-added', 'control-removed', 'control-removed')],
  ['dpv', text],
  ...process('process'),
]
