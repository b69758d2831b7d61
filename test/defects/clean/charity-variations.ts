import { type Edit, set } from '../mutation.ts'

/** The charity, said otherwise and as sound. */
export const charityVariations: Readonly<Record<string, readonly Edit[]>> = {
  'care-files-backups': [set('retention/care-files/backups', 'P7D')],
  'volunteers-for': [set('retention/volunteers/for', 'P6M')],
  'care-at-home-recipients-council': [set('activities/care-at-home/recipients/council', ['person.name'])],
  'care-at-home-recipients-emergency-services': [
    set('activities/care-at-home/recipients/emergency-services', ['person.name', 'care.plan']),
  ],
  'protect-people-recipients-courts': [set('activities/protect-people/recipients/courts', 'all')],
  'claim-gift-aid-data-contact-email': [set('activities/claim-gift-aid/data/contact.email', { source: 'person' })],
  'plan-volunteers-data-emergency-contact': [
    set('activities/plan-volunteers/data/emergency.contact', { source: 'person' }),
  ],
  'thank-donors-data-contact-address': [set('activities/thank-donors/data/contact.address', { source: 'person' })],
  'send-appeals-recipients-fenhost': [
    set('activities/send-appeals/recipients/fenhost', ['person.name', 'contact.address']),
  ],
  'insure-care-datasubjects': [set('activities/insure-care/dataSubjects', ['clients', 'carers', 'volunteers'])],
  'news-consent-asked': [
    set('lawfulBases/news-consent/asked', 'A question below the form for gifts, with the answers yes and no'),
  ],
  'family-consent-withdrawn': [
    set('lawfulBases/family-consent/withdrawn', 'A call, a mail or a word to the family worker'),
  ],
  'life-whose': [set('lawfulBases/life/whose', 'Clients or carers who are found unconscious')],
  'fieldmail-accessedfrom': [set('recipients/fieldmail/accessedFrom', ['DE', 'AT'])],
  'kitchen-diligence-date': [set('recipients/kitchen/diligence/date', '2026-09-03')],
  'broadland-contract-signed': [set('recipients/broadland/contract/signed', '2024-10-07')],
  'rotawise-transfer-uk-gdpr-terms-endedby': [set('recipients/rotawise/transfer/uk-gdpr/terms/endedBy', 'neither')],
  'smsline-stored': [set('recipients/smsline/stored', ['US', 'GB'])],
  'thanks-when': [set('routes/thanks/when', 'event.data.object.amount_total >= 500')],
  'visits-when': [set('routes/visits/when', 'event.minutes > 5')],
  'orders-to-texts-fields-meals': [set('routes/orders/to/texts/fields/meals', 'drop')],
  'orders-to-kitchen-orders-fields-client-name': [set('routes/orders/to/kitchen-orders/fields/client.name', 'redact')],
  'texts-limits-rate': [set('channels/texts/limits/rate', '2/s')],
  'thanks-email-subject': [set('channels/thanks/email/subject', 'Thank you for your gift')],
  'tablets-http-verify-tolerance': [set('sources/tablets/http/verify/tolerance', 'PT2M')],
  'meals-form-type-otherwise': [set('sources/meals-form/type/otherwise', 'reject')],
  'pages-lifetime': [set('trackers/pages/lifetime', 'P1M')],
  'clients-text-introduction': [
    set(
      'notices/clients/text/introduction',
      'We help at home and bring meals; here you read what we do with your data.',
    ),
  ],
  'clients-text-complaints': [
    set('notices/clients/text/complaints', "You can complain to the Information Commissioner's Office."),
  ],
  'requests-in-a-month-process-last': [set('commitments/requests-in-a-month/process/last', '2026-11-02')],
  'tablets-process-every': [set('measures/tablets/process/every', 'P1Y')],
  minimumage: [set('organisation/minimumAge', 18)],
  'dpo-phone': [set('organisation/dpo/phone', '+44 1603 555099')],
  'limits-rate': [set('router/limits/rate', '10/s')],
}
