import { family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about events, sources and channels; sown from the law and the reference of the language before any rule was read. */
export const lettingsFlows = family('lettings-flows', [
  lettings('vetted-process-last-2023-01-01', set('measures/vetted/process/last', '2023-01-01'), 'process/overdue'),
  lettings(
    'tenants-app-http-verify-scheme-none',
    set('sources/tenants-app/http/verify', { scheme: 'none' }),
    'security/ingress-unverified',
    value('sources/tenants-app/http/verify/scheme'),
  ),
  lettings(
    'night-desk-http-url-http-desk-deskline-example-in',
    set('channels/night-desk/http/url', 'http://desk.deskline.example/in'),
    'security/plaintext-destination',
  ),
  lettings(
    'repair-asked-schema-properties-tenant-properties-phone-x-categor',
    set('events/repair.asked/schema/properties/tenant/properties/phone/x-category', 'none'),
    'event/not-personal',
  ),
  lettings(
    'enquiry-made-schema-properties-applicant-properties-email-x-cate',
    set('events/enquiry.made/schema/properties/applicant/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  lettings(
    'enquiries-activity-run-tenancies',
    set('routes/enquiries/activity', 'run-tenancies'),
    'information/source-mismatch',
    value('activities/run-tenancies/data/contact.email/source'),
  ),
  lettings(
    'prohibited-reference-credit-score',
    set('organisation/prohibited', ['reference.credit-score']),
    'flow/prohibited-category',
    key('activities/reference-applicants/data/reference.credit-score'),
  ),
])
