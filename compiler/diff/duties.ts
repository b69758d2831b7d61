import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'
import type { Duty } from './change.ts'

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
