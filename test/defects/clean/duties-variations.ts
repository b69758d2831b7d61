import { type BaseName, drop, type Edit, set } from '../mutation.ts'

/** Facts that paragraphs of the law ask for, said otherwise and as sound, by project. */
export const dutiesVariations: Partial<Record<BaseName, Readonly<Record<string, readonly Edit[]>>>> = {
  complete: {
    'secrecy-of-a-nurse': [
      set(
        'activities/answer-calls/data/health.data/condition/secrecy',
        'Not a physician, but nurses who are bound by the Nurses and Midwives Act 2011',
      ),
    ],
    'secrecy-in-a-few-words': [
      set('activities/answer-calls/data/health.data/condition/secrecy', 'Registered nurses, Code of 2021'),
    ],
    'secrecy-by-the-law-alone': [
      set(
        'activities/answer-calls/data/health.data/condition/law',
        'Data Protection Act 2018 (Ireland) s. 52, with the professional secrecy of nurses',
      ),
      drop('activities/answer-calls/data/health.data/condition/secrecy'),
    ],
    'advice-in-the-assessment': [set('activities/answer-calls/dpia/advice/file', 'legal/dpia-care-line.pdf')],
    'advice-on-the-day': [set('activities/answer-calls/dpia/advice/date', '2026-02-10')],
    'advice-after-the-draft': [set('activities/answer-calls/dpia/advice/date', '2026-02-24')],
    'advice-of-the-year-before': [set('activities/answer-calls/dpia/advice/date', '2025-06-10')],
    'advice-at-an-address': [
      set('activities/lend/dpia/advice', { url: 'https://wiki.linden.example/advice-lend', date: '2026-02-03' }),
    ],
    'views-of-nobody-for-a-reason': [
      set('activities/answer-calls/dpia/views', 'Callers were not asked, because the line had not begun'),
    ],
    'views-of-the-works-council': [
      set('activities/answer-calls/dpia/views', 'The works council was heard on 3 February'),
    ],
    'views-denied-at-length': [
      set(
        'activities/answer-calls/dpia/views',
        'No views were sought: the line is for emergencies, and patients are not known before they call',
      ),
    ],
    'orders-challenged': [set('recipients/mailer/foreignOrders', 'challenged')],
    'orders-by-agreement': [set('recipients/vault/foreignOrders', 'agreement-only')],
    'orders-of-a-processor-at-home': [set('recipients/host/foreignOrders', 'agreement-only')],
    'many-in-ireland': [set('organisation/processingStaff', 120)],
  },
  clinic: {
    'told-at-once': [
      set('activities/treat-children/informed', {
        within: 'P7D',
        by: ['first-contact'],
        how: 'A letter with the first appointment',
      }),
    ],
    'told-of-payments': [set('activities/take-payments/informed', { within: 'P1M', by: ['first-disclosure'] })],
    'told-of-contacts': [set('activities/speak-to-clients/informed', { within: 'P1M' })],
    'study-with-safeguards': [
      set('activities/study-exercises/data/therapy.exercise/condition/safeguards', 'Researchers see codes alone'),
    ],
  },
  hotel: {
    'told-of-bookings': [
      set('activities/take-travel-bookings/informed', { within: 'P2D', by: ['first-contact', 'first-disclosure'] }),
    ],
    'told-by-a-parent': [set('activities/mind-children/informed', { within: 'P1D' })],
  },
  payroll: {
    'many-at-work-with-an-officer': [set('organisation/processingStaff', 64)],
    'few-at-work': [set('organisation/processingStaff', 7)],
    'told-of-forgeries': [set('activities/find-forgeries/informed', { within: 'P4W' })],
    'alarms-not-at-scale': [set('activities/watch-lone-workers/largeScale', false)],
  },
  insurer: {
    'orders-of-a-reinsurer': [set('recipients/hudson-re/foreignOrders', 'followed')],
    'told-of-claims': [
      set('activities/settle-claims/informed', { within: 'P30D', by: ['first-contact', 'first-disclosure'] }),
    ],
  },
  lettings: {
    'faces-marked': [
      set('recipients/postbird/transfer/uk-gdpr/terms', { safeguards: 'What is biometric is marked as sensitive' }),
    ],
    'told-of-references': [
      set('activities/reference-applicants/informed', {
        within: 'P14D',
        by: ['first-disclosure'],
        how: 'The form says whom we ask',
      }),
    ],
  },
  charity: {
    'relatives-told-when-called': [
      set('activities/call-relatives/informed', { within: 'P31D', by: ['first-contact'] }),
    ],
    'orders-that-british-law-leaves': [set('recipients/smsline/foreignOrders', 'followed')],
  },
  union: {
    'orders-of-an-advertiser': [set('recipients/klick/foreignOrders', 'followed')],
  },
}
