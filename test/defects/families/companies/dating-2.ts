import { family, key, line, replace, value } from '../../mutation.ts'
import { dating } from './line.ts'

/** One line or block of the dating service changed, with what a reader holds against it; written before any rule was read. */
export const dating2 = family('companies-dating-2', [
  // No activity is joint.
  dating(
    'payhouse-no-activity-is-joint',
    replace(
      'recipients.yaml',
      `    contact: privacy@payhouse.example
    engagement: own-purposes`,
      `    contact: privacy@payhouse.example
    engagement: jointly`,
    ),
    'recipient/role-mismatch',
    value('recipients/payhouse/engagement'),
  ),
  // Module 3 is from processor to processor.
  dating(
    'watchful-module-3-is-from-processor-to',
    replace('recipients.yaml', '        module: 2', '        module: 3'),
    'transfer/module-mismatch',
    value('recipients/watchful/transfer/eu-gdpr/module'),
  ),
  // Not a tool of the EU.
  dating(
    'watchful-not-a-tool-of-the-eu',
    replace('recipients.yaml', '        tool: scc', '        tool: uk-addendum'),
    'transfer/tool-wrong-regime',
    value('recipients/watchful/transfer/eu-gdpr/tool'),
  ),
  // No decision for the US as a whole.
  dating(
    'countly-no-decision-for-the-us-as',
    replace(
      'recipients.yaml',
      `    established: CH
    stored: [CH]
    accessedFrom: [CH]`,
      `    established: US
    stored: [US]
    accessedFrom: [US]`,
    ),
    'transfer/no-decision',
    value('recipients/countly/transfer/eu-gdpr/tool'),
  ),
  // Morocco without tool.
  dating(
    'facecheck-morocco-without-tool',
    replace('recipients.yaml', '    accessedFrom: [FR]', '    accessedFrom: [FR, MA]'),
    'transfer/mechanism-missing',
    value('recipients/facecheck/accessedFrom/1'),
  ),
  // Repeated transfers without explicit consent to them.
  dating(
    'watchful-repeated-transfers-without-explicit-consent-to',
    replace(
      'recipients.yaml',
      `        tool: scc
        module: 2
        signed: 2026-01-19
        assessed: 2026-01-12
        expires: 2028-01-18
        terms:
          frequency: With each report
          safeguards: Names and pictures are left out; screens cannot be copied
          subprocessors: specific
          noticePeriod: P60D
          docking: false
          redress: false
          law: Germany
          courts: Germany`,
      `        tool: derogation
        derogation: 49(1)(a)`,
    ),
    'transfer/derogation-routine',
    value('recipients/watchful/transfer/eu-gdpr/tool'),
  ),
  // Art. 48.
  dating(
    'watchful-art-48',
    replace('recipients.yaml', '    foreignOrders: challenged', '    foreignOrders: followed'),
    'recipient/foreign-orders',
    value('recipients/watchful/foreignOrders'),
  ),
  // Art. 28(3).
  dating(
    'pushwell-art-28-3',
    replace(
      'recipients.yaml',
      `    contract:
      type: dpa
      url: https://pushwell.example/dpa
      signed: 2026-03-02
    transfer:`,
      '    transfer:',
    ),
    'recipient/contract-missing',
    key('recipients/pushwell'),
  ),
  // Not among the data.
  dating(
    'match-not-among-the-data',
    replace('activities.yaml', '      pushwell: [person.username]', '      pushwell: [person.name]'),
    'recipient/category-not-allowed',
    value('activities/match/recipients/pushwell/0'),
  ),
  // Overdue.
  dating(
    'watchful-overdue',
    replace('recipients.yaml', '      date: 2026-01-05', '      date: 2024-01-05'),
    'recipient/diligence-overdue',
    value('recipients/watchful/diligence/date'),
  ),
  // Established in the Union.
  dating(
    'organisation-established-in-the-union',
    replace(
      'company.yaml',
      '  authority: Berliner Beauftragte für Datenschutz und Informationsfreiheit',
      `  representatives:
    eu-gdpr:
      name: Rep Oy
      address: Helsinki
      email: rep@rep.example
  authority: Berliner Beauftragte für Datenschutz und Informationsfreiheit`,
    ),
    'representative/unneeded',
    key('organisation/representatives/eu-gdpr'),
  ),
  // Data from others.
  dating(
    'tell-police-data-from-others',
    replace('activities.yaml', '      article: 14(5)(b)', '      article: 13(4)'),
    'information/not-informed-mismatch',
    value('activities/tell-police/notInformed/article'),
  ),
  // No day.
  dating(
    'privacy-en-no-day',
    replace(
      'published.yaml',
      `    title: Privacy at Herzklopfen
    audience: [members]
    version: 7
    effective: 2026-07-01`,
      `    title: Privacy at Herzklopfen
    audience: [members]
    version: 7
    effective: 2026-13-01`,
    ),
    'schema/invalid',
    line('published.yaml', '    effective: 2026-13-01'),
  ),
  // Unknown.
  dating(
    'counter-unknown',
    replace('published.yaml', '    setBy: countly', '    setBy: countli'),
    'ref/unresolved',
    value('trackers/counter/setBy'),
  ),
  // Advertising is not essential.
  dating(
    'session-advertising-is-not-essential',
    replace('published.yaml', '    purpose: Keeps you signed in', '    purpose: Shows you advertising that fits you'),
    'tracker/not-essential',
    value('trackers/session/class'),
  ),
  // A birthday is no key.
  dating(
    'profile-changed-a-birthday-is-no-key',
    replace(
      'routing.yaml',
      '      member: { at: ., keys: [member], unique: { member: person }, class: members }',
      '      member: { at: ., keys: [born], class: members }',
    ),
    'rights/unindexable-key',
    value('events/profile.changed/subjects/member/keys/0'),
  ),
  // No such field.
  dating(
    'report-made-no-such-field',
    replace(
      'routing.yaml',
      '      reported: { at: ., keys: [account], class: members, about: [words] }',
      '      reported: { at: ., keys: [account], class: members, about: [wording] }',
    ),
    'flow/undeclared-field',
    value('events/report.made/subjects/reported/about/0'),
  ),
  // No activity has them.
  dating(
    'report-made-no-activity-has-them',
    replace(
      'routing.yaml',
      '      reported: { at: ., keys: [account], class: members, about: [words] }',
      '      reported: { at: ., keys: [account], class: reporters, about: [words] }',
    ),
    'ref/unresolved',
    value('events/report.made/subjects/reported/class'),
  ),
  // No such object.
  dating(
    'message-sent-no-such-object',
    replace(
      'routing.yaml',
      '      addressee: { at: addressee, keys: [member], class: members, about: [text] }',
      '      addressee: { at: recipient, keys: [member], class: members, about: [text] }',
    ),
    'flow/undeclared-field',
    value('events/message.sent/subjects/addressee/at'),
  ),
  // Promise of a day.
  dating(
    'position-promise-of-a-day',
    replace(
      'company.yaml',
      `    why: Where somebody was yesterday helps nobody to meet
    onExpiry: erase`,
      `    why: Where somebody was yesterday helps nobody to meet
    backups: P30D
    onExpiry: erase`,
    ),
    'commitment/broken',
    value('commitments/positions-go/assert/must'),
  ),
  // No period.
  dating(
    'while-member-no-period',
    replace('company.yaml', '    backups: P14D', '    backups: P14'),
    'schema/invalid',
    line('company.yaml', '    backups: P14'),
  ),
])
