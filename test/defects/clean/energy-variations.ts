import { type Edit, replace } from '../mutation.ts'

/** The supplier of energy, said otherwise and as sound. */
export const energyVariations: Readonly<Record<string, readonly Edit[]>> = {
  'bylaw-compose': [replace('bylaw.yaml', '  deployment: systemd', '  deployment: compose')],
  'bylaw-8': [replace('bylaw.yaml', 'depth: 12', 'depth: 8')],
  'bylaw-postgres': [replace('bylaw.yaml', 'journal: { engine: sqlite }', 'journal: { engine: postgres }')],
  'lawful-box-in-the-letter-of-welcome-empty-whoever-wants-n': [
    replace(
      'lawful.yaml',
      '    asked: An empty box in the letter of welcome',
      '    asked: "Box in the letter of welcome, empty: whoever wants news ticks it"',
    ),
  ],
  'lawful-p18m': [replace('lawful.yaml', 'review: P1Y }', 'review: P18M }')],
  'doing-the-operator-of-the-grid-meter-reading': [
    replace(
      'doing.yaml',
      'source: third-party, from: The grid operator }\n      meter.reading',
      'source: third-party, from: "The operator of the grid" }\n      meter.reading',
    ),
  ],
  'doing-p60d': [replace('doing.yaml', '        noticePeriod: P30D', '        noticePeriod: P60D')],
  'doing-controller-chooses': [replace('doing.yaml', '        atEnd: erase', '        atEnd: controller-chooses')],
  'doing-without': [
    replace(
      'doing.yaml',
      'meter.number: { source: third-party, from: The grid operator }',
      'meter.number: { source: third-party }',
    ),
  ],
  'doing-staff-customers-household-members': [
    replace('doing.yaml', '[customers, household-members, staff]', '[staff, customers, household-members]'),
  ],
  'doing-false': [replace('doing.yaml', 'largeScale: true', 'largeScale: false')],
  'periods-p12m': [replace('periods.yaml', 'half-hours: { for: P13M', 'half-hours: { for: P12M')],
  'periods-p60d': [replace('periods.yaml', 'portfolio: P90D', 'portfolio: P60D')],
  'periods-p18m': [replace('periods.yaml', 'debts: { for: P1Y', 'debts: { for: P18M')],
  'periods-p4w': [replace('periods.yaml', 'news: { for: P30D', 'news: { for: P4W')],
  'periods-pt72h': [replace('periods.yaml', 'seen-marks: { for: P3D', 'seen-marks: { for: PT72H')],
  'others-2026-01-05': [replace('others.yaml', 'announced: 2026-01-10', 'announced: 2026-01-05')],
  'others-in-at': [replace('others.yaml', 'accessedFrom: [DE, IN]', 'accessedFrom: [DE, IN, AT]')],
  'others-2-signed-2026-01-15-assessed-2026-01-10-uk': [
    replace(
      'others.yaml',
      'module: 2, signed: 2026-01-15, assessed: 2026-01-10 }\n      uk',
      'module: [2], signed: 2026-01-15, assessed: 2026-01-10 }\n      uk',
    ),
  ],
  'others-2027-09-30': [replace('others.yaml', 'expires: 2027-03-31', 'expires: 2027-09-30')],
  'others-p60d': [replace('others.yaml', 'keeps: { for: P90D', 'keeps: { for: P60D')],
  'happenings-stairlift-hoist': [
    replace(
      'happenings.yaml',
      'enum: [home-dialysis, ventilator, stairlift]',
      'enum: [home-dialysis, ventilator, stairlift, hoist]',
    ),
  ],
  'happenings-100': [replace('happenings.yaml', 'maxItems: 50', 'maxItems: 100')],
  'happenings-0': [
    replace('happenings.yaml', 'owed: { type: integer, minimum: 1,', 'owed: { type: integer, minimum: 0,'),
  ],
  'ways-in-normal-high': [
    replace(
      'ways.yaml',
      'event.owed >= 50 && event.priority != "low"',
      'event.owed >= 50 && event.priority in ["normal", "high"]',
    ),
  ],
  'ways-0-5-event-quality-estimated': [
    replace(
      'ways.yaml',
      'event.kwh >= 0.0 && event.quality == "actual"',
      'event.kwh > 0.5 && event.quality != "estimated"',
    ),
  ],
  'ways-true': [replace('ways.yaml', 'when: event.switchedOn', 'when: event.switchedOn == true')],
  'ways-stairlift': [
    replace('ways.yaml', 'when: event.need in ["home-dialysis", "ventilator"]', 'when: event.need != "stairlift"'),
  ],
  'ways-keep': [replace('ways.yaml', 'since: generalise-date', 'since: keep')],
  'ways-pt4m': [replace('ways.yaml', 'tolerance: PT2M', 'tolerance: PT4M')],
  'ways-readings-x-version-2': [
    replace('ways.yaml', 'headers: { x-team: meters }', 'headers: { x-team: readings, x-version: "2" }'),
  ],
  'ways-pt1h-p1d-p2d': [replace('ways.yaml', 'schedule: [PT1M, PT10M, PT1H, P1D]', 'schedule: [PT1M, PT1H, P1D, P2D]')],
  'said-flow-announced-flow-activefrom': [
    replace(
      'said.yaml',
      'must: flow.noticeDays >= 30',
      'must: flow.noticeDays >= 30 && flow.announced < flow.activeFrom',
    ),
  ],
  'said-months-and-a-half': [
    replace(
      'said.yaml',
      'promise: Half-hourly readings are gone after fourteen and a half months.',
      'promise: Half-hourly readings are gone after fourteen months and a half.',
    ),
  ],
  'said-flow-retention-onexpiry-erase': [
    replace(
      'said.yaml',
      'must: flow.retention.maxDays <= 104',
      'must: flow.retention.maxDays <= 104 && flow.retention.onExpiry == "erase"',
    ),
  ],
  'said-2027-05-31': [replace('said.yaml', 'until: 2027-06-30', 'until: 2027-05-31')],
  'said-p1y-last-2026-02-01-evidence-papers-doors-md-erasu': [
    replace(
      'said.yaml',
      'every: P6M, last: 2026-10-01, evidence: papers/doors.md } }\n  erasure',
      'every: P1Y, last: 2026-02-01, evidence: papers/doors.md } }\n  erasure',
    ),
  ],
  'said-8': [replace('said.yaml', 'version: 7', 'version: 8')],
  'categories-without': [replace('categories.yaml', 'description: What a household used in a day or longer, ', '')],
}
