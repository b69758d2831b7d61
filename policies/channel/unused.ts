import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { routedIn } from '../support/routes/sources.ts'
import { quote } from '../support/text.ts'

export const channelUnused = defineRule({
  name: 'channel/unused',
  summary: 'A channel that no route sends to.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'note',
  *found({ model }) {
    const routed = routedIn(model)
    if (!routed) return
    for (const channel of model.channels.values())
      if (!channel.poisoned && !routed.channels.has(channel.name))
        yield {
          rule: 'channel/unused',
          message: `No route sends to channel ${quote(channel.name)}.`,
          at: keyAt(channel),
          help: 'Name it under `to` of a route, or take it away.',
        } satisfies Finding
  },
})
