import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { personalData } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { isVaguePurpose, openEndIn } from '../words/vague-purposes.ts'

export const purposeVague = defineRule({
  name: 'information/purpose-vague',
  summary: 'A purpose that could be any.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      const { purpose } = activity.value
      const text = typeof purpose === 'string' ? purpose : purpose?.text
      if (activity.poisoned || text === undefined) continue
      const sold = typeof purpose === 'object' && selling.has(purpose.term ?? '')
      const why = lackOf(text) ?? (sold ? { what: 'gives the data away by its term' } : null)
      if (!why || personalData(model, activity).length === 0) continue
      const at =
        typeof purpose === 'string'
          ? valueAt(activity, 'purpose')
          : valueAt(activity, 'purpose', sold ? 'term' : 'text')
      yield {
        rule: 'information/purpose-vague',
        message: `The purpose of activity ${quote(activity.name)}, ${quote(clip(text))}, ${why.what}.`,
        at: why.within ? { ...at, within: why.within } : at,
        help: 'Say what is done for whom, so that people can tell what is meant and what is not.',
      } satisfies Finding
    }
    for (const tracker of model.trackers.values()) {
      const { purpose } = tracker.value
      if (tracker.poisoned || purpose === undefined) continue
      const why = /^(an? |the )?(cookies?|trackers?|pixels?|tags?|scripts?)$/i.test(purpose.trim())
        ? { what: 'could be any' }
        : lackOf(purpose)
      if (!why) continue
      const at = valueAt(tracker, 'purpose')
      yield {
        rule: 'information/purpose-vague',
        message: `The purpose of tracker ${quote(tracker.name)}, ${quote(clip(purpose))}, ${why.what}.`,
        at: why.within ? { ...at, within: why.within } : at,
        help: 'Say what it is for, so that people know what they consent to.',
      } satisfies Finding
    }
  },
})

const selling: ReadonlySet<string> = new Set(['dpv:SellDataToThirdParties', 'dpv:SellInsightsFromData'])

interface Lack {
  readonly what: string
  readonly within?: { readonly start: number; readonly end: number }
}

/** What a purpose lacks: content, or an end. */
function lackOf(text: string): Lack | null {
  if (isPlaceholder(text)) return null
  if (isVaguePurpose(text)) return { what: 'could be any' }
  const open = openEndIn(text)
  return open && { what: open.what, within: { start: open.start, end: open.end } }
}
