import { family, key, line, replace, value, word } from '../../mutation.ts'
import { dating } from './line.ts'

/** One line or block of the dating service changed, with what a reader holds against it; written before any rule was read. */
export const dating3 = family('companies-dating-3', [
  // No need, Art. 5(1)(e).
  dating(
    'chat-no-need',
    replace('company.yaml', '    why: Conversations can be read again for half a year', '    why: Storage is cheap'),
    'retention/vague',
    value('retention/chat/why'),
  ),
  // Always true.
  dating(
    'adults-always-true',
    replace('published.yaml', '      must: flow.minimumAge >= 18', '      must: flow.minimumAge >= 0'),
    'commitment/unproven',
    value('commitments/adults/assert/must'),
  ),
  // No such recipient.
  dating(
    'moderators-blind-no-such-recipient',
    replace(
      'published.yaml',
      '    never: flow.recipient == "watchful" && flow.category in ["person.name", "person.photo"]',
      '    never: flow.recipient == "watchfull" && flow.category in ["person.name", "person.photo"]',
    ),
    'schema/condition',
    word('rules/moderators-blind/never', '"watchfull"'),
  ),
  // Never.
  dating(
    'no-messages-out-never',
    replace(
      'published.yaml',
      '      never: flow.category == "content.message" && flow.sink == "recipient" && flow.recipient != "rack"',
      '      never: flow.category == "content.message" && flow.sink == "recipients" && flow.recipient != "rack"',
    ),
    'schema/condition',
    word('commitments/no-messages-out/assert/never', '"recipients"'),
  ),
  // Always true.
  dating(
    'positions-go-always-true',
    replace(
      'published.yaml',
      '      must: flow.retention.maxDays <= 1',
      '      must: flow.retention.maxDays <= 1 || flow.executed || !flow.executed',
    ),
    'commitment/unproven',
    value('commitments/positions-go/assert/must'),
  ),
  // At most 100.
  dating(
    'tell-liked-at-most-100',
    replace(
      'routing.yaml',
      '    when: event.verdict in ["yes", "super"] && event.score >= 40',
      '    when: event.verdict in ["yes", "super"] && event.score >= 101',
    ),
    'route/never-true',
    word('routes/tell-liked/when', 'event.score >= 101'),
  ),
  // The secret of a source.
  dating(
    'push-the-secret-of-a-source',
    replace(
      'routing.yaml',
      '    http: { url: "https://push.pushwell.example/v2/notices", secret: push-signing }',
      '    http: { url: "https://push.pushwell.example/v2/notices", secret: app-signing }',
    ),
    'security/secret-shared',
    value('channels/push/http/secret'),
  ),
  // No such field.
  dating(
    'reports-no-such-field',
    replace('routing.yaml', '    dedupe: { path: report }', '    dedupe: { path: case }'),
    'source/id-undeclared',
    value('sources/reports/dedupe/path'),
  ),
  // Enumeration.
  dating(
    'judge-enumeration',
    replace('routing.yaml', '          account: pseudonymise', '          account: pseudonymize'),
    'schema/invalid',
    line('routing.yaml', '          account: pseudonymize'),
  ),
  // No such field.
  dating(
    'tell-liked-no-such-field',
    replace(
      'routing.yaml',
      '      push: { message: "{{ event.whom.member }}, somebody likes you" }',
      '      push: { message: "{{ event.whom.name }}, somebody likes you" }',
    ),
    'flow/undeclared-field',
    word('routes/tell-liked/to/push/message', 'event.whom.name'),
  ),
  // No such field.
  dating(
    'index-profiles-no-such-field',
    replace('routing.yaml', '    orderBy: member', '    orderBy: member.id'),
    'flow/undeclared-field',
    value('routes/index-profiles/orderBy'),
  ),
  // No address.
  dating(
    'index-profiles-no-address',
    replace('routing.yaml', '          orientation: keep', '          orientation: truncate-ip'),
    'route/protection-misfit',
    value('routes/index-profiles/to/index/fields/orientation'),
  ),
  // No such field.
  dating(
    'judge-no-such-field',
    replace(
      'routing.yaml',
      'router:',
      `          reporter: keep
router:`,
    ),
    'flow/undeclared-field',
    key('routes/judge/to/desk/fields/reporter'),
  ),
  // No such control.
  dating(
    'logs-no-such-control',
    replace('company.yaml', '    control: logs.without-payload', '    control: logs.without-payloads'),
    'build/not-enforced',
    value('measures/logs/control'),
  ),
  // Protects nothing.
  dating(
    'two-eyes-protects-nothing',
    replace(
      'company.yaml',
      '    text: Moderators see reports alone, and two of them decide about a ban',
      '    text: Moderators are not trained',
    ),
    'measure/contradicted',
    word('measures/two-eyes/text', 'are not trained'),
  ),
  // A number.
  dating(
    'publicauthority-a-number',
    replace('company.yaml', '  minimumAge: 18', '  minimumAge: "18"'),
    'schema/invalid',
    line('company.yaml', '  minimumAge: "18"'),
  ),
  // Misplaced.
  dating(
    'activities-match-misplaced',
    replace(
      'activities.yaml',
      '    retention: while-member',
      `    explicit: true
    retention: while-member`,
    ),
    'schema/unknown-key',
    line('activities.yaml', '    explicit: true'),
  ),
  // Misspelt key.
  dating(
    'nearby-consent-misspelt-key',
    replace(
      'company.yaml',
      '    withdrawn: A switch in the settings of the telephone and in the profile',
      '    withdrawal: A switch in the settings of the telephone and in the profile',
    ),
    'schema/unknown-key',
    line('company.yaml', '    withdrawal: A switch in the settings of the telephone and in the profile'),
  ),
  // Refused by ourselves.
  dating(
    'organisation-refused-by-ourselves',
    replace('company.yaml', '  prohibited: [payment.card]', '  prohibited: [sex.orientation]'),
    'flow/prohibited-category',
    key('activities/match/data/sex.orientation'),
  ),
])
