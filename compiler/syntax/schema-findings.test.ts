import { describe, expect, it } from 'vitest'
import { findingsOf, fixed, parse } from './testing/findings-of.ts'

describe('what people also call a key is told by its name here', () => {
  const { help, fix } = {
    help: (text: string) => parse(text).findings.map((finding) => finding.help),
    fix: (text: string) => parse(text).findings.map((finding) => finding.fix?.replacement ?? null),
  }

  it.each([
    ['retention: {r: {period: P30D}}', 'for'],
    ['retention: {r: {for: P30D, justification: Answers}}', 'why'],
    ['recipients: {host: {name: Host Ltd}}', 'legalName'],
    ['activities: {a: {data_subjects: [customers]}}', 'dataSubjects'],
    ['vendors: {host: {legalName: Host Ltd}}', 'recipients'],
  ])('%s', (text, name) => {
    expect(help(text)).toEqual([`It is called \`${name}\` here.`])
    expect(fix(text)).toEqual([name])
  })

  it('and counts as it, so that nothing is said to be absent', () => {
    expect(findingsOf(parse('events: {e: {fields: {type: object}}}'))).toEqual([
      'fields | schema/unknown-key | `events.e` has no key `fields`.',
    ])
  })

  it('is replaced on a guess, and not where the right key stands beside it', () => {
    expect(parse('retention: {r: {period: P30D}}').findings[0]?.fix?.guess).toBe(true)
    expect(fix('retention: {r: {period: P30D, for: P30D}}')).toEqual([null])
  })

  it('so is the one text of a map, and a number in quotes', () => {
    expect(fix('recipients: {host: {contact: {email: dpo@host.example}}}')).toEqual(['"dpo@host.example"'])
    expect(fix('notices: {n: {audience: [users], version: "2"}}')).toEqual(['2'])
  })
})

describe('one mistake is one finding, in plain words, at the exact place', () => {
  it.each([
    ['lawfulBasis: {a: {type: consent}}', 'lawfulBasis | schema/unknown-key | There is no section `lawfulBasis`.'],
    ['sources: {b: {htp: {path: /x}, type: {is: x}}}', 'htp | schema/unknown-key | `sources.b` has no key `htp`.'],
    ['lawfulBases: {a: {type: consnt}}', 'consnt | schema/invalid | `type` does not take `consnt`.'],
    [
      'lawfulBases: {a: {type: contract, party: users}}',
      'users | schema/invalid | `party` takes a list of names, here is a text.',
    ],
    ['lawfulBases: {a: {contract: terms}}', 'a | schema/invalid | `lawfulBases.a` lacks `type`.'],
    [
      'routes: {r: {source: s, to: {c: {message: hi}}}}',
      'r | schema/invalid | `routes.r` lacks `activity` and `events`.',
    ],
    [
      'retention: {r: {for: as long as necessary}}',
      'as long as necessary | schema/invalid | `as long as necessary` is not a period: write ISO 8601 such as `P30D`.',
    ],
    [
      'recipients: {r: {established: England}}',
      'England | schema/invalid | `England` is not a country: write ISO 3166-1 alpha-2 such as `GB`.',
    ],
    [
      'recipients: {r: {announced: 1 May 2026}}',
      '1 May 2026 | schema/invalid | `1 May 2026` is not a date: write `YYYY-MM-DD`.',
    ],
    ['recipients: {r: {stored: [GB, US, GB]}}', 'GB | schema/invalid | `GB` stands twice in `stored`.'],
    [
      'activities: {a: {role: 5}}',
      '5 | schema/invalid | `role` takes `controller`, `processor`, `joint` or a map, here is a number.',
    ],
    ['activities: {a: {role: {}}}', 'role | schema/invalid | `role` needs `processor` or `joint`.'],
    [
      'activities: {a: {role: {processor: {}, joint: {}}}}',
      'role | schema/invalid | `role` takes one of `processor` or `joint`, not several.',
    ],
    [
      'activities: {a: {recipients: {aws: [1]}}}',
      '1 | schema/invalid | Item 1 of `aws` takes a name, here is a number.',
    ],
    [
      'activities: {a: {automatedDecisions: true}}',
      'true | schema/invalid | `automatedDecisions` takes `false` or a map, not `true`.',
    ],
    ['router: {limits: {depth: 1.5}}', '1.5 | schema/invalid | `depth` takes a whole number, here is `1.5`.'],
    ['router: {limits: {depth: 0}}', '0 | schema/invalid | `depth` is less than 1.'],
    ['project: {name: x, title: ""}', '"" | schema/invalid | `project.title` is empty.'],
    ['routes:', 'routes | schema/invalid | `routes` is empty; it takes a map.'],
    ['routes: [a]', '[a] | schema/invalid | `routes` takes a map, here is a list.'],
    [
      'commitments: {c: {promise: "x", control: a b}}',
      'a b | schema/invalid | `a b` is not a name: write a letter, then letters, digits, `.`, `_` or `-`.',
    ],
  ])('%s', (text, finding) => {
    expect(findingsOf(parse(text))).toEqual([finding])
  })
})

describe('help', () => {
  const help = (text: string): string | undefined => parse(text).findings[0]?.help

  it('names what was probably meant', () => {
    expect(help('sources: {b: {htp: {path: /x}, type: {is: x}}}')).toBe('Did you mean `http`?')
  })

  it('lists what is allowed where nothing is close', () => {
    expect(help('categories: {a: {title: A, sensitivity: none, foo: 1}}')).toBe(
      'It takes `clause`, `description`, `dpv`, `handling`, `sensitivity` and `title`.',
    )
  })

  it('says that a comma ends a text inside braces', () => {
    expect(help('retention: {r: {why: To answer (Art. 15, 19)}}')).toBe(
      'A comma ends a text inside braces: put the whole text in quotes.',
    )
  })

  it('does not count the rest of a text as one key too many', () => {
    expect(findingsOf(parse('retention: {r: {by: {process: The accountant, each April}}}'))).toEqual([
      'each April | schema/unknown-key | `by` has no key `each April`.',
    ])
    const several = findingsOf(parse('retention: {r: {by: {process: finance, control: retention.enforced}}}'))
    expect(several[0]).toContain('not several')
  })

  it('explains a missing key by its description', () => {
    expect(help('lawfulBases: {a: {contract: terms}}')).toMatch(/^`type`: Art\. 6\(1\)/)
  })
})

describe('safe fixes', () => {
  it.each([
    ['sources: {b: {htp: {path: /x}, type: {is: x}}}', 'sources: {b: {http: {path: /x}, type: {is: x}}}'],
    ['sources: {b: {"htp": {path: /x}, type: {is: x}}}', 'sources: {b: {http: {path: /x}, type: {is: x}}}'],
    ['lawfulBases: {a: {type: consnt}}', 'lawfulBases: {a: {type: consent}}'],
    ['lawfulBases: {a: {type: contract, party: users}}', 'lawfulBases: {a: {type: contract, party: [users]}}'],
    ['lawfulBases: {a: {type: consent, explicit: yes}}', 'lawfulBases: {a: {type: consent, explicit: true}}'],
    ['router: {tls: {minimum: 1.2}}', 'router: {tls: {minimum: "1.2"}}'],
    ['retention: {r: {for: indefinit}}', 'retention: {r: {for: indefinite}}'],
  ])('%s', (before, after) => {
    const mended = fixed(parse(before))
    expect(mended).toBe(`apiVersion: bylaw.dev/v1\n${after}`)
    expect(parse(after).findings).toEqual([])
  })

  it('are not offered where they would not be right', () => {
    const none = [
      'lawfulBases: {a: {type: consent, constructor: x}}',
      'activities: {a: {retention: 5}}',
      'lawfulBasis: {}\nlawfulBases: {}',
    ]
    for (const text of none) expect(parse(text).findings.map(({ fix }) => fix)).toEqual([undefined])
  })
})

it('prints names safely, whatever they hold', () => {
  const name = `"e\`\${x}\\n\\u202e\\"${'y'.repeat(80)}`
  const [finding] = parse(`lawfulBases: {${name}": {type: consent}}`).findings
  expect(finding?.message).toBe(`\`e\\u0060\${x}\\n\\u202e\\"${'y'.repeat(50)}…\` cannot be a name.`)
})

it.each([
  ['trackers: {_ga: {class: analytics}}', 'Call it `ga`, and say `_ga` as its `title`.'],
  ['retention: {1 week: {for: P7D}}', 'Call it `week`.'],
  ['retention: {week: {for: P24H}}', 'Did you mean `PT24H`?'],
  ['retention: {week: {for: P1D12H}}', 'Did you mean `P1DT12H`?'],
])('says what may have been meant: %s', (text, help) => {
  expect(parse(text).findings[0]?.help).toContain(help)
})

describe('poison', () => {
  it('reaches every broken resource, also where there are too many findings to print', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `  r${i}: {for: soon}\n`).join('')
    const { findings, poisoned } = parse(`retention:\n${rows}  good: {for: P1D}\n`)
    expect([findings.length, poisoned.size, poisoned.has('retention.good')]).toEqual([500, 2000, false])
  })

  it('stays in the resource with the mistake', () => {
    const text = 'retention: {a: {for: soon}, b: {for: P1D}}\nrouter: {egress: none}\nroutes: 5\nfoo: 1\n'
    const { poisoned, value } = parse(text)
    expect([...poisoned].sort()).toEqual(['retention.a', 'router', 'routes'])
    expect(value.retention).toEqual({ a: { for: 'soon' }, b: { for: 'P1D' } })
  })
})
