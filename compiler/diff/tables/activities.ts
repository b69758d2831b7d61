import { roleOf } from '../../flows/facts.ts'
import type { Activity } from '../../language/types.ts'
import type { ChangeClass } from '../change.ts'
import { compareConditions } from '../implies.ts'
import { knownOfEvents } from '../known-values.ts'
import type { Knows } from '../refined-condition.ts'
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
  shown,
  statement,
  text,
  unless,
  type Verdict,
} from '../verdict.ts'
import { sameInOtherWords, samePlainly } from '../wording.ts'
import { evidence, lookedAt, period, presence, review } from './dated.ts'
import { minimumAge } from './organisation.ts'
import { recordsLie } from './places.ts'
import { switchedRule } from './retention.ts'
import { role } from './role.ts'
import type { Rows } from './rows.ts'

type Part = Readonly<Record<string, unknown>>

interface Purpose {
  readonly text: string
  readonly term: string
  readonly marketing: boolean
  readonly softOptIn: string
}

function purposeOf(value: unknown): Purpose {
  const map = asMap(value)
  const [sentence, term] = [typeof value === 'string' ? value : asText(map.text), asText(map.term)]
  return { text: sentence, term, marketing: map.directMarketing === true, softOptIn: asText(map.softOptIn) }
}

const isMarketing = ({ text, term }: Purpose): boolean => /market|advert|promot/i.test(`${text} ${term}`)

/** One purpose each (Art. 5(1)(b)): other words for the same are wording, another meaning, term or mark is another purpose. */
const purpose: Classify = function* ({ before, after }) {
  if (isAbsent(before)) return yield { type: 'fact-stated' }
  if (isAbsent(after)) return yield { type: 'fact-lost' }
  const [a, b] = [purposeOf(before), purposeOf(after)]
  const found = [...purposeParts(a, b)]
  const texts = { before: purposeText(a), after: purposeText(b) }
  const whole = typeof after === 'string'
  const widening = found.filter(([type]) => type === 'purpose-changed')
  for (const [type, key] of widening.length > 0 ? widening.slice(0, 1) : found)
    yield { type, ...texts, below: whole ? [] : [key] }
}

function* purposeParts(a: Purpose, b: Purpose): Iterable<readonly [Verdict['type'], string]> {
  if (a.text !== b.text) yield [sameInOtherWords(a.text, b.text) ? 'wording' : 'purpose-changed', 'text']
  if (a.term !== b.term) {
    const told = (term: string): boolean => /Market|Advert|Profil/.test(term)
    const [stated, lost] = [a.term === '' && !told(b.term), b.term === '' && !told(a.term)]
    yield [stated ? 'fact-stated' : lost ? 'fact-lost' : 'purpose-changed', 'term']
  }
  // The mark makes the objection absolute (Art. 21(2)): without it, what is still marketing has lost that.
  if (a.marketing !== b.marketing)
    yield [b.marketing || isMarketing(b) ? 'purpose-changed' : 'purpose-narrowed', 'directMarketing']
  if (a.softOptIn !== b.softOptIn) {
    const reworded = a.softOptIn !== '' && sameInOtherWords(a.softOptIn, b.softOptIn)
    // Marketing that no sale carries any more goes on without it.
    const gone = b.softOptIn === '' && !b.marketing
    yield [gone ? 'purpose-narrowed' : reworded ? 'wording' : 'purpose-changed', 'softOptIn']
  }
}

const purposeText = ({ text, term, marketing, softOptIn }: Purpose): string =>
  [text, term, marketing ? 'direct marketing' : '', softOptIn && `soft opt-in: ${softOptIn}`].filter(Boolean).join('; ')

const otherRole = ({ whole }: Difference): boolean => {
  const [a, b] = [whole.before, whole.after].map((side) => roleOf(side as unknown as Activity))
  return a !== b && (a === 'processor' || b === 'processor')
}

/** What an entry of `data` says on both sides: with another source, form or article, keys of its own come and go. */
const inDatum =
  (keys: readonly string[]) =>
  ({ whole, path }: Difference): boolean => {
    const [a, b] = [whole.before, whole.after].map((side) =>
      keys.reduce<unknown>((value, key) => asMap(value)[key], asMap(side.data)[String(path[1])]),
    )
    return !same(a, b)
  }
const otherSource = inDatum(['source'])
const otherForm = inDatum(['form'])
const otherArticle = (difference: Difference): ChangeClass | null =>
  inDatum(['condition', 'article'])(difference) ? 'widens' : null

/** The bases by class or regime; filling a gap states one, anything else is another basis. */
const lawfulBasis: Classify = function* (difference) {
  const { before, after, whole } = difference
  // A processor has none (Art. 28): it comes and goes with the role.
  if ((isAbsent(before) || isAbsent(after)) && otherRole(difference)) return
  if (isAbsent(before)) return yield { type: 'fact-stated' }
  if (isAbsent(after)) return yield { type: 'fact-lost' }
  const by = (value: unknown): Part => (typeof value === 'string' ? { '': value } : asMap(asMap(value).by))
  const [a, b] = [by(before), by(after)]
  const named = (bases: Part): string => [...new Set(Object.values(bases).map(String))].sort().join(', ')
  const onlyMore = Object.keys(a).every((key) => same(a[key], b[key])) && !('' in a)
  const gap = onlyMore && Object.values(b).every((basis) => Object.values(a).includes(basis))
  // One basis for every class, said by class or at once.
  const people = [whole.before, whole.after].flatMap(({ dataSubjects }) => asList(dataSubjects).map(String))
  const alike = [a, b].every((bases) => '' in bases || people.every((one) => one in bases)) && !named(b).includes(', ')
  const type = alike && named(a) === named(b) ? 'wording' : gap ? 'fact-stated' : 'basis-changed'
  yield { type, before: named(a), after: named(b) }
}

/**
 * Which retention rule holds for each category, its own or the activity's, told once for each pair of rules. What comes
 * or goes whole is told as a movement.
 */
const retentions: Classify = function* ({ whole, path, base, head }) {
  const own = (side: Part, category: string): unknown => asMap(asMap(side.data)[category]).retention ?? side.retention
  const [was, is] = [asMap(whole.before.data), asMap(whole.after.data)]
  const kept = Object.keys(is).filter((category) => category in was)
  const switched = kept.filter((category) => !same(own(whole.before, category), own(whole.after, category)))
  // The activity's own switch is told there; that of a category that has its own rule on either side, at the category.
  const category = path[0] === 'data' ? String(path[1]) : null
  const mine = (one: string): boolean =>
    category === null
      ? isAbsent(asMap(was[one]).retention) && isAbsent(asMap(is[one]).retention)
      : one === category && !(isAbsent(asMap(was[one]).retention) && isAbsent(asMap(is[one]).retention))
  const [first] = switched.filter(mine)
  if (first !== undefined) yield* switchedRule(base, head, own(whole.before, first), own(whole.after, first))
  else yield { type: 'technical' }
}

/** A ceiling: `all` is what the activity holds. */
const ceiling: Classify = function* ({ before, after, whole }) {
  const open = (value: unknown, side: Part): readonly string[] =>
    value === 'all' ? Object.keys(asMap(side.data)) : asList(value).map(String)
  const [a, b] = [open(before, whole.before), open(after, whole.after)]
  const more = b.filter((category) => !a.includes(category))
  const fewer = a.filter((category) => !b.includes(category))
  const recipient = isAbsent(before) ? 'recipient-added' : 'category-added'
  for (const category of more)
    yield { type: recipient, moves: category, before: null, after: category, says: 'may be given further data' }
  for (const category of fewer)
    yield {
      type: isAbsent(after) ? 'recipient-removed' : 'category-removed',
      moves: category,
      before: category,
      after: null,
      says: 'may no longer be given some data',
    }
  // What `all` comes to later moves then, and is told then; a list says the same in any order.
  if (more.length === 0 && fewer.length === 0 && (before === 'all') !== (after === 'all')) yield { type: 'wording' }
}

/** `true` asks more of people, its end less. */
const required = saying(
  { 'source-changed': 'has to be given now', 'source-narrowed': 'need not be given any more' },
  flag('source-changed', 'source-narrowed'),
)

/** Where data is from decides how people are told (Art. 13 or 14). */
const origin: Classify = function* (difference) {
  const { path, whole } = difference
  const said = (side: Part): string | null => {
    const { source, from } = asMap(asMap(side.data)[String(path[1])])
    return shown(isAbsent(from) ? source : `${source}, from ${from}`)
  }
  for (const verdict of came('fact-stated', 'fact-lost', 'source-changed')(difference))
    yield { ...verdict, before: said(whole.before), after: said(whole.after) }
}

/** The condition under which it is collected: none is wider than any. */
export const collected: Classify = function* (difference) {
  const { before, after } = difference
  if (isAbsent(before)) yield { type: 'condition-tightened' }
  else if (isAbsent(after)) yield { type: 'condition-loosened' }
  else {
    const compared = compareConditions(asText(before), asText(after), knownOf(difference))
    // Documents and the router hold it as it is written.
    if (compared === 'same') yield { type: 'wording' }
    else yield { type: compared === 'stricter' ? 'condition-tightened' : 'condition-loosened' }
  }
}

/** The condition of a route reads its events; that of an activity is words. */
function knownOf({ section, whole, base, head }: Difference): Knows | undefined {
  if (section !== 'routes') return undefined
  const events = [whole.before, whole.after].flatMap((side) => asList(side.events).map(String))
  return knownOfEvents([base, head], events)
}

const forms = ['plain', 'encrypted', 'pseudonymised', 'hashed', 'aggregated'] as const

const group: Classify = function* ({ before, after }) {
  const less = isAbsent(after) || (!isAbsent(before) && Number(after) < Number(before))
  yield { type: less ? 'protection-removed' : 'protection-added' }
}

/** `false` says that there are none; what is absent is not known (Art. 13(2)(f), 22). */
const automatedDecisions: Classify = function* ({ before, after }) {
  const decides = (value: unknown): boolean => !isAbsent(value) && value !== false
  if (!decides(before) && !decides(after)) return yield { type: isAbsent(after) ? 'fact-lost' : 'fact-stated' }
  if (decides(before) !== decides(after))
    return yield { type: decides(after) ? 'automation-added' : isAbsent(after) ? 'fact-lost' : 'automation-removed' }
  const [a, b] = [asMap(before), asMap(after)]
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (same(a[key], b[key])) continue
    const reworded = sameInOtherWords(asText(a[key]), asText(b[key]))
    const type = isAbsent(a[key]) ? 'information-added' : !isAbsent(b[key]) && reworded ? 'wording' : 'automation-added'
    yield { type, below: [key], before: shown(a[key]), after: shown(b[key]) }
  }
}

/** Whether an assessment is needed is told where it is said: with that, what was assessed comes and goes. */
const otherNeed = ({ whole }: Difference): boolean =>
  (asMap(whole.before.dpia).required === true) !== (asMap(whole.after.dpia).required === true)

/** A flag from which duties follow: saying that it holds no more needs a word, and nothing said is a fact lost. */
const duties = (now: string, noMore: string): Classify =>
  function* ({ before, after }) {
    if (after === true) yield { type: 'source-changed', says: now }
    else if (before === true)
      yield isAbsent(after) ? { type: 'fact-lost' } : { type: 'assessment-removed', says: noMore }
    else yield { type: isAbsent(after) ? 'fact-lost' : 'fact-stated' }
  }

/** Asks for an officer and an assessment (Art. 35(3)(b), 37(1)). */
const largeScale = duties('is on a large scale now', 'is no longer said to be on a large scale')

/** Asks for a consultation of the authority (Art. 36(1)). */
const riskLeft = duties('leaves a high risk now', 'is no longer said to leave a high risk')

/** Another exception has a reason of its own. */
const otherException = ({ whole: { before, after } }: Difference): ChangeClass | null =>
  same(asMap(before.notInformed).article, asMap(after.notInformed).article) ? null : 'widens'

/** Whom it is about: a list that is gone as a whole leaves it open, and is no smaller one. */
const people: Classify = function* (difference) {
  const { before, after } = difference
  if (isAbsent(before) || isAbsent(after)) yield { type: isAbsent(before) ? 'fact-stated' : 'fact-lost' }
  else yield* setOf('subjects-added', 'subjects-removed')(difference)
}

export const activities: Rows = [
  ['title', text],
  ['purpose', purpose],
  ['role', role],
  ['dataSubjects', people],
  ['lawfulBasis', lawfulBasis],
  ['retention', retentions],
  ['data.*', moved('category-added', 'category-removed')],
  ['data.*.source', origin],
  ['data.*.from', unless(otherSource, statement('fact-stated', 'fact-lost', 'source-changed', samePlainly))],
  ['data.*.retention', retentions],
  ['data.*.required', required],
  ['data.*.when', collected],
  ['data.*.form', ordered(forms, 'protection-removed', 'protection-added', 'plain')],
  ['data.*.aggregation', unless(otherForm, presence('protection-added', 'protection-removed'))],
  ['data.*.aggregation.minimumGroup', group],
  ...evidence('data.*.aggregation.assessment'),
  ['data.*.condition', presence('fact-stated', 'fact-lost')],
  ['data.*.condition.article', came('fact-stated', 'fact-lost', 'condition-changed')],
  ...[
    ['data.*.condition.law', statement('fact-stated', 'fact-lost', 'condition-changed', samePlainly)] as const,
    ['data.*.condition.secrecy', statement('fact-stated', 'fact-lost', 'condition-changed', sameInOtherWords)] as const,
    [
      'data.*.condition.safeguards',
      statement('protection-added', 'protection-removed', 'condition-changed', sameInOtherWords),
    ] as const,
    ['data.*.condition.schedule1', statement('fact-stated', 'fact-lost', 'condition-changed', samePlainly)] as const,
    ...evidence('data.*.condition.assessment'),
    ...evidence('data.*.condition.policyDocument'),
    [
      'data.*.condition.deviations',
      statement('fact-stated', 'fact-lost', 'condition-changed', sameInOtherWords),
    ] as const,
  ].map(([key, classify]) => [key, ofKind(otherArticle, classify)] as const),
  ['recipients.*', ceiling],
  ['automatedDecisions', automatedDecisions],
  ['dpia', presence('assessment-added', 'assessment-removed')],
  ['dpia.required', flag('assessment-added', 'assessment-removed')],
  ['dpia.why', statement('fact-stated', 'fact-lost', 'wording', sameInOtherWords)],
  ['dpia.file', unless(otherNeed, came('fact-stated', 'assessment-removed', 'wording'))],
  ['dpia.date', unless(otherNeed, lookedAt('assessment-added', 'assessment-removed'))],
  ['dpia.review', unless(otherNeed, review)],
  ...evidence('dpia.advice').map(([key, classify]) => [key, unless(otherNeed, classify)] as const),
  ['dpia.views', unless(otherNeed, statement('fact-stated', 'fact-lost', 'wording', sameInOtherWords))],
  ['dpia.highRiskLeft', riskLeft],
  ...evidence('dpia.consultation').map(([key, classify]) => [key, unless(otherNeed, classify)] as const),
  ['stored', recordsLie],
  ['largeScale', largeScale],
  ['informed', presence('information-added', 'information-lost')],
  ['informed.within', period('information-lost', 'information-added', 'information-added', 'information-lost')],
  ['informed.by', setOf('information-added', 'information-lost')],
  ['informed.how', statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)],
  [
    'notInformed',
    saying(
      { 'information-lost': 'excepts people from being informed', 'information-added': 'excepts nobody any more' },
      presence('information-lost', 'information-added'),
    ),
  ],
  ['notInformed.article', came('information-lost', 'information-added', 'information-lost')],
  [
    'notInformed.why',
    following(otherException, statement('fact-stated', 'fact-lost', 'information-lost', sameInOtherWords)),
  ],
  ['minimumAge', minimumAge],
  ['consequences', statement('information-added', 'information-lost', 'information-lost', sameInOtherWords)],
]

/** A category that an activity holds: the movements of it tell the same. */
function moved(added: Verdict['type'], removed: Verdict['type']): Classify {
  return function* ({ before, after, path }) {
    const type = isAbsent(before) ? added : removed
    yield { type, moves: String(path.at(-1)), before: shown(before), after: shown(after) }
  }
}
