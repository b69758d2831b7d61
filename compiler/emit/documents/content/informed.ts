import { keyAt } from '../../../diagnostics/place.ts'
import type { Informed } from '../../../language/types.ts'
import type { Statement } from '../document.ts'
import { say } from './statement.ts'
import type { ActivityView } from './view.ts'
import { periodText, series } from './words.ts'

const times: Readonly<Record<NonNullable<Informed['by']>[number], string>> = {
  'first-contact': 'when they are first written to',
  'first-disclosure': 'when the data is first disclosed to another recipient',
}

/** When people are told whose data comes from others (Art. 14(3)), where somebody says so. */
export function informedStatements({ resource }: ActivityView): readonly Statement[] {
  const { informed } = resource.value
  if (!informed) return []
  const { within, by = [], how } = informed
  const parts = [
    ...(within === undefined ? [] : [`within ${periodText(within)}`]),
    ...(by.length === 0 ? [] : [`${series(by.map((time) => times[time]))} at the latest`]),
    ...(how === undefined ? [] : [how]),
  ]
  if (parts.length === 0) return []
  const places = [keyAt(resource, 'informed')]
  return [say(parts.join('; '), { label: 'When people are told', article: '14(3)', places })]
}
