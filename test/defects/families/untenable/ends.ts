import { drop, family, key, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** What a second sowing found silent: ends, entries, limits, senders and stores. */
export const untenableEnds = family('untenable', [
  to(
    'dpf-entry-other',
    'recipients/mailer/transfer/eu-gdpr/scope',
    'Acme Mail LLC, non-HR data',
    'transfer/dpf-entry-misfit',
  ),
  to(
    'dpf-entry-hr',
    'recipients/mailer/transfer/eu-gdpr/scope',
    'Pigeon Mail, Inc., HR data',
    'transfer/dpf-entry-misfit',
  ),
  to(
    'dpf-entry-no-extension',
    'recipients/mailer/transfer/uk-gdpr/scope',
    'Pigeon Mail, Inc., non-HR data',
    'transfer/dpf-entry-misfit',
  ),
  change(
    'dpf-entry-privacy-shield',
    set('recipients/mailer/transfer/eu-gdpr/scope', 'Pigeon Mail, Inc., Privacy Shield'),
    ['transfer/dpf-entry-misfit'],
    word('recipients/mailer/transfer/eu-gdpr/scope', 'Privacy Shield'),
  ),
  to('contract-ends-2999', 'recipients/host/contract/expires', '2999-01-01', 'fact/end-far'),
  to('tool-ends-2999', 'recipients/pager/transfer/eu-gdpr/expires', '2999-06-01', 'fact/end-far'),
  to('host-begins-later', 'recipients/host/activeFrom', '2027-03-01', 'recipient/start-far'),
  to('alarms-ten-years', 'retention/alarms/for', 'P10Y', 'retention/excessive'),
  to('visits-ten-years', 'retention/visits/for', 'P10Y', 'retention/excessive'),
  to(
    'cookies-by-tax-law',
    'activities/count-visits/data/technical.cookie-id/retention',
    'books',
    'retention/law-of-another',
  ),
  change(
    'keys-for-an-hour',
    set('retention/keys/for', 'PT1H'),
    ['retention/store-too-short'],
    value('router/stores/dedupe/retention'),
  ),
  change('requests-left-out', drop('router/stores/requests'), ['retention/store-uncovered'], key('router/stores')),
  to('never-known-again', 'sources/shop/dedupe', 'none', 'source/redelivered'),
  to('backlog-of-one', 'router/limits/backlog', 1, 'security/limit-misfit'),
  to('backlog-without-end', 'router/limits/backlog', 2_000_000_000, 'security/limit-misfit'),
  to('slack-hundred-a-second', 'channels/team/limits/rate', '100/s', 'security/limit-misfit'),
  to('large-scale-denied', 'activities/answer-calls/largeScale', false, 'dpia/why-misfit'),
  to('advertising-as-analytics', 'trackers/clicks/class', 'analytics', 'tracker/class-misfit'),
  to('split-too-soon', 'sources/replies/split/at', 'entry.*', 'source/type-mistaken'),
  change('never-split', drop('sources/replies/split'), ['source/type-mistaken'], value('sources/replies/type/path')),
  to(
    'own-address-of-representative',
    'organisation/representatives/uk-gdpr/address',
    '12 Mill Lane, Cork',
    'representative/elsewhere',
  ),
  to(
    'reason-of-a-law',
    'activities/settle-insurance/notInformed/article',
    '14(5)(b)',
    'information/not-informed-mismatch',
  ),
  to('approved-by-nn', 'notices/privacy/approvedBy', 'N.N.', 'fact/placeholder'),
  to('essence-elsewhere', 'activities/refer/role/joint/essence', 'See the arrangement', 'fact/placeholder'),
  change(
    'end-to-end',
    set('measures/encryption-at-rest/text', 'Events are encrypted end to end.'),
    ['commitment/control-misfit'],
    word('measures/encryption-at-rest/text', 'end to end'),
  ),
  change(
    'diagnosis-of-nobody',
    set('events/booking/schema/properties/diagnosis', { type: 'string', 'x-category': 'none' }),
    ['event/not-personal'],
    value('events/booking/schema/properties/diagnosis/x-category'),
  ),
])
