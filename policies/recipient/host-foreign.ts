import ipaddr from 'ipaddr.js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { targetOf } from '../support/routes/hosts.ts'
import { isInside } from '../support/routes/public-names.ts'
import { quote } from '../support/text.ts'

export const recipientHostForeign = defineRule({
  name: 'recipient/host-foreign',
  summary: 'A host of a recipient that is inside of a machine or a network, or belongs to another recipient.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)' },
  severity: 'error',
  *found({ model }) {
    const sentTo = new Map<string, Set<string>>()
    for (const channel of model.channels.values()) {
      // Slack, Discord and WhatsApp are one host for all.
      const { http, email } = channel.value
      if (channel.poisoned || (!http && !email)) continue
      for (const host of targetOf(channel.value)?.hosts ?? []) {
        const name = host.replace(/:\d+$/, '')
        sentTo.set(name, (sentTo.get(name) ?? new Set()).add(channel.value.recipient))
      }
    }
    const owners = ownersOf(model)
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned) continue
      for (const [i, host] of (recipient.value.hosts ?? []).entries()) {
        const name = nameOf(host)
        const at = valueAt(recipient, 'hosts', i)
        // Where a channel sends there, it is `route/host-not-declared`; on one machine a proxy may stand between.
        if (isPrivate(name) && sentTo.get(name)?.has(recipient.name) !== true) {
          yield {
            rule: 'recipient/host-foreign',
            message: `${quote(host)} is inside of a machine or a network, and the router reaches none of ${quote(recipient.name)} there.`,
            at,
            help: 'Name the host under which the recipient is reached over the public network.',
          } satisfies Finding
          continue
        }
        // Whom the router sends there is the owner; at a service that many use, several are sent to.
        const users = sentTo.get(name)
        const others = owners.get(name) ?? []
        if (!users || users.has(recipient.name) || others.length < 2) continue
        const owner = others.find((other) => users.has(other))
        if (owner === undefined || isOfCustomers(model, recipient.name)) continue
        yield {
          rule: 'recipient/host-foreign',
          message: `${quote(host)} is a host of ${quote(owner)}: it is there that channels send to, and not to ${quote(recipient.name)}.`,
          at,
          related: [
            { at: valueAt({ section: 'recipients', name: owner }, 'hosts'), message: `The hosts of ${quote(owner)}.` },
          ],
          help: 'Name the hosts that are its own.',
        } satisfies Finding
      }
    }
  },
})

const nameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$|\.$/g, '')

/** `*.localhost` is as much inside as `localhost`. */
function isPrivate(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() !== 'unicast'
  return host !== '*' && isInside(host)
}

function ownersOf(model: Model): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, value, poisoned } of model.recipients.values())
    for (const host of poisoned ? [] : (value.hosts ?? [])) {
      const known = found.get(nameOf(host))
      if (known) known.push(name)
      else found.set(nameOf(host), [name])
    }
  return found
}

/** Customers may have theirs at a service that others use as well. */
const isOfCustomers = (model: Model, name: string): boolean =>
  model.recipients.get(name)?.value.engagement === 'chosen-by-customer'
