import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the hotels changed, sown before any rule was read: periods, conditions, promises, exceptions, channels and sources. */
export const hotelRoutes1 = family('hotel-routes-1', [
  sown(
    'hotel',
    'backups-of-thirty-years',
    replace(
      'retention.yaml',
      'Chargebacks come in for thirteen months, onExpiry: erase, by: router, backups: P30D',
      'Chargebacks come in for thirteen months, onExpiry: erase, by: router, backups: P30Y',
    ),
    ['retention/backup-outlives'],
    [
      line(
        'retention.yaml',
        'payments: { for: P13M, from: received, why: Chargebacks come in for thirteen months, onExpiry: erase, by: router, backups: P30Y }',
      ),
    ],
  ),
  sown(
    'hotel',
    'backups-of-thirty-months-break-a-promise',
    replace(
      'retention.yaml',
      '    why: Guests come back within two years and complain within one\n    onExpiry: erase\n    by: router\n    backups: P30D',
      '    why: Guests come back within two years and complain within one\n    onExpiry: erase\n    by: router\n    backups: P30M',
    ),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 762')],
  ),
  sown(
    'hotel',
    'sixty-months-break-a-promise',
    replace('retention.yaml', 'assistance: { for: P60D', 'assistance: { for: P60M'),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 90 && flow.retention.onExpiry == "erase"')],
  ),
  sown(
    'hotel',
    'a-day-too-long-for-the-promise',
    replace(
      'retention.yaml',
      'from: received, why: "The stay, and questions after it", onExpiry: erase, by: router, backups: P30D',
      'from: received, why: "The stay, and questions after it", onExpiry: erase, by: router, backups: P31D',
    ),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 90 && flow.retention.onExpiry == "erase"')],
  ),
  sown(
    'hotel',
    'weeks-for-days-break-a-promise',
    replace('retention.yaml', '    for: P90D', '    for: P90W'),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.after == "membership.ended" && flow.retention.days <= 120')],
  ),
  sown(
    'hotel',
    'a-promise-counts-from-the-end-of-the-membership',
    replace('retention.yaml', '    after: membership.ended', '    from: received'),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.after == "membership.ended" && flow.retention.days <= 120')],
  ),
  sown(
    'hotel',
    'marks-of-seven-seconds-know-no-delivery-again',
    replace('retention.yaml', 'marks: { for: P7D', 'marks: { for: PT7S'),
    ['retention/absurd'],
    [
      line(
        'retention.yaml',
        'marks: { for: PT7S, from: received, why: Senders deliver again for up to a week, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'proof-that-outlives-the-payload-by-decades',
    replace('retention.yaml', 'proof-of-delivery: { for: P6M', 'proof-of-delivery: { for: P60Y'),
    ['retention/absurd'],
    [
      line(
        'retention.yaml',
        'proof-of-delivery: { for: P60Y, from: delivered, why: To tell people who got what, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'logs-of-no-day',
    replace('retention.yaml', 'router-log: { for: P90D', 'router-log: { for: P0D'),
    ['retention/absurd'],
    [
      line(
        'retention.yaml',
        'router-log: { for: P0D, from: recorded, why: Attacks are found within three months, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'a-day-too-long-for-the-promise-2',
    replace('retention.yaml', 'footage: { for: P14D', 'footage: { for: P15D'),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 14')],
  ),
  sown(
    'hotel',
    'backups-break-a-promise',
    replace(
      'retention.yaml',
      'within two weeks, onExpiry: erase, by: { process: Security }, backups: P0D',
      'within two weeks, onExpiry: erase, by: { process: Security }, backups: P7D',
    ),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 14')],
  ),
  sown(
    'hotel',
    'the-router-holds-no-footage',
    replace(
      'retention.yaml',
      'footage: { for: P14D, from: recorded, why: Incidents are reported within two weeks, onExpiry: erase, by: { process: Security }',
      'footage: { for: P14D, from: recorded, why: Incidents are reported within two weeks, onExpiry: erase, by: router',
    ),
    ['retention/router-holds-nothing'],
    [
      line(
        'retention.yaml',
        'footage: { for: P14D, from: recorded, why: Incidents are reported within two weeks, onExpiry: erase, by: router, backups: P0D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'the-router-holds-payments-and-nobody-but-it-can-en',
    replace(
      'retention.yaml',
      'payments: { for: P13M, from: received, why: Chargebacks come in for thirteen months, onExpiry: erase, by: router',
      'payments: { for: P13M, from: received, why: Chargebacks come in for thirteen months, onExpiry: erase, by: { process: Finance }',
    ),
    ['retention/held-by-router'],
    [
      line(
        'retention.yaml',
        'payments: { for: P13M, from: received, why: Chargebacks come in for thirteen months, onExpiry: erase, by: { process: Finance }, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'the-router-erases',
    replace(
      'retention.yaml',
      '    why: Points can be reclaimed for ninety days\n    onExpiry: erase',
      '    why: Points can be reclaimed for ninety days\n    onExpiry: anonymise',
    ),
    ['build/not-enforced'],
    [line('retention.yaml', 'onExpiry: anonymise')],
  ),
  sown(
    'hotel',
    'unit-that-does-not-exist',
    replace('retention.yaml', 'subscription: { for: P30D', 'subscription: { for: P30X'),
    ['schema/invalid'],
    [
      line(
        'retention.yaml',
        'subscription: { for: P30X, after: subscription.ended, why: Proof that we stopped writing, onExpiry: erase, by: router, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'never-true-sixty-at-most',
    replace(
      'routing.yaml',
      'event.hotel == "dubai" && event.nights >= 1',
      'event.hotel == "dubai" && event.nights >= 61',
    ),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.hotel == "dubai" && event.nights >= 61')],
  ),
  sown(
    'hotel',
    'never-true-one-at-least',
    replace(
      'routing.yaml',
      'event.hotel == "dubai" && event.nights >= 1',
      'event.hotel == "dubai" && event.nights < 1',
    ),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.hotel == "dubai" && event.nights < 1')],
  ),
  sown(
    'hotel',
    'never-true',
    replace(
      'routing.yaml',
      'event.hotel == "dubai" && event.nights >= 1',
      'event.hotel == "dubai" && event.hotel == "leith"',
    ),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.hotel == "dubai" && event.hotel == "leith"')],
  ),
  sown(
    'hotel',
    'never-true-another-case',
    replace(
      'routing.yaml',
      'event.hotel == "dubai" && event.nights >= 1',
      'event.hotel == "Dubai" && event.nights >= 1',
    ),
    ['schema/condition'],
    [line('routing.yaml', 'when: event.hotel == "Dubai" && event.nights >= 1')],
  ),
  sown(
    'hotel',
    'always-true',
    replace(
      'routing.yaml',
      'event.state in ["new", "changed"] || event.nights > 14',
      'event.state in ["new", "changed", "cancelled"] || event.nights > 14',
    ),
    ['route/always-true'],
    [line('routing.yaml', 'when: event.state in ["new", "changed", "cancelled"] || event.nights > 14')],
  ),
  sown(
    'hotel',
    'never-true-2',
    replace(
      'routing.yaml',
      'event.state in ["new", "changed"] || event.nights > 14',
      'event.state in [] && event.nights > 14',
    ),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.state in [] && event.nights > 14')],
  ),
  sown(
    'hotel',
    'always-true-2',
    replace(
      'routing.yaml',
      'event.state in ["new", "changed"] || event.nights > 14',
      'event.state != "new" || event.state != "changed"',
    ),
    ['route/always-true'],
    [line('routing.yaml', 'when: event.state != "new" || event.state != "changed"')],
  ),
  sown(
    'hotel',
    'never-true-zero-at-least',
    replace(
      'routing.yaml',
      'event.status != "failed" && event.amount > 0',
      'event.status != "failed" && event.amount < 0',
    ),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.status != "failed" && event.amount < 0')],
  ),
  sown(
    'hotel',
    'number-against-text',
    replace(
      'routing.yaml',
      'event.status != "failed" && event.amount > 0',
      'event.status != "failed" && event.amount > "0"',
    ),
    ['schema/condition'],
    [line('routing.yaml', 'when: event.status != "failed" && event.amount > "0"')],
  ),
  sown(
    'hotel',
    'no-register-of-dubai-in-this-event',
    replace('routing.yaml', 'when: event.hotel in ["palma"]', 'when: event.hotel in ["dubai"]'),
    ['schema/condition'],
    [line('routing.yaml', 'when: event.hotel in ["dubai"]')],
  ),
  sown(
    'hotel',
    'an-object-is-no-text',
    replace('routing.yaml', 'when: event.hotel in ["palma"]', 'when: event.document == "palma"'),
    ['schema/condition'],
    [line('routing.yaml', 'when: event.document == "palma"')],
  ),
  sown(
    'hotel',
    'never-true-3',
    replace('routing.yaml', 'when: event.hotel in ["palma"]', 'when: event.hotel.startsWith("pm")'),
    ['route/never-true'],
    [line('routing.yaml', 'when: event.hotel.startsWith("pm")')],
  ),
  sown(
    'hotel',
    'no-flow-is-both',
    replace(
      'promises.yaml',
      'where: flow.activity == "take-bookings" && flow.store == "journal"',
      'where: flow.activity == "take-bookings" && flow.store == "journal" && flow.sink == "recipient"',
    ),
    ['commitment/unproven'],
    [
      line(
        'promises.yaml',
        'where: flow.activity == "take-bookings" && flow.store == "journal" && flow.sink == "recipient"',
      ),
    ],
  ),
])
