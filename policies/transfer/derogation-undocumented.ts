import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { compellingInterests } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { commonOf, statedLegs } from '../support/recipients/transfers.ts'
import { quote, quoteAll } from '../support/text.ts'

/** What the records hold (Art. 49(6)), and whom the second subparagraph of Art. 49(1) has told. */
const parts = [
  ['assessment', '49(6)'],
  ['safeguards', '49(6)'],
  ['interest', '49(1)'],
  ['authorityTold', '49(1)'],
] as const

export const derogationUndocumented = defineRule({
  name: 'transfer/derogation-undocumented',
  summary: 'A transfer for compelling legitimate interests without what the records have to hold of it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 49(6)' },
  also: 'GDPR Art. 49(1)',
  severity: 'gap',
  *found({ model, graph, asOf }) {
    for (const leg of statedLegs(model, graph)) {
      const { recipient, regime, tool } = leg
      const path = ['transfer', regime, 'compelling']
      if (tool.tool !== 'derogation') continue
      if (tool.derogation !== compellingInterests) {
        if (tool.compelling === undefined || tool.derogation === undefined) continue
        yield {
          rule: 'transfer/derogation-undocumented',
          message: `What compels the transfer to ${quote(recipient.name)} is stated, which Art. ${tool.derogation} does not ask for.`,
          ...commonOf(leg, '49(1)'),
          class: 'violation',
          severity: 'warning',
          at: valueAt(recipient, ...path),
          help: `Write ${quote(`derogation: "${compellingInterests}"`)}, or take \`compelling\` away.`,
        } satisfies Finding
        continue
      }
      const { authorityTold, assessment } = tool.compelling ?? {}
      for (const [day, key, what] of [
        [authorityTold, ['authorityTold'], 'told to the authority'],
        [assessment?.date, ['assessment', 'date'], 'assessed'],
      ] as const)
        if (day !== undefined && day > asOf)
          yield {
            rule: 'transfer/derogation-undocumented',
            message: `The transfer to ${quote(recipient.name)} is said to have been ${what} on ${day}, which has not come yet.`,
            ...commonOf(leg, '49(1)'),
            class: 'violation',
            at: valueAt(recipient, ...path, ...key),
            help: 'State the day on which it was done.',
          } satisfies Finding
      const open = parts.filter(([key]) => tool.compelling?.[key] === undefined)
      const [first] = open
      if (!first) continue
      yield {
        rule: 'transfer/derogation-undocumented',
        message: `The transfer to ${quote(recipient.name)} rests on a compelling interest, and ${quoteAll(open.map(([key]) => key))} ${open.length > 1 ? 'are' : 'is'} not stated.`,
        ...commonOf(leg, first[1]),
        ...absentAt(
          model,
          recipient,
          open.length === parts.length ? path : [...path, first[0]],
          'State under `compelling` the interest, the assessment, the safeguards, and when the authority was told.',
        ),
      } satisfies Finding
    }
  },
})
