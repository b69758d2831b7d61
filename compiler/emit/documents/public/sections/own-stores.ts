import { keyAt } from '../../../../../policies/support/place.ts'
import { routerStores } from '../../content/router-stores.ts'
import { heading, type PublicBlock, paragraph } from '../document.ts'
import type { Input } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'

/** What the router keeps of people that no activity of the declaration covers; nothing where it executes none of these. */
export function ownStores({ view, voice, activities, onBehalf }: Input): readonly PublicBlock[] {
  const executed = [...activities, ...onBehalf].some(({ flows }) => flows.some((flow) => flow.executed))
  if (!executed) return []
  const sentences = routerStores(view).flatMap(({ name, period, days }): readonly Sentence[] => {
    const details = { keptBy: 'enforced', article: '13(2)(a)' } as const
    const facts = period.places.length > 0 ? period.places : [keyAt({ section: 'router', name: '' }, 'stores')]
    if (name === 'requests') return [tell(voice, 'store.own.requests', {}, facts, details)]
    if (name === 'rights') return [tell(voice, 'keep.until-lifted', {}, facts, details)]
    if (name === 'reminders' && days !== null)
      return [tell(voice, 'store.own.reminders', { period: voice.period(days) }, facts, details)]
    if (name === 'connections') return [tell(voice, 'store.own.connections', {}, facts, details)]
    return name === 'credentials' ? [tell(voice, 'store.own.credentials', {}, facts, details)] : []
  })
  return sentences.length === 0 ? [] : [heading(3, voice.text('section.own', {})), ...paragraph(...sentences)]
}
