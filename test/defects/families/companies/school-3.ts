import { family, key, line, replace, value, word } from '../../mutation.ts'
import { school } from './line.ts'

/** One line or block of the messages of schools changed, with what a reader holds against it; written before any rule was read. */
export const school3 = family('companies-school-3', [
  // No country.
  school(
    'names-at-home-no-country',
    replace(
      'published.yaml',
      '      must: flow.countries.all(c, c in ["IE", "GB"])',
      '      must: flow.countries.all(c, c in ["IE", "UK"])',
    ),
    'schema/condition',
    word('commitments/names-at-home/assert/must', '"UK"'),
  ),
  // It does not break it.
  school(
    'voice-is-bare-it-does-not-break-it',
    replace(
      'published.yaml',
      '      - breaks: { recipient: speaker, category: person.name }',
      '      - breaks: { recipient: texter, category: person.name }',
    ),
    'house/example-fails',
    key('rules/voice-is-bare/examples/0/breaks'),
  ),
  // Ended.
  school(
    'own-choice-ended',
    replace('published.yaml', '    until: 2027-06-30', '    until: 2026-06-30'),
    'exception/expired',
    value('exceptions/own-choice/until'),
  ),
  // Unknown.
  school(
    'own-choice-unknown',
    replace('published.yaml', '    target: recipients.own-system', '    target: recipients.own-systems'),
    'exception/unknown-target',
    word('exceptions/own-choice/target', 'own-systems'),
  ),
  // Unknown.
  school(
    'own-choice-unknown-again',
    replace('published.yaml', '    rule: transfer/country-unknown', '    rule: transfer/country-unknwn'),
    'exception/unknown-target',
    value('exceptions/own-choice/rule'),
  ),
  // No reason.
  school(
    'own-choice-no-reason',
    replace(
      'published.yaml',
      '    reason: The school is the exporter, and knows where its own system stands',
      '    reason: To do',
    ),
    'fact/placeholder',
    value('exceptions/own-choice/reason'),
  ),
  // Never both.
  school(
    'text-never-both',
    replace('routing.yaml', '    when: event.by == "sms"', '    when: event.by == "sms" && event.by == "voice"'),
    'route/never-true',
    word('routes/text/when', 'event.by == "voice"'),
  ),
  // Whose connection.
  school(
    'office-whose-connection',
    replace('routing.yaml', '      path: /in/{tenant}/office', '      path: /in/office'),
    'schema/invalid',
    value('sources/office/http/path'),
  ),
  // No such filter.
  school(
    'away-no-such-filter',
    replace(
      'routing.yaml',
      '      sms: { message: "{{ event.pupil }} was away today." }',
      '      sms: { message: "{{ event.pupil | upcas }} was away today." }',
    ),
    'schema/template',
    word('routes/away/to/sms/message', 'upcas'),
  ),
  // A text is no number.
  school(
    'translate-title-into-a-text-is-no-number',
    replace('routing.yaml', '    when: event.parent.language != "en"', '    when: event.parent.language == 3'),
    'schema/condition',
    word('routes/translate/when', '3'),
  ),
  // No code.
  school(
    'texter-no-code',
    replace(
      'recipients.yaml',
      `    contact: privacy@texter.example
    engagement: on-our-behalf
    established: GB
    stored: [GB]`,
      `    contact: privacy@texter.example
    engagement: on-our-behalf
    established: GB
    stored: [UK]`,
    ),
    'schema/invalid',
    line('recipients.yaml', '    stored: [UK]'),
  ),
  // No day.
  school(
    'texter-no-day',
    replace(
      'recipients.yaml',
      `      file: contracts/texter.pdf
      signed: 2026-01-08`,
      `      file: contracts/texter.pdf
      signed: 2026-02-30`,
    ),
    'schema/invalid',
    line('recipients.yaml', '      signed: 2026-02-30'),
  ),
  // Misplaced.
  school(
    'sms-misplaced',
    replace(
      'routing.yaml',
      '    http: { url: "https://sms.texter.example/v1/messages", secret: texter-signing }',
      `    hosts: [sms.texter.example]
    http: { url: "https://sms.texter.example/v1/messages", secret: texter-signing }`,
    ),
    'schema/unknown-key',
    line('routing.yaml', '    hosts: [sms.texter.example]'),
  ),
  // No such category.
  school(
    'message-written-no-such-category',
    replace(
      'routing.yaml',
      '            number: { type: string, x-category: child.data }',
      '            number: { type: string, x-category: child.datum }',
    ),
    'ref/unresolved',
    value('events/message.written/schema/properties/pupil/properties/number/x-category'),
  ),
  // No such category.
  school(
    'absences-no-such-category',
    replace('activities.yaml', '      school.class: {}', '      school.form: {}'),
    'ref/unresolved',
    key('activities/absences/data/school.form'),
  ),
])
