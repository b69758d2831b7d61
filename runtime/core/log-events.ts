/**
 * Everything that a router logs, with its level. Names are read by machines: none is renamed or used for something else.
 * `docs/codes.md` says what each of them means.
 */
export const logEvents = {
  'admin-not-loopback': 'warn',
  'attempt-failed': 'error',
  'audit-failed': 'error',
  'channel-disabled': 'error',
  'channel-stopped': 'warn',
  'claim-failed': 'error',
  'clock-in-doubt': 'error',
  'clock-trusted': 'info',
  'condition-failed': 'warn',
  declaration: 'info',
  'declaration-current': 'info',
  'declaration-older': 'warn',
  'declaration-swapped': 'info',
  'declaration-unknown': 'error',
  'dedupe-not-stored': 'warn',
  'delivery-cut': 'info',
  'delivery-dead': 'warn',
  'delivery-expired': 'warn',
  'delivery-repeat': 'warn',
  'delivery-retry': 'info',
  'delivery-suppressed': 'warn',
  'erasure-failed': 'error',
  'erasures-replayed': 'warn',
  'event-altered': 'error',
  'event-without-retention': 'warn',
  'events-altered': 'warn',
  failed: 'error',
  'heartbeat-back': 'info',
  'heartbeat-lost': 'error',
  'journal-back': 'info',
  'journal-check': 'info',
  'journal-lost': 'error',
  'journal-refused': 'error',
  'journal-stand-in': 'warn',
  'journal-without-tls': 'warn',
  'live-failed': 'warn',
  'log-cut': 'info',
  'log-not-cut': 'warn',
  'migration-copied': 'info',
  'migration-resumed': 'info',
  'no-lease': 'warn',
  'record-unreadable': 'error',
  'records-replayed': 'warn',
  refused: 'error',
  'register-behind': 'error',
  'reload-failed': 'error',
  'reload-refused': 'error',
  'reminders-failed': 'error',
  'reminders-refused': 'error',
  'request-failed': 'error',
  'request-taken': 'info',
  'request-waits': 'warn',
  'requests-due': 'warn',
  'requests-overdue': 'error',
  rescheduled: 'info',
  'resume-not-told': 'error',
  'review-failed': 'error',
  'rights-replayed': 'warn',
  'secret-changed': 'info',
  'secret-empty': 'warn',
  'secret-missing': 'warn',
  'secret-shared-by-tenants': 'warn',
  'settle-failed': 'error',
  'source-reports-only': 'warn',
  'source-unverified': 'warn',
  'stand-ins': 'warn',
  'stop-not-stored': 'error',
  stopping: 'info',
  'storing-back': 'info',
  'storing-lost': 'error',
  'subscription-to-confirm': 'warn',
  'sweep-failed': 'error',
  'sweep-halted': 'error',
  swept: 'info',
  'telemetry-not-exported': 'warn',
  'telemetry-not-flushed': 'warn',
  'telling-failed': 'error',
  'tenant-plan-unknown': 'warn',
  'tenants-changed': 'info',
  'tenants-invalid': 'error',
  'tombstones-failed': 'error',
  'tombstones-not-kept': 'warn',
} as const satisfies Readonly<Record<string, 'info' | 'warn' | 'error'>>

/** The names of one level. */
export type LogEvent<Level extends (typeof logEvents)[keyof typeof logEvents]> = {
  [Name in keyof typeof logEvents]: (typeof logEvents)[Name] extends Level ? Name : never
}[keyof typeof logEvents]

/** What goes wrong without stopping anything: logged now and then, and counted by `bylaw_faults_total` each time. */
export const faults = [
  'condition-failed',
  'events-altered',
  'no-lease',
  'secret-missing',
] as const satisfies readonly LogEvent<'warn'>[]

export type Fault = (typeof faults)[number]

/** What a router prints on its standard output: that it listens, and what its commands have found. */
export const printed = ['listening', 'checked', 'migrated', 'verified'] as const

export type Printed = (typeof printed)[number]
