import type { CategoryInfo, Model } from '../../model/model.ts'
import type { ChangeClass } from '../change.ts'
import {
  asList,
  asMap,
  type Classify,
  came,
  type Difference,
  flag,
  following,
  isAbsent,
  ofKind,
  ordered,
  otherwise,
  saying,
  setOf,
  statement,
  technical,
  text,
  unless,
} from '../verdict.ts'
import { sameInOtherWords, samePlainly } from '../wording.ts'
import { isAtAnotherHost } from './another-host.ts'
import { evidence, presence } from './dated.ts'
import type { Rows } from './rows.ts'

export const project: Rows = [
  ['name', technical],
  ['title', text],
  ['level', ordered(['inventory', 'accountable', 'enforced'], 'level-lowered', 'level-raised', 'accountable')],
  // What is shared is compared as what it declares.
  ['shared', technical],
  ['library', technical],
  ['plans', setOf('plan-added', 'plan-removed')],
  // What people read differs by it, which the comparison of the notices tells.
  ['language', otherwise('en', text)],
  ['texts', text],
]

/** Names, sensitivities and what they stand for: a list is compared by the categories that it refuses. */
const prohibited: Classify = function* ({ before, after, base, head }) {
  const categories = new Map([...base.categories, ...head.categories])
  const refused = (list: unknown, model: Model): ReadonlySet<string> => {
    const names = new Set(asList(list))
    const hit = ({ name, sensitivity }: CategoryInfo): boolean => names.has(name) || names.has(sensitivity)
    return new Set(
      [...categories.values()].filter((info) => hit(model.categories.get(info.name) ?? info)).map(({ name }) => name),
    )
  }
  const [a, b] = [refused(before, base), refused(after, head)]
  const lost = [...a].filter((name) => !b.has(name))
  const more = [...b].filter((name) => !a.has(name))
  if (lost.length > 0) yield { type: 'prohibition-removed' }
  if (more.length > 0) yield { type: 'prohibition-added' }
  if (lost.length === 0 && more.length === 0 && [...asList(before)].sort().join() !== [...asList(after)].sort().join())
    yield { type: 'wording' }
}

const told = came('information-added', 'information-lost', 'wording')

/** Where people write to: at another host somebody else reads it, unless it is somebody else's anyway. */
const reached: Classify = function* (difference) {
  if (isAtAnotherHost(difference) && somebodyElse(difference) === null) yield { type: 'destination-changed' }
  else yield* told(difference)
}

/** Somebody else is reached elsewhere. */
function somebodyElse({ path, whole }: Difference): ChangeClass | null {
  const name = (side: Difference['whole']['after']): unknown =>
    path.slice(0, -1).reduce<unknown>((value, step) => asMap(value)[String(step)], side) as unknown
  const [before, after] = [whole.before, whole.after].map((side) => asMap(name(side)).name)
  return isAbsent(before) || isAbsent(after) || before === after ? null : 'neutral'
}

/** Somebody to write to: taking the name or the last address away loses it. */
const party = (prefix: string): Rows => [
  [prefix, presence('information-added', 'information-lost')],
  [`${prefix}.name`, told],
  ...['address', 'phone'].map((key) => [`${prefix}.${key}`, following(somebodyElse, told)] as const),
  ...['email', 'url'].map((key) => [`${prefix}.${key}`, following(somebodyElse, reached)] as const),
]

/** Another name of the same is wording; another name is another body. */
const identity = statement('fact-stated', 'fact-lost', 'recipient-changed', samePlainly)

/** A lower age opens what there is to younger people. */
export const minimumAge: Classify = function* ({ before, after }) {
  const lower = isAbsent(after) || (!isAbsent(before) && Number(after) < Number(before))
  yield { type: lower ? 'age-lowered' : 'age-raised' }
}

/** An exemption stands in the place of a representative: told once, there. */
const nowExempt = ({ whole, path }: Difference): boolean => {
  const exempt = (side: Readonly<Record<string, unknown>>): boolean =>
    !isAbsent(asMap(asMap(side.representatives)[String(path[1])]).exempt)
  return path.length > 2 && exempt(whole.before) !== exempt(whole.after)
}

/** Who signs clauses is a fact of the contract; no right of anybody hangs on it. */
export const signatory: Rows = [
  ['signatory', presence('fact-stated', 'fact-lost')],
  ...['name', 'position', 'contact'].map(
    (key) => [`signatory.${key}`, came('fact-stated', 'fact-lost', 'wording')] as const,
  ),
]

export const organisation: Rows = [
  ['legalName', identity],
  ['tradeName', text],
  ['registration', came('fact-stated', 'fact-lost', 'recipient-changed')],
  ['country', came('fact-stated', 'fact-lost', 'country-added')],
  ['address', came('information-added', 'information-lost', 'wording')],
  ['regimes', setOf('regime-added', 'regime-removed')],
  ['contacts', presence('information-added', 'information-lost')],
  ['contacts.*', reached],
  ...party('dpo'),
  ['representatives', presence('information-added', 'information-lost')],
  ...party('representatives.*').map(([key, classify]) => [key, unless(nowExempt, classify)] as const),
  ['representatives.*.exempt', came('information-lost', 'information-added', 'wording')],
  ['authority', came('fact-stated', 'fact-lost', 'wording')],
  ...signatory,
  ['prohibited', prohibited],
  ['minimumAge', minimumAge],
  ['processingStaff', came('fact-stated', 'fact-lost', 'wording')],
  ['publicAuthority', flag('basis-strengthened', 'basis-changed')],
]

const sensitivity: Classify = function* ({ before, after }) {
  const levels = ['none', 'personal', 'special']
  const [a, b] = [levels.indexOf(String(before)), levels.indexOf(String(after))]
  // Criminal data is a kind of its own (Art. 10): to and from special categories nothing is merely more or less.
  if (after === 'criminal' && b < 0 && a < 2) yield { type: 'category-strengthened' }
  else yield { type: a >= 0 && b > a ? 'category-strengthened' : 'category-weakened' }
}

export const categories: Rows = [
  ['title', text],
  ['description', text],
  ['dpv', text],
  ['sensitivity', sensitivity],
  ['handling', ordered(['opaque', 'secret'], 'category-weakened', 'category-strengthened')],
]

/** What a basis rests on: filling a gap states it, another content is another basis. */
const ground = statement('fact-stated', 'fact-lost', 'basis-changed', samePlainly)
const manner = statement('fact-stated', 'fact-lost', 'basis-changed', sameInOtherWords)

/** Each type rests on keys of its own: with another type, they come and go. */
const otherType = ({ whole }: Difference): ChangeClass | null =>
  whole.before.type === whole.after.type ? null : 'widens'

const restsOn: Rows = [
  ['contract', ground],
  ['preContractual', flag('basis-changed', 'basis-changed')],
  ['law', ground],
  ['recognised', ground],
  ['interest', manner],
  ['whose', manner],
  ['asked', saying({ 'basis-changed': 'is another way to ask' }, manner)],
  ['withdrawn', saying({ 'basis-changed': 'is another way to withdraw' }, manner)],
  ['parental', statement('basis-strengthened', 'basis-changed', 'basis-changed', sameInOtherWords)],
  ['party', setOf('basis-changed', 'basis-changed')],
  ['explicit', flag('basis-strengthened', 'basis-changed')],
  ...evidence('assessment'),
  ['record', presence('process-strengthened', 'process-weakened')],
  ['record.file', came('process-strengthened', 'process-weakened', 'wording')],
  ['record.url', came('process-strengthened', 'process-weakened', 'wording')],
]

export const lawfulBases: Rows = [
  ['type', came('fact-stated', 'fact-lost', 'basis-changed')],
  ...restsOn.map(([key, classify]) => [key, ofKind(otherType, classify)] as const),
]
