import { family, key, rename, set, value } from '../../mutation.ts'
import { charity } from './line.ts'

/** One mistaken line at the charity each, written before a rule was read. */
export const charityMistaken = family('charity-mistaken', [
  charity(
    'care-at-home-data-care-plan-care-plans',
    rename('activities/care-at-home/data/care.plan', 'care.plans'),
    'ref/unresolved',
    key('activities/care-at-home/data/care.plans'),
  ),
  charity(
    'care-at-home-data-care-plan-condition-article-9-2-h',
    set('activities/care-at-home/data/care.plan/condition/article', '9.2.h'),
    'schema/invalid',
  ),
  charity(
    'care-at-home-data-care-plan-form-encripted',
    set('activities/care-at-home/data/care.plan/form', 'encripted'),
    'schema/invalid',
  ),
  charity(
    'care-at-home-lawfulbasis-care-agrement',
    set('activities/care-at-home/lawfulBasis', 'care-agrement'),
    'ref/unresolved',
  ),
  charity('care-at-home-retention-care-file', set('activities/care-at-home/retention', 'care-file'), 'ref/unresolved'),
  charity(
    'care-at-home-recipients-doctors-doctor',
    rename('activities/care-at-home/recipients/doctors', 'doctor'),
    'ref/unresolved',
    key('activities/care-at-home/recipients/doctor'),
  ),
  charity(
    'care-at-home-datasubjects-client',
    set('activities/care-at-home/dataSubjects', ['client']),
    'ref/near-class',
    value('activities/care-at-home/dataSubjects/0'),
  ),
  charity(
    'bring-meals-recipients-kitchen-al',
    set('activities/bring-meals/recipients/kitchen', 'al'),
    'schema/invalid',
  ),
  charity(
    'bring-meals-data-meal-order-required-yes-please',
    set('activities/bring-meals/data/meal.order/required', 'yes please'),
    'schema/invalid',
  ),
  charity('care-files-after-care-end', set('retention/care-files/after', 'care.end'), 'retention/trigger-misfit'),
  charity('logs-for-p0d', set('retention/logs/for', 'P0D'), 'retention/absurd'),
  charity(
    'kitchen-contract-signed-2205-10-01',
    set('recipients/kitchen/contract/signed', '2205-10-01'),
    'recipient/contract-in-future',
  ),
  charity(
    'gifts-type-values-other',
    set('sources/gifts/type/values', { 'checkout.session.complete': 'gift.made' }),
    'source/type-mistaken',
    key('sources/gifts/type/values/checkout.session.complete'),
  ),
  charity('gifts-type-path-kind', set('sources/gifts/type/path', 'kind'), 'source/type-mistaken'),
  charity('gifts-dedupe-path-data-id', set('sources/gifts/dedupe/path', 'data.id'), 'source/id-undeclared'),
  charity(
    'meals-form-http-verify-secret-sk-live-51h8xyzabcdefghijklmnopqr',
    set('sources/meals-form/http/verify/secret', 'sk_live_51H8xYzAbCdEfGhIjKlMnOpQr'),
    'security/secret-inline',
  ),
  charity(
    'tablets-http-verify-timestamp-x-visit-signature',
    set('sources/tablets/http/verify/timestamp', 'x-visit-signature'),
    'source/setting-misfit',
  ),
  charity(
    'tablets-http-verify-tolerance-pt5h',
    set('sources/tablets/http/verify/tolerance', 'PT5H'),
    'security/replay-window',
  ),
  charity('tablets-dedupe-path-client-id', set('sources/tablets/dedupe/path', 'client.id'), 'source/id-not-unique'),
  charity(
    'meal-ordered-subjects-client-keys-telephone',
    set('events/meal.ordered/subjects/client/keys', ['telephone']),
    'flow/undeclared-field',
    value('events/meal.ordered/subjects/client/keys/0'),
  ),
  charity(
    'gift-made-subjects-donor-at-data-object-customer',
    set('events/gift.made/subjects/donor/at', 'data.object.customer'),
    'flow/undeclared-field',
  ),
  charity(
    'visit-done-schema-properties-minutes-minimum-2000',
    set('events/visit.done/schema/properties/minutes/minimum', 2000),
    'event/never-valid',
    value('events/visit.done/schema/properties/minutes/maximum'),
  ),
  charity(
    'visit-done-schema-properties-minutes-duration',
    rename('events/visit.done/schema/properties/minutes', 'duration'),
    'flow/undeclared-field',
    value('events/visit.done/subjects/client/about/1'),
  ),
  charity(
    'orders-to-kitchen-orders-fields-client-address-client-adress',
    rename('routes/orders/to/kitchen-orders/fields/client.address', 'client.adress'),
    'flow/undeclared-field',
    key('routes/orders/to/kitchen-orders/fields/client.adress'),
  ),
  charity(
    'thanks-when-event-data-object-amount-total-0',
    set('routes/thanks/when', 'event.data.object.amount_total < 0'),
    'route/never-true',
  ),
  charity(
    'thanks-to-thanks-addressee-data-object-customer-details-name',
    set('routes/thanks/to/thanks/addressee', 'data.object.customer_details.name'),
    'route/addressee-misfit',
  ),
  charity('visits-when-event-minutes-1440', set('routes/visits/when', 'event.minutes > 1440'), 'route/never-true'),
  charity('journal-replicas-2', set('router/journal/replicas', 2), 'build/not-enforced'),
  charity(
    'meals-forgotten-assert-must-flow-retention-maxdays-40',
    set('commitments/meals-forgotten/assert/must', 'flow.retention.maxDays <= "40"'),
    'schema/condition',
  ),
  charity('senders-control-ingress-verify', set('measures/senders/control', 'ingress.verify'), 'build/not-enforced'),
  charity('texts-0-name-care-end', set('project/texts/0/name', 'care.end'), 'notice/phrase-unused'),
])
