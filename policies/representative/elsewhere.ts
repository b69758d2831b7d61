import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { placeAtEnd } from '../support/recipients/address-country.ts'
import { representedUnder } from '../support/recipients/representatives.ts'
import { quote } from '../support/text.ts'

export const representativeElsewhere = defineRule({
  name: 'representative/elsewhere',
  summary: 'A representative whose address is outside the region in which it is to represent.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 27(1), 27(3)' },
  severity: 'error',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) {
      const { address } = organisation.value.representatives?.[regime] ?? {}
      if (address === undefined || representedUnder(model, regime) === null) continue
      const ours = sameAddress(address, organisation.value.address)
      if (ours) {
        yield {
          rule: 'representative/elsewhere',
          message: `The representative under ${quote(regime)} has the organisation's own address, which is outside ${regime === 'eu-gdpr' ? 'the Union' : 'the United Kingdom'}.`,
          at: valueAt(organisation, 'representatives', regime, 'address'),
          related: [{ at: valueAt(organisation, 'address'), message: 'The same address.' }],
          help: `Name who is established in ${regime === 'eu-gdpr' ? 'a member state where people are whose data it is' : 'the United Kingdom'}.`,
        } satisfies Finding
        continue
      }
      const end = placeAtEnd(address)
      if (!end || isInside(regime, end.code)) continue
      yield {
        rule: 'representative/elsewhere',
        message: `The representative under ${quote(regime)} has its address in ${quote(end.name)}, outside ${regime === 'eu-gdpr' ? 'the Union' : 'the United Kingdom'}.`,
        at: {
          ...valueAt(organisation, 'representatives', regime, 'address'),
          within: { start: end.start, end: end.start + end.name.length },
        },
        help: `Name who is established in ${regime === 'eu-gdpr' ? 'a member state where people are whose data it is' : 'the United Kingdom'}.`,
      } satisfies Finding
    }
  },
})

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Who has to be represented is outside of the region, and so is what stands at its address. */
const sameAddress = (address: string, own: string | undefined): boolean =>
  own !== undefined && plain(address) === plain(own)
