import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { notAnId } from '../support/routes/dedupe.ts'
import { anotherThan } from '../support/routes/provider-headers.ts'
import { isTimed } from '../support/routes/schemes.ts'
import { quote } from '../support/text.ts'

/**
 * By a header that is not signed, whoever has seen a request can make it new: the router takes it again, as long as its
 * signature holds. What GitHub and Shopify send is known again by its body whatever the id, some by what is signed whatever is
 * declared, and a key that is sent along
 * signs nothing at all (`security/bearer-only`).
 */
export const dedupeUnsigned = defineRule({
  name: 'security/dedupe-unsigned',
  summary: 'A source that knows an event again by a header which its sender does not sign.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-294' },
  severity: 'warning',
  *found({ model }) {
    const used = new Set([...model.routes.values()].flatMap(({ poisoned, value }) => (poisoned ? [] : [value.source])))
    for (const source of model.sources.values()) {
      const { dedupe, http } = source.value
      if (source.poisoned || !used.has(source.name) || !http.verify) continue
      if (dedupe === undefined || typeof dedupe === 'string' || dedupe.header === undefined) continue
      const { scheme } = http.verify
      const header = dedupe.header.toLowerCase()
      const { ids, known, token } = schemeFacts[scheme]
      if (scheme === 'none' || token || known !== 'declared') continue
      // What is no id at all is `source/id-not-unique`; two headers of another provider are `source/header-foreign`.
      if (ids.includes(header) || notAnId(source.value) !== null || isOfAnother(source.value, header)) continue
      yield {
        rule: 'security/dedupe-unsigned',
        message: `Source ${quote(source.name)} knows an event again by ${quote(dedupe.header)}, which ${quote(scheme)} does not sign: a captured request is taken again under another id${isTimed(http.verify) ? ' within its window' : ''}.`,
        at: valueAt(source, 'dedupe', 'header'),
        related: [{ at: valueAt(source, 'http', 'verify', 'scheme'), message: 'The scheme is declared here.' }],
        help:
          ids.length > 0
            ? `Use \`{header: ${ids[0]}}\`, which is signed.`
            : 'Use `{path: ...}` with the field of the body that holds the id, or `{body: true}`: the body is signed.',
      } satisfies Finding
    }
  },
})

/** Whether both what a source looks for are headers of one provider, and its scheme is another's. */
function isOfAnother({ http, type }: Source, header: string): boolean {
  const scheme = http.verify?.scheme ?? 'none'
  const provider = anotherThan(scheme, header)
  return provider !== null && type.header !== undefined && anotherThan(scheme, type.header) === provider
}
