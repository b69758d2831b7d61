import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { heldBeyond } from '../support/retention/excessive.ts'
import { GENERATION_DAYS, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { secondsOf } from '../support/routes/retries.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { vagueIn } from '../support/texts/vague.ts'
import { isIn, matchOf } from '../words/match.ts'
import { longestNamed } from '../words/named-periods.ts'

/** How often the period may hold what its reason names: who rounds up, or adds a look at what failed, hears nothing. */
const SLACK = 3

export const retentionWhySaysLess = defineRule({
  name: 'retention/why-says-less',
  summary: 'A period that is far longer than the reason that is given for it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { why, law, after } = rule.value
      const barred = rule.poisoned ? null : beyondClaims(rule)
      if (barred) {
        yield barred
        continue
      }
      // What a law prescribes is not measured by its reason; a reason that says nothing is `retention/vague`.
      if (rule.poisoned || why === undefined || law !== undefined || vagueIn(why)) continue
      const named = longestNamed(why)
      const decade = named === null && after === undefined ? ofADecade(model, rule, why) : null
      if (decade) yield decade
      const longest = named && longestPeriod(rule.value)
      if (!longest || longest.seconds <= SLACK * named.seconds || longest.seconds >= GENERATION) continue
      // What authorities accept is told there: `retention/excessive`.
      if (after === undefined && heldBeyond(model, rule.name, shortest(longest.period) ?? 0)) continue
      yield {
        rule: 'retention/why-says-less',
        message: `Retention rule ${quote(rule.name)} keeps for ${quote(longest.period)}, and its reason names ${quote(named.words)}.`,
        at: valueAt(rule, ...longest.path),
        related: [
          { at: { ...valueAt(rule, 'why'), within: { start: named.start, end: named.end } }, message: 'The reason.' },
        ],
        help: 'Shorten the period, or give the reason for which the rest is needed.',
      } satisfies Finding
    }
  },
})

/** Claims are barred at the end of a year in some states, and a court serves them a while after. */
const CLAIMS_SLACK = 1.25 * 366 * 86_400

/** A period that goes on after the claims have expired for which it is there, by the words of its own reason. */
function beyondClaims(rule: Resource<RetentionRule>): Finding | null {
  const { why = '', law, minimum } = rule.value
  // A law on when claims are barred is the one that the reason speaks of.
  const limits = law !== undefined && isIn(limitation, law)
  // Of any other law, what it prescribes may be longer, unless nobody says that it prescribes anything.
  const slack = law === undefined || limits ? CLAIMS_SLACK : minimum === undefined ? undefined : null
  if (slack === null) return null
  const match = matchOf(expiring, why)
  const named = match && longestNamed(match[0])
  // Other reasons may need the rest, and a text that gives two periods gives the longer one for something.
  const others = match ? why.replace(match[0], '') : ''
  if (isIn(more, others) || (named && (longestNamed(why)?.seconds ?? 0) > named.seconds)) return null
  const longest = named && longestPeriod(rule.value)
  if (
    !longest ||
    longest.seconds <= (slack === undefined ? SLACK * named.seconds : named.seconds + slack) ||
    (!limits && longest.seconds >= GENERATION)
  )
    return null
  const start = match.index + named.start
  return {
    rule: 'retention/why-says-less',
    message: `Retention rule ${quote(rule.name)} keeps for ${quote(longest.period)}, and by its own reason claims are over after ${quote(named.words)}.`,
    at: valueAt(rule, ...longest.path),
    related: [
      { at: { ...valueAt(rule, 'why'), within: { start, end: start + named.words.length } }, message: 'The reason.' },
    ],
    help: 'Shorten the period, or give the reason for which the rest is needed.',
  }
}

/** Ten years, which most limitations do not exceed. */
const DECADE = 10 * 365 * 86_400

const YEAR = 366 * 86_400
/** How often something is done, at most a year apart. */
const again =
  /\b(?:once|twice|each|every|per) (?:an? )?(?:day|week|month|quarter|year)\b|\b(?:annual(?:ly)?|yearly|monthly|weekly|daily)\b/gi
/** What is over as soon as it has been done. */
const once =
  /^[^.;,]*\b(?:is|are|was|were|gets?) (?:\w+ )?(?:only |just )?(?:once|at once|immediately)\W*$|\b(?:read|shown|looked at|compared|checked|counted|heard|opened|used) (?:only |just )?once\W*$/i

/** What can last for a decade, or be asked of after it. */
const lasting =
  /\b(?:claims?|limitation|barred|liab\w*|warrant\w*|guarantee\w*|life|lifetime|lives|age[sd]?|adult\w*|years?|decades?|generations?|histor\w*|archiv\w*|research|stud(?:y|ies)|scien\w*|long\w*|careers?|pensions?|insur\w*|buildings?|products?|safety|medical|records?|registers?|members?|contracts?|law|legal|courts?|tax\w*|audit\w*|descend\w*|heirs?|estates?|mortgages?|loans?|child\w*|grow\w*|always|ever|permanent\w*|statistic\w*|series|figures?|compar\w*|expos\w*|disease\w*|implants?|blood|donat\w*|gifts?|certificates?|qualifications?|degrees?|diplomas?|title|ownership|property|patents?|works?|copyright|licen[cs]es?)\b/i

/** A decade and more for a reason that names no time, no law, and nothing that lasts. */
function ofADecade(model: Model, rule: Resource<RetentionRule>, why: string): Finding | null {
  const longest = longestPeriod(rule.value)
  const momentary = longest && longest.seconds > YEAR && isIn(once, why)
  if (
    !longest ||
    (longest.seconds < DECADE && !momentary) ||
    longest.seconds >= GENERATION ||
    !isEnglish(model) ||
    (!momentary && isIn(lasting, why.replaceAll(again, '')))
  )
    return null
  if (heldBeyond(model, rule.name, shortest(longest.period) ?? 0)) return null
  return {
    rule: 'retention/why-says-less',
    message: `Retention rule ${quote(rule.name)} keeps for ${quote(longest.period)}, and its reason names nothing that lasts for ${momentary ? 'a year' : 'ten years'}.`,
    at: valueAt(rule, ...longest.path),
    related: [{ at: valueAt(rule, 'why'), message: 'The reason.' }],
    help: 'Shorten the period, or give the reason or the `law` for which the rest is needed.',
  }
}

const limitation = /\b(?:limitations?|prescription|preskription\w*|verjähr\w*|statute[- ]barred)\b/i

/** What gives a further reason. */
const more =
  /\b(?:and|or|also|besides|but|then|from|tax\w*|invoices?|accounts|act|law|court\w*|running|pending|suspen\w*)\b|[;:§]/i

/** How reasons say when claims are over. */
const expiring =
  /\b(?:claims?|rights?|actions?|liabilit(?:y|ies)|warrant(?:y|ies)|guarantees?)\b[^.;]{0,50}\b(?:expires?|lapses?|ends?|are (?:statute-|time-)?barred|is (?:statute-|time-)?barred|prescribes?|run out)\b[^.;]{0,12}\b(?:after|in|within|for)\b[^.;]{0,30}/i

/** From then on `retention/absurd` says so. */
const GENERATION = GENERATION_DAYS * 86_400

function longestPeriod(rule: RetentionRule): { path: string[]; period: string; seconds: number } | null {
  let longest: { path: string[]; period: string; seconds: number } | null = null
  for (const [plan, period] of Object.entries(periodsOf(rule))) {
    const seconds = secondsOf(period)
    if (seconds !== null && seconds > (longest?.seconds ?? 0))
      longest = { path: plan === '' ? ['for'] : ['byPlan', plan], period, seconds }
  }
  return longest
}
