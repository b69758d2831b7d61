import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { followsPeople } from '../../law/monitoring.ts'
import { officerLaw } from '../../law/officer-laws.ts'
import { defineRule } from '../rule.ts'
import { assessmentNeeded } from '../support/bases/assessment-needed.ts'
import { informing } from '../support/bases/informed.ts'
import { absentAt } from '../support/missing.ts'
import { personalData } from '../support/retention/retention.ts'
import { routesOf } from '../support/routes/routes.ts'
import { sensitiveIn } from '../support/sensitive.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const officerMissing = defineRule({
  name: 'officer/missing',
  summary: 'An organisation that must have a data protection officer and names none.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 37(1)' },
  also: 'GDPR Art. 37(1)(a), 37(1)(b), 37(1)(c), 37(4); BDSG § 38(1)',
  severity: 'gap',
  *found({ model, flows, asOf }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned || organisation.value.dpo !== undefined) return
    const [reason = nationalReason(model, asOf)] = reasons(model)
    if (!reason || !flows.some(({ sensitivity }) => sensitivity !== 'none')) return
    yield {
      rule: 'officer/missing',
      message: `Nobody is named as data protection officer, and ${reason.message}.`,
      related: [{ at: reason.at, message: 'Why there must be one.' }],
      executed: reason.executed,
      because: { kind: 'law', ref: `GDPR Art. ${reason.article}${reason.provision ? `; ${reason.provision}` : ''}` },
      ...absentAt(model, organisation, ['dpo'], 'Name the officer, or at least how to reach them, under `dpo`.'),
    } satisfies Finding
  },
})

interface Reason {
  readonly message: string
  readonly article: string
  /** Of national law, which Art. 37(4) leaves room for. */
  readonly provision?: string
  readonly at: Place
  readonly executed: boolean
}

function* reasons(model: Model): Iterable<Reason> {
  const { organisation } = model
  if (organisation?.value.publicAuthority === true)
    yield {
      message: 'the organisation is a public authority',
      article: '37(1)(a)',
      at: valueAt(organisation, 'publicAuthority'),
      executed: false,
    }
  for (const activity of model.activities.values()) {
    if (activity.poisoned || activity.value.largeScale !== true) continue
    const name = quote(activity.name)
    const data = personalData(model, activity)
    const executed = routesOf(model, activity.name).length > 0
    const sensitive = sensitiveIn(model, activity)
    if (sensitive !== undefined)
      yield {
        message: `activity ${name} holds ${quote(sensitive)} on a large scale`,
        article: '37(1)(c)',
        at: keyAt(activity, 'data', sensitive),
        executed,
      }
    // What a category of one's own is about its name does not say; that watching it is a risk is said beside it.
    const risky = activity.value.dpia?.required === true
    const observed = data.find(
      ([category, { source }]) =>
        source === 'observed' && (followsPeople(category) || (risky && model.declaredCategories.has(category))),
    )
    const evaluated = data.find(([, { source }]) => source !== undefined && source !== 'person')
    if (!observed && evaluated && typeof activity.value.automatedDecisions === 'object')
      yield {
        message: `activity ${name} evaluates people by ${quote(evaluated[0])} and decides about them by automation, on a large scale`,
        article: '37(1)(b)',
        at: keyAt(activity, 'data', evaluated[0]),
        executed,
      }
    if (observed)
      yield {
        message: `activity ${name} follows people by ${quote(observed[0])} on a large scale`,
        article: '37(1)(b)',
        at: keyAt(activity, 'data', observed[0]),
        executed,
      }
  }
}

/** What the law of the member state asks beside Art. 37(1), of which a public body is held to that alone. */
function nationalReason(model: Model, asOf: string): Reason | null {
  const { organisation } = model
  if (!organisation || !regimesOf(model).includes('eu-gdpr')) return null
  const { country, processingStaff, publicAuthority } = organisation.value
  const law = publicAuthority === true ? null : officerLaw(country, asOf)
  if (!law) return null
  const common = { article: '37(4)', provision: law.provision } as const
  if (processingStaff !== undefined && processingStaff >= law.staff)
    return {
      ...common,
      message: `${processingStaff} people are constantly employed in processing, where ${law.provision} asks for one from ${law.staff} on`,
      at: valueAt(organisation, 'processingStaff'),
      executed: false,
    }
  const assessed = law.assessed
    ? informing(model).find(
        (activity) => activity.value.dpia?.required === true || assessmentNeeded(model, activity, asOf) !== null,
      )
    : undefined
  if (!assessed) return null
  return {
    ...common,
    message: `activity ${quote(assessed.name)} needs an impact assessment, for which ${law.provision} asks for one`,
    at:
      assessed.value.dpia?.required === true
        ? valueAt(assessed, 'dpia', 'required')
        : (assessmentNeeded(model, assessed, asOf)?.at ?? keyAt(assessed)),
    executed: routesOf(model, assessed.name).length > 0,
  }
}
