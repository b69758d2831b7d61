import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Owner, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Party } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** Addresses that send and take nothing, by their names (RFC 2142 has no such; senders of notifications do). */
const unread = /^\W*(mailto:)?(no|do[-_.]?not|dont|never)[-_.]?reply\b[^@]*@|^(null|devnull|mailer-daemon|bounces?)@/i

const contacts = ['email', 'phone', 'url', 'address'] as const
const organisation: Owner = { section: 'organisation', name: '' }

export const officerUnreachable = defineRule({
  name: 'officer/unreachable',
  summary: 'An officer, representative or contact whom nobody could write to, or a representative without a name.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(b)' },
  also: 'GDPR Art. 12(2), 13(1)(a), 27(4), 38(4)',
  severity: 'warning',
  *found({ model }) {
    if (!model.organisation || model.organisation.poisoned) return
    const { dpo, contacts: addresses = {}, representatives = {} } = model.organisation.value
    const written: { of: Owner; path: string[]; text: string }[] = [
      ...Object.entries(addresses).map(([key, text]) => ({ of: organisation, path: ['contacts', key], text })),
      { of: organisation, path: ['dpo', 'email'], text: dpo?.email ?? '' },
      ...Object.entries(representatives).map(([regime, { email = '' }]) => ({
        of: organisation,
        path: ['representatives', regime, 'email'],
        text: email,
      })),
      ...[...model.recipients.values()]
        .filter(({ poisoned }) => !poisoned)
        .map((of) => ({ of, path: ['contact'], text: of.value.contact ?? '' })),
    ]
    for (const { of, path, text } of written)
      if (isIn(unread, text))
        yield {
          rule: 'officer/unreachable',
          class: 'violation',
          severity: 'error',
          message: `Nobody reads what is written to ${quote(text)}.`,
          at: valueAt(of, ...path),
          help: 'State an address whose mail is read and answered.',
          because: {
            kind: 'law',
            ref: of === organisation ? 'GDPR Art. 12(2), 13(1)(a), (b), 38(4)' : 'GDPR Art. 30(1)(d)',
          },
        } satisfies Finding
    if (dpo && isUnreachable(model, dpo, ['dpo']))
      yield {
        rule: 'officer/unreachable',
        message: 'Nothing says how to reach the data protection officer.',
        at: keyAt(organisation, 'dpo'),
        help: 'State an address, e-mail, telephone number or website; the name is not needed.',
      } satisfies Finding
    for (const [regime, representative] of Object.entries(representatives)) {
      if (representative.exempt !== undefined || markAt(model, organisation, 'representatives', regime, 'exempt'))
        continue
      const path = ['representatives', regime]
      const open = isUnreachable(model, representative, path) ? ['how to reach'] : []
      const unnamed = representative.name === undefined && !markAt(model, organisation, ...path, 'name')
      const what = [...(unnamed ? ['who is'] : []), ...open].join(' and ')
      if (what === '') continue
      yield {
        rule: 'officer/unreachable',
        message: `Nothing says ${what} the representative under ${quote(regime)}.`,
        at: keyAt(organisation, ...path),
        help: 'State a name and an address, e-mail or telephone number, or under `exempt` why there is none (Art. 27(2)).',
        because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 27(4)' },
      } satisfies Finding
    }
  },
})

const isUnreachable = (model: Model, party: Party, path: readonly Step[]): boolean =>
  contacts.every((key) => party[key] === undefined && !markAt(model, organisation, ...path, key))
