import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import {
  addressesOfRecipients,
  addressesOfRepresentatives,
  domainOf,
  mailAddresses,
  ownAddresses,
  type Reached,
} from '../support/texts/mailbox-domains.ts'

export const nearDomain = defineRule({
  name: 'ref/near-domain',
  summary: 'A mailbox or web address under a domain that occurs once, and is nearly another.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    const byDomain = new Map<string, Reached[]>()
    for (const one of [
      ...ownAddresses(model),
      ...addressesOfRepresentatives(model),
      ...mailAddresses(model),
      ...addressesOfRecipients(model),
    ]) {
      const domain = domainOf(one.host)
      const known = byDomain.get(domain)
      if (known) known.push(one)
      else byDomain.set(domain, [one])
    }
    for (const [domain, [only, ...more]] of byDomain) {
      if (!only || more.length > 0) continue
      const meant = [...byDomain].find(([other, its]) => its.length > 1 && isSlip(domain, other))
      if (meant)
        yield {
          rule: 'ref/near-domain',
          message: `${quote(domain)} occurs once, and is nearly ${quote(meant[0])}.`,
          at: only.at,
          related: [{ at: meant[1][0]?.at ?? only.at, message: 'The other one.' }],
          help: `Did you mean ${quote(meant[0])}?`,
        } satisfies Finding
    }
  },
})

/** Shorter names differ by a letter and are two. */
const SHORTEST = 5

/** One slip in the name, under the same end: a company has its name in several countries. */
function isSlip(domain: string, other: string): boolean {
  const [name = '', ...end] = domain.split('.')
  const [its = '', ...itsEnd] = other.split('.')
  return (
    end.join('.') === itsEnd.join('.') &&
    name.length >= SHORTEST &&
    its.length >= SHORTEST &&
    !/\d/.test(name + its) &&
    away(name, its) === 1
  )
}
