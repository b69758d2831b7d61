import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheets } from './read-sheets.ts'
import { readList } from './testing/read-list.ts'

/** Lists that are no tables, as companies publish them (see `vendor-lists.test.ts`). */
const lists: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'JSON: a list of objects',
    'l.json',
    `[
  { "name": "Acme Cloud", "purpose": "Hosting", "location": "Germany", "website": "https://acme.example" },
  { "name": "Beta Mail, Inc.", "purpose": "E-mail", "location": "United States", "website": "https://beta.example" },
  { "name": "Gamma", "purpose": "CDN", "location": "Global" }
]`,
    ['Acme Cloud | Hosting | DE | ', 'Beta Mail, Inc. | E-mail | US | ', 'Gamma | CDN |  | '],
  ],
  [
    'JSON: below a key, with lists in it',
    'l.json',
    `{
  "lastUpdated": "2026-02-01",
  "subprocessors": [
    { "entity": "Acme, Inc.", "services": ["Hosting", "CDN"], "dataLocations": ["Germany", "Ireland"], "headquarters": "United States" },
    { "entity": "Beta ApS", "services": ["Surveys"], "dataLocations": ["Denmark"], "headquarters": "Denmark" }
  ]
}`,
    ['Acme, Inc. | Hosting, CDN | DE IE | US', 'Beta ApS | Surveys | DK | DK'],
  ],
  [
    'cards: a heading with paragraphs',
    'l.html',
    `<h1>Sub-processors</h1><p>We use these companies.</p>
<div class="grid">
<div class="card"><h3>Acme Cloud</h3><p><strong>Purpose:</strong> Hosting</p><p><strong>Location:</strong> Germany</p><p><a href="https://acme.example/dpa">DPA</a></p></div>
<div class="card"><h3>Beta Mail</h3><p><strong>Purpose:</strong> E-mail delivery</p><p><strong>Location:</strong> United States</p></div>
</div>`,
    ['Acme Cloud | Hosting | DE | ', 'Beta Mail | E-mail delivery | US | '],
  ],
  [
    'the annex of the standard contractual clauses',
    'l.md',
    `## ANNEX III – LIST OF SUB-PROCESSORS

The controller has authorised the use of the following sub-processors:

1. Name: Acme Cloud GmbH
   Address: Musterstraße 1, 10115 Berlin, Germany
   Contact person's name, position and contact details: Data protection officer, privacy@acme.example
   Description of processing: Hosting of the platform

2. Name: Beta Support SRL
   Address: Strada Exemplu 5, Cluj-Napoca, Romania
   Contact person's name, position and contact details: privacy@beta.example
   Description of processing: Support by telephone
`,
    ['Acme Cloud GmbH | Hosting of the platform |  | DE', 'Beta Support SRL | Support by telephone |  | RO'],
  ],
  [
    'a table of facts below the name of each',
    'l.md',
    `# Our sub-processors

### Acme Cloud

| Field | Value |
|---|---|
| Purpose | Hosting |
| Data location | Germany |
| Headquarters | United States |

### Beta Mail

| Field | Value |
|---|---|
| Purpose | Newsletters |
| Data location | France, Belgium |
| Headquarters | France |
`,
    ['Acme Cloud | Hosting | DE | US', 'Beta Mail | Newsletters | BE FR | FR'],
  ],
]

/** Written after those were mended, before any of these was read: what is near to them, and must or must not be read. */
const near: readonly (readonly [string, string, string, readonly string[] | string])[] = [
  [
    'YAML, as a site is made from it, with groups',
    '_data/subprocessors.yml',
    `- category: Hosting
  vendors:
    - name: Acme
      purpose: Servers
      region: [Germany, France]
    - name: Beta Ltd
      purpose: Storage
      region: UK
- category: Support
  vendors:
    - { name: Gamma, purpose: Tickets, region: EU }
`,
    ['Acme | Servers | DE FR | ', 'Beta Ltd | Storage | GB | ', 'Gamma | Tickets |  | '],
  ],
  [
    'JSON by the names of the companies, set in by tabs',
    'list.json',
    '{\n\t"acme-cloud": {\n\t\t"does": "x",\n\t\t"purpose": "Hosting",\n\t\t"country_of_processing": "Sweden"\n\t},\n\t"beta": {\n\t\t"purpose": "Mail",\n\t\t"country_of_processing": "Norway"\n\t}\n}',
    ['acme-cloud | Hosting | SE | ', 'beta | Mail | NO | '],
  ],
  [
    'JSON that lists nobody',
    'package.json',
    '{ "name": "site", "version": "1.0.0", "keywords": ["a", "b"], "repository": { "type": "git", "url": "x" } }',
    'It holds no list of objects with a name.',
  ],
  [
    'Swedish and Portuguese headers',
    'l.md',
    `## Underbiträden

| Namn | Ändamål | Plats för behandling | Hemland |
|---|---|---|---|
| Moln AB | Drift | Sverige | Sverige |
| Post Oy | E-post | Finland, Tyskland | Finland |

## Subcontratantes

| Nome | Finalidade | Localização dos dados | País |
|---|---|---|---|
| Nuvem Lda | Alojamento | Portugal | Portugal |
| Correio Inc. | E-mail | EUA | EUA |
`,
    [
      'Moln AB | Drift | SE | SE',
      'Post Oy | E-post | DE FI | FI',
      'Nuvem Lda | Alojamento | PT | PT',
      'Correio Inc. | E-mail | US | US',
    ],
  ],
  [
    'a state that is a country, too, and seats that are several',
    'l.csv',
    `Vendor,Service,Headquarters
Acme,One,"Atlanta, Georgia"
Beta,Two,"100 Peachtree St, Atlanta 30303, Georgia"
Gamma,Three,"Offices in Dublin and Paris, France"
Delta,Four,"Global, USA"
Epsilon,Five,"Saint-Denis, France"
Zeta,Six,"Köln, D"
Eta,Seven,"EU, Ireland"
`,
    [
      'Acme | One |  | ',
      'Beta | Two |  | ',
      'Gamma | Three |  | ',
      'Delta | Four |  | ',
      'Epsilon | Five |  | FR',
      'Zeta | Six |  | ',
      'Eta | Seven |  | ',
    ],
  ],
  [
    'remarks that say more than a transfer tool',
    'l.md',
    `| Vendor | Purpose | Location |
|---|---|---|
| Acme | One | Ireland (SCCs with a contractor in India) |
| Beta | Two | Germany, SCCs, Ireland |
| Gamma | Three | US – DPF, UK Addendum |
| Delta | Four | SCCs |
`,
    ['Acme | One |  | ', 'Beta | Two |  | ', 'Gamma | Three | US | ', 'Delta | Four |  | '],
  ],
  [
    'what columns mean, in a table of its own',
    'l.md',
    `## What the columns mean

| Column | Meaning |
|---|---|
| Purpose | Why we use it |
| Location | Where the data are |

## Sub-processors

| Vendor | Purpose | Location |
|---|---|---|
| Acme | Hosting | Spain |
`,
    ['Acme | Hosting | ES | '],
  ],
  [
    'the parties of the clauses, and their sub-processors',
    'l.md',
    `## ANNEX I – LIST OF PARTIES

Name: Customer Ltd
Address: 1 High Street, London, United Kingdom
Description of processing: Orders the service

## ANNEX III – LIST OF SUB-PROCESSORS

**Name:** Acme GmbH
**Address:** Beispielweg 1, 10115 Berlin, Germany
**Description of processing:** Hosting
`,
    ['Acme GmbH | Hosting |  | DE'],
  ],
  [
    'a purpose that spans companies, and a status that goes on',
    'l.html',
    `<table><tr><th>Vendor</th><th>Purpose</th><th>Location</th><th>Status</th></tr>
<tr><td>Acme</td><td rowspan="2">Hosting</td><td>Ireland</td><td>Active since 2020</td></tr>
<tr><td>Beta</td><td>France</td><td>In use, formerly Gamma</td></tr></table>`,
    ['Acme | Hosting | IE | ', 'Beta | Hosting | FR | '],
  ],
]

test.each([...lists, ...near])('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))

test('no data file is too odd', () => {
  const key = fc.constantFrom('name', 'vendors', 'purpose', 'location', 'countries', '__proto__', '')
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('Acme', 'Germany', null, true, 1.5),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(tree, fc.boolean(), (value, pretty) => {
      const text = JSON.stringify(value, null, pretty ? '\t' : undefined)
      expect(readSheets('l.json', text, true)).toHaveProperty('problem')
      readList('l.json', text)
    }),
    { numRuns: 300 },
  )
  for (const text of ['', '{', '[{"name": "a", "b": *x}]', 'a: &a [*a]', '- {name: a, b: !!binary x}'])
    expect(() => readList('l.yaml', text)).not.toThrow()
})
