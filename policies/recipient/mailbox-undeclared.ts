import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { hostOfAddress } from '../../compiler/model/mail-host.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { addressesOfRepresentatives, domainOf, mailAddresses, ownAddresses } from '../support/texts/mailbox-domains.ts'

export const mailboxUndeclared = defineRule({
  name: 'recipient/mailbox-undeclared',
  summary: 'Mail to a fixed mailbox at a domain that neither the organisation nor any recipient is said to have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  // Where a recipient cannot be read, the mailbox may be with it.
  needsWhole: true,
  *found({ model }) {
    const addressed = [...mailAddresses(model)].filter(({ role }) => role === 'to')
    if (addressed.length === 0) return
    const known = declaredDomains(model)
    // Where nobody says where anybody is, every mailbox would be strange.
    if (known.size === 0) return
    const names = new Set([...known].map(nameOf))
    for (const { host, text, at, channel, recipient } of addressed) {
      // Under another end it is the same company in another country.
      if (names.has(nameOf(domainOf(host)))) continue
      const carrier = model.recipients.get(recipient ?? '')
      // Of one of whom nobody says where it is written to, this may be the mailbox.
      if (carrier && hostOfAddress(carrier.value.contact ?? '') === null) continue
      yield {
        rule: 'recipient/mailbox-undeclared',
        message: `Channel ${quote(channel.name)} sends to ${quote(text)}, and nobody who is declared is at ${quote(host)}.`,
        at,
        ...(carrier && {
          related: [{ at: keyAt(carrier), message: 'The recipient that the channel names has no such mailbox.' }],
        }),
        help: 'Declare whoever reads it as a recipient, with its `contact` or `hosts`, or write the mailbox that is meant.',
      } satisfies Finding
    }
  },
})

/** The domains under which the organisation, its representatives, its senders of mail and its recipients are. */
function declaredDomains(model: Model): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (host: string | null): void => {
    if (host !== null) found.add(domainOf(host))
  }
  for (const { host } of [...ownAddresses(model), ...addressesOfRepresentatives(model)]) add(host)
  for (const { host, role } of mailAddresses(model)) if (role === 'from') add(host)
  for (const { value } of model.recipients.values()) {
    add(hostOfAddress(value.contact ?? ''))
    for (const host of value.hosts ?? []) add(host.replace(/^\*\.|:\d+$/g, '').toLowerCase())
  }
  return found
}

/** `acme` of `acme.co.uk`. */
const nameOf = (domain: string): string => domain.split('.')[0] ?? domain
