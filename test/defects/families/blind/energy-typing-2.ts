import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: slips of the hand. */
export const energyTyping2 = family('energy-typing-2', [
  sown(
    'energy',
    'value-misspelt',
    replace('said.yaml', 'flow.engagement == "on-our-behalf"', 'flow.engagement == "on-our-behalfs"'),
    ['schema/condition'],
    [
      line(
        'said.yaml',
        'where: flow.category == "payment.arrears" && flow.sink == "recipient" && flow.engagement == "on-our-behalfs"',
      ),
    ],
  ),
  sown(
    'energy',
    'value-misspelt-2',
    replace(
      'said.yaml',
      'flow.store == "journal"\n      must: flow.retention.maxDays <= 104',
      'flow.store == "jurnal"\n      must: flow.retention.maxDays <= 104',
    ),
    ['schema/condition'],
    [line('said.yaml', 'where: flow.activity == "serve-landlords" && flow.store == "jurnal"')],
  ),
  sown(
    'energy',
    'country-swapped-in-an-assertion',
    replace('said.yaml', 'must: \'flow.countries.all(c, c == "IE")\'', 'must: \'flow.countries.all(c, c == "EI")\''),
    ['schema/condition'],
    [
      line(
        'said.yaml',
        'assert: { where: \'flow.category == "health.data"\', must: \'flow.countries.all(c, c == "EI")\' }',
      ),
    ],
  ),
  sown(
    'energy',
    'function-misspelt',
    replace('said.yaml', 'flow.countries.exists(c, c == "IN")', 'flow.countries.exist(c, c == "IN")'),
    ['schema/condition'],
    [
      line(
        'said.yaml',
        'never: flow.category == "contact.address" && flow.sink == "recipient" && flow.countries.exist(c, c == "IN")',
      ),
    ],
  ),
  sown(
    'energy',
    'field-misspelt',
    replace('ways.yaml', 'when: event.switchedOn', 'when: event.switchedon'),
    ['flow/undeclared-field'],
    [line('ways.yaml', 'when: event.switchedon')],
  ),
  sown(
    'energy',
    'value-misspelt-3',
    replace('ways.yaml', 'event.priority != "low"', 'event.priority != "lwo"'),
    ['schema/condition'],
    [line('ways.yaml', 'when: event.owed >= 50 && event.priority != "lwo"')],
  ),
  sown(
    'energy',
    'one-equals-sign',
    replace('ways.yaml', 'event.quality == "actual"', 'event.quality = "actual"'),
    ['schema/condition'],
    [line('ways.yaml', 'when: event.kwh >= 0.0 && event.quality = "actual"')],
  ),
  sown(
    'energy',
    'a-column-too-many',
    replace('others.yaml', '  collector:\n', '   collector:\n'),
    ['yaml/syntax'],
    [line('others.yaml', 'collector:')],
  ),
  sown(
    'energy',
    'colon-lost',
    replace('doing.yaml', '  keep-accounts:\n', '  keep-accounts\n'),
    ['yaml/syntax'],
    [line('doing.yaml', 'keep-accounts')],
  ),
  sown(
    'energy',
    'two-columns-lost-a-section',
    replace('lawful.yaml', '  supply-law:\n', 'supply-law:\n'),
    ['yaml/syntax'],
    [line('lawful.yaml', 'supply-law:')],
  ),
  sown(
    'energy',
    'a-column-lost',
    replace('happenings.yaml', '      required: [id, account, slots]', '     required: [id, account, slots]'),
    ['yaml/syntax'],
    [line('happenings.yaml', 'required: [id, account, slots]')],
  ),
  sown(
    'energy',
    'colon-lost-in-a-map',
    replace('ways.yaml', '      values: { daily: meter.daily,', '      values: { daily meter.daily,'),
    ['schema/invalid'],
    [line('ways.yaml', 'values: { daily meter.daily, half-hours: meter.half-hours, grid: meter.daily }')],
  ),
  sown(
    'energy',
    'space-lost',
    replace('said.yaml', '    promise: Scores go nowhere.', '    promise:Scores go nowhere.'),
    ['yaml/syntax'],
    [line('said.yaml', 'promise:Scores go nowhere.')],
  ),
  sown(
    'energy',
    'enum-misspelt-4',
    replace(
      'doing.yaml',
      '    role: controller\n    lawfulBasis: books-law',
      '    role: controler\n    lawfulBasis: books-law',
    ),
    ['schema/invalid'],
    [line('doing.yaml', 'role: controler')],
  ),
  sown(
    'energy',
    'at-sign-lost',
    replace('bylaw.yaml', '    privacy: privacy@brightfield.example', '    privacy: privacy.brightfield.example'),
    ['fact/unusable-address'],
    [line('bylaw.yaml', 'privacy: privacy.brightfield.example')],
  ),
  sown(
    'energy',
    'tab',
    replace('bylaw.yaml', '    privacy: privacy@brightfield.example', '	privacy: privacy@brightfield.example'),
    ['yaml/syntax'],
    [line('bylaw.yaml', 'privacy: privacy@brightfield.example')],
  ),
  sown(
    'energy',
    'letter-lost-in-a-url',
    replace('others.yaml', 'url: "https://tidewater.example/dpa"', 'url: "htps://tidewater.example/dpa"'),
    ['fact/unusable-address'],
    [line('others.yaml', 'contract: { type: dpa, url: "htps://tidewater.example/dpa", signed: 2026-02-14 }')],
  ),
  sown(
    'energy',
    'line-doubled',
    replace('others.yaml', '    title: Tidewater\n', '    title: Tidewater\n    title: Tidewater\n'),
    ['yaml/duplicate-key'],
    [line('others.yaml', 'title: Tidewater\n    does: Runs the app')],
  ),
  sown(
    'energy',
    'key-twice',
    replace('doing.yaml', '    retention: grid\n', '    retention: grid\n    retention: grids\n'),
    ['yaml/duplicate-key'],
    [line('doing.yaml', 'retention: grids')],
  ),
])
