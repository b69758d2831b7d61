import { keyAt } from '../../../diagnostics/place.ts'
import { missing } from '../content/statement.ts'
import { paragraph, type Section } from './document.ts'
import type { Input } from './input.ts'
import { automationSection } from './sections/automation.ts'
import { behalfSection } from './sections/behalf.ts'
import { cookieSection } from './sections/cookies.ts'
import { recipientsSection } from './sections/recipients.ts'
import { complaintSection, rightsSection } from './sections/rights.ts'
import { transfersSection } from './sections/transfers.ts'
import { usesSection } from './sections/uses.ts'
import { whoSection } from './sections/who.ts'
import { lack } from './sentence.ts'

/** What a controller has to tell (Art. 13, 14). Whoever acts for others alone answers none of it: the controller does. */
export function privacyNotice(input: Input): readonly Section[] {
  const { activities, onBehalf, notice, voice } = input
  if (activities.length > 0)
    return [
      whoSection(input),
      usesSection(input),
      recipientsSection(input),
      transfersSection(input),
      rightsSection(input),
      complaintSection(input),
      automationSection(input),
      cookieSection(input),
      behalfSection(input),
    ]
  if (onBehalf.length > 0) return [whoSection(input), cookieSection(input), behalfSection(input)]
  const nobody = missing('no activity is declared that concerns those whom this is for', null, {
    places: notice ? [keyAt(notice, 'audience')] : [],
  })
  return [
    whoSection(input),
    { key: 'purposes', title: voice.text('section.purposes', {}), articles: [], blocks: paragraph(lack(nobody)) },
  ]
}
