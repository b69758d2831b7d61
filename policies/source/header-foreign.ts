import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { notAnId } from '../support/routes/dedupe.ts'
import { anotherThan, neverSent } from '../support/routes/provider-headers.ts'
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
      const scheme = source.value.http.verify?.scheme
      if (scheme === undefined) continue
      for (const [key, header] of headersOf(source.value)) {
        const known = neverSent(scheme, header)
        // One slip beside a header that is sent is `ref/near-header`.
        if (known === null || known.some((one) => away(header.toLowerCase(), one) <= 2)) continue
        yield {
          rule: 'source/header-foreign',
          message: `Source ${quote(source.name)} looks for ${key === 'type' ? 'the type of an event' : 'its id'} in ${quote(header)}, which ${quote(scheme)} does not send.`,
          at: valueAt(source, key, 'header'),
          severity: 'warning',
          help: `It sends ${known.slice(0, 3).map(quote).join(', ')} and others.`,
        } satisfies Finding
      }
      const foreign = [...headersOf(source.value)].flatMap(([key, header]) => {
        const provider = anotherThan(scheme, header)
        return provider === null ? [] : [{ key, header, provider }]
      })
      const [first, second] = foreign
      // Two of one provider are right together, and it is the scheme that is not.
      if (first && second && first.provider === second.provider) {
        yield {
          rule: 'source/header-foreign',
          message: `Source ${quote(source.name)} takes requests of ${quote(scheme)}, and ${quote(first.header)} and ${quote(second.header)} are headers of ${quote(first.provider)}.`,
          at: valueAt(source, 'http', 'verify', 'scheme'),
          related: foreign.map(({ key }) => ({ at: valueAt(source, key, 'header'), message: 'A header of another.' })),
          help: `Write ${quote(`scheme: ${first.provider}`)}, or name the headers of this sender.`,
        } satisfies Finding
        continue
      }
      for (const { key, header, provider } of foreign)
        yield {
          rule: 'source/header-foreign',
          message: `Source ${quote(source.name)} takes requests of ${quote(scheme)}, and ${quote(header)} is a header of ${quote(provider)}.`,
          at: valueAt(source, key, 'header'),
          help: `Name the header or field in which this sender gives the ${key === 'type' ? 'type' : 'id'}, or correct \`scheme\`.`,
        } satisfies Finding
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
