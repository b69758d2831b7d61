import { keyAt } from '../../../../diagnostics/place.ts'
import { routerStores } from '../../content/router-stores.ts'
import type { ActivityView, View } from '../../content/view.ts'
import { heading, type PublicBlock, paragraph } from '../document.ts'
import type { Input } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'

/** What the router keeps of people that no activity of the declaration covers; nothing where it executes none of these. */
export function ownStores(input: Input): readonly PublicBlock[] {
  const { view, voice, activities, onBehalf } = input
  const executed = [...activities, ...onBehalf].some(({ flows }) => flows.some((flow) => flow.executed))
  if (!executed) return []
  const sentences = routerStores(view).flatMap(({ name, period, days }): readonly Sentence[] => {
    const details = { keptBy: 'enforced', article: '13(2)(a)' } as const
    const facts = period.places.length > 0 ? period.places : [keyAt({ section: 'router', name: '' }, 'stores')]
    if (name === 'requests') return [tell(voice, 'store.own.requests', {}, facts, details)]
    if (name === 'rights') return [tell(voice, 'keep.until-lifted', {}, facts, details)]
    if (name === 'reminders' && days !== null)
      return [tell(voice, 'store.own.reminders', { period: voice.period(days) }, facts, details)]
    // What customers registered is told to customers, in the terms: those whose data passes there have not registered it.
    return []
  })
  return sentences.length === 0 ? [] : [heading(3, voice.text('section.own', {})), ...paragraph(...sentences)]
}

/** What the router keeps of what customers registered for an activity: addresses and keys of their own, until they take them away. */
export function registeredSentences({ view, voice }: Input, activity: ActivityView): readonly Sentence[] {
  const details = { keptBy: 'enforced', article: '28(3)' } as const
  return routerStores(view).flatMap(({ name, period }): readonly Sentence[] => {
    if (name === 'connections' && isByTenant(view, activity, 'sink'))
      return [tell(voice, 'terms.connections', {}, period.places, details)]
    return name === 'credentials' && isByTenant(view, activity, 'source')
      ? [tell(voice, 'terms.credentials', {}, period.places, details)]
      : []
  })
}

/** Whether a route of an activity comes from where, or leads to where, each customer has registered something. */
function isByTenant({ model }: View, { name }: ActivityView, end: 'source' | 'sink'): boolean {
  return [...model.routes.values()].some(({ value: { activity, source, to } }) => {
    if (activity !== name) return false
    if (end === 'source') return model.sources.get(source)?.value.http.verify?.connection === 'tenant'
    return Object.keys(to).some((channel) => {
      const { http, slack, discord } = model.channels.get(channel)?.value ?? {}
      return [http, slack, discord].some((each) => each?.connection === 'tenant')
    })
  })
}
