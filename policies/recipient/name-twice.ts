import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'
import { wordsOf } from '../words/wording.ts'

export const recipientNameTwice = defineRule({
  name: 'recipient/name-twice',
  summary: 'One name for two recipients that are not the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const key of ['title', 'legalName'] as const)
      for (const { later, first } of repeated(model.recipients.values(), ({ value }) => nameOf(value[key]))) {
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

const isElsewhere = ({ established: one }: Recipient, { established: other }: Recipient): boolean =>
  one !== undefined && other !== undefined && one !== other
