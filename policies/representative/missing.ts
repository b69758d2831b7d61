import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import type { Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { isOurName } from '../support/recipients/ourselves.ts'
import { representedUnder, unrepresented } from '../support/recipients/representatives.ts'
import { sensitiveIn } from '../support/sensitive.ts'
import { under } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

const laws: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'GDPR Art. 27(1)', 'uk-gdpr': 'UK GDPR Art. 27(1)' }
const regions: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'the Union', 'uk-gdpr': 'the United Kingdom' }

export const representativeMissing = defineRule({
  name: 'representative/missing',
  summary: 'An organisation outside the region whose law applies to it, with nobody there to represent it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 27(1)' },
  also: 'GDPR Art. 27(2)',
  severity: 'warning',
  *found({ model, flows }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    if (!flows.some(({ sensitivity }) => sensitivity !== 'none')) return
    yield* untenable(model)
    const open = unrepresented(model)
    const known = open.filter(({ outside }) => outside === 'known')
    // Wherever it is, one of several regions is not its own; with a single one nobody can say.
    for (const { regime, outside } of known.length > 0 ? known : open.slice(0, 1)) {
      const whole = markAt(model, organisation, 'representatives')
      yield {
        rule: 'representative/missing',
        message:
          outside === 'known'
            ? `Nobody represents the organisation in ${regions[regime]}, which it is outside of, ${under(model, regime)}.`
            : `Nobody represents the organisation in ${regions[regime]} under ${quote(regime)}: its country is not stated, so it may be outside.`,
        because: { kind: 'law', ref: laws[regime] },
        ...absentAt(
          model,
          organisation,
          whole ? ['representatives'] : ['representatives', regime],
          `Name who does under ${quote(`representatives: {${regime}: {name: ..., address: ...}}`)}, or why nobody has to: \`{exempt: ...}\` (Art. 27(2), or an establishment there).`,
        ),
      } satisfies Finding
    }
  },
})

/** What Art. 27(2) knows as a ground, and an establishment within the region (Art. 3(1)). */
const ground =
  /\b(seldom|rare(ly)?|once|twice|now and then|few(?! (?:people|persons?|users?|individuals|data|customers|employees)\b)|incidental(ly)?|sporadic(ally)?|(a|per|each) year|unlikely)\b|occasional|authorit|public (body|bodies)|establish|branch|subsidiary|office|27\(2\)|3\(1\)/i
const home = /authorit|public (body|bodies)|establish|branch|subsidiary|office|3\(1\)/i

/** Who has no office there is not exempt for having one. */
const denied = /\b(no|not|never|without|nor|neither)\b[^.;,]{0,30}\b(establish\w*|branch|subsidiary|office)/i

/** Ourselves as representative; an exemption that names no ground of Art. 27(2), or that sensitive data on a large scale rules out. */
function* untenable(model: Model): Iterable<Finding> {
  const owner = { section: 'organisation', name: '' } as const
  for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) {
    const { name, exempt: text } = model.organisation?.value.representatives?.[regime] ?? {}
    if (representedUnder(model, regime) === null) continue
    if (name !== undefined && isOurName(model, name))
      yield {
        rule: 'representative/missing',
        class: 'violation',
        severity: 'error',
        message: `The organisation cannot represent itself in ${regions[regime]}, where it is not.`,
        at: valueAt(owner, 'representatives', regime, 'name'),
        because: { kind: 'law', ref: laws[regime] },
        help: 'Name who is established there and was designated in writing, or under `exempt` why nobody has to be.',
      }
    if (text === undefined) continue
    if (name !== undefined) {
      yield {
        rule: 'representative/missing',
        class: 'violation',
        severity: 'warning',
        message: `A representative under ${quote(regime)} is named, and a reason why there is none.`,
        at: valueAt(owner, 'representatives', regime, 'exempt'),
        related: [{ at: valueAt(owner, 'representatives', regime, 'name'), message: 'The representative.' }],
        because: { kind: 'law', ref: laws[regime] },
        help: 'Leave out `exempt` where somebody is designated.',
      }
      continue
    }
    const common = {
      rule: 'representative/missing',
      at: valueAt(owner, 'representatives', regime, 'exempt'),
      because: { kind: 'law', ref: laws[regime].replace('(1)', '(2)') },
      help: 'Name a representative, or the ground: occasional processing without such data on a large scale, a public authority, an establishment in the region.',
    } as const
    const sensitive = isIn(home, text) ? undefined : sensitiveOnLargeScale(model)
    if (!isIn(ground, text) || isIn(denied, text))
      yield {
        ...common,
        message: `The exemption from a representative under ${quote(regime)} is not a ground of Art. 27(2).`,
      }
    else if (sensitive)
      yield {
        ...common,
        message: `Activity ${quote(sensitive.name)} has special or criminal data on a large scale: that needs a representative under ${quote(regime)}.`,
        related: [{ at: valueAt(sensitive, 'largeScale'), message: 'On a large scale.' }],
      }
    else if (!isIn(home, text)) {
      const risky = likelyRisk(model)
      if (risky)
        yield {
          ...common,
          message: `Activity ${quote(risky.activity.name)} ${risky.what}, and the exemption under ${quote(regime)} is for what is occasional and unlikely to be a risk.`,
          related: [{ at: risky.at, message: 'It is said here.' }],
        }
    }
  }
}

/** What is on a large scale is not occasional, and what needs an impact assessment is likely to be a risk (Art. 35(1)). */
function likelyRisk(
  model: Model,
): { readonly activity: Resource<Activity>; readonly what: string; readonly at: Finding['at'] } | null {
  for (const activity of answered(model)) {
    const { largeScale, dpia } = activity.value
    if (largeScale === true) return { activity, what: 'is on a large scale', at: valueAt(activity, 'largeScale') }
    if (dpia?.required === true)
      return { activity, what: 'needs an impact assessment', at: valueAt(activity, 'dpia', 'required') }
  }
  return null
}

const sensitiveOnLargeScale = (model: Model): Resource<Activity> | undefined =>
  [...model.activities.values()].find(
    (activity) =>
      !activity.poisoned && activity.value.largeScale === true && sensitiveIn(model, activity) !== undefined,
  )
