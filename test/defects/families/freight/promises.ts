import { absent, drop, family, key, line, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about promises, measures, notices, trackers and exceptions; written from the reference of the language alone. */
export const freightPromises = family('freight-promises', [
  freight('tracker-lifetime-lifetime-p60y', set('trackers/visits/lifetime', 'P60Y'), 'tracker/lifetime-excessive'),
  freight('tracker-lifetime-lifetime-p0d', set('trackers/visits/lifetime', 'P0D'), 'tracker/lifetime-excessive'),
  freight('tracker-lifetime-lifetime-180', set('trackers/visits/lifetime', 180), 'schema/invalid'),
  freight(
    'tracker-essential-class-essential-purpose-count-visits',
    set('trackers/visits/class', 'essential'),
    'tracker/not-essential',
  ),
  freight(
    'tracker-no-consent-lifetime-p6m',
    drop('trackers/visits/consent'),
    'tracker/without-consent',
    absent('trackers/visits/consent'),
  ),
  freight(
    'tracker-no-consent-consent-running-safely-lifetime-p6m',
    set('trackers/visits/consent', 'running-safely'),
    'tracker/basis-not-consent',
  ),
  freight(
    'tracker-no-consent-class-marketing-purpose-stay',
    set('trackers/login/class', 'marketing'),
    'tracker/without-consent',
    key('trackers/login'),
  ),
  freight(
    'promise-broken-flow-retention-maxdays-10',
    set('commitments/events-end/assert/must', 'flow.retention.maxDays <= 10'),
    'commitment/broken',
  ),
  freight(
    'promise-number-flow-retention-maxdays-1040',
    set('commitments/events-end/assert/must', 'flow.retention.maxDays <= 1040'),
    'commitment/says-more',
  ),
  freight(
    'promise-tautology-flow-retention-maxdays-0',
    set('commitments/events-end/assert/must', 'flow.retention.maxDays >= 0'),
    'commitment/unproven',
  ),
  freight(
    'promise-inverted-flow-retention-maxdays-104',
    set('commitments/events-end/assert/must', 'flow.retention.maxDays >= 104'),
    'commitment/broken',
  ),
  freight(
    'promise-field-flow-retention-max-104',
    set('commitments/events-end/assert/must', 'flow.retention.max <= 104'),
    'schema/condition',
    word('commitments/events-end/assert/must', 'max'),
  ),
  freight(
    'promise-type-flow-retention-maxdays-104',
    set('commitments/events-end/assert/must', 'flow.retention.maxDays <= "104"'),
    'schema/condition',
  ),
  freight(
    'promise-number-at-most-30-days',
    set('commitments/events-end/promise', 'Events are gone after at most 30 days, backups included.'),
    'commitment/says-more',
    value('commitments/events-end/assert/must'),
  ),
  freight(
    'promise-literal-flow-activity-follow-load-flow-store',
    set('commitments/events-end/assert/where', 'flow.activity == "follow-load" && flow.store == "journal"'),
    'schema/condition',
    word('commitments/events-end/assert/where', '"follow-load"'),
  ),
  freight(
    'promise-literal-follow-loads-flow-store-jurnal',
    set('commitments/events-end/assert/where', 'flow.activity == "follow-loads" && flow.store == "jurnal"'),
    'schema/condition',
    word('commitments/events-end/assert/where', '"jurnal"'),
  ),
  freight(
    'promise-literal-flow-category-location-exact',
    set('commitments/positions-two-weeks/assert/where', 'flow.category == "location.exact" && flow.store == "journal"'),
    'schema/condition',
    word('commitments/positions-two-weeks/assert/where', '"location.exact"'),
  ),
  freight(
    'promise-broken-flow-countries-be',
    set('commitments/stays-in-the-union/assert/must', 'flow.countries == ["BE"]'),
    'commitment/broken',
  ),
  freight(
    'promise-tautology-us-in-flow-countries-us-in-flow',
    replace('promises.yaml', 'flow.countries == ["NL"]', '"US" in flow.countries || !("US" in flow.countries)'),
    'yaml/syntax',
    line('promises.yaml', 'must: "US" in flow.countries || !("US" in flow.countries)'),
  ),
  freight(
    'promise-literal-flow-recipient-ops-discrod',
    set(
      'rules/no-names-in-discord/never',
      'flow.recipient == "ops-discrod" && flow.sensitivity != "none" && flow.category != "event.metadata"',
    ),
    'schema/condition',
    word('rules/no-names-in-discord/never', '"ops-discrod"'),
  ),
  freight(
    'promise-never-flow-recipient-ops-discord-flow-recipient-dispatch',
    set(
      'rules/no-names-in-discord/never',
      'flow.recipient == "ops-discord" && flow.recipient == "dispatch-slack" && flow.sensitivity != "none" && flow.category != "event.metadata"',
    ),
    'house/unproven',
  ),
  freight(
    'promise-literal-must-flow-protection-masked',
    set('rules/mails-masked-to-shippers/must', 'flow.protection == "masked"'),
    'schema/condition',
    word('rules/mails-masked-to-shippers/must', '"masked"'),
  ),
  freight(
    'promise-tautology-must-flow-protection',
    set('rules/mails-masked-to-shippers/must', 'flow.protection != ""'),
    'house/unproven',
  ),
  freight(
    'promise-literal-flow-channel-shippers',
    set('rules/mails-masked-to-shippers/where', 'flow.category == "contact.email" && flow.channel == "shippers"'),
    'schema/condition',
    word('rules/mails-masked-to-shippers/where', '"shippers"'),
  ),
  freight(
    'promise-nothing-flow-channel-operations',
    set('rules/mails-masked-to-shippers/where', 'flow.category == "contact.email" && flow.channel == "operations"'),
    'house/unproven',
  ),
  freight(
    'exception-unused-rule-transfer-mechanism-missing',
    set('exceptions/shipper-country/rule', 'transfer/mechanism-missing'),
    'exception/unused',
    key('exceptions/shipper-country'),
  ),
  freight(
    'exception-wide-target-recipients',
    set('exceptions/shipper-country/target', 'recipients'),
    'exception/unknown-target',
  ),
  freight(
    'notice-class-uninformed-audience-shippers-consignees-site-visitors',
    set('notices/privacy/audience', ['shippers', 'consignees', 'site-visitors']),
    'information/no-notice',
    value('activities/account-for/dataSubjects/1'),
  ),
  freight(
    'measure-kind-at-rest-kind-organisational',
    set('measures/at-rest/kind', 'organisational'),
    'measure/kind-misfit',
  ),
  freight(
    'promise-encrypted-by-delivery',
    set('commitments/encrypted/control', 'delivery.at-least-once'),
    'commitment/control-misfit',
  ),
])
