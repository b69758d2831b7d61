import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** How long, from when and why. */
export const recruitingTime = family('recruiting-time', [
  sow('no-period', 'activities', 'starter: P30D', 'starter: P30', 'schema/invalid'),
  sow('nothing-is-kept', 'activities', 'starter: P30D', 'starter: P0D', 'retention/absurd'),
  sow(
    'fifteen-years-a-slip-of-the',
    'activities',
    'enterprise: P180D',
    'enterprise: P180M',
    'commitment/broken',
    line('published', 'must: flow.retention.maxDays <= 213'),
  ),
  sow(
    'against-the-promise',
    'activities',
    'enterprise: P180D',
    'enterprise: P220D',
    'commitment/broken',
    line('published', 'must: flow.retention.maxDays <= 213'),
  ),
  sow(
    'against-the-promise-2',
    'activities',
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: P14D`,
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: P14M`,
    'retention/backup-outlives',
    line('activities', 'backups: P14M'),
  ),
  sow(
    'no-period-2',
    'activities',
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: P14D`,
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: 14D`,
    'schema/invalid',
    line('activities', 'backups: 14D'),
  ),
  sow(
    'typo',
    'activities',
    `    byPlan: { starter: P30D, team: P90D, enterprise: P180D }
    from: received`,
    `    byPlan: { starter: P30D, team: P90D, enterprise: P180D }
    from: recieved`,
    'schema/invalid',
    line('activities', 'from: recieved'),
  ),
  sow(
    'restricted-for-how-long',
    'activities',
    `    why: How long employers may fetch an application again
    onExpiry: erase`,
    `    why: How long employers may fetch an application again
    onExpiry: restrict`,
    'build/not-enforced',
    line('activities', 'onExpiry: restrict'),
  ),
  sow(
    'opaque-cvs-cannot-be-anonymised-by',
    'activities',
    `    why: How long employers may fetch an application again
    onExpiry: erase`,
    `    why: How long employers may fetch an application again
    onExpiry: anonymise`,
    'build/not-enforced',
    line('activities', 'onExpiry: anonymise'),
  ),
  sow(
    'the-router-holds-it-and-nobody',
    'activities',
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router`,
    `    why: How long employers may fetch an application again
    onExpiry: erase
    by: { process: Interns }`,
    'retention/held-by-router',
    line('activities', 'by: { process: Interns }'),
  ),
  sow(
    'no-reason',
    'activities',
    'why: How long employers may fetch an application again',
    'why: Just in case',
    'retention/vague',
  ),
  sow(
    'placeholder',
    'activities',
    'why: How long employers may fetch an application again',
    'why: TBD',
    'fact/placeholder',
  ),
  sow(
    'typo-of-an-event-it-never',
    'activities',
    'after: account.closed',
    'after: acount.closed',
    'retention/trigger-misfit',
  ),
  sow('indefinite-not-aggregated', 'activities', 'for: P30D', 'for: indefinite', 'retention/unbounded'),
  sow('absurd', 'activities', 'for: P30D', 'for: P300Y', 'retention/absurd'),
  sow(
    'the-reason-carries-a-week-kept',
    'activities',
    'why: Candidates may undo the closing within a month',
    'why: Candidates may undo the closing within a week',
    'retention/why-says-less',
    line('activities', 'for: P30D'),
  ),
  sow(
    'no-period-3',
    'activities',
    `  match-data:
    for: P90D`,
    `  match-data:
    for: PT90D`,
    'schema/invalid',
    line('activities', 'for: PT90D'),
  ),
  sow(
    'no-period-4',
    'activities',
    `  match-data:
    for: P90D`,
    `  match-data:
    for: 90`,
    'schema/invalid',
    line('activities', 'for: 90'),
  ),
  sow(
    'no-such-start',
    'activities',
    `    for: P90D
    from: received`,
    `    for: P90D
    from: delivery`,
    'schema/invalid',
    line('activities', 'from: delivery'),
  ),
  sow(
    'less-than-the-statutory-minimum',
    'activities',
    'for: P10Y',
    'for: P6Y',
    'retention/below-minimum',
    line('activities', 'minimum: P8Y'),
  ),
  sow('more-than-the-period', 'activities', 'minimum: P8Y', 'minimum: P12Y', 'retention/below-minimum'),
  sow(
    'no-law',
    'activities',
    'law: Section 147(3) of the German Fiscal Code (AO)',
    'law: Company policy',
    'retention/vague',
  ),
  sow(
    'logs-for-90-years',
    'activities',
    `  log-data:
    for: P90D`,
    `  log-data:
    for: P90Y`,
    'retention/absurd',
    line('activities', 'for: P90Y'),
  ),
  sow(
    'a-hold-without-an-end',
    'activities',
    'until: The end of the investigation',
    'until: forever',
    'retention/vague',
  ),
  sow('no-ground', 'activities', 'ground: An investigation of an attack', 'ground: Any reason', 'fact/placeholder'),
  sow('thirteen-minutes-a-slip', 'activities', 'for: P13M', 'for: PT13M', 'retention/why-otherwise'),
  sow(
    'senders-deliver-again-for-a-week',
    'activities',
    'for: P8D',
    'for: PT5M',
    'retention/why-otherwise',
    line('activities', 'why: Senders deliver again for a week'),
  ),
  sow(
    'the-marks-end-before',
    'activities',
    'why: Senders deliver again for a week',
    'why: Senders deliver again for a month',
    'retention/why-otherwise',
  ),
  sow(
    'typo-2',
    'activities',
    `    lawfulBasis: account-terms
    dataSubjects: [candidates]
    retention: account-data`,
    `    lawfulBasis: account-terms
    dataSubjects: [candidates]
    retention: acount-data`,
    'ref/unresolved',
    line('activities', 'retention: acount-data'),
  ),
  sow(
    'profiles-kept-for-ten-years-under',
    'activities',
    `    lawfulBasis: account-terms
    dataSubjects: [candidates]
    retention: account-data`,
    `    lawfulBasis: account-terms
    dataSubjects: [candidates]
    retention: ledger`,
    'retention/law-of-another',
    line('activities', 'retention: ledger'),
  ),
  sow(
    'visitors-have-no-account',
    'activities',
    'retention: site-data',
    'retention: account-data',
    'retention/trigger-of-others',
    line(
      'activities',
      `retention: account-data
    data:
      technical.cookie-id: { source: observed }`,
    ),
  ),
  sow(
    'invoices-erased-after-90-days-against',
    'activities',
    'retention: ledger',
    'retention: log-data',
    'retention/below-minimum',
  ),
])
