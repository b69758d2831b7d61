import { drop, family, key, set, value } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about events, sources and channels; sown from the law and the reference of the language before any rule was read. */
export const unionFlows = family('union-flows', [
  union('clubs-choose-until-2026-02-01', set('exceptions/clubs-choose/until', '2026-02-01'), 'exception/expired'),
  union('clubs-choose-until-2090-01-01', set('exceptions/clubs-choose/until', '2090-01-01'), 'exception/too-long'),
  union('clubs-choose-accepted-by-tbd', set('exceptions/clubs-choose/acceptedBy', 'TBD'), 'fact/placeholder'),
  union(
    'register-http-verify-scheme-none',
    set('sources/register/http/verify', { scheme: 'none' }),
    'security/ingress-unverified',
    value('sources/register/http/verify/scheme'),
  ),
  union(
    'letters-http-url-http-api-letterly-example-send',
    set('channels/letters/http/url', 'http://api.letterly.example/send'),
    'security/plaintext-destination',
  ),
  union(
    'member-joined-schema-properties-member-properties-email-x-catego',
    set('events/member.joined/schema/properties/member/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  union(
    'member-joined-subjects-member-keys-missing',
    drop('events/member.joined/subjects/member/keys'),
    'flow/undeclared-field',
    key('events/member.joined/subjects/member/unique/email'),
  ),
  union(
    'prohibited-special',
    set('organisation/prohibited', ['special']),
    'flow/prohibited-category',
    value('organisation/prohibited/0'),
  ),
  union(
    'changes-activity-welcome-members',
    set('routes/changes/activity', 'welcome-members'),
    'retention/router-holds-nothing',
    value('retention/relayed/by'),
  ),
  union(
    'member-joined-subjects-member-class-readers',
    set('events/member.joined/subjects/member/class', 'readers'),
    'rights/class-unknown',
  ),
  union(
    'hold-ballots-data-belief-political-source-observed-condition-art',
    set('activities/hold-ballots/data/belief.political', { source: 'observed', condition: { article: '9(2)(d)' } }),
    'commitment/broken',
    value('commitments/votes-secret/assert/must'),
  ),
  union(
    'oath-process-last-2023-09-01',
    set('commitments/oath/process/last', '2023-09-01'),
    'commitment/evidence-overdue',
  ),
  union('oath-process-last-2027-09-01', set('measures/oath/process/last', '2027-09-01'), 'process/in-future'),
])
