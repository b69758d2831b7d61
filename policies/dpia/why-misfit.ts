import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { sensitiveIn } from '../support/sensitive.ts'
import { clip, quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'

export const dpiaWhyMisfit = defineRule({
  name: 'dpia/why-misfit',
  summary: 'An impact assessment whose own reason says of an activity what the activity denies.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 35(3)' },
  also: 'GDPR Art. 36(1)',
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { dpia, largeScale } = activity.value
      const needed = dpia?.required === false ? matchOf(large, dpia.why ?? '') : null
      if (
        needed &&
        !isIn(denied, (dpia?.why ?? '').slice(0, needed.index)) &&
        sensitiveIn(model, activity) !== undefined
      )
        yield {
          rule: 'dpia/why-misfit',
          message: `Activity ${quote(activity.name)} is said to need no impact assessment, because of what makes one necessary: ${quote(needed[0])}.`,
          at: {
            ...valueAt(activity, 'dpia', 'why'),
            within: { start: needed.index, end: needed.index + needed[0].length },
          },
          related: [{ at: valueAt(activity, 'dpia', 'required'), message: 'None is said to be needed.' }],
          help: 'Make the assessment that Art. 35(3)(b) asks for, or say why the scale is not large.',
        } satisfies Finding
      yield* madeInVain(activity)
      yield* unconsulted(activity)
      yield* smallByReason(activity)
      const said = dpia?.required === false || largeScale !== false ? null : matchOf(large, dpia?.why ?? '')
      if (!said || isIn(denied, (dpia?.why ?? '').slice(0, said.index))) continue
      yield {
        rule: 'dpia/why-misfit',
        message: `Activity ${quote(activity.name)} is said to be on no large scale, and its impact assessment was made because it is.`,
        at: valueAt(activity, 'largeScale'),
        related: [
          {
            at: {
              ...valueAt(activity, 'dpia', 'why'),
              within: { start: said.index, end: said.index + said[0].length },
            },
            message: 'The reason of the assessment.',
          },
        ],
        help: 'Write `largeScale: true`, or correct the reason.',
      } satisfies Finding
    }
  },
})

/** An assessment that lies there, with a reason that denies nothing, was made because it is needed. */
function* madeInVain(activity: Resource<Activity>): Iterable<Finding> {
  const { dpia } = activity.value
  if (dpia?.required !== false || dpia.date === undefined || dpia.file === undefined || dpia.why === undefined) return
  if (isIn(lessens, dpia.why)) return
  yield {
    rule: 'dpia/why-misfit',
    message: `Activity ${quote(activity.name)} is said to need no impact assessment, and the one of ${quote(dpia.date)} was made for a reason that says otherwise: ${quote(clip(dpia.why, 60))}.`,
    at: valueAt(activity, 'dpia', 'required'),
    related: [{ at: valueAt(activity, 'dpia', 'why'), message: 'The reason that is stated.' }],
    help: 'Write `required: true`; or say under `why` what makes none necessary, or that it was made of our own accord.',
  }
}

/** A reason that speaks of few people, where the activity says that it is on a large scale. */
function* smallByReason(activity: Resource<Activity>): Iterable<Finding> {
  const { dpia, largeScale } = activity.value
  const why = dpia?.why ?? ''
  const said = largeScale === true ? matchOf(small, why) : null
  if (!said || isIn(denied, why.slice(0, said.index))) return
  yield {
    rule: 'dpia/why-misfit',
    message: `Activity ${quote(activity.name)} is on a large scale, and its impact assessment speaks of ${quote(said[0])}.`,
    at: { ...valueAt(activity, 'dpia', 'why'), within: { start: said.index, end: said.index + said[0].length } },
    related: [{ at: valueAt(activity, 'largeScale'), message: 'What the activity says.' }],
    help: 'Correct the reason, or write `largeScale: false`.',
  }
}

const small =
  /\b(?:(?:only )?(?:a )?(?:few|handful of) (?:\w+ )?(?:people|persons|customers|patients|users|members|employees|applicants|candidates|drivers|cases)|small[- ]scale|small numbers? of (?:people|persons|customers|patients|cases))\b/i

/** A risk that stays high is put before the authority first (Art. 36(1)). */
function* unconsulted(activity: Resource<Activity>): Iterable<Finding> {
  const { dpia } = activity.value
  // With the day of a consultation, or a risk that is declared as left, `dpia/not-consulted` asks for the rest.
  if (dpia?.highRiskLeft === true || dpia?.consultation?.date !== undefined) return
  const why = dpia?.why ?? ''
  const left = matchOf(staysHigh, why)
  if (!left || isIn(denied, why.slice(0, left.index)) || /\b(?:not?|never)\b/i.test(left[0])) return
  const asked = matchOf(consulted, why)
  if (asked && !isIn(unasked, why)) return
  yield {
    rule: 'dpia/why-misfit',
    message: `The impact assessment of activity ${quote(activity.name)} leaves a high risk by its own reason, and nothing says that the authority was consulted.`,
    at: { ...valueAt(activity, 'dpia', 'why'), within: { start: left.index, end: left.index + left[0].length } },
    help: 'Lower the risk by measures, or write `highRiskLeft: true` and under `consultation` when the authority was consulted.',
    because: { kind: 'law', ref: 'GDPR Art. 36(1)' },
  }
}

const staysHigh =
  /\b(?:risks?\b[^.;,]{0,24}\b(?:stays?|remains?|left)(?: \w+)? high|(?:high|severe|unmitigated) (?:residual|remaining) risks?|(?:residual|remaining) risks? (?:\w+ )?(?:is|are|stays?|remains?)(?: \w+)? (?:high|severe)|high risks? (?:\w+ )?(?:stays?|remains?))\b/i
const consulted = /\b(?:consult\w*|asked|advice|opinion|36)\b/i
const unasked =
  /\b(?:no|not|never|nobody|no one|without|nor|neither)\b[^.;,]{0,24}\b(?:consult\w*|asked|advice|opinion)\b/i

/** Words by which a reason says that something is not, or is little. */
const lessens =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|few|fewer|small|little|low|limited|minor|alone|only|just|rarely|occasional\w*|unlikely|voluntar\w*|own accord|precaution\w*|already|aggregate\w*|anonym\w*|pseudonym\w*|single|individual|screening|threshold|below|under|less|hardly|scarcely|kein\w*|nicht|nur|wenig\w*|freiwillig)\b/i

const large =
  /\b(?:(?:on a |at )?large[- ]scale|(?:on|in) (?:a )?(?:large|great|vast) (?:scale|numbers?)|very many people|large[- ]scale)\b/i
const denied = /\b(?:no|not|never|nor|without)\b[^.;,]{0,24}$/i
