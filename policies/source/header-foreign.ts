import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Source } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { notAnId } from '../support/dedupe.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const sourceHeaderForeign = defineRule({
  name: 'source/header-foreign',
  summary: 'A source that looks for the type or id of an event in a header of another provider.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      for (const [key, header] of headersOf(source.value)) {
        const scheme = source.value.http.verify?.scheme
        const provider = scheme === undefined ? null : anotherThan(scheme, header)
        if (scheme === undefined || provider === null) continue
        yield {
          rule: 'source/header-foreign',
          message: `Source ${quote(source.name)} takes requests of ${quote(scheme)}, and ${quote(header)} is a header of ${quote(provider)}.`,
          at: valueAt(source, key, 'header'),
          help: `Name the header or field in which this sender gives the ${key === 'type' ? 'type' : 'id'}, or correct \`scheme\`.`,
        } satisfies Finding
      }
    }
  },
})

/** What holds no id at all is `source/id-not-unique`. */
function* headersOf(source: Source): Iterable<readonly ['type' | 'dedupe', string]> {
  const { type, dedupe } = source
  if (type.header !== undefined) yield ['type', type.header]
  if (typeof dedupe === 'object' && dedupe.header !== undefined && notAnId(source) === null)
    yield ['dedupe', dedupe.header]
}

/** How the headers begin that one provider alone sends, and the schemes of that provider (their documentation). */
const own: readonly (readonly [prefix: string, ...schemes: string[]])[] = [
  ['calendly-', 'calendly'],
  ['paddle-', 'paddle'],
  ['paypal-', 'paypal'],
  ['stripe-', 'stripe'],
  ['svix-', 'standard-webhooks'],
  ['webhook-', 'standard-webhooks'],
  ['x-amz-sns-', 'sns'],
  ['x-github-', 'github'],
  ['x-gitlab-', 'gitlab'],
  ['x-hubspot-', 'hubspot'],
  ['x-shopify-', 'shopify'],
  ['x-slack-', 'slack'],
  ['x-twilio-', 'twilio', 'sendgrid'],
  ['x-zm-', 'zoom'],
]

/** Schemes by which anybody may send, a gateway that passes a provider's headers on among them. */
const anybody: ReadonlySet<string> = new Set(['hmac', 'bearer', 'none'])

/** The provider whose header it is, where the scheme is not that one's. */
function anotherThan(scheme: string, header: string): string | null {
  if (anybody.has(scheme)) return null
  const lower = header.toLowerCase()
  const [, provider, ...more] = own.find(([prefix]) => lower.startsWith(prefix)) ?? []
  return provider === undefined || provider === scheme || more.includes(scheme) ? null : provider
}
