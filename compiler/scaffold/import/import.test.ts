import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../compile.ts'
import { importActivities } from './activities.ts'
import { activityColumns } from './activity-columns.ts'
import { parseCsv } from './csv.ts'
import type { Imported } from './imported.ts'
import { isMarkdown, parseMarkdown } from './markdown.ts'
import { recipientColumns } from './recipient-columns.ts'
import { importRecipients } from './recipients.ts'

type Import = typeof importRecipients

function imported(make: Import, csv: string): Imported & { problem: null } {
  const read = parseCsv(csv)
  if (read.problem !== null) throw new Error(read.problem)
  const result = make(read.sheets)
  if (result.problem !== null) throw new Error(result.problem)
  return result
}

/** Findings that say that a text is no sound declaration, whatever the law. */
const unsound = (text: string) =>
  compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' }).diagnostics.filter(
    ({ rule, severity }) => severity === 'error' && /^(yaml|schema|ref)\//.test(rule),
  )

const recipient = (header: string, cell: string) =>
  Object.values(
    parse(imported(importRecipients, `Name,${header}\nAcme,"${cell.replaceAll('"', '""')}"\n`).text).recipients,
  )[0]
const activity = (header: string, cell: string) => {
  const { text } = imported(importActivities, `Activity,${header}\nPayroll,"${cell.replaceAll('"', '""')}"\n`)
  return { ...parse(text), of: parse(text).activities.payroll, text }
}

const words = fc.constantFrom(
  'Germany',
  'EU',
  'USA; France',
  'SCC',
  'DPF and IDTA',
  'yes',
  'no',
  'N/A',
  '30 days',
  '6 years after the end',
  'consent',
  'legitimate interests',
  'Name, Email',
  'https://example.com/x',
  '2024-02-30',
  '2024-02-29',
  'controller',
  'processor',
  '{missing: x}',
  '# no',
  ': -',
  '&a *a',
  '"',
  "'",
  '\n',
  '- x',
  '__proto__',
  'é\u2028\u0000\u202e\ufffe',
  'x'.repeat(5000),
)
const cell = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 }))

describe('whatever the cells, the result is a sound declaration', () => {
  test.each([
    ['recipients', importRecipients, Object.values(recipientColumns)],
    ['activities', importActivities, Object.values(activityColumns)],
  ] as const)('%s', (section, make, columns) => {
    const headers = [...columns.map(([first]) => first ?? ''), 'something else', '# odd: {header}\n']
    const rows = fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 4 })
    fc.assert(
      fc.property(rows, (all) => {
        const records = [headers, ...all].map((cells, i) => ({ line: i + 1, cells }))
        const result = make([{ heading: null, records }])
        if (result.problem !== null) throw new Error(result.problem)
        expect(unsound(result.text)).toEqual([])
        expect(Object.keys(parse(result.text)[section] ?? {})).toHaveLength(result.count)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a list of subprocessors', () => {
  test('known words are mapped, the rest is missing or a comment', () => {
    const { text, count, notes } = imported(
      importRecipients,
      `﻿Subprocessor;Purpose;Data location;Data;DPA;Transfer mechanism
"Stripe, Inc.";Payments;Ireland, USA;Cards # all;https://stripe.com/dpa;SCCs (Module 2) and UK Addendum
Acme;;Global;;Yes;N/A
;nameless;;;;
Acme;;;;;
`,
    )
    expect(unsound(text)).toEqual([])
    expect({ count, notes }).toEqual({
      count: 3,
      notes: [
        'Line 4 has no name and is read as going on with `Acme`; confirm it.',
        'Line 5 names the same company as line 3: `Acme`. Make one recipient of them, or say how they differ.',
        'Kept as comments, as the header says nothing that is known: `Data`. Known headers are `Purpose`, `Location`, `Country`, `Legal entity`, `Transfer mechanism`, `DPA` and their like.',
      ],
    })
    const { recipients } = parse(text)
    expect(Object.keys(recipients)).toEqual(['stripe-inc', 'acme', 'acme-2'])
    expect(recipients['stripe-inc']).toMatchObject({
      title: 'Stripe, Inc.',
      legalName: 'Stripe, Inc.',
      does: 'Payments',
      engagement: { missing: expect.stringContaining('payments') },
      stored: ['IE', 'US'],
      established: { missing: 'no column of the list was recognised as it' },
      transfer: {
        'eu-gdpr': { tool: 'scc', module: 2, signed: { missing: 'not in the list' } },
        'uk-gdpr': { tool: 'uk-addendum' },
      },
      contract: { type: 'dpa', url: 'https://stripe.com/dpa' },
    })
    expect(recipients.acme).toMatchObject({
      engagement: 'on-our-behalf',
      legalName: { missing: expect.any(String) },
      stored: { missing: expect.any(String) },
    })
    expect(recipients.acme.transfer).toBeUndefined()
    expect(text).toContain('# from the list: Data "Cards # all"')
    expect(text).toContain('# from the list: Data location "Global"')
  })

  test.each([
    ['Country', 'United Kingdom', { established: 'GB' }],
    ['Headquarters', 'Germany, France', { established: { missing: expect.any(String) } }],
    ['Location', 'Frankfurt', { stored: { missing: expect.any(String) } }],
    ['DPA', '2024-02-29', { contract: { type: 'dpa', signed: '2024-02-29' } }],
    ['Contract', '29/02/2024', { contract: { missing: expect.any(String) } }],
    ['Contract', 'yes', { contract: { signed: { missing: expect.any(String) } } }],
    ['Role', 'Independent controller', { engagement: 'own-purposes' }],
    ['Role', 'Partner', { engagement: { missing: expect.any(String) } }],
    ['Transfer mechanism', 'Privacy Shield', { transfer: { missing: expect.any(String) } }],
    ['Transfer mechanism', 'SCC or DPF', { transfer: { missing: expect.any(String) } }],
    [
      'Transfer mechanism',
      'EU-US DPF, UK Extension',
      { transfer: { 'eu-gdpr': { tool: 'dpf' }, 'uk-gdpr': { tool: 'dpf' } } },
    ],
    ['Transfer mechanism', 'No SCCs', { transfer: { missing: expect.any(String) } }],
  ])('%s: %s', (header, text, expected) => expect(recipient(header, text)).toMatchObject(expected))

  test('what may mean two things is mapped with a word to confirm it', () => {
    expect(imported(importRecipients, 'Name,Location\nAcme,Germany\n').text).toContain(
      'stored: [DE] # from the list: Location "Germany"; confirm that it means this',
    )
  })
})

const listed = (text: string) => {
  const list = parseMarkdown(text)
  if (list.problem !== null) throw new Error(list.problem)
  const result = importRecipients(list.sheets)
  if (result.problem !== null) throw new Error(result.problem)
  expect(unsound(result.text)).toEqual([])
  return { ...result, recipients: parse(result.text).recipients }
}

describe('lists as they are published', () => {
  test('tables in Markdown, with marks, links and headings', () => {
    const { recipients, text, count } = listed(`---
title: Subprocessors
---
Text | with a bar.

## United States

| Subprocessor | Purpose | Location | DPA |
|:-------------|---------|:--------:|-----|
| **[Acme Cloud](https://acme.example)** | Hosting \\| storage | USA | [DPA](https://acme.example/dpa) |
| _Bolt_<br>_Mail_ | E-mail | \`London, UK\` | |

## European Union

Company | Service
--- | ---
Côté &amp; fils SAS | Support

\`\`\`
| Subprocessor | Location |
|---|---|
| Not a row | Germany |
\`\`\`
`)
    expect(count).toBe(3)
    expect(recipients['acme-cloud']).toMatchObject({
      title: 'Acme Cloud',
      does: 'Hosting | storage',
      engagement: 'on-our-behalf',
      stored: ['US'],
      contract: { url: 'https://acme.example/dpa' },
    })
    expect(recipients['bolt-mail']).toMatchObject({ stored: ['GB'], contract: { missing: 'the list leaves it empty' } })
    expect(recipients['cote-fils-sas']).toMatchObject({
      legalName: 'Côté & fils SAS',
      stored: { missing: 'not in the list' },
      engagement: { missing: expect.any(String) },
    })
    expect(text).toContain('# from the list: under the heading "United States"')
  })

  test('a German list with towns, and tasks under `Rolle`', () => {
    const { recipients } = listed(`### 1. Bereich Hosting

| Unterauftragsverhältnisse | Sitz         | Rolle                                     |
| ------------------------- | ------------ | ----------------------------------------- |
| Beispiel SA (Wolke)       | Lausanne, CH | Hosting des Produktivsystems mit Datenbank |
| Muster GmbH               | Köln, D      | Hosting der E-Mails, Domainregistrar      |

### 2. Bereich Zahlungsabwicklung

| Unterauftragsverhältnisse | Sitz       | Rolle            |
| ------------------------- | ---------- | ---------------- |
| Zahl Ltd.                 | Dublin, IR | Zahlungsabwicklung |
`)
    expect(recipients['beispiel-sa-wolke']).toMatchObject({
      established: 'CH',
      does: 'Hosting des Produktivsystems mit Datenbank',
      engagement: 'on-our-behalf',
    })
    expect(recipients['muster-gmbh'].established).toMatchObject({ missing: expect.any(String) })
    expect(recipients['zahl-ltd']).toMatchObject({
      established: { missing: expect.any(String) },
      engagement: { missing: expect.any(String) },
    })
  })

  test('lists within cells, and headers that nearly say it', () => {
    const { recipients, text } = listed(`| Supplier | Function | Geographic Location | Legal basis |
| -- | -- | -- | -- |
| Acme | <ul><li>DNS</li><li>Backups</li></ul> | Czech Republic | Agreement with SCCs |
`)
    expect(recipients.acme).toMatchObject({ does: 'DNS\nBackups', stored: ['CZ'] })
    expect(text).toContain('Geographic Location "Czech Republic"; confirm that it means this')
  })

  test('a row with more cells than headers is not shifted', () => {
    const { text, notes } = imported(
      importRecipients,
      'Subprocessor,Purpose,Location\nAcme, Inc.,Hosting,USA\nBolt,Mail,Germany,\n',
    )
    expect(Object.keys(parse(text).recipients)).toEqual(['bolt'])
    expect(notes).toEqual(['With more cells than there are headers and so left out: line 2.'])
    expect(text).toContain(
      '# left out, line 2 has more cells than there are headers: "Acme", " Inc.", "Hosting", "USA"',
    )
  })

  test('a cell merged over several rows goes on below', () => {
    const { text, notes } = imported(
      importRecipients,
      'Subprocessor;Purpose;Location\nAcme;Hosting;USA\n;Backups;Ireland\nBolt;Mail;Germany\n',
    )
    const { recipients } = parse(text)
    expect(recipients.acme).toMatchObject({ does: 'Hosting', stored: ['IE', 'US'] })
    expect(recipients.bolt.stored).toEqual(['DE'])
    expect(text).toContain('# from the list: line 3, without a name: Purpose "Backups"')
    expect(notes).toEqual(['Line 3 has no name and is read as going on with `Acme`; confirm it.'])
  })

  test.each([
    ['Unterauftragsverarbeiter;Zweck;Standort;Sitz', 'Deutschland'],
    ['Sous-traitant ultérieur;Finalité;Lieu de traitement;Pays', 'Allemagne'],
    ['Subverwerker;Doel;Locatie;Vestigingsland', 'Duitsland'],
    ['Subencargado;Finalidad;Ubicación;País', 'Alemania'],
    ['Sub-processor Entity Name;Processing Purpose(s);Hosting Location;Country / Region', 'Germany'],
  ])('%s', (headers, country) => {
    const { text } = imported(importRecipients, `${headers}\nAcme;Hosting;${country};${country}\n`)
    expect(parse(text).recipients.acme).toMatchObject({
      does: 'Hosting',
      stored: ['DE'],
      established: 'DE',
      engagement: 'on-our-behalf',
    })
  })

  test.each([
    ['Subprocessor,Location\nAcme,USA\n', 'not in the list'],
    ['Subprocessor,Footprint\nAcme,USA\n', 'no column of the list was recognised as it'],
    ['Subprocessor,Data location\nAcme,\n', 'the list leaves it empty'],
    ['Subprocessor,Location,Location\nAcme,USA,Ireland\n', 'several columns of the list could hold it'],
  ])('%j: why nothing is known', (csv, why) => {
    const { acme } = parse(imported(importRecipients, csv).text).recipients
    expect(acme.stored?.missing ?? acme.established.missing).toBe(why)
  })

  test.each([
    ['Paddle', 'Merchant of record'],
    ['Acme', 'Payment processing'],
    ['Stripe, Inc.', 'Billing'],
    ['Acme', 'Zahlungsabwicklung'],
  ])('%s for %s is not guessed to be a processor', (name, does) => {
    const { text } = imported(importRecipients, `Subprocessor;Purpose\n${name};${does}\n`)
    expect(Object.values(parse(text).recipients)[0]).toMatchObject({ engagement: { missing: expect.any(String) } })
    const { text: said } = imported(importRecipients, `Subprocessor;Purpose;Role\n${name};${does};Processor\n`)
    expect(Object.values(parse(said).recipients)[0]).toMatchObject({ engagement: 'on-our-behalf' })
  })

  test('the same company twice is said, whatever its legal form', () => {
    const { notes, recipients, text } = listed(`| Vendor | Location |
|---|---|
| Acme, Inc. | USA |
| **ACME** | Ireland |
`)
    expect(Object.keys(recipients)).toEqual(['acme-inc', 'acme'])
    expect(notes.join()).toContain('Line 4 names the same company as line 3: `ACME`.')
    expect(text).toContain('line 4 names a company that line 3 names, too: "Acme, Inc."')
  })

  test('text without a table says so', () => {
    expect(parseMarkdown('* Acme - hosting\n')).toEqual({ problem: expect.stringContaining('no table') })
    expect(isMarkdown('list', '| a | b |\n|---|---|\n')).toBe(true)
    expect(isMarkdown('list.csv', 'a | b\n--- | ---\n')).toBe(false)
  })

  test('any text is read or refused, never thrown at', () => {
    const text = fc.string({
      unit: fc.constantFrom('|', '-', ':', '\n', 'a', ' ', '*', '[', ']', '(', ')', '`', '\\', '<br>', '#', '&amp;'),
    })
    fc.assert(fc.property(text, (one) => void parseMarkdown(one)))
  })
})

describe('a record of processing', () => {
  test('the ICO’s template, with its lines above the headers', () => {
    const { text } = imported(
      importActivities,
      `Name and contact details,,
Acme Ltd,,
Business function,Purpose of processing,Name and contact details of joint controller (if applicable),Categories of individuals,Categories of personal data,Retention schedule (if possible),Article 6 lawful basis for processing personal data,Legitimate interests for the processing (if applicable),"Existence of automated decision-making, including profiling (if applicable)",The source of the personal data (if applicable),Data Protection Impact Assessment required?
HR,Payroll,N/A,"Employees, contractors","Name, bank details, pay grade",6 years after employment ends,Legal obligation,,No,Individual,No
HR,Recruitment,N/A,Candidates,CV,6 months,Legitimate interests,Finding staff,Yes,Third party,Yes
`,
    )
    expect(unsound(text)).toEqual([])
    const { activities, lawfulBases, retention } = parse(text)
    expect(activities['hr-payroll']).toEqual({
      purpose: 'Payroll',
      role: 'controller',
      dataSubjects: ['employees', 'contractors'],
      lawfulBasis: 'legal-obligation',
      retention: 'for-6-years-after-employment-ends',
      data: { 'payment.bank-account': { source: 'person' }, 'person.name': { source: 'person' } },
      automatedDecisions: false,
      dpia: { required: false },
    })
    expect(text).toContain('without a category yet: "pay grade"')
    expect(text).toContain('"Third party"')
    expect(lawfulBases['legitimate-interests-hr-recruitment']).toMatchObject({
      type: 'legitimate-interests',
      interest: 'Finding staff',
    })
    expect(retention['for-6-years-after-employment-ends']).toMatchObject({
      for: 'P6Y',
      after: { missing: expect.any(String) },
    })
  })

  test('the CNIL’s words', () => {
    const { text } = imported(
      importActivities,
      "Nom de l'activité;Objectifs poursuivis;Catégories de personnes;Catégories de données;Durées de conservation;Base légale\nPaie;Payer les salariés;Salariés;Nom, Adresse IP;5 ans;Obligation légale\n",
    )
    const { activities, retention } = parse(text)
    expect(activities.paie).toMatchObject({
      title: 'Paie',
      purpose: 'Payer les salariés',
      lawfulBasis: 'legal-obligation',
    })
    expect(Object.keys(activities.paie.data)).toEqual(['person.name', 'technical.ip'])
    expect(retention['for-5-ans'].for).toBe('P5Y')
  })

  test('a processor’s record has controllers and no basis', () => {
    const { text } = imported(importActivities, 'Controller,Categories of processing\nFoo Ltd,Hosting\n')
    expect(parse(text).activities.hosting.role.processor).toMatchObject({
      for: 'Foo Ltd',
      instructions: { missing: expect.any(String) },
    })
    expect(text).not.toContain('lawfulBasis:')
  })

  test.each([
    ['P30D', 'P30D'],
    ['30 days', 'P30D'],
    ['One year', 'P1Y'],
    ['for 18 months', 'P18M'],
    ['24 hours', 'PT24H'],
    ['permanently', 'indefinite'],
  ])('%s is %s', (text, period) => {
    const { of, retention } = activity('Retention', text)
    expect(retention[of.retention].for).toBe(period)
  })

  test.each([
    '3-5 years',
    'as long as necessary',
    'at least 6 years',
    '30 days or 1 year',
    'minimum 1 year',
    '0 days',
    'days',
  ])('%s is no period', (text) =>
    expect(activity('Retention', text).of.retention).toEqual({ missing: expect.any(String), ask: 'privacy' }),
  )

  test.each(['Consent or contract', 'Art. 6', 'not consent', 'Consent; legal obligation'])('%s is no basis', (text) => {
    expect(activity('Lawful basis', text).of.lawfulBasis).toEqual({ missing: expect.any(String), ask: 'privacy' })
    expect(activity('Lawful basis', text).text).toContain(`# from the list: Lawful basis "${text}"`)
  })
})

test.each([importRecipients, importActivities])('a list without known headers is refused', (make) => {
  expect(make([{ heading: null, records: [{ line: 1, cells: ['a', 'b'] }] }]).problem).toMatch(/^No row/)
  expect(make([]).problem).toMatch(/^No row/)
})
