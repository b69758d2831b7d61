import { family, key, set, value } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about routing; written before a rule was read. */
export const insurerRouting = family('insurer-routing', [
  insurer(
    'properties-behaviour-properties-night-x-category-none',
    set('events/trip.finished/schema/properties/behaviour/properties/night/x-category', 'none'),
    'event/not-personal',
  ),
  insurer(
    'driver-properties-id-x-category-event-metadata',
    set('events/trip.finished/schema/properties/driver/properties/id/x-category', 'event.metadata'),
    'rights/unindexable-key',
    value('events/trip.finished/subjects/driver/keys/0'),
  ),
  insurer(
    'properties-reporter-properties-email-x-category-none',
    set('events/claim.reported/schema/properties/reporter/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  insurer(
    'diagnosis-type-string-x-category-claim-details',
    set('events/claim.reported/schema/properties/diagnosis', { type: 'string', 'x-category': 'claim.details' }),
    'event/category-misfit',
    value('events/claim.reported/schema/properties/diagnosis/x-category'),
  ),
  insurer(
    'categories-driving-behaviour-sensitivity-none',
    set('categories/driving.behaviour/sensitivity', 'none'),
    'category/told-of-people',
  ),
  insurer(
    'categories-claim-details-sensitivity-none',
    set('categories/claim.details/sensitivity', 'none'),
    'category/told-of-people',
  ),
  insurer(
    'to-broker-desk-fields-reporter-email-keep',
    set('routes/claims/to/broker-desk/fields/reporter.email', 'keep'),
    'recipient/category-not-allowed',
    key('routes/claims/to/broker-desk/fields/reporter.email'),
  ),
  insurer(
    'sources-boxes-http-verify-scheme-none',
    set('sources/boxes/http/verify', { scheme: 'none' }),
    'security/ingress-unverified',
    value('sources/boxes/http/verify/scheme'),
  ),
])
