import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import {
  addressesOfRecipients,
  addressesOfRepresentatives,
  mailAddresses,
  ownAddresses,
  type Reached,
} from '../support/texts/mailbox-domains.ts'
import { isForHire } from '../support/texts/party-facts.ts'
import { mayBeSameCompany } from '../words/company-names.ts'

export const factAtAnother = defineRule({
  name: 'fact/at-another',
  summary: 'A mailbox of the organisation or its representative that is at a recipient, under the domain of that.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 13(1)(b), 37(7)' },
  severity: 'warning',
  *found({ model }) {
    const theirs = new Map<string, Resource<Recipient> & { readonly reached: Reached }>()
    for (const { recipient, ...reached } of addressesOfRecipients(model))
      if (!theirs.has(reached.host)) theirs.set(reached.host, { ...recipient, reached })
    if (theirs.size === 0) return
    const own = ownAddresses(model)
    // Who has a mailbox of ours to the letter has our domain by mistake, which is `fact/of-another`.
    for (const { text, host } of own) if (theirs.get(host)?.reached.text === text) theirs.delete(host)
    for (const { who, one, isTheirs } of judged(model, own)) {
      const recipient = theirs.get(one.host)
      if (!recipient || recipient.reached.text === one.text || isTheirs(recipient)) continue
      yield {
        rule: 'fact/at-another',
        message: `${quote(one.text)} is at recipient ${quote(recipient.name)}, and stands for ${who}.`,
        at: one.at,
        related: [{ at: recipient.reached.at, message: 'Where that one is reached.' }],
        help: 'Write the mailbox of the party itself: who reads it gets what people write about their data.',
      } satisfies Finding
    }
  },
})

interface Judged {
  readonly who: string
  readonly one: Reached
  /** Whether it may be at this recipient all the same. */
  readonly isTheirs: (recipient: Resource<Recipient>) => boolean
}

function* judged(model: Model, own: readonly Reached[]): Iterable<Judged> {
  const { dpo, legalName, tradeName } = model.organisation?.value ?? {}
  const names = [legalName, tradeName].filter((name) => name !== undefined)
  const isAlike = (recipient: Resource<Recipient>, ...of: readonly string[]): boolean => {
    const { legalName: legal, tradeName: trade, title } = recipient.value
    const its = [legal, trade, title].filter((name) => name !== undefined)
    return of.some((name) => name !== '' && its.some((one) => mayBeSameCompany(name, one)))
  }
  for (const one of own) {
    // Pages are often published at whoever hosts them.
    if (!one.text.includes('@')) continue
    // Where nothing else is at home anywhere else, this is our home.
    if (own.every(({ host }) => host === one.host)) continue
    yield {
      who: one.role === 'dpo' ? 'the officer' : 'the organisation',
      one,
      isTheirs: (recipient) =>
        isAlike(recipient, ...names) ||
        (one.role === 'dpo' && (isForHire(recipient.value.does) || isAlike(recipient, dpo?.name ?? ''))),
    }
  }
  for (const one of addressesOfRepresentatives(model))
    if (one.text.includes('@'))
      yield { who: 'the representative', one, isTheirs: (recipient) => isAlike(recipient, one.name) }
  for (const { recipient: to, channel, ...one } of mailAddresses(model))
    yield {
      who:
        one.role === 'from'
          ? `the sender of channel ${quote(channel.name)}`
          : `the addressee of ${quote(channel.name)}`,
      one,
      // What goes to a recipient goes to its mailbox, and who carries mail may lend its own domain.
      isTheirs: (recipient) => recipient.name === to || isAlike(recipient, ...names),
    }
}
