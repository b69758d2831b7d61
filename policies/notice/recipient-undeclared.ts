import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Notice, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { type NoticeText, noticeTexts, type Sentence, sentencesOf } from '../support/texts/notice-texts.ts'
import { mayBeSameCompany } from '../words/company-names.ts'
import { providerIn } from '../words/known-providers.ts'
import { isIn, matchOf } from '../words/match.ts'

export const noticeRecipientUndeclared = defineRule({
  name: 'notice/recipient-undeclared',
  summary: 'A provider that a notice says to work with the data, and that no recipient is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 13(1)(e), 14(1)(e), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const { notice, text, at } of noticeTexts(model))
      for (const sentence of sentencesOf(text)) {
        yield* companyAtWork(model, notice, sentence, at)
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

/** A company by its legal form that does something with data, as a sentence has it. */
const atWork =
  /((?:\p{Lu}[\p{L}\d&'’.-]*,? (?:of |and |& )?){1,4}(?:Inc|LLC|LLP|Ltd|Limited|plc|PLC|GmbH|AG|SE|SAS|BV|NV|ApS|AB|Oy|SpA|Corp|Corporation)\b\.?),? (?:which |who )?(?:\w+ )?(?:handles|processes|collects|uses|holds|stores|keeps|hosts|receives|gets|analyses|sends|delivers|decides|is responsible|carries out)\b/u
const namesForm = /\b(?:Inc|LLC|LLP|Ltd|Limited|plc|PLC|GmbH|AG|SE|SAS|BV|NV|ApS|AB|Oy|SpA|Corp|Corporation)\b/

/** A company that handles data by the words of a notice, and that nobody of the declaration is. */
function* companyAtWork(
  { organisation, recipients, activities }: Model,
  { name }: Resource<Notice>,
  { text, start }: Sentence,
  at: NoticeText['at'],
): Iterable<Finding> {
  const match = isIn(namesForm, text) ? matchOf(atWork, text) : null
  const said = match?.[1]
  if (!match || said === undefined || !organisation || organisation.poisoned) return
  const { legalName, tradeName, dpo, representatives = {} } = organisation.value
  const names = [
    legalName,
    tradeName,
    dpo?.name,
    ...Object.values(representatives).map((one) => one?.name),
    ...[...recipients.values()].flatMap(({ name: own, value }) =>
      value.kind === 'category' ? [] : [own, value.title, value.legalName, value.tradeName],
    ),
    ...[...activities.values()].flatMap(({ value: { role } }) =>
      typeof role === 'object' ? [role.processor?.for] : [],
    ),
  ].filter((one) => one !== undefined)
  if (legalName === undefined || names.some((one) => mayBeSameCompany(said, one))) return
  yield {
    rule: 'notice/recipient-undeclared',
    message: `Notice ${quote(name)} has ${quote(said)} handle data, and neither the organisation nor a recipient is it.`,
    at: at(start + match.index, start + match.index + said.length),
    help: 'Declare it under `recipients`, or name whoever does it.',
  }
}

/** Whether a recipient goes by one of some names, in whatever it says of itself. */
const isDeclared = ({ recipients }: Model, aliases: readonly string[]): boolean =>
  [...recipients.values()].some(({ name, value }) => {
    const said = saidBy(name, value)
    return aliases.some((alias) => said.includes(alias))
  })

const saidBy = (name: string, { title, legalName, does, contact, hosts = [] }: Recipient): string =>
  [name.replaceAll('-', ' '), title, legalName, does, contact, ...hosts].join(' ').toLowerCase()
