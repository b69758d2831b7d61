import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { holdsHost, targetOf } from '../support/routes/hosts.ts'
import { isInside } from '../support/routes/public-names.ts'
import { quote } from '../support/text.ts'

export const recipientHostUnused = defineRule({
  name: 'recipient/host-unused',
  summary: 'A host that the router may reach and no channel sends to.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 25(1)' },
  severity: 'note',
  *found({ model }) {
    const channels = Map.groupBy(model.channels.values(), ({ value }) => value.recipient)
    for (const recipient of model.recipients.values()) {
      const own = channels.get(recipient.name) ?? []
      // Of a recipient without a channel nothing is known, and addresses of tenants come at run time.
      if (recipient.poisoned || recipient.shared || own.length === 0 || own.some(({ poisoned }) => poisoned)) continue
      const targets = own.map(({ value }) => targetOf(value))
      if (targets.includes(null)) continue
      const { hosts = [] } = recipient.value
      const reached = (host: string): boolean =>
        targets.some((target) => target?.hosts.some((one) => holdsHost([host], one, target.port)))
      // Where none is reached, the channels are wrong (`route/host-not-declared`).
      if (!hosts.some(reached)) continue
      // What stands for many, or is inside, has rules of its own.
      for (const [i, host] of hosts.entries())
        if (!reached(host) && !host.startsWith('*') && !isInside(host) && !/^[\d.:[\]]+$/.test(host))
          yield {
            rule: 'recipient/host-unused',
            message: `No channel sends to ${quote(host)}, which the router may reach for ${quote(recipient.name)}.`,
            at: valueAt(recipient, 'hosts', i),
            help: 'Take it away: what the router cannot reach gets nothing.',
          } satisfies Finding
    }
  },
})
