import { family, set, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** Periods that nobody can defend. */
export const defendedRetention = family('defended-retention', [
  to('typo', 'retention/orders/for', 'P30Y', 'retention/absurd'),
  to('calls-typo', 'retention/calls/for', 'P30Y', 'retention/absurd'),
  to('alarms-typo', 'retention/alarms/for', 'P90Y', 'retention/absurd'),
  to('months-for-days', 'retention/alarms/for', 'P90M', 'retention/excessive'),
  to('calls-no-period', 'retention/calls/for', 'PT30D', 'schema/invalid'),
  to('prescribes-no-period', 'retention/books/law', 'GDPR Art. 5(1)(e)', 'retention/vague'),
  to('misspelt', 'retention/account/after', 'acount.closed', 'retention/trigger-misfit'),
  to('visits-typo', 'retention/visits/for', 'P13Y', 'retention/excessive'),
  to('appointments-typo', 'retention/appointments/byPlan/plus', 'P90Y', 'retention/absurd'),
  to('backups-outlive', 'retention/appointments/backups', 'P7Y', 'retention/backup-outlives'),
  to('promise-of-37-days', 'retention/orders/backups', 'P7M', 'retention/backup-outlives'),
  to('calls-backups-outlive', 'retention/calls/backups', 'P7Y', 'retention/backup-outlives'),
  to('access-logs-typo', 'retention/access-logs/for', 'P90Y', 'retention/absurd'),
  to('ledger-typo', 'retention/ledger/for', 'P30Y', 'retention/absurd'),
  to('a-day-gone-by', 'retention/appointments/holds/0/until', '2026-01-01', 'retention/hold-ended'),
  to('no-end', 'retention/appointments/holds/0/until', 'never', 'retention/vague'),
  to('no-ground', 'retention/appointments/holds/0/ground', 'Any reason', 'fact/placeholder'),
  to('the-router-holds-no-invoices', 'retention/books/by', 'router', 'retention/router-holds-nothing'),
  change(
    'of-a-year-to-come',
    set('retention/care-files/law', 'Statute of Limitations 2957'),
    ['law/year-to-come'],
    word('retention/care-files/law', '2957'),
  ),
  to('vetting-typo', 'retention/vetting/for', 'P100Y', 'retention/absurd'),
  to('a-period-for-a-reason', 'retention/vetting/why', 'P1Y', 'fact/wrong-kind'),
  to('calls-a-period-for-a-reason', 'retention/calls/why', 'Indefinitely', 'fact/wrong-kind'),
  to('contradicts-the-period', 'retention/orders/why', 'We keep everything for three years', 'retention/why-otherwise'),
  {
    ...to('technical-logs-promise', 'retention/technical-logs/for', 'P12Y', 'retention/excessive'),
    base: 'dispatchkit',
  },
  {
    ...to('until-delivered-typo', 'retention/until-delivered/for', 'P4Y', 'retention/why-says-less'),
    base: 'whatsapp-automation',
  },
  {
    ...to('media-links-promise', 'retention/media-links/for', 'P5D', 'retention/why-says-less'),
    base: 'whatsapp-automation',
  },
  {
    ...to('five-minutes', 'retention/media-links/for', 'PT5H', 'retention/why-says-less'),
    base: 'whatsapp-automation',
  },
  { ...to('three-days-and-a-half', 'retention/in-transit/for', 'P4M', 'retention/why-says-less'), base: 'zaptic' },
  { ...to('in-transit-typo', 'retention/in-transit/for', 'P4Y', 'retention/why-says-less'), base: 'inngest' },
])
