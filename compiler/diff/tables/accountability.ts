import { targetedIn } from '../../model/target.ts'
import { compareConditions } from '../implies.ts'
import { knownOfFlows } from '../known-values.ts'
import {
  always,
  asMap,
  asText,
  type Classify,
  came,
  type Difference,
  isAbsent,
  ordered,
  otherwise,
  saying,
  setOf,
  statement,
  text,
  unless,
  type Verdict,
} from '../verdict.ts'
import { numbersOnly, sameByTheLetter, sameInOtherWords, samePlainly } from '../wording.ts'
import { presence } from './dated.ts'
import { process } from './recipients.ts'
import type { Rows } from './rows.ts'

/** What a notice says under a heading, which may be renamed. */
const heading: Classify = function* (difference) {
  const [before, after] = [difference.before, difference.after].map((value) =>
    isAbsent(value) || typeof value === 'string' ? value : asMap(value).text,
  )
  if (!isAbsent(before) && before === after) yield { type: 'wording' }
  else
    yield* statement(
      'information-added',
      'information-lost',
      'information-lost',
      sameInOtherWords,
    )({
      ...difference,
      before,
      after,
    })
}

/** From when on it is in force: later, under the version that was in force, it is not until then. */
const effective: Classify = function* ({ before, after, whole }) {
  const postponed = whole.before.version === whole.after.version && asText(after) > asText(before)
  yield {
    type: isAbsent(before) ? 'fact-stated' : isAbsent(after) ? 'fact-lost' : postponed ? 'information-lost' : 'renewed',
  }
}

export const notices: Rows = [
  // Another kind says other things, and what it said before is said no more.
  ['kind', otherwise('privacy-notice', always('information-lost'))],
  ['language', otherwise('en', text)],
  ['formality', otherwise('formal', text)],
  ['title', text],
  ['audience', setOf('information-added', 'information-lost')],
  ['version', came('fact-stated', 'fact-lost', 'renewed')],
  ['effective', effective],
  ['approvedBy', came('fact-stated', 'fact-lost', 'wording')],
  ['url', came('information-added', 'information-lost', 'wording')],
  ['text', presence('information-added', 'information-lost')],
  ['text.introduction', came('information-added', 'information-lost', 'wording')],
  ['text.*', heading],
]

/** The types for what asks for more, for less, and for something that cannot be compared. */
interface Words {
  readonly tighter: Verdict['type']
  readonly looser: Verdict['type']
  readonly other: Verdict['type']
}

const parts = ['where', 'must', 'never'] as const

type Asked = Readonly<Record<string, unknown>>

/** What breaks an assertion, as one condition: `must` over what `where` picks, or `never`. */
function breachOf({ where, must, never }: Asked): string {
  const broken = [...(isAbsent(must) ? [] : [`!(${asText(must)})`]), ...(isAbsent(never) ? [] : [`(${asText(never)})`])]
  const either = broken.length === 0 ? 'false' : broken.join(' || ')
  return isAbsent(where) ? either : `(${asText(where)}) && (${either})`
}

/**
 * The parts of an assertion. `must` is stricter the less it lets through; `where` and `never` are stricter the more
 * they reach.
 */
const assertion = (part: 'where' | 'must' | 'never', words: Words): Classify =>
  function* ({ before, after, path, whole }) {
    const [was, is] = [whole.before, whole.after].map((side) => (path.length > 1 ? asMap(side.assert) : side)) as [
      Asked,
      Asked,
    ]
    // Where several parts are others, they are weighed together, and told at the first.
    const others = parts.filter((key) => was[key] !== is[key])
    const together = others.length > 1 ? compareConditions(breachOf(was), breachOf(is), knownOfFlows) : 'unknown'
    if (together !== 'unknown') {
      if (others[0] !== part) return
      return yield { type: together === 'same' ? 'wording' : together === 'looser' ? words.tighter : words.looser }
    }
    if (isAbsent(before) || isAbsent(after)) {
      // No `where` is every flow; no `must` or `never` asks for nothing.
      const more = part === 'where' ? isAbsent(after) : isAbsent(before)
      return yield { type: more ? words.tighter : words.looser }
    }
    const compared = compareConditions(asText(before), asText(after), knownOfFlows)
    // Documents print it as it is written.
    if (compared === 'same') return yield { type: 'wording' }
    if (compared === 'unknown') yield { type: words.other }
    else yield { type: (compared === 'stricter') === (part === 'must') ? words.tighter : words.looser }
  }

const upper = /\b(at most|no (more|longer|later) than|not more than|up to|within|maximum|fewer than|less than)\b/i
const lower = /\b(at least|no (less|sooner|earlier) than|not less than|minimum|more than)\b/i

/** The words of a promise: where only numbers differ, whether they bind more follows from what stands beside them. */
function* promise({ before, after }: Difference): Iterable<Verdict> {
  const [a, b] = [asText(before), asText(after)]
  if (samePlainly(a, b)) return yield { type: 'wording' }
  const numbers = numbersOnly(a, b)
  if (numbers && upper.test(b) !== lower.test(b)) {
    yield { type: (numbers === 'lower') === upper.test(b) ? 'promise-tightened' : 'promise-loosened' }
  } else yield { type: numbers === null && sameByTheLetter(a, b) ? 'wording' : 'promise-changed' }
}

/** A promise that a control kept and people keep now is told at the control. */
const wasControl = ({ whole }: Difference): boolean =>
  isAbsent(whole.before.control) !== isAbsent(whole.after.control) &&
  isAbsent(whole.before.process) !== isAbsent(whole.after.process) &&
  isAbsent(whole.before.control) === !isAbsent(whole.before.process)

const promised: Words = { tighter: 'promise-tightened', looser: 'promise-loosened', other: 'promise-changed' }
const ruled: Words = { tighter: 'rule-tightened', looser: 'rule-loosened', other: 'rule-loosened' }

export const commitments: Rows = [
  ['promise', promise],
  ['assert', presence('promise-tightened', 'promise-loosened')],
  ['assert.where', assertion('where', promised)],
  ['assert.must', assertion('must', promised)],
  ['assert.never', assertion('never', promised)],
  ['control', came('control-added', 'control-removed', 'control-removed')],
  ...process('process').map(([key, classify]) => [key, unless(wasControl, classify)] as const),
]

export const rules: Rows = [
  ['message', text],
  ['help', text],
  ['severity', ordered(['note', 'warning', 'error'], 'rule-loosened', 'rule-tightened', 'error')],
  ['where', assertion('where', ruled)],
  ['must', assertion('must', ruled)],
  ['never', assertion('never', ruled)],
  ['examples', always('wording')],
]

const until: Classify = function* ({ before, after }) {
  yield { type: isAbsent(after) || asText(after) > asText(before) ? 'exception-widened' : 'exception-narrowed' }
}

/** Without a list it covers whatever the rule finds there. */
const covers: Classify = function* (difference) {
  const { before, after } = difference
  if (isAbsent(before)) yield { type: 'exception-narrowed' }
  else if (isAbsent(after)) yield { type: 'exception-widened' }
  else yield* setOf('exception-widened', 'exception-narrowed')(difference)
}

/** A place within the old one covers less; another resource whose name begins like the old one is no place within it. */
const target: Classify = function* ({ before, after, base, head }) {
  const [was, is] = [targetedIn(base, asText(before)), targetedIn(head, asText(after))]
  const isWithin = asText(after).startsWith(`${asText(before)}.`) && was?.name === is?.name
  yield { type: isWithin ? 'exception-narrowed' : 'exception-added' }
}

export const exceptions: Rows = [
  ['rule', saying({ 'exception-added': 'accepts findings of another rule' }, always('exception-added'))],
  ['target', target],
  ['reason', statement('fact-stated', 'fact-lost', 'wording', sameInOtherWords)],
  ['acceptedBy', text],
  ['until', until],
  ['covers', covers],
  ['officer', came('exception-narrowed', 'exception-widened', 'wording')],
]
