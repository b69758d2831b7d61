import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: periods, conditions, promises, exceptions, channels and sources. */
export const energyRoutes1 = family('energy-routes-1', [
  sown(
    'energy',
    'two-months-too-long-for-the-promise',
    replace('periods.yaml', 'half-hours: { for: P13M', 'half-hours: { for: P15M'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.retention.maxDays <= 436')],
  ),
  sown(
    'energy',
    'backups-break-a-promise',
    replace(
      'periods.yaml',
      'the year before is compared, onExpiry: erase, by: router, backups: P35D',
      'the year before is compared, onExpiry: erase, by: router, backups: P35M',
    ),
    ['retention/backup-outlives'],
    [
      line(
        'periods.yaml',
        'half-hours: { for: P13M, from: received, why: The same month of the year before is compared, onExpiry: erase, by: router, backups: P35M }',
      ),
    ],
  ),
  sown(
    'energy',
    'a-day-too-long-for-the-promise',
    replace('periods.yaml', 'portfolio: P90D', 'portfolio: P91D'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.retention.maxDays <= 104')],
  ),
  sown(
    'energy',
    'years-break-a-promise',
    replace('periods.yaml', 'portfolio: P90D', 'portfolio: P9Y'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.retention.maxDays <= 104')],
  ),
  sown(
    'energy',
    'a-plan-without-a-period',
    replace('periods.yaml', 'single-site: P30D, portfolio: P90D', 'single-site: P30D'),
    ['retention/unbounded'],
    [line('periods.yaml', 'byPlan: { single-site: P30D }')],
  ),
  sown(
    'energy',
    'a-day-too-long-for-the-promise-2',
    replace('periods.yaml', '    backups: P14D', '    backups: P15D'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.retention.maxDays <= 104')],
  ),
  sown(
    'energy',
    'a-day-too-long-for-the-promise-3',
    replace('periods.yaml', 'register: { for: P60D', 'register: { for: P66D'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.retention.after == "registration.ended" && flow.retention.days <= 100')],
  ),
  sown(
    'energy',
    'a-rule-and-the-router-erase',
    replace(
      'periods.yaml',
      'Disputes about what was paid, onExpiry: erase, by: router, backups: P35D',
      'Disputes about what was paid, onExpiry: restrict, by: router, backups: P35D',
    ),
    ['build/not-enforced'],
    [
      line(
        'periods.yaml',
        'debts: { for: P1Y, after: debt.settled, why: Disputes about what was paid, onExpiry: restrict, by: router, backups: P35D }',
      ),
    ],
  ),
  sown(
    'energy',
    'marks-that-outlive-what-they-are-of',
    replace('periods.yaml', 'seen-marks: { for: P3D', 'seen-marks: { for: P3Y'),
    ['retention/why-says-less'],
    [
      line(
        'periods.yaml',
        'seen-marks: { for: P3Y, from: received, why: Meters send again for two days, onExpiry: erase, by: router, backups: P14D }',
      ),
    ],
  ),
  sown(
    'energy',
    'never-true-one-at-least',
    replace('ways.yaml', 'event.owed >= 50 && event.priority != "low"', 'event.owed <= 0 && event.priority != "low"'),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.owed <= 0 && event.priority != "low"')],
  ),
  sown(
    'energy',
    'never-true',
    replace(
      'ways.yaml',
      'event.owed >= 50 && event.priority != "low"',
      'event.owed >= 50 && !(event.priority in ["low", "normal", "high"])',
    ),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.owed >= 50 && !(event.priority in ["low", "normal", "high"])')],
  ),
  sown(
    'energy',
    'never-true-2',
    replace(
      'ways.yaml',
      'event.owed >= 50 && event.priority != "low"',
      'event.owed >= 50 && event.priority == "urgent"',
    ),
    ['schema/condition'],
    [line('ways.yaml', 'when: event.owed >= 50 && event.priority == "urgent"')],
  ),
  sown(
    'energy',
    'never-true-3',
    replace('ways.yaml', 'event.owed >= 50 && event.priority != "low"', 'event.owed >= 100 && event.owed < 50'),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.owed >= 100 && event.owed < 50')],
  ),
  sown(
    'energy',
    'never-true-4',
    replace('ways.yaml', 'when: event.switchedOn', 'when: event.switchedOn && !event.switchedOn'),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.switchedOn && !event.switchedOn')],
  ),
  sown(
    'energy',
    'a-flag-is-no-text',
    replace('ways.yaml', 'when: event.switchedOn', 'when: event.switchedOn == "true"'),
    ['schema/condition'],
    [line('ways.yaml', 'when: event.switchedOn == "true"')],
  ),
  sown(
    'energy',
    'never-true-zero-at-least',
    replace(
      'ways.yaml',
      'event.kwh >= 0.0 && event.quality == "actual"',
      'event.kwh < 0.0 && event.quality == "actual"',
    ),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.kwh < 0.0 && event.quality == "actual"')],
  ),
  sown(
    'energy',
    'never-true-5',
    replace('ways.yaml', 'when: event.need in ["home-dialysis", "ventilator"]', 'when: event.need in ["dialysis"]'),
    ['schema/condition'],
    [line('ways.yaml', 'when: event.need in ["dialysis"]')],
  ),
  sown(
    'energy',
    'never-true-6',
    replace('ways.yaml', 'event.need in ["home-dialysis", "ventilator"]', 'event.need.size() > 40'),
    ['route/never-true'],
    [line('ways.yaml', 'when: event.need.size() > 40')],
  ),
  sown(
    'energy',
    'sixty-days-are-not-kept-and-thirty-are-promised',
    replace('said.yaml', 'must: flow.noticeDays >= 30', 'must: flow.noticeDays >= 60'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.noticeDays >= 60')],
  ),
  sown(
    'energy',
    'three-where-thirty-are-promised',
    replace('said.yaml', 'must: flow.noticeDays >= 30', 'must: flow.noticeDays >= 3'),
    ['commitment/says-more'],
    [line('said.yaml', 'must: flow.noticeDays >= 3')],
  ),
  sown(
    'energy',
    'more-than-is-promised',
    replace('said.yaml', 'must: flow.retention.maxDays <= 104', 'must: flow.retention.maxDays <= 1040'),
    ['commitment/says-more'],
    [line('said.yaml', 'must: flow.retention.maxDays <= 1040')],
  ),
])
