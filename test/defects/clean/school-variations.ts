import { type Edit, replace } from '../mutation.ts'

/** The messages of schools, said otherwise and as sound. */
export const schoolVariations: Readonly<Record<string, readonly Edit[]>> = {
  'speaker-recordings-are-never-made': [
    replace('recipients.yaml', '      - Calls are not recorded.', '      - Recordings are never made.'),
  ],
  'speaker-numbers-are-not-passed-on-and': [
    replace(
      'recipients.yaml',
      '      - Calls are not recorded.',
      '      - Numbers are not passed on, and not kept longer than the call is retried.',
    ),
  ],
  'vetting-nobody-who-is-not-vetted-sees': [
    replace(
      'company.yaml',
      '    text: Staff who see messages are vetted by the police',
      '    text: Nobody who is not vetted sees messages',
    ),
  ],
  'digest-consent-asked-a-box-that-stays-empty': [
    replace(
      'company.yaml',
      '    asked: An empty box beside the form for the digest',
      '    asked: A box that stays empty until somebody ticks it',
    ),
  ],
  'counting-consent-asked-a-bar-with-two-buttons': [
    replace(
      'company.yaml',
      '    asked: A bar with two buttons',
      '    asked: A bar with two buttons; without a click nothing is counted',
    ),
  ],
  'by-plan-village-p60d': [
    replace('company.yaml', '    byPlan: { village: P30D, town: P12M }', '    byPlan: { village: P60D, town: P12M }'),
  ],
  'texter-activefrom-2026-02-20': [
    replace(
      'recipients.yaml',
      `    hosts: [sms.texter.example]
    announced: 2026-01-10
    activeFrom: 2026-03-01`,
      `    hosts: [sms.texter.example]
    announced: 2026-01-10
    activeFrom: 2026-02-20`,
    ),
  ],
  'relay-noticeperiod-p4w': [
    replace(
      'activities.yaml',
      `        atEnd: controller-chooses
        noticePeriod: P30D`,
      `        atEnd: controller-chooses
        noticePeriod: P4W`,
    ),
  ],
  'relay-atend-return': [replace('activities.yaml', '        atEnd: controller-chooses', '        atEnd: return')],
  'month-ahead-flow-noticedays-29': [
    replace('published.yaml', '      must: flow.noticeDays >= 30', '      must: flow.noticeDays > 29'),
  ],
  'away-event-hours-1-event-class': [
    replace('routing.yaml', '    when: event.hours >= 2', '    when: event.hours > 1 && event.class != ""'),
  ],
  'call-event-urgent-event-by-sms': [
    replace(
      'routing.yaml',
      '    when: event.by == "voice" && event.urgent',
      '    when: event.urgent && event.by != "sms"',
    ),
  ],
  'invoice-purpose-keeping-the-books-that-the': [
    replace(
      'activities.yaml',
      '    purpose: Keeping books, and paying tax',
      '    purpose: Keeping the books that the law asks for',
    ),
  ],
  'own-choice-until-2027-05-31': [replace('published.yaml', '    until: 2027-06-30', '    until: 2027-05-31')],
  'choice-purpose-remembers-whether-you-agreed-to': [
    replace(
      'published.yaml',
      '    purpose: Remembers what you chose in the bar',
      '    purpose: Remembers whether you agreed to be counted',
    ),
  ],
  'translate-title-lingua-does-translates-what-schools-write-it': [
    replace(
      'recipients.yaml',
      '    does: Translates messages into the languages of parents',
      '    does: Translates what schools write; it learns nothing from it',
    ),
  ],
}
