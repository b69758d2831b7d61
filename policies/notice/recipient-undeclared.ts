import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { noticeTexts, sentencesOf } from '../support/texts/notice-texts.ts'
import { providerIn } from '../words/known-providers.ts'

export const noticeRecipientUndeclared = defineRule({
  name: 'notice/recipient-undeclared',
  summary: 'A provider that a notice says to work with the data, and that no recipient is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 13(1)(e), 14(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const { notice, text, at } of noticeTexts(model))
      for (const sentence of sentencesOf(text)) {
        const provider = providerIn(sentence.text)
        if (!provider || isDeclared(model, provider.aliases)) continue
        const start = sentence.start + provider.start
        yield {
          rule: 'notice/recipient-undeclared',
          message: `Notice ${quote(notice.name)} names ${quote(provider.name)}, and no recipient is it.`,
          at: at(start, start + provider.name.length),
          help: 'Declare it under `recipients`, or name the one that is used.',
        } satisfies Finding
      }
  },
})

/** Whether a recipient goes by one of some names, in whatever it says of itself. */
const isDeclared = ({ recipients }: Model, aliases: readonly string[]): boolean =>
  [...recipients.values()].some(({ name, value }) => {
    const said = saidBy(name, value)
    return aliases.some((alias) => said.includes(alias))
  })

const saidBy = (name: string, { title, legalName, does, contact, hosts = [] }: Recipient): string =>
  [name.replaceAll('-', ' '), title, legalName, does, contact, ...hosts].join(' ').toLowerCase()
