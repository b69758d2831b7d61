import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Recipient } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import type { Denial } from '../support/texts/denials/denial.ts'
import { ofData } from '../support/texts/denials/of-data.ts'
import { ofRecipients } from '../support/texts/denials/of-recipients.ts'
import { ofRights } from '../support/texts/denials/of-rights.ts'
import { ofTrackers } from '../support/texts/denials/of-trackers.ts'
import { ofUses } from '../support/texts/denials/of-uses.ts'
import { activitiesFor, noticeTexts } from '../support/texts/notice-texts.ts'
import { ownPurposes } from '../words/own-purposes.ts'
import { areaOfProviders } from '../words/promise-words.ts'
import { saidIn } from '../words/wording.ts'

/** Each that a notice may say of what is declared. */
const denials: readonly Denial[] = [...ofData, ...ofUses, ...ofRecipients, ...ofRights, ...ofTrackers]

export const noticeDenies = defineRule({
  name: 'notice/denies',
  summary: 'A sentence of a notice that denies what the declaration has of the people whom it is for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 12(1), 13, 14' },
  also: 'GDPR Art. 28(3)(a), 28(10)',
  severity: 'warning',
  *found({ model }) {
    const [behalf] = [...processing(model)].map(([activity]) => activity)
    for (const { notice, text, heading, at } of noticeTexts(model)) {
      const own = behalf && heading === 'on-behalf' ? saidIn(text, ownPurposes) : null
      if (behalf && own)
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} tells of what we do on behalf of others, and ${own.what}.`,
          at: at(own.start, own.end),
          related: [{ at: valueAt(behalf, 'role'), message: 'What is declared.' }],
          because: { kind: 'law', ref: 'GDPR Art. 28(3)(a), 28(10)' },
          help: 'Take it out, or make it an activity of our own, with a basis and a notice of its own.',
        } satisfies Finding
      const area = areaOfProviders(text)
      const elsewhere = area && [...model.recipients.values()].find((one) => isOutside(one, area.countries))
      if (area && elsewhere)
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} says ${quote(area.words)}, and ${quote(elsewhere.name)} is elsewhere.`,
          at: at(area.start, area.end),
          related: [{ at: valueAt(elsewhere, 'established'), message: 'What is declared.' }],
          help: 'Say what is done, or do what is said.',
        } satisfies Finding
      let activities: readonly Resource<Activity>[] | undefined
      for (const { words, against } of denials) {
        const said = words(text)
        if (!said) continue
        activities ??= activitiesFor(model, notice)
        const found = against({ model, activities })
        if (!found) continue
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} says ${quote(said.words)}, and ${found.because}.`,
          at: at(said.start, said.end),
          related: [{ at: found.at, message: 'What is declared.' }],
          help: 'Say what is done, or do what is said.',
        } satisfies Finding
      }
    }
  },
})

const isOutside = ({ poisoned, value }: Resource<Recipient>, area: ReadonlySet<string>): boolean =>
  !poisoned &&
  value.engagement === 'on-our-behalf' &&
  value.established !== undefined &&
  [value.established, ...(value.stored ?? [])].some((country) => !area.has(country))
