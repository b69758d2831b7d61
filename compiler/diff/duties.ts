import type { Place } from '../diagnostics/place.ts'
import { activityFacts, roleOf } from '../flows/facts.ts'
import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'
import type { ChangeType, Duty } from './change.ts'

/**
 * What a widening of these flows obliges to: a look by the data protection officer; a notice to customers before a new
 * subprocessor begins (Art. 28(2)); information before a new purpose or recipient (Art. 13(3), 14(4)), or instructions
 * where we only process on behalf of somebody; fresh consent where the activity rests on it.
 */
export function dutiesFor(model: Model, flows: readonly Flow[], { newRecipient, knows }: Known): readonly Duty[] {
  const duties = new Set<Duty>(['dpo-review'])
  for (const flow of flows) {
    const subprocessor = subprocessorOf(model, flow)
    if (subprocessor !== null && !knows.has(subprocessor)) duties.add('subprocessor-notice')
    if (flow.sink.kind === 'recipient' && newRecipient && !isBound(model, flow.sink.recipient))
      duties.add('recipient-contract')
    if (flow.sink.kind === 'recipient' && flow.sink.transfers.length > 0) duties.add('transfer-assessment')
    if (flow.role === 'processor') duties.add('instructions')
    else {
      const source = model.activities.get(flow.activity)?.value.data?.[flow.category]?.source
      duties.add(source === 'third-party' ? 'art-14-notice' : 'art-13-3-notice')
      if (flow.basisTypes.includes('consent')) duties.add('consent-again')
    }
  }
  return [...duties].sort()
}

/** What was there before a movement. */
interface Known {
  /** It goes to somebody to whom nothing went. */
  readonly newRecipient: boolean
  /** The subprocessors of each controller, as `subprocessorsIn` names them. */
  readonly knows: ReadonlySet<string>
}

/** The subprocessors of each controller for whom we process: who is one for some customers is new to others (Art. 28(2)). */
export const subprocessorsIn = (model: Model, flows: readonly Flow[]): ReadonlySet<string> =>
  new Set(flows.flatMap((flow) => subprocessorOf(model, flow) ?? []))

function subprocessorOf(model: Model, { activity, sink }: Flow): string | null {
  if (sink.kind !== 'recipient' || sink.relationship !== 'subprocessor') return null
  const role = model.activities.get(activity)?.value.role
  const controller = typeof role === 'object' ? role.processor?.for : undefined
  return JSON.stringify([controller ?? '', sink.recipient])
}

/** Whether a recipient that acts for us is bound by a contract that is signed; others need none of Art. 28. */
function isBound(model: Model, name: string): boolean {
  const value = model.recipients.get(name)?.value
  return (
    value?.engagement !== 'on-our-behalf' || (value.contract?.type === 'dpa' && value.contract.signed !== undefined)
  )
}

/** What people must be told before it begins: purpose, basis, period, source, automation, recipients (Art. 13(1) to (3)). */
const informed: ReadonlySet<ChangeType> = new Set<ChangeType>([
  'activity-added',
  'purpose-changed',
  'basis-changed',
  'condition-changed',
  'role-changed',
  'retention-extended',
  'retention-changed',
  'automation-added',
  'source-changed',
  'subjects-added',
  'tracker-added',
  'tracker-widened',
  'recipient-changed',
])

const further: Partial<Record<ChangeType, readonly Duty[]>> = {
  'country-added': ['transfer-assessment'],
  'transfer-changed': ['transfer-assessment'],
  'transfer-weakened': ['transfer-assessment'],
}

/** Whether data newly reaches a recipient by what stands at a place: whom another passes it on to, or who sets a tracker. */
const passesOn = ({ section, path: [key] }: Place, type: ChangeType): boolean =>
  (section === 'recipients' && key === 'onward' && type === 'recipient-added') ||
  (section === 'trackers' && (type === 'tracker-added' || (type === 'tracker-widened' && key === 'setBy')))

/** What a widening of the declaration at a place obliges to, beside what movements of data do. */
export function dutiesOfType(type: ChangeType, model: Model, place: Place): readonly Duty[] {
  const duties = new Set<Duty>(['dpo-review', ...(further[type] ?? [])])
  if (passesOn(place, type)) duties.add('transfer-assessment')
  const activities = activitiesAt(model, place)
  const roles = new Set(activities.map(({ value }) => roleOf(value)))
  // What is archived or restricted at the end of its period is kept on.
  if (informed.has(type) || (type === 'expiry-weakened' && place.path.at(-1) === 'onExpiry')) {
    if (roles.has('processor')) duties.add('instructions')
    if (roles.size === 0 || roles.has('controller') || roles.has('joint'))
      for (const duty of informing(model, activities, place)) duties.add(duty)
  }
  if (asksAgain(type, model, place)) duties.add('consent-again')
  if (place.section === 'recipients') {
    const isOther = type === 'recipient-added' || type === 'recipient-changed' || type === 'role-changed'
    if ((isOther || type === 'contract-weakened') && !isBound(model, place.name)) duties.add('recipient-contract')
    // Another company under the old name is not bound by what that one signed.
    if (type === 'recipient-changed' && actsForUs(model, place.name)) duties.add('recipient-contract')
    if (isOther && isSubprocessor(model, place.name)) duties.add('subprocessor-notice')
  }
  return [...duties].sort()
}

const actsForUs = (model: Model, name: string): boolean =>
  model.recipients.get(name)?.value.engagement === 'on-our-behalf'

/** It acts for us, and some activity that we carry out for others gives it data. */
const isSubprocessor = (model: Model, name: string): boolean =>
  actsForUs(model, name) &&
  [...model.activities.values()].some(
    ({ value, poisoned }) => !poisoned && roleOf(value) === 'processor' && value.recipients?.[name] !== undefined,
  )

/** Where people were asked for consent, and have to be asked again for what it did not cover. */
function asksAgain(type: ChangeType, model: Model, { section, name }: Place): boolean {
  if (section === 'trackers' && (type === 'tracker-added' || type === 'tracker-widened'))
    return model.trackers.get(name)?.value.consent !== undefined
  if (type === 'basis-changed' && model.lawfulBases.get(name)?.value.type === 'consent') return true
  const activity = section === 'activities' ? model.activities.get(name) : undefined
  return (
    (type === 'basis-changed' || type === 'purpose-changed') &&
    activity !== undefined &&
    !activity.poisoned &&
    activityFacts(model, activity).basisTypes.includes('consent')
  )
}

/** By which article people are told: by where the data that a place is about comes from (Art. 13, 14). */
function informing(model: Model, activities: readonly ActivityResource[], place: Place): ReadonlySet<Duty> {
  const { section, name } = place
  const sources =
    section === 'sources'
      ? [model.sources.get(name)?.value.origin]
      : activities
          .filter(({ value }) => roleOf(value) !== 'processor')
          .flatMap(({ value }) =>
            Object.entries(value.data ?? {})
              .filter(([category, datum]) => isAbout(place, category, datum.retention ?? value.retention))
              .map(([, { source }]) => source),
          )
  const duties = sources.map((source): Duty => (source === 'third-party' ? 'art-14-notice' : 'art-13-3-notice'))
  return new Set(duties.length === 0 ? ['art-13-3-notice'] : duties)
}

/** Whether a place is about a category of an activity that is kept under a rule. */
const isAbout = ({ section, name, path: [key, of] }: Place, category: string, rule: string | undefined): boolean =>
  section === 'retention' ? rule === undefined || rule === name : key !== 'data' || of === category

type ActivityResource = NonNullable<ReturnType<Model['activities']['get']>>

/** The activities that a place is about; none where it is about no activity in particular. */
function activitiesAt(model: Model, { section, name }: Place): readonly ActivityResource[] {
  const routes = [...model.routes.values()].filter(({ poisoned }) => !poisoned)
  const ofRoutes = routes.filter(
    ({ value }) =>
      (section === 'sources' && value.source === name) || (section === 'events' && value.events?.includes(name)),
  )
  const named = new Set([
    ...ofRoutes.map(({ value }) => value.activity),
    ...(section === 'activities' ? [name] : []),
    ...(section === 'retention' ? keptUnder(model, name) : []),
  ])
  return [...model.activities.values()].filter((activity) => named.has(activity.name) && !activity.poisoned)
}

/** The activities that keep something under a rule of retention, in their records or a store of the router. */
const keptUnder = (model: Model, rule: string): readonly string[] => [
  ...[...model.activities.values()]
    .filter(
      ({ value }) =>
        value.retention === rule || Object.values(value.data ?? {}).some(({ retention }) => retention === rule),
    )
    .map(({ name }) => name),
  ...Object.values(model.router?.value.stores ?? {}).flatMap((store) =>
    store.retention === rule && store.activity !== undefined ? [store.activity] : [],
  ),
]
