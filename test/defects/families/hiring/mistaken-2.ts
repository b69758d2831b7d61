import { drop, family, key, set, value } from '../../mutation.ts'
import { hiring } from './line.ts'

/** One mistaken line at the recruitment platform each, written before a rule was read. */
export const hiringMistaken2 = family('hiring-mistaken-2', [
  hiring(
    'ranker-http-verify-scheme-none',
    set('sources/ranker/http/verify/scheme', 'none'),
    'security/ingress-unverified',
  ),
  hiring('ranker-dedupe-path-ident', set('sources/ranker/dedupe/path', 'ident'), 'source/id-undeclared'),
  hiring('ranker-dedupe-path-place', set('sources/ranker/dedupe/path', 'place'), 'source/id-not-unique'),
  hiring(
    'candidate-ranked-subjects-candidate-at-candidat',
    set('events/candidate.ranked/subjects/candidate/at', 'candidat'),
    'flow/undeclared-field',
  ),
  hiring(
    'candidate-ranked-subjects-candidate-keys-id',
    set('events/candidate.ranked/subjects/candidate/keys', ['id']),
    'flow/undeclared-field',
    value('events/candidate.ranked/subjects/candidate/keys/0'),
  ),
  hiring(
    'candidate-ranked-subjects-candidate-about-place-scores',
    set('events/candidate.ranked/subjects/candidate/about', ['place', 'scores']),
    'flow/undeclared-field',
    value('events/candidate.ranked/subjects/candidate/about/1'),
  ),
  hiring(
    'candidate-ranked-schema-properties-place-minimum-6000',
    set('events/candidate.ranked/schema/properties/place/minimum', 6000),
    'event/never-valid',
    value('events/candidate.ranked/schema/properties/place/maximum'),
  ),
  hiring(
    'candidate-ranked-schema-properties-score-type-string',
    set('events/candidate.ranked/schema/properties/score/type', 'string'),
    'event/never-valid',
    value('events/candidate.ranked/schema/properties/score/minimum'),
  ),
  hiring(
    'candidate-ranked-schema-properties-score-x-category-gone',
    drop('events/candidate.ranked/schema/properties/score/x-category'),
    'flow/unclassified-field',
    key('events/candidate.ranked/schema/properties/score'),
  ),
  hiring(
    'application-sent-schema-properties-cv-x-category-none',
    set('events/application.sent/schema/properties/cv/x-category', 'none'),
    'event/not-personal',
  ),
  hiring(
    'invitations-retry-schedule-pt1m-p10m-pt1h',
    set('channels/invitations/retry/schedule', ['PT1M', 'P10M', 'PT1H']),
    'channel/retry-futile',
    value('channels/invitations/retry/schedule/1'),
  ),
  hiring(
    'wages-http-secret-whsec-mfkq9r8gkyqrtwjupd8ilpzio2lalasw',
    set('channels/wages/http/secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    'security/secret-inline',
  ),
  hiring('rankings-when-event-score-100-0', set('routes/rankings/when', 'event.score > 100.0'), 'route/never-true'),
  hiring(
    'rankings-events-shift-done',
    set('routes/rankings/events', ['shift.done']),
    'route/never-given',
    value('routes/rankings/events/0'),
  ),
  hiring(
    'rankings-source-careers',
    set('routes/rankings/source', 'careers'),
    'route/never-given',
    value('routes/rankings/events/0'),
  ),
  hiring('rankings-orderby-candidate-id', set('routes/rankings/orderBy', 'candidate.id'), 'flow/undeclared-field'),
  hiring('rankings-orderby-score', set('routes/rankings/orderBy', 'score'), 'route/order-misfit'),
  hiring(
    'rankings-to-model-fields-place-truncate-ip',
    set('routes/rankings/to/model/fields/place', 'truncate-ip'),
    'route/protection-misfit',
  ),
  hiring(
    'rankings-to-model-fields-candidate-account-keep',
    set('routes/rankings/to/model/fields/candidate.account', 'keep'),
    'recipient/category-not-allowed',
    key('routes/rankings/to/model/fields/candidate.account'),
  ),
  hiring('shifts-when-event-hours-24-0', set('routes/shifts/when', 'event.hours > 24.0'), 'route/never-true'),
  hiring('shifts-when-event-hours-0-0', set('routes/shifts/when', 'event.hours < 0.0'), 'route/never-true'),
  hiring('limits-body-1kib', set('router/limits/body', '1KiB'), 'security/limit-misfit'),
  hiring('region-us-east-1', set('router/region', 'us-east-1'), 'transfer/region-mismatch'),
  hiring('dpo-email-dpo-ferrel-example', set('organisation/dpo/email', 'dpo.ferrel.example'), 'fact/unusable-address'),
  hiring(
    'rankings-half-a-year-assert-must-flow-retention-maxdays-200',
    set('commitments/rankings-half-a-year/assert/must', 'flow.retention.maxDays >= 200'),
    'commitment/broken',
  ),
  hiring(
    'ranking-by-consent-assert-must-flow-consentexplicit-true',
    set('commitments/ranking-by-consent/assert/must', 'flow.consentExplicit == "true"'),
    'schema/condition',
  ),
  hiring(
    'encryption-control-journal-encryption',
    set('measures/encryption/control', 'journal.encryption'),
    'build/not-enforced',
  ),
  hiring(
    'candidates-url-ferrel-example-privacy',
    set('notices/candidates/url', 'ferrel.example/privacy'),
    'notice/not-public',
  ),
  hiring(
    'employer-system-country-rule-transfer-country-unknow',
    set('exceptions/employer-system-country/rule', 'transfer/country-unknow'),
    'exception/unknown-target',
  ),
])
