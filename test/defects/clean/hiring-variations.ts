import { type Edit, set } from '../mutation.ts'

/** The recruitment platform, said otherwise and as sound. */
export const hiringVariations: Readonly<Record<string, readonly Edit[]>> = {
  'rankings-for': [set('retention/rankings/for', 'P5M')],
  'recordings-for': [set('retention/recordings/for', 'P14D')],
  'rank-candidates-dpia-date': [set('activities/rank-candidates/dpia/date', '2026-06-01')],
  'rank-candidates-automateddecisions-intervention': [
    set(
      'activities/rank-candidates/automatedDecisions/intervention',
      'Call us: a recruiter reads your profile, listens to you and may change the place',
    ),
  ],
  'rank-candidates-minimumage': [set('activities/rank-candidates/minimumAge', 21)],
  'ranking-consent-asked': [
    set(
      'lawfulBases/ranking-consent/asked',
      'A question of its own in the profile with the buttons yes and no, neither chosen',
    ),
  ],
  'alerts-consent-withdrawn': [
    set('lawfulBases/alerts-consent/withdrawn', 'A link in each mail, and a switch in the profile'),
  ],
  'larkmail-stored': [set('recipients/larkmail/stored', ['US', 'IE'])],
  'helpdesk-accessedfrom': [set('recipients/helpdesk/accessedFrom', ['DK', 'SE'])],
  'modelworks-transfer-eu-gdpr-terms-docking': [set('recipients/modelworks/transfer/eu-gdpr/terms/docking', true)],
  'modelworks-transfer-eu-gdpr-assessed': [set('recipients/modelworks/transfer/eu-gdpr/assessed', '2026-01-12')],
  'modelworks-keeps-for': [set('recipients/modelworks/keeps/for', 'P7D')],
  'bracken-diligence-date': [set('recipients/bracken/diligence/date', '2026-08-06')],
  'send-alerts-recipients-helpdesk': [set('activities/send-alerts/recipients/helpdesk', ['contact.email'])],
  'run-profiles-data-person-language': [set('activities/run-profiles/data/person.language', { source: 'person' })],
  'run-profiles-data-person-photo': [
    set('activities/run-profiles/data/person.photo', { source: 'person', when: 'the candidate uploads one' }),
  ],
  'check-backgrounds-recipients-lawyers': [set('activities/check-backgrounds/recipients/lawyers', ['person.name'])],
  'defend-claims-recipients-lawyers': [
    set('activities/defend-claims/recipients/lawyers', ['person.name', 'candidate.rank']),
  ],
  'serve-employers-data-contact-phone': [set('activities/serve-employers/data/contact.phone', { source: 'person' })],
  'rankings-when': [set('routes/rankings/when', 'event.score >= 60.0')],
  'rankings-when-otherwise': [set('routes/rankings/when', 'event.score >= 40.0 && event.place <= 20')],
  'rankings-to-model-fields-vacancy': [set('routes/rankings/to/model/fields/vacancy', 'drop')],
  'applications-to-employer-fields-applicant-phone': [
    set('routes/applications/to/employer/fields/applicant.phone', 'mask'),
  ],
  'interviews-orderby': [set('routes/interviews/orderBy', 'applicant.email')],
  'invitations-limits-rate': [set('channels/invitations/limits/rate', '10/s')],
  'invitations-retry-schedule': [set('channels/invitations/retry/schedule', ['PT30S', 'PT5M'])],
  'ranker-http-verify-algorithm': [set('sources/ranker/http/verify/algorithm', 'sha512')],
  'ranker-http-verify-tolerance': [set('sources/ranker/http/verify/tolerance', 'PT5M')],
  'careers-type-otherwise': [set('sources/careers/type/otherwise', 'reject')],
  'visits-lifetime': [set('trackers/visits/lifetime', 'P3M')],
  'candidates-version': [set('notices/candidates/version', 7)],
  'candidates-text-complaints': [
    set(
      'notices/candidates/text/complaints',
      'You can complain to the Data Protection Commission or to the authority of the country where you live or work.',
    ),
  ],
  'rankings-half-a-year-assert-must': [
    set('commitments/rankings-half-a-year/assert/must', 'flow.retention.maxDays < 201'),
  ],
  'journal-replicas': [set('router/journal/replicas', 3)],
  'limits-rate': [set('router/limits/rate', '200/s')],
  'training-process-last': [set('measures/training/process/last', '2026-09-10')],
  'employer-system-country-until': [set('exceptions/employer-system-country/until', '2027-03-31')],
  'permits-why': [set('retention/permits/why', 'The law asks us to show that we checked')],
  'candidate-ranked-schema-properties-score-maximum': [
    set('events/candidate.ranked/schema/properties/score/maximum', 200),
  ],
}
