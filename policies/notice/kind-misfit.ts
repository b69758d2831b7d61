import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'

/** Titles by which everybody knows what a document is. */
const titled: readonly (readonly [kind: string, title: RegExp])[] = [
  ['cookie-policy', /\bcookies?\b/i],
  ['security-overview', /\bsecurity (?:overview|white ?paper|statement|policy)\b/i],
  ['subprocessors', /\bsub-?processors\b/i],
  ['data-terms', /\b(?:data processing (?:agreement|terms|addendum)|dpa)\b/i],
  ['privacy-notice', /\bprivacy (?:notice|policy|statement)\b|\bdata protection (?:notice|policy|statement)\b/i],
]

/** Addresses that end with what a document is, and is nothing else. */
const addressed: readonly (readonly [kind: string, url: RegExp])[] = [
  ['cookie-policy', /\/(?:cookies|cookie-(?:policy|notice))\/?$/i],
  ['subprocessors', /\/sub-?processors?(?:-list)?\/?$/i],
]

export const noticeKindMisfit = defineRule({
  name: 'notice/kind-misfit',
  summary: 'A notice whose title or address says that it is another document, or that has the title of another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      const { title = '', url = '', kind = 'privacy-notice' } = notice.value
      if (notice.poisoned) continue
      const meant = titled.filter(([, pattern]) => pattern.test(title)).map(([one]) => one)
      const placed = meant.length > 0 ? undefined : addressed.find(([, pattern]) => pattern.test(url))?.[0]
      if (placed !== undefined && placed !== kind)
        yield {
          rule: 'notice/kind-misfit',
          message: `Notice ${quote(notice.name)} is published at ${quote(url)}, and is of kind ${quote(kind)}.`,
          at: valueAt(notice, notice.value.kind === undefined ? 'url' : 'kind'),
          related: [{ at: valueAt(notice, 'url'), message: 'Its address.' }],
          help: `Write ${quote(`kind: ${placed}`)}, or the address of this document: what stands in a document follows from its kind.`,
        } satisfies Finding
      if (meant.length > 0 && !meant.includes(kind))
        yield {
          rule: 'notice/kind-misfit',
          message: `Notice ${quote(notice.name)} is called ${quote(title)}, and is of kind ${quote(kind)}.`,
          at: valueAt(notice, notice.value.kind === undefined ? 'title' : 'kind'),
          help: `Write ${quote(`kind: ${meant[0]}`)}, or another title: what stands in a document follows from its kind.`,
        } satisfies Finding
    }
    for (const { later, first } of repeated(model.notices.values(), ({ value: { title, language = 'en' } }) =>
      title === undefined ? undefined : `${language} ${title.trim().toLowerCase()}`,
    ))
      yield {
        rule: 'notice/kind-misfit',
        message: `Notices ${quote(first.name)} and ${quote(later.name)} have one title, so that nobody can tell which is theirs.`,
        at: valueAt(later, 'title'),
        related: [{ at: valueAt(first, 'title'), message: 'The other one.' }],
        help: 'Say in the title whom it is for.',
      } satisfies Finding
  },
})
