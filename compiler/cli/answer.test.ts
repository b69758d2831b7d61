import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'
import { edit, small } from '../../test/small.ts'
import { parseCsv } from '../scaffold/import/csv.ts'

const open = [
  ['    stored: [FR]\n', '    stored: {missing: "=HYPERLINK(1) is no country", ask: legal}\n'],
  [
    '{type: dpa, signed: 2025-01-10}\n    hosts',
    '{type: dpa, signed: {missing: "no date, yet", ask: legal}} # filed\n    hosts',
  ],
  ['  address: 1 High Street, London\n', '  address:\n    missing: moved\n    ask: office\n'],
].reduce((text, [from = '', to = '']) => edit(text, from, to), small)

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-answer-'))
  mkdirSync(join(cwd, 'privacy'))
  writeFileSync(join(cwd, 'privacy/bylaw.yaml'), open)
})
afterEach(() => rmSync(cwd, { recursive: true }))

const declaration = (): string => readFileSync(join(cwd, 'privacy/bylaw.yaml'), 'utf8')

const bylaw = (...argv: string[]) => runBylaw(cwd, argv)

/** The list as a person fills it in: by the last key of the fact, `[answer, by, on]`. */
async function fillIn(answers: Readonly<Record<string, readonly [string, string, string]>>): Promise<void> {
  const { out } = await bylaw('questions', 'privacy', '--format', 'csv')
  const csv = parseCsv(out)
  if (csv.problem !== null) throw new Error(csv.problem)
  const rows = (csv.sheets[0]?.records ?? []).map(({ cells }) => {
    const given = answers[cells[1]?.split('.').pop() ?? '']
    return given ? [...cells.slice(0, 7), ...given] : cells
  })
  const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
  writeFileSync(join(cwd, 'answers.csv'), text)
}

const good = {
  stored: ['FR, DE', '=Counsel', '2026-11-20'],
  signed: ['2025-01-10', '@Counsel', '2026-11-20'],
  address: ['1 High Street, London', 'Office', '2026-11-19'],
} as const

describe('what spreadsheets make of days and rows', () => {
  it('is read', async () => {
    await fillIn({ ...good, signed: ['10.01.2025', 'Counsel', '20-Nov-26'], stored: ['FR', 'Counsel', '11/20/2026'] })
    const rows = readFileSync(join(cwd, 'answers.csv'), 'utf8').split('\r\n')
    // Unicode text, as spreadsheets call UTF-16, with a row that was copied.
    const copied = rows.filter((row) => row.includes('20-Nov-26'))
    writeFileSync(join(cwd, 'answers.csv'), Buffer.from(`\ufeff${[...rows, ...copied].join('\r\n')}`, 'utf16le'))
    const { code, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect(err).not.toContain('already')
    expect(code).toBe(0)
    expect(declaration()).toContain('signed: 2025-01-10')
    expect(declaration()).toContain('stated by Counsel on 2026-11-20')
  })

  it('goes into the working folder where only the answers are named', async () => {
    await fillIn(good)
    expect((await bylaw('answer', 'answers.csv')).code).toBe(0)
    expect(declaration()).toContain('stated by Office')
  })

  it('is asked back where it may be either of two days', async () => {
    await fillIn({ ...good, stored: ['FR', 'Counsel', '05/06/2026'] })
    const { code, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect(code).toBe(1)
    expect(err).toContain('may be 2026-06-05 or 2026-05-06: write it as YYYY-MM-DD')
    expect(declaration()).toBe(open)
  })
})

describe('what people write who do not know', () => {
  it.each([
    'TBD',
    'n/a',
    '?',
    'Unknown.',
    'weiß nicht',
    '-',
    'No',
    'NA',
    'see contract',
    'wie oben',
    'see the website',
    '{missing: not known, ask: legal}',
    '{"missing": "not known"}',
    '{mising: not known}',
  ])('%s leaves the fact open, and is said', async (nothing) => {
    await fillIn({ ...good, address: [nothing, '', ''], stored: [nothing, 'Counsel', '2026-11-20'] })
    const { code, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect(code).toBe(0)
    expect(err).toContain(`\`${nothing}\` states nothing, and \`organisation.address\` stays open.`)
    expect(err).toContain('1 answer written into 1 file; open facts: 3 before, 2 after')
    expect(declaration()).toContain('missing: moved')
  })

  it('is a country where its code is written as codes are', async () => {
    await fillIn({ ...good, stored: ['NO', 'Counsel', '2026-11-20'] })
    expect((await bylaw('answer', 'privacy', 'answers.csv')).code).toBe(0)
    expect(declaration()).toContain('stored: [ NO ]')
  })

  it.each(['See Street 1, 10115 Pending', 'See what sells', '*Street 1', '{{ Street }} 1'])(
    '%s is taken, as more is said',
    async (something) => {
      await fillIn({ ...good, address: [something, 'Office', '2026-11-19'] })
      expect((await bylaw('answer', 'privacy', 'answers.csv')).code).toBe(0)
      expect(declaration()).toContain(something)
    },
  )

  it('gives way to an answer below it', async () => {
    await fillIn({ ...good, signed: ['TBD', 'Ann', '2026-11-20'] })
    const rows = readFileSync(join(cwd, 'answers.csv'), 'utf8')
    const again = rows.split('\r\n').find((row) => row.includes('TBD')) ?? ''
    writeFileSync(join(cwd, 'answers.csv'), `${rows}\r\n${again.replace('TBD', '2025-01-10')}`)
    expect((await bylaw('answer', 'privacy', 'answers.csv')).code).toBe(0)
    expect(declaration()).toContain('signed: 2025-01-10')
  })
})

describe('words of the language as people write them', () => {
  it('are shown with what they were read as', async () => {
    writeFileSync(
      join(cwd, 'privacy/bylaw.yaml'),
      edit(
        open,
        'engagement: on-our-behalf\n    established: FR',
        'engagement: {missing: not asked, ask: legal}\n    established: FR',
      ),
    )
    await fillIn({ ...good, engagement: ['As a processor', 'Counsel', '2026-11-20'] })
    const { code, out } = await bylaw('answer', 'privacy', 'answers.csv')
    expect(code).toBe(0)
    expect(out).toContain('engagement: on-our-behalf ("As a processor"; Counsel, 2026-11-20)')
    expect(declaration()).toContain('engagement: on-our-behalf')
  })
})

describe('bylaw questions', () => {
  it('writes a list for one person, in which nothing is a formula', async () => {
    const { code, out } = await bylaw('questions', 'privacy', '--for', 'legal', '--format', 'csv')
    expect(code).toBe(0)
    const csv = parseCsv(out)
    const rows = csv.problem === null ? (csv.sheets[0]?.records ?? []).map(({ cells }) => cells) : []
    expect(rows.map((cells) => cells.slice(1))).toMatchInlineSnapshot(`
      [
        [
          "where",
          "question",
          "answer with",
          "who",
          "risk",
          "law",
          "answer",
          "answered by",
          "on",
        ],
        [
          "recipients.archive.stored",
          "Recipient archive does not state where it stores the data. What is known: =HYPERLINK(1) is no country.",
          "a list of countries. Countries where it stores the data.",
          "legal",
          "lawfulness",
          "GDPR Art. 30(1)(e), 44",
          "",
          "",
          "",
        ],
        [
          "recipients.archive.contract.signed",
          "Processor archive receives personal data under a contract whose day of signature is not stated. What is known: no date, yet.",
          "a date. The day on which the contract was signed, as YYYY-MM-DD.",
          "legal",
          "lawfulness",
          "GDPR Art. 28(3)",
          "",
          "",
          "",
        ],
      ]
    `)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  })

  it('keeps a name that begins a formula from being one', async () => {
    writeFileSync(join(cwd, 'privacy/bylaw.yaml'), edit(open, 'ask: office', 'ask: "=1+cmd()"'))
    expect((await bylaw('questions', 'privacy', '--format', 'csv')).out).toContain(",'=1+cmd(),")
  })

  it('writes a letter', async () => {
    const { out } = await bylaw('questions', 'privacy', '--for', 'office')
    expect(out).toMatchInlineSnapshot(`
      "# Open facts for office

      1 question.

      ## Information and records

      - [ ] \`organisation.address\`: \`address\` of \`organisation\` is not stated. What is known: moved. (GDPR Art. 13(1)(a)) Answer with a text. The postal address (Art. 13(1)(a)).
      "
    `)
  })

  it('says that more may be open where not all could be read', async () => {
    writeFileSync(join(cwd, 'privacy/bylaw.yaml'), edit(open, 'activity: notify', 'activity: notfy'))
    const { code, err } = await bylaw('questions', 'privacy')
    expect([code, err]).toEqual([
      0,
      'bylaw: Not all of it could be read, so that more may be open: `bylaw check privacy` says why.\n',
    ])
  })

  it('says whom there is to ask', async () => {
    const { code, err } = await bylaw('questions', 'privacy', '--for', 'nobody')
    expect([code, err]).toEqual([0, 'bylaw: Nothing is asked of `nobody`; asked are legal, office.\n'])
  })
})

describe('bylaw answer', () => {
  it('puts what came back into the declaration, and the facts are open no more', async () => {
    await fillIn(good)
    const { code, out, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'bylaw: 3 answers written into 1 file; open facts: 3 before, 0 after.\n',
    })
    expect(out).toContain('recipients.archive.stored: FR, DE (=Counsel, 2026-11-20)\n')
    expect(declaration()).toContain('    # archive.stored: stated by =Counsel on 2026-11-20\n    stored: [ FR, DE ]\n')
    expect(declaration()).toContain('    contract: {type: dpa, signed: 2025-01-10} # filed\n')
    expect(declaration()).toContain('  # address: stated by Office on 2026-11-19\n  address: "1 High Street, London"\n')
    expect((await bylaw('check', 'privacy', '--fail-on', 'note')).code).toBe(0)
    expect((await bylaw('answer', 'privacy', 'answers.csv')).err).toContain('No open fact has the id')
  })

  it('takes countries by their names, as people write them', async () => {
    await fillIn({ ...good, stored: ['Ireland and the United Kingdom', 'Counsel', '2026-11-20'] })
    expect((await bylaw('answer', 'privacy', 'answers.csv')).code).toBe(0)
    expect(declaration()).toContain('stored: [ GB, IE ]')
  })

  it('takes the JSON as well', async () => {
    const { questions } = JSON.parse((await bylaw('questions', 'privacy', '--format', 'json')).out)
    for (const one of questions) if (one.where.endsWith('.stored')) one.answer = ['FR']
    writeFileSync(join(cwd, 'answers.json'), JSON.stringify({ questions }))
    const { code } = await bylaw('answer', 'privacy', 'answers.json', '--by', 'Counsel', '--on', '2026-11-20')
    expect([code, declaration().includes('stored: [ FR ]')]).toEqual([0, true])
  })

  it('writes nothing when asked to try', async () => {
    await fillIn(good)
    const { code, err } = await bylaw('answer', 'privacy', 'answers.csv', '--dry-run')
    expect([code, err]).toEqual([0, 'bylaw: 3 answers would be written into 1 file; open facts: 3 before, 0 after.\n'])
    expect(declaration()).toBe(open)
  })

  it.each([
    [
      'a value that the schema refuses',
      { signed: ['last spring', 'Ann', '2026-11-20'] },
      /answers\.csv, line \d+: "last spring" does not fit `recipients\.archive\.contract\.signed`\. .+/,
    ],
    ['nobody', { signed: ['2025-01-10', '', '2026-11-20'] }, /line \d+: Nobody stands behind the answer/],
    ['no day', { signed: ['2025-01-10', 'Ann', 'yesterday'] }, /line \d+: The day of the answer .* YYYY-MM-DD/],
    [
      'a day to come',
      { signed: ['2025-01-10', 'Ann', '2026-11-22'] },
      /line \d+: .* of 2026-11-22, which is still to come/,
    ],
  ] as const)('is all or nothing: %s', async (_, wrong, message) => {
    await fillIn({ ...good, ...wrong })
    const { code, out, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
    expect(err).toContain('bylaw: Nothing was written: 1 answer cannot be taken.\n')
    expect(declaration()).toBe(open)
    expect(readdirSync(join(cwd, 'privacy'))).toEqual(['bylaw.yaml'])
  })

  it('refuses a name that leads nowhere, by its line', async () => {
    const text = edit(
      open,
      '    lawfulBasis: service\n    dataSubjects: [users]\n    retention: payload',
      '    lawfulBasis: service\n    dataSubjects: [users]\n    retention: {missing: undecided, ask: legal}',
    )
    writeFileSync(join(cwd, 'privacy/bylaw.yaml'), text)
    await fillIn({ ...good, retention: ['decade', 'Ann', '2026-11-20'] })
    const { code, err } = await bylaw('answer', 'privacy', 'answers.csv')
    expect(code).toBe(1)
    expect(err).toMatch(/^bylaw: answers\.csv, line \d+: There is no retention rule `decade`\. /)
    expect(declaration()).toBe(text)
  })

  it('says what is no list of answers', async () => {
    writeFileSync(join(cwd, 'answers.csv'), 'a,b\n1,2\n')
    expect(await bylaw('answer', 'privacy', 'answers.csv')).toMatchObject({
      code: 2,
      err: 'bylaw: `answers.csv`: The first row has no column `id`, `answer`, `answered by`, `on`.\n',
    })
  })
})
