import type { Place } from '../diagnostics/place.ts'
import { activityFacts } from '../flows/facts.ts'
import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'
import type { ChangeType, Duty } from './change.ts'

/**
 * What a widening of these flows obliges to: a look by the data protection officer; a notice to customers before a new
 * subprocessor begins (Art. 28(2)); information before a new purpose or recipient (Art. 13(3), 14(4)); fresh consent
 * where the activity rests on it.
 */
export function dutiesFor(model: Model, flows: readonly Flow[], newRecipient: boolean): readonly Duty[] {
  const duties = new Set<Duty>(['dpo-review'])
  for (const flow of flows) {
    if (flow.sink.kind === 'recipient' && newRecipient) {
      if (flow.sink.relationship === 'subprocessor') duties.add('subprocessor-notice')
      if (flow.sink.relationship === 'processor' || flow.sink.relationship === 'subprocessor')
        duties.add('recipient-contract')
    }
    if (flow.sink.kind === 'recipient' && flow.sink.transfers.length > 0) duties.add('transfer-assessment')
    if (flow.role !== 'processor') {
      const source = model.activities.get(flow.activity)?.value.data?.[flow.category]?.source
      duties.add(source === 'third-party' ? 'art-14-notice' : 'art-13-3-notice')
      if (flow.basisTypes.includes('consent')) duties.add('consent-again')
    }
  }
  return [...duties].sort()
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
])

const further: Partial<Record<ChangeType, readonly Duty[]>> = {
  'country-added': ['transfer-assessment'],
  'transfer-changed': ['transfer-assessment'],
  'transfer-weakened': ['transfer-assessment'],
  'contract-weakened': ['recipient-contract'],
  'recipient-changed': ['recipient-contract', 'subprocessor-notice'],
  'tracker-added': ['consent-again'],
  'tracker-widened': ['consent-again'],
}

/** What a widening of the declaration at a place obliges to, beside what movements of data do. */
export function dutiesOfType(type: ChangeType, model: Model, place: Place): readonly Duty[] {
  const duties = new Set<Duty>(['dpo-review', ...(further[type] ?? [])])
  const activity = place.section === 'activities' ? model.activities.get(place.name) : undefined
  const facts = activity && !activity.poisoned ? activityFacts(model, activity) : null
  if (informed.has(type) && facts?.role !== 'processor') duties.add('art-13-3-notice')
  if (facts?.basisTypes.includes('consent') && (type === 'basis-changed' || type === 'purpose-changed'))
    duties.add('consent-again')
  if (type === 'basis-changed' && model.lawfulBases.get(place.name)?.value.type === 'consent')
    duties.add('consent-again')
  if (place.section === 'recipients') {
    const engagement = model.recipients.get(place.name)?.value.engagement
    if (type === 'recipient-added' || type === 'role-changed') duties.add('subprocessor-notice')
    if (type === 'role-changed' && engagement === 'on-our-behalf') duties.add('recipient-contract')
  }
  return [...duties].sort()
}
