import { family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about several things; sown from the law after the first ones had been mended. */
export const lettingsFurther = family('lettings-further', [
  lettings(
    'deskline-active-from-2025-09-01',
    set('recipients/deskline/activeFrom', '2025-09-01'),
    'recipient/start-far',
    value('recipients/deskline/contract/signed'),
  ),
  lettings(
    'arrange-viewings-role-joint-duties-ours-information-contact-brea',
    set('activities/arrange-viewings/role/joint/duties/ours', ['information', 'contact', 'breaches']),
    'role/duties-of-nobody',
    key('activities/arrange-viewings/role/joint/duties'),
  ),
  lettings(
    'visits-for-p1m',
    set('retention/visits/for', 'P1M'),
    'retention/recipient-outlives',
    value('recipients/statly/keeps/for'),
  ),
  lettings(
    'postbird-announced-2025-08-01',
    set('recipients/postbird/announced', '2025-08-01'),
    'recipient/notice-not-run',
  ),
  lettings(
    'tenants-app-origin-third-party',
    set('sources/tenants-app/origin', 'third-party'),
    'information/source-mismatch',
  ),
  lettings(
    'adapt-homes-data-health-disability-condition-article-9-2-f',
    set('activities/adapt-homes/data/health.disability/condition/article', '9(2)(f)'),
    'basis/condition-misfit',
  ),
  lettings(
    'send-news-data-criminal-offence-source-third-party-from-landlord',
    set('activities/send-news/data/criminal.offence', {
      source: 'third-party',
      from: 'Landlords',
      condition: {
        article: '10',
        law: 'Section 55 of the Data Protection Act 2018 (Ireland)',
        schedule1: 'paragraph 10',
      },
    }),
    'basis/sensitive-marketing',
    key('activities/send-news/data/criminal.offence'),
  ),
  lettings(
    'publish-rents-lawful-basis-rescue',
    set('activities/publish-rents/lawfulBasis', 'rescue'),
    'basis/for-another',
  ),
  lettings(
    'run-tenancies-recipients-guild-person-name',
    set('activities/run-tenancies/recipients/guild', ['person.name']),
    'role/joint-elsewhere',
    key('activities/run-tenancies/recipients/guild'),
  ),
  lettings(
    'know-landlords-lawful-basis-adaptation-consent',
    set('activities/know-landlords/lawfulBasis', 'adaptation-consent'),
    'basis/consent-for-many',
  ),
  lettings(
    'compare-faces-lawful-basis-cookie-consent',
    set('activities/compare-faces/lawfulBasis', 'cookie-consent'),
    'basis/consent-not-explicit',
  ),
  lettings(
    'send-news-lawful-basis-adaptation-consent',
    set('activities/send-news/lawfulBasis', 'adaptation-consent'),
    'basis/consent-for-many',
  ),
  lettings(
    'emergency-services-engagement-on-our-behalf',
    set('recipients/emergency-services/engagement', 'on-our-behalf'),
    'recipient/not-a-category',
    value('recipients/emergency-services/kind'),
  ),
  lettings(
    'news-after-tenancy-ended',
    set('retention/news/after', 'tenancy.ended'),
    'retention/trigger-of-others',
    value('activities/send-news/retention'),
  ),
])
