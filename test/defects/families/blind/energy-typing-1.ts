import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: slips of the hand. */
export const energyTyping1 = family('energy-typing-1', [
  sown(
    'energy',
    'case-of-a-key',
    replace('lawful.yaml', 'preContractual: true', 'precontractual: true'),
    ['schema/unknown-key'],
    [
      line(
        'lawful.yaml',
        'application: { type: contract, contract: The contract of supply that was applied for, precontractual: true, party: [customers] }',
      ),
    ],
  ),
  sown(
    'energy',
    'case-of-a-key-2',
    replace('doing.yaml', '        atEnd: erase', '        atend: erase'),
    ['schema/unknown-key'],
    [line('doing.yaml', 'atend: erase')],
  ),
  sown(
    'energy',
    'letter-lost',
    replace('periods.yaml', 'backups: P14D }\n  who', 'backup: P14D }\n  who'),
    ['schema/unknown-key'],
    [
      line(
        'periods.yaml',
        'seen-marks: { for: P3D, from: received, why: Meters send again for two days, onExpiry: erase, by: router, backup: P14D }',
      ),
    ],
  ),
  sown(
    'energy',
    'letter-doubled',
    replace(
      'periods.yaml',
      'onExpiry: erase, by: { process: Credit team }',
      'onExpirey: erase, by: { process: Credit team }',
    ),
    ['schema/unknown-key'],
    [
      line(
        'periods.yaml',
        'credit: { for: P6M, from: collected, why: A refusal can be contested, onExpirey: erase, by: { process: Credit team }, backups: P35D }',
      ),
    ],
  ),
  sown(
    'energy',
    'letter-lost-2',
    replace('others.yaml', 'keeps: { for: P90D', 'keep: { for: P90D'),
    ['schema/unknown-key'],
    [line('others.yaml', 'keep: { for: P90D, after: the end of a case }')],
  ),
  sown(
    'energy',
    'letter-lost-3',
    replace('ways.yaml', '    origin: observed', '    orgin: observed'),
    ['schema/unknown-key'],
    [line('ways.yaml', 'orgin: observed')],
  ),
  sown(
    'energy',
    'letter-lost-4',
    replace('said.yaml', '    severity: warning', '    severty: warning'),
    ['schema/unknown-key'],
    [line('said.yaml', 'severty: warning')],
  ),
  sown(
    'energy',
    'letter-lost-5',
    replace(
      'categories.yaml',
      'sensitivity: personal }\n  meter.reading-half',
      'sensitvity: personal }\n  meter.reading-half',
    ),
    ['schema/unknown-key'],
    [
      line(
        'categories.yaml',
        'meter.number: { title: Number of a meter, description: The number by which a supply point is known, sensitvity: personal }',
      ),
    ],
  ),
  sown(
    'energy',
    'section-misspelt',
    replace('periods.yaml', 'retention:\n', 'retenion:\n'),
    ['schema/unknown-key'],
    [line('periods.yaml', 'retenion:')],
  ),
  sown(
    'energy',
    'section-misspelt-2',
    replace('said.yaml', 'exceptions:\n', 'exeptions:\n'),
    ['schema/unknown-key'],
    [line('said.yaml', 'exeptions:')],
  ),
  sown(
    'energy',
    'rule-misspelt',
    replace('said.yaml', 'rule: transfer/country-unknown', 'rule: transfers/country-unknown'),
    ['exception/unknown-target'],
    [line('said.yaml', 'rule: transfers/country-unknown')],
  ),
  sown(
    'energy',
    'category-misspelt',
    replace('doing.yaml', 'grid-operator: [health.data, account.id', 'grid-operator: [heath.data, account.id'),
    ['ref/unresolved'],
    [line('doing.yaml', 'recipients: { datahall: all, grid-operator: [heath.data, account.id, event.metadata] }')],
  ),
  sown(
    'energy',
    'category-misspelt-2',
    replace('happenings.yaml', 'x-category: meter.reading-half-hourly', 'x-category: meter.reading-halfhourly'),
    ['ref/unresolved'],
    [line('happenings.yaml', 'kwh: { type: number, minimum: 0, x-category: meter.reading-halfhourly }')],
  ),
  sown(
    'energy',
    'plan-misspelt',
    replace('bylaw.yaml', 'plans: [single-site, portfolio]', 'plans: [single-site, porfolio]'),
    ['retention/unknown-plan'],
    [line('periods.yaml', 'byPlan: { single-site: P30D, portfolio: P90D }')],
  ),
  sown(
    'energy',
    'plan-misspelt-2',
    replace('periods.yaml', 'byPlan: { single-site: P30D', 'byPlan: { single-sites: P30D'),
    ['retention/unknown-plan'],
    [line('periods.yaml', 'byPlan: { single-sites: P30D, portfolio: P90D }')],
  ),
  sown(
    'energy',
    'tenant-misspelt',
    replace('doing.yaml', 'for: tenant', 'for: tennant'),
    ['ref/near-owner'],
    [line('doing.yaml', 'for: tennant')],
  ),
  sown(
    'energy',
    'enum-misspelt',
    replace('ways.yaml', 'unit: ms', 'unit: mss'),
    ['schema/invalid'],
    [
      line(
        'ways.yaml',
        'http: { path: /in/head-end, verify: { scheme: hmac, secret: head-end-key, header: x-signature, timestamp: x-sent-at, unit: mss, tolerance: PT2M } }',
      ),
    ],
  ),
  sown(
    'energy',
    'scheme-misspelt',
    replace(
      'ways.yaml',
      'scheme: standard-webhooks, secret: market-key',
      'scheme: standard-webhook, secret: market-key',
    ),
    ['schema/invalid'],
    [line('ways.yaml', 'http: { path: /in/market, verify: { scheme: standard-webhook, secret: market-key } }')],
  ),
  sown(
    'energy',
    'enum-misspelt-2',
    replace('periods.yaml', 'from: collected', 'from: colected'),
    ['schema/invalid'],
    [
      line(
        'periods.yaml',
        'credit: { for: P6M, from: colected, why: A refusal can be contested, onExpiry: erase, by: { process: Credit team }, backups: P35D }',
      ),
    ],
  ),
  sown(
    'energy',
    'enum-misspelt-3',
    replace('others.yaml', 'kind: category', 'kind: catgory'),
    ['schema/invalid'],
    [
      line(
        'others.yaml',
        'authorities: { title: Courts and tax authorities, kind: catgory, engagement: own-purposes }',
      ),
    ],
  ),
])
