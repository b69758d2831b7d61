import { describe, expect, it } from 'vitest'
import { base, edited, told } from './testing/complete.ts'

type Edit = readonly [says: string, file: string, from: string, to: string, told: string]

/** What would be less, or nothing, if it could be read. */
const edits: readonly Edit[] = [
  [
    'a message shows a field that nobody declares',
    'routes/shop.yaml',
    'Express order {{ event.id }} of {{ event.placed }}',
    'Express order {{ event.id }} of {{ event.placed }} for {{ event.customer.mother }}',
    'widens unproven routes.express',
  ],
  [
    'a route takes an event that there is not',
    'routes/care.yaml',
    'events: [call]',
    'events: [cal]',
    'widens unproven routes.calls',
  ],
  [
    'a channel leads to a recipient that there is not',
    'channels.yaml',
    'recipient: desk',
    'recipient: dsk',
    'widens destination-changed channels.desk',
  ],
  [
    'a key that there is not stands for one that says what is so without it',
    'activities/own.yaml',
    'directMarketing: false',
    'diectMarketing: false',
    'widens unproven activities.measure-ads',
  ],
  [
    'a recipient is misspelt where it is declared',
    'recipients.yaml',
    '\n  vault:\n',
    '\n  vaults:\n',
    'widens recipient-added recipients.vaults; widens unproven activities.account-for',
  ],
  [
    'a section is misspelt, so that nobody knows what is not declared any more',
    'trackers.yaml',
    'trackers:',
    'trakcers:',
    'widens unproven undefined.undefined',
  ],
]

describe('a change that hangs on what could not be read', () => {
  it.each(edits)('is unproven: %s', (_, file, from, to, wanted) => {
    expect(told(base, edited(file, from, to))).toBe(wanted)
  })
})
