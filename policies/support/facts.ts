import { roleOf } from '../../compiler/flows/facts.ts'
import type { Organisation, Recipient, Router } from '../../compiler/language/types.ts'
import type { RuleInput } from '../rule.ts'
import { isImpersonal } from './impersonal.ts'
import { markAt } from './missing.ts'
import type { Owner } from './place.ts'
import { isChosenByCustomer } from './recipients.ts'
import { quote } from './text.ts'

/** A fact that must exist and does not stand in the declaration. */
interface AbsentFact {
  readonly of: Owner
  readonly path: readonly string[]
  readonly message: string
  /** The article of the GDPR that asks for it. */
  readonly ref: string
  readonly executed?: boolean
  /** Where a whole section is absent. */
  readonly help?: string
}

const organisationFacts: readonly (readonly [keyof Organisation, string, string])[] = [
  ['legalName', 'its legal name', '13(1)(a)'],
  ['country', 'its country', '13(1)(a)'],
  ['address', 'its address', '13(1)(a)'],
  ['regimes', 'which law applies to it', '3'],
]

/** Facts that are neither stated nor marked as missing; those who look must still ask for a mark at the same path. */
export function* absentFacts(input: RuleInput): Iterable<AbsentFact> {
  yield* ofOrganisation(input)
  yield* ofActivities(input)
  yield* ofRecipients(input)
  yield* ofRouter(input)
}

function* ofOrganisation({ model }: RuleInput): Iterable<AbsentFact> {
  const { organisation, activities } = model
  const first = [...activities.values()].find((activity) => !activity.poisoned)
  if (!organisation && first)
    yield {
      of: model.project ?? first,
      path: ['organisation'],
      message: 'Nothing says who answers for the processing.',
      help: 'Add the section `organisation`.',
      ref: '13(1)(a)',
    }
  if (!organisation || organisation.poisoned) return
  for (const [key, what, ref] of organisationFacts)
    if (organisation.value[key] === undefined)
      yield { of: organisation, path: [key], message: `The organisation does not state ${what}.`, ref }
  if (organisation.value.contacts?.privacy === undefined && !markAt(model, organisation, 'contacts'))
    yield {
      of: organisation,
      path: ['contacts', 'privacy'],
      message: 'The organisation does not state how to reach it about privacy.',
      ref: '13(1)(a)',
    }
}

function* ofActivities({ model, graph }: RuleInput): Iterable<AbsentFact> {
  for (const activity of model.activities.values()) {
    if (activity.poisoned) continue
    const ref = roleOf(activity.value) === 'processor' ? '30(2)(b)' : '30(1)(b)'
    const name = quote(activity.name)
    if (activity.value.purpose === undefined)
      yield { of: activity, path: ['purpose'], message: `Activity ${name} does not state its purpose.`, ref }
    const nobody = (activity.value.dataSubjects ?? []).length === 0
    if (nobody && !isImpersonal(model, graph, activity))
      yield {
        of: activity,
        path: ['dataSubjects'],
        message: `Activity ${name} does not state whose data it is.`,
        ref: '30(1)(c)',
      }
  }
}

const recipientFacts: readonly (readonly [keyof Recipient, string, string])[] = [
  ['legalName', 'its legal name', '30(1)(d)'],
  ['engagement', 'for whom it works', '4(8)'],
]

function* ofRecipients({ model }: RuleInput): Iterable<AbsentFact> {
  for (const recipient of model.recipients.values()) {
    if (recipient.poisoned) continue
    const { value } = recipient
    const chosen = isChosenByCustomer(value)
    for (const [key, what, ref] of recipientFacts) {
      if (value[key] !== undefined || (chosen && key !== 'engagement')) continue
      yield {
        of: recipient,
        path: [key],
        message: `Recipient ${quote(recipient.name)} does not state ${what}.`,
        ref,
      }
    }
  }
}

function* ofRouter({ model }: RuleInput): Iterable<AbsentFact> {
  const route = [...model.routes.values()].find(({ poisoned }) => !poisoned)
  if (!route || model.router?.poisoned) return
  if (!model.router) {
    yield {
      of: route,
      path: ['router'],
      message: 'Nothing says where the router runs and who hosts it.',
      help: 'Add the section `router`, with `country` and `hostedBy`.',
      ref: '30(1)(e)',
      executed: true,
    }
    return
  }
  const facts: readonly (readonly [keyof Router, string])[] = [
    ['country', 'in which country it runs'],
    ['hostedBy', 'who hosts it'],
  ]
  for (const [key, what] of facts)
    if (model.router.value[key] === undefined)
      yield {
        of: model.router,
        path: [key],
        message: `The router does not state ${what}.`,
        ref: '30(1)(e)',
        executed: key === 'country',
      }
}
