import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const channelFixedChoice = defineRule({
  name: 'channel/fixed-choice',
  summary: 'One address for all customers, behind a recipient that each of them chooses.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(f), 32(1)' },
  severity: 'error',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      const recipient = model.recipients.get(channel.value.recipient)
      const path = channel.poisoned ? null : addressOf(channel.value)
      if (!path || !recipient || recipient.poisoned || recipient.value.engagement !== 'chosen-by-customer') continue
      const route = [...model.routes.values()].find(
        ({ poisoned, value }) =>
          !poisoned &&
          value.to[channel.name] !== undefined &&
          model.sources.get(value.source)?.value.http.path.includes('{tenant}'),
      )
      if (!route) continue
      yield {
        rule: 'channel/fixed-choice',
        message: `Channel ${quote(channel.name)} sends what is of every customer to one address, and each customer chooses ${quote(recipient.name)}.`,
        at: valueAt(channel, ...path),
        related: [
          { at: valueAt(recipient, 'engagement'), message: 'The customer chooses it.' },
          { at: keyAt(route), message: `Route ${quote(route.name)} takes from many tenants.` },
        ],
        help: 'Write `connection: tenant`, so that each customer registers an address, or say under `engagement` who it is.',
      } satisfies Finding
    }
  },
})

/** Where an address stands that is the same for all tenants. */
function addressOf({ http, slack, discord }: Channel): readonly [string, string] | null {
  if (http?.url !== undefined) return ['http', 'url']
  if (slack?.webhook !== undefined) return ['slack', 'webhook']
  return discord?.webhook === undefined ? null : ['discord', 'webhook']
}
