import type { Owner } from '../../compiler/diagnostics/place.ts'
import { roleOf } from '../../compiler/flows/facts.ts'
import type { Organisation, Recipient, Router } from '../../compiler/language/types.ts'
import { closest } from '../../compiler/syntax/closest.ts'
import type { RuleInput } from '../rule.ts'
import { markAt } from './missing.ts'
import { isCategory, isChosenByCustomer } from './recipients/recipients.ts'
import { personalData } from './retention/retention.ts'
import { executedIn } from './routes/executed.ts'
import { quote } from './text.ts'
import { isImpersonal } from './texts/impersonal.ts'

/** A fact that must exist and does not stand in the declaration. */
export interface AbsentFact {
  readonly of: Owner
  readonly path: readonly string[]
  /** Facts that are absent beside it and told in the same sentence: their marks are told with it. */
  readonly alike?: readonly (readonly string[])[]
  readonly message: string
  /** The article of the GDPR that asks for it. */
  readonly ref: string
  /** The router moves personal data on the strength of it: as grave as a missing basis. */
  readonly executed?: boolean
  /** How the law is checked until somebody says, as a part of a sentence. */
  readonly reading?: string
  /** Where a whole section is absent. */
  readonly help?: string
}

const organisationFacts: readonly (readonly [keyof Organisation, string, string])[] = [
  ['legalName', 'its legal name', '13(1)(a)'],
  ['country', 'its country', '13(1)(a)'],
  ['address', 'its address', '13(1)(a)'],
  ['regimes', 'which law applies to it', '3'],
]

/** Facts that nobody has stated; those who look must still ask for a mark at the same path. */
export function* absentFacts(input: RuleInput): Iterable<AbsentFact> {
  yield* ofOrganisation(input)
  yield* ofActivities(input)
  yield* ofSources(input)
  yield* ofRecipients(input)
  yield* ofRouter(input)
}

function* ofOrganisation({ model, graph }: RuleInput): Iterable<AbsentFact> {
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
      yield {
        of: organisation,
        path: [key],
        message: `The organisation does not state ${what}.`,
        ref,
        ...(key === 'regimes' && {
          executed: executedIn(graph).activities.size > 0,
          reading: 'all data is checked under `eu-gdpr` and `uk-gdpr`',
        }),
      }
  const { contacts = {} } = organisation.value
  const unstated = mailboxes.filter(
    (name) => !Object.hasOwn(contacts, name) && !markAt(model, organisation, 'contacts', name),
  )
  const misspelt = Object.keys(contacts).flatMap((key) => {
    const meant = mailboxes.some((name) => name === key) ? null : closest(key, unstated)
    return meant === null ? [] : [{ key, meant }]
  })
  for (const { key, meant } of misspelt)
    yield {
      of: organisation,
      path: ['contacts', key],
      message: `The organisation does not state its mailbox ${quote(meant)}, and ${quote(key)} is nearly that.`,
      help: `Did you mean ${quote(meant)}?`,
      ref: '13(1)(a)',
    }
  const people = [...activities.values()].some((activity) => !isImpersonal(model, graph, activity))
  if (contacts.privacy === undefined && people && !misspelt.some(({ meant }) => meant === 'privacy'))
    yield {
      of: organisation,
      path: ['contacts', 'privacy'],
      message: 'The organisation does not state how to reach it about privacy.',
      // `contacts: {email: ...}`: who writes so has a mailbox, and not its name.
      ...(Object.keys(contacts).length > 0 && {
        help: 'Mailboxes stand by what they are for: name the one for questions about data `privacy`.',
      }),
      ref: '13(1)(a)',
    }
}

/** Mailboxes whose names mean something to what is published. */
const mailboxes = ['privacy', 'complaints', 'support', 'security'] as const

function* ofActivities({ model, graph }: RuleInput): Iterable<AbsentFact> {
  const level = model.project?.value.level
  for (const activity of model.activities.values()) {
    if (activity.poisoned) continue
    const executed = executedIn(graph).activities.has(activity.name)
    const personal = personalData(model, activity)
    // What is said to hold nothing about people owes them nothing.
    if (personal.length === 0 && activity.value.data !== undefined && !executed) continue
    const ref = roleOf(activity.value) === 'processor' ? '30(2)(b)' : '30(1)(b)'
    const name = quote(activity.name)
    if (activity.value.purpose === undefined)
      yield { of: activity, path: ['purpose'], message: `Activity ${name} does not state its purpose.`, ref, executed }
    const nobody = (activity.value.dataSubjects ?? []).length === 0
    if (nobody && !isImpersonal(model, graph, activity))
      yield {
        of: activity,
        path: ['dataSubjects'],
        message: `Activity ${name} does not state whose data it is.`,
        ref: '30(1)(c)',
      }
    // Controller is what the language takes it for; where the router enforces, somebody must have said so.
    if (activity.value.role === undefined && (markAt(model, activity, 'role') || (executed && level === 'enforced')))
      yield {
        of: activity,
        path: ['role'],
        message: `Activity ${name} does not state its role.`,
        ref: '4(7)',
        executed,
        reading: "it is read as the controller's",
      }
    // What routes bring comes from where their sources say.
    for (const [category, { source }] of executed ? [] : personal)
      if (source === undefined)
        yield {
          of: activity,
          path: ['data', category, 'source'],
          message: `Activity ${name} does not state where ${quote(category)} comes from.`,
          ref: '14(2)(f)',
        }
    for (const [category, { form, aggregation }] of personal)
      if (form === 'aggregated' && aggregation === undefined)
        yield {
          of: activity,
          path: ['data', category, 'aggregation'],
          message: `Activity ${name} calls ${quote(category)} aggregated without a test that nobody can be singled out.`,
          ref: '4(1)',
        }
      else
        for (const [key, what] of form === 'aggregated' ? aggregated : [])
          if (aggregation?.[key] === undefined)
            yield {
              of: activity,
              path: ['data', category, 'aggregation', key],
              message: `Activity ${name} calls ${quote(category)} aggregated without ${what}.`,
              ref: '4(1)',
            }
  }
}

/** What makes an aggregate anonymous: nobody can be singled out, and somebody has tested that (Recital 26). */
const aggregated = [
  ['minimumGroup', 'the smallest group'],
  ['assessment', 'a test that nobody can be singled out'],
] as const

function* ofSources({ model, graph }: RuleInput): Iterable<AbsentFact> {
  for (const source of model.sources.values())
    if (!source.poisoned && source.value.origin === undefined && executedIn(graph).sources.has(source.name))
      yield {
        of: source,
        path: ['origin'],
        message: `Source ${quote(source.name)} does not state whether its data comes from the people themselves.`,
        ref: '14',
      }
}

const recipientFacts: readonly (readonly [keyof Recipient, string, string])[] = [
  ['legalName', 'its legal name', '30(1)(d)'],
  ['engagement', 'for whom it works', '4(8)'],
]

function* ofRecipients({ model, graph }: RuleInput): Iterable<AbsentFact> {
  for (const recipient of model.recipients.values()) {
    if (recipient.poisoned || isCategory(recipient.value)) continue
    const { value } = recipient
    const chosen = isChosenByCustomer(value)
    for (const [key, what, ref] of recipientFacts) {
      if (value[key] !== undefined || (chosen && key !== 'engagement')) continue
      yield {
        of: recipient,
        path: [key],
        message: `Recipient ${quote(recipient.name)} does not state ${what}.`,
        ref,
        ...(key === 'engagement' && {
          executed: executedIn(graph).recipients.has(recipient.name),
          reading: 'nobody can tell whether it needs a contract under Art. 28',
        }),
      }
    }
  }
}

function* ofRouter({ model, graph }: RuleInput): Iterable<AbsentFact> {
  const route = [...model.routes.values()].find(({ poisoned }) => !poisoned)
  if (!route || model.router?.poisoned) return
  const moves = executedIn(graph).activities.size > 0
  if (!model.router) {
    yield {
      of: route,
      path: ['router'],
      message: 'Nothing says where the router runs and who hosts it.',
      help: 'Add the section `router`, with `country` and `hostedBy`.',
      ref: '30(1)(e)',
      executed: moves,
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
        // A router that nobody else hosts stands on the organisation's own machines; a mark says that this is open.
        executed: moves && (key === 'country' || markAt(model, model.router, key) !== undefined),
      }
}
