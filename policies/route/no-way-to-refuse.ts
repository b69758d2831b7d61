import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isMarketing } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const routeNoWayToRefuse = defineRule({
  name: 'route/no-way-to-refuse',
  summary: 'A marketing message from a mailbox that nobody reads, with no address to refuse further ones at.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 13(4), PECR reg. 23' },
  severity: 'error',
  *found({ model }) {
    for (const route of model.routes.values()) {
      const activity = model.activities.get(route.value.activity)
      if (route.poisoned || !activity || activity.poisoned || !isMarketing(activity)) continue
      for (const [name, target] of Object.entries(route.value.to)) {
        const channel = model.channels.get(name)
        const from = channel?.value.email?.from
        const message = 'message' in target ? target.message : undefined
        if (!channel || from === undefined || message === undefined || !isIn(unread, from)) continue
        if (isIn(wayOut, message)) continue
        yield {
          rule: 'route/no-way-to-refuse',
          message: `Marketing goes out by ${quote(name)} from ${quote(from)}, and the message names no address at which further ones can be refused.`,
          at: valueAt(route, 'to', name, 'message'),
          related: [{ at: valueAt(channel, 'email', 'from'), message: 'Nobody reads what is answered.' }],
          help: 'Put a link or an address at which people refuse into the message, or send it from a mailbox that is read.',
          executed: true,
        } satisfies Finding
      }
    }
  },
})

const unread = /(?:^|<)(?:no|do-?not|dont|nicht|keine)[-_.]?(?:reply|answer|antwort\w*)@/i

/** A link, an address, a field that is called so, or the words for it. */
const wayOut =
  /https?:|\bwww\.|[^\s{}]+@[^\s{}]+|unsubscrib|opt[-_ ]?out|\brefus|\bstop\b|\burl\b|[._]url|link|abbestell|abmeld|widersp|désabonn|desinscri|afmeld|avregistr/i
