import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** A path that a request does not have holds no events: such a request is answered as taken, and nothing of it is kept. */
export const sourceSplitMisfit = defineRule({
  name: 'source/split-misfit',
  summary: 'A source that looks for its events where its provider has none.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const { poisoned, section, name, value } of model.sources.values()) {
      if (poisoned) continue
      const { http, split } = value
      const scheme = http.verify?.scheme
      const elements = scheme === undefined ? null : schemeFacts[scheme].elements
      if (elements === null || http.body !== undefined) continue
      if (split !== undefined) {
        if (split.at === elements || split.at.startsWith(`${elements}.`)) continue
        yield {
          rule: 'source/split-misfit',
          message: `Source ${quote(name)} looks for its events at ${quote(split.at)}, and requests of ${quote(scheme ?? '')} hold them at ${quote(elements)}.`,
          at: valueAt({ section, name }, 'split', 'at'),
          help: `Write ${quote(`split: {at: "${elements}"}`)}, or what lies below it.`,
        } satisfies Finding
      } else if (elements === '*')
        yield {
          rule: 'source/split-misfit',
          message: `Source ${quote(name)} takes each request of ${quote(scheme ?? '')} for one event, and it is a list of them.`,
          at: valueAt({ section, name }, 'http', 'verify', 'scheme'),
          help: 'Write `split: {at: "*"}`, or `http.body: {list: ...}` where all of a list is one event.',
        } satisfies Finding
    }
  },
})
