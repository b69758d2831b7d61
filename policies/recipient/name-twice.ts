import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'
import { wordsOf } from '../support/wording.ts'

export const recipientNameTwice = defineRule({
  name: 'recipient/name-twice',
  summary: 'One name for two recipients that are not the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    const seen = new Map<string, Resource<Recipient>>()
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned) continue
      for (const key of ['title', 'legalName'] as const) {
        const text = recipient.value[key]
        if (text === undefined) continue
        const name = `${key} ${wordsOf(text).join(' ')}`
        const other = seen.get(name)
        seen.set(name, other ?? recipient)
        // One company may do several things for us: its name stands at each, with one country.
        if (!other || (key === 'legalName' && !isElsewhere(recipient.value, other.value))) continue
        yield {
          rule: 'recipient/name-twice',
          message: `Recipients ${quote(other.name)} and ${quote(recipient.name)} are both ${quote(text)}${key === 'title' ? ', so that nobody can tell them apart' : ', and in two countries'}.`,
          at: valueAt(recipient, key),
          related: [{ at: valueAt(other, key), message: 'The other one.' }],
          help: key === 'title' ? 'Say in the title what it does.' : 'Name the company that it is.',
        } satisfies Finding
      }
    }
  },
})

const isElsewhere = ({ established: one }: Recipient, { established: other }: Recipient): boolean =>
  one !== undefined && other !== undefined && one !== other
