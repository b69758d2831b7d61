import ipaddr from 'ipaddr.js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { respelt } from '../../compiler/diagnostics/respelt.ts'
import type { Channel, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { closest } from '../../compiler/syntax/closest.ts'
import { defineRule } from '../rule.ts'
import { holdsHost, isElsewhere, targetOf } from '../support/routes/hosts.ts'
import { quote, quoteAll } from '../support/text.ts'

export const routeHostNotDeclared = defineRule({
  name: 'route/host-not-declared',
  summary: 'A channel that sends to a host which is none of its recipient.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)' },
  severity: 'error',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      if (channel.poisoned) continue
      const recipient = model.recipients.get(channel.value.recipient)
      if (!recipient || recipient.poisoned) continue
      const outside = [...inside(channel)]
      yield* outside.length > 0 ? outside : elsewhere(model, channel, recipient)
      yield* otherwise(channel)
      yield* anywhere(channel, recipient)
    }
  },
})

/** The router reaches the declared hosts and no other. */
function* elsewhere(model: Model, channel: Resource<Channel>, recipient: Resource<Recipient>): Iterable<Finding> {
  const target = targetOf(channel.value)
  if (!target || isOfCustomers(channel, recipient)) return
  const owner = [...model.recipients.values()].find(
    ({ poisoned, value: { hosts = [] } }) =>
      !poisoned && target.hosts.some((host) => holdsHost(hosts, host, target.port)),
  )
  if (owner && owner !== recipient && !isMeant(model, channel, recipient, target.hosts)) {
    yield {
      rule: 'route/host-not-declared',
      message: `Channel ${quote(channel.name)} is said to send to ${quote(recipient.name)}: ${quoteAll(target.hosts, 'or')} is a host of recipient ${quote(owner.name)}.`,
      at: valueAt(channel, 'recipient'),
      related: [
        { at: valueAt(owner, 'hosts'), message: `The hosts of ${quote(owner.name)}.` },
        { at: within(channel, target.path, target.hosts), message: 'The channel sends there.' },
      ],
      help: `Write ${quote(`recipient: ${owner.name}`)}, or send to a host of this one.`,
    }
    return
  }
  if (!isElsewhere(channel.value, recipient.value)) return
  const slip = misspeltHost(recipient, target)
  if (slip) {
    yield {
      rule: 'route/host-not-declared',
      message: `Channel ${quote(channel.name)} sends nothing: ${quote(slip.written)} of recipient ${quote(recipient.name)} is nearly ${quote(slip.meant)}, which is where its messages go.`,
      at: slip.at,
      related: [{ at: within(channel, target.path, target.hosts), message: 'The channel sends there.' }],
      help: `Write ${quote(slip.meant)}.`,
      fix: respelt(slip.at, slip.meant),
    }
    return
  }
  yield {
    rule: 'route/host-not-declared',
    message: `Channel ${quote(channel.name)} sends nothing: ${quoteAll(target.hosts, 'or')} is not a host of recipient ${quote(recipient.name)}.`,
    at: within(channel, target.path, target.hosts),
    related: [{ at: keyAt(recipient, 'hosts'), message: 'The hosts that the router may reach for it.' }],
    help: `Send to a host of the recipient, or add ${quote(target.hosts[0] ?? '')} to its \`hosts\` if that is one.`,
  }
}

/** A host of a recipient that is nearly the one to which a service has its messages sent, which no declaration chooses. */
function misspeltHost(
  recipient: Resource<Recipient>,
  { path, hosts }: NonNullable<ReturnType<typeof targetOf>>,
): { readonly written: string; readonly meant: string; readonly at: Place } | null {
  const [meant] = hosts
  const declared = recipient.value.hosts ?? []
  if (meant === undefined || path[0] === 'http' || path[0] === 'email') return null
  const written = closest(meant, declared)
  if (written === null || written === meant) return null
  return { written, meant, at: valueAt(recipient, 'hosts', declared.indexOf(written)) }
}

/** Customers' own chats, of which no hosts are declared, lie on those of a service that may have rooms of ours, too. */
const isOfCustomers = ({ value: { slack, discord } }: Resource<Channel>, { value }: Resource<Recipient>): boolean =>
  (slack ?? discord)?.connection === 'tenant' &&
  value.engagement === 'chosen-by-customer' &&
  (value.hosts ?? []).length === 0

/** Whether the recipient is the right one, and the address that of another: the activities of its routes name it. */
function isMeant(
  model: Model,
  { name }: Resource<Channel>,
  { name: recipient, value: { hosts = [] } }: Resource<Recipient>,
  addressed: readonly string[],
): boolean {
  if (hosts.length === 0) return false
  if (addressed.some((host) => holdsHost(hosts, host, '443'))) return true
  const routes = [...model.routes.values()].filter(({ poisoned, value }) => !poisoned && value.to[name] !== undefined)
  return routes.every(({ value }) => model.activities.get(value.activity)?.value.recipients?.[recipient] !== undefined)
}

/** Plain HTTP is `security/plaintext-destination`. */
function* otherwise(channel: Resource<Channel>): Iterable<Finding> {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(channel.value.http?.url ?? '')?.[1]
  if (scheme === undefined || /^https?$/i.test(scheme)) return
  yield {
    rule: 'route/host-not-declared',
    message: `Channel ${quote(channel.name)} sends nothing: the router does not speak ${quote(scheme)}.`,
    at: { ...valueAt(channel, 'http', 'url'), within: { start: 0, end: scheme.length } },
    help: 'Use the `https://` address of the destination.',
  }
}

/** Whatever is declared: the router reaches no private networks. */
function* inside(channel: Resource<Channel>): Iterable<Finding> {
  const url = URL.parse(channel.value.http?.url ?? '')
  const literal = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (url?.protocol !== 'https:' || !ipaddr.isValid(literal)) return
  if (['unicast', 'loopback'].includes(ipaddr.process(literal).range())) return
  yield {
    rule: 'route/host-not-declared',
    message: `Channel ${quote(channel.name)} sends nothing: ${quote(literal)} is not a public address, and the router connects to no other.`,
    at: within(channel, ['http', 'url'], [literal]),
    help: 'Send to a name or address that is reached over the public network.',
  }
}

/** Underlines the host within an address. */
function within(channel: Resource<Channel>, path: readonly string[], [host = '']: readonly string[]) {
  const at = valueAt(channel, ...path)
  const url = channel.value.http?.url ?? channel.value.email?.server ?? ''
  // The port of a scheme need not be written.
  for (const text of [host, host.replace(/:\d+$/, '')]) {
    const start = url.toLowerCase().indexOf(text)
    if (start >= 0) return { ...at, within: { start, end: start + text.length } }
  }
  return at
}

/** Only whom the customer chooses may be anywhere. */
function* anywhere(channel: Resource<Channel>, recipient: Resource<Recipient>): Iterable<Finding> {
  const { http } = channel.value
  const { hosts = [], engagement, countries } = recipient.value
  // Who is said to be the customer's choice and not to be is `recipient/choice-misfit`.
  if (countries !== undefined) return
  if (http?.connection !== 'tenant' || hosts.length > 0 || engagement === 'chosen-by-customer') return
  yield {
    rule: 'route/host-not-declared',
    message: `Channel ${quote(channel.name)} sends nothing: recipient ${quote(recipient.name)} has no hosts that customers' addresses may lie on.`,
    at: valueAt(channel, 'http', 'connection'),
    related: [{ at: keyAt(recipient, 'hosts'), message: 'No hosts are declared here.' }],
    help: 'Declare its `hosts`, or say `engagement: chosen-by-customer` if customers choose whom it goes to.',
  }
}
