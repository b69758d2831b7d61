import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'
import { strangerOf } from '../words/company-names.ts'
import { wordsOf } from '../words/wording.ts'

export const recipientNameTwice = defineRule({
  name: 'recipient/name-twice',
  summary: 'One name for two recipients that are not the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const key of ['title', 'legalName'] as const)
      for (const pair of repeated(model.recipients.values(), ({ value }) => nameOf(value[key]))) {
        const [first, later] = pairOf(pair, key)
        // One company may do several things for us: its name stands at each, with one country.
        if (key === 'legalName' && !isElsewhere(later.value, first.value)) continue
        yield {
          rule: 'recipient/name-twice',
          message: `Recipients ${quote(first.name)} and ${quote(later.name)} are both ${quote(later.value[key] ?? '')}${key === 'title' ? ', so that nobody can tell them apart' : ', and in two countries'}.`,
          at: valueAt(later, key),
          related: [{ at: valueAt(first, key), message: 'The other one.' }],
          help: key === 'title' ? 'Say in the title what it does.' : 'Name the company that it is.',
        } satisfies Finding
      }
  },
})

const nameOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : wordsOf(text).join(' ')

/** The one to which a name does not belong, where its other name tells; else the later one. */
function pairOf(
  { first, later }: { readonly first: Resource<Recipient>; readonly later: Resource<Recipient> },
  key: 'title' | 'legalName',
): readonly [kept: Resource<Recipient>, stranger: Resource<Recipient>] {
  const beside = (of: Resource<Recipient>) => ({
    of,
    names: [of.value[key === 'title' ? 'legalName' : 'title'] ?? ''],
  })
  const stranger = strangerOf(later.value[key] ?? '', beside(later), beside(first)).of
  return stranger === first ? [later, first] : [first, later]
}

const isElsewhere = ({ established: one }: Recipient, { established: other }: Recipient): boolean =>
  one !== undefined && other !== undefined && one !== other
