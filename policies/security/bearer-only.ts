import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const bearerOnly = defineRule({
  name: 'security/bearer-only',
  summary: 'A source that knows its sender by a key alone, which says nothing of what is sent.',
  class: 'advice',
  because: { kind: 'security', ref: 'CWE-345' },
  severity: 'note',
  *found({ model }) {
    const used = new Set([...model.routes.values()].flatMap(({ poisoned, value }) => (poisoned ? [] : [value.source])))
    for (const source of model.sources.values()) {
      const { http, dedupe } = source.value
      if (source.poisoned || !used.has(source.name) || http.verify === undefined) continue
      if (!schemeFacts[http.verify.scheme].token) continue
      // Without a key at all it is `security/ingress-unverified`.
      if (http.verify.secret === undefined && http.verify.connection === undefined) continue
      // Without duplicates being looked for it is `security/weak-scheme`.
      if (dedupe === undefined || dedupe === 'none') continue
      yield {
        rule: 'security/bearer-only',
        message: `Source ${quote(source.name)} authenticates its sender by a key alone: anyone who sees one request can send any other.`,
        at: valueAt(source, 'http', 'verify', 'scheme'),
        help: 'Have the sender sign what it sends, with `standard-webhooks` or `hmac`, where you have a say in that.',
      } satisfies Finding
    }
  },
})
