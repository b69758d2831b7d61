import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSheets } from './read-sheets.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/**
 * Lists of recipients in the shapes that public repositories keep theirs in, written with what is right for each before any
 * was read. Names are made up. A recipient: name, what it does, where it stores, where it is established.
 */
const table = (...rows: readonly string[]): string =>
  rows.flatMap((row, i) => (i === 0 ? [`|${row}|`, `|${row.replace(/[^|]+/g, '---')}|`] : [`|${row}|`])).join('\n')

const lists: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'names that are links, and what they do behind a full stop, below a bold date',
    'subprocessors.md',
    `# Our Subprocessors

**Last updated: December 12, 2024**

We use these subprocessors:

* [Acme](https://acme.example/gdpr). Cloud services provider.
* [Beta](https://beta.example). Privacy-friendly analytics.
`,
    ['Acme | Cloud services provider |  | ', 'Beta | Privacy-friendly analytics |  | '],
  ],
  [
    'headings that are underlined, and items that go on over lines',
    'subprocessors.md',
    `Subprocessors
=============

We use third party subprocessors.

Subprocessors within the European Union
---------------------------------------

*   [Acme](https://acme.example). Login and profiles.
*   [Beta Cloud](https://beta.example) Beta provides the hosting and
    data storage of the application.

Subprocessors outside the European Union
----------------------------------------

*   [Gamma](https://gamma.example) All support requests go through
    here.
`,
    [
      'Acme | Login and profiles |  | ',
      'Beta Cloud | Beta provides the hosting and data storage of the application |  | ',
      'Gamma | All support requests go through here |  | ',
    ],
  ],
  [
    'links below a page that says more, of which one list names those who receive',
    'subprocessors.md',
    `# Subprocessors

We share the minimum.

### What we may collect
We may use technologies to collect:
- Details of your visits, including logs.
- Information about your computer.

##### Web beacons
Pages may contain files.

- [Acme](https://acme.example) (AC), cloud infrastructure hosting. All data is encrypted.
- [Beta](https://beta.example), for third-party payment processing.
- [Gamma](https://gamma.example), for application logging. Logs exclude names.
`,
    [
      'Acme | (AC), cloud infrastructure hosting. All data is encrypted |  | ',
      'Beta | for third-party payment processing |  | ',
      'Gamma | for application logging. Logs exclude names |  | ',
    ],
  ],
  [
    'a page with a heading to each and a sentence about it',
    'subprocessors.html',
    `<main><h1>Sub-processors</h1><p>We engage sub-processors.</p>
<h3>Acme</h3><p>Acme is running the datacenters and provides storage.</p>
<ul><li><a href="https://acme.example/dpa">Acme data processing agreement</a></li></ul>
<h3>Beta</h3><p>Beta is a payment provider.</p>
<h3>Gamma</h3><p>Gamma is used to send newsletters.</p>
<h2>Version</h2><p>Version 1.1</p></main>`,
    [
      'Acme | Acme is running the datacenters and provides storage. |  | ',
      'Beta | Beta is a payment provider. |  | ',
      'Gamma | Gamma is used to send newsletters. |  | ',
    ],
  ],
  [
    'Spanish headers with what an entity is called',
    'es.md',
    `# Subencargados

${table(
  'Nombre de la Entidad|Actividad del Subencargado|Ubicación',
  'Acme|Servicios de alojamiento|Estados Unidos',
  'Beta|Mensajería|Irlanda',
)}`,
    ['Acme | Servicios de alojamiento | US | ', 'Beta | Mensajería | IE | '],
  ],
  [
    'a German list of services, some of them still open',
    'de.md',
    `## Subprozessoren

${table(
  'Dienst|Zweck|Datenkategorien|Region|Vertrag / DPA|Status',
  'Acme|Datenbank|Konten|Deutschland|DPA beantragt|Aktiv',
  'Hosting-Anbieter (noch offen)|Betrieb|IP-Adressen|Offen|Offen|Geplant',
)}`,
    ['Acme | Datenbank | DE | ', 'Hosting-Anbieter (noch offen) | Betrieb |  | '],
  ],
  [
    'headers with slips of the keyboard',
    's.md',
    table('Thirdt Party Entity|Localtion|Service Provided', 'Acme Inc.|United States|Delivery', 'Beta|Ireland|Mail'),
    ['Acme Inc. | Delivery | US | ', 'Beta | Mail | IE | '],
  ],
  [
    'the provider’s place beside that of processing',
    's.md',
    table('NAME|PURPOSE|PROVIDER LOCATION|PROCESSING LOCATION', 'Acme GmbH|Hosting|Germany|United States'),
    ['Acme GmbH | Hosting | US | DE'],
  ],
  [
    'a task of processing, and companies with long forms',
    's.md',
    `## Sub-processors

${table('Entity|Location|Processing Task', 'Acme (Europe) S.à r.l. et Cie, S.C.A.|Luxembourg|Payments', 'Beta|France|Storage')}`,
    ['Acme (Europe) S.à r.l. et Cie, S.C.A. | Payments | LU | ', 'Beta | Storage | FR | '],
  ],
  [
    'lines that lead in a list',
    'l.md',
    `# Company policies

Text about the service.

Subprocessors located in the United States:
* [Acme](https://acme.example). Cloud services provider.
* [Beta](https://beta.example). Web analytics service.

We review these yearly:
* access rights
* contracts
`,
    ['Acme | Cloud services provider |  | ', 'Beta | Web analytics service |  | '],
  ],
  [
    'Swedish headers, and a table that lists what is bought for the office',
    'l.md',
    `## Underbiträden

${table('Leverantör|Tjänst|Placering|Överföring utanför EES', 'Acme AB|Drift|Sverige|Nej', 'Beta Inc.|E-post|USA|SCC')}`,
    ['Acme AB | Drift | SE | ', 'Beta Inc. | E-post | US | '],
  ],
  [
    'a table of facts below each name, with labels that nobody knows',
    's.md',
    `# Sub-processors

## Definitions

- **Processor** — handles data ONLY on our instructions.

## Active sub-processors

### 1. Acme

${table('Field|Value', 'Type|Processor', 'Purpose|Database', 'Data categories|Profiles', 'Hosting region|**EU (Frankfurt, Germany)**', 'Endpoint|acme.example', 'Encryption at rest|AES-256', 'Access by staff|Founder')}

### 2. Beta

${table('Field|Value', 'Type|Processor', 'Purpose|Servers', 'Data categories|Requests', 'Hosting region|Netherlands', 'Endpoint|beta.example', 'Encryption at rest|none', 'Access by staff|Founder')}
`,
    ['Acme | Database | DE | ', 'Beta | Servers | NL | '],
  ],
  [
    'a header that says two things, of which one is a name',
    's.md',
    table(
      'Category|Vendor/system|Launch classification|Region|Next action',
      'Platform|Acme|Required production subprocessor|Ireland|Confirm the processing region, the hosting location and what the purpose of each service is',
      'Mail|Beta|Not enabled|France|None',
    ),
    ['Acme |  | IE | ', 'Beta |  | FR | '],
  ],
  [
    'providers or categories of them',
    's.html',
    '<table><tr><th>Provider or category</th><th>Purpose</th><th>Possible data</th></tr><tr><td>Acme</td><td>Billing</td><td>Invoices</td></tr><tr><td>Cloud provider</td><td>Hosting</td><td>All</td></tr></table>',
    ['Acme | Billing |  | ', 'Cloud provider | Hosting |  | '],
  ],
  [
    'numbered headings, with labels over lists',
    's.md',
    `# Subprocessor List

A working draft.

## 1. Acme

Purpose:

- application hosting;
- deployment.

Location:

- Germany

## 2. Beta

Purpose:

- managed database.

## 3. Notes

- This list should be reviewed.
`,
    ['Acme | application hosting; deployment. | DE | ', 'Beta | managed database. |  | '],
  ],
  [
    'one heading alone, in Swedish',
    's.md',
    '# Underbiträden\n\nVi anlitar följande.\n\n## Acme Services SARL\n\n- **Roll:** Drift och lagring\n- **Region:** Sverige\n\n## Granskning\n\n- Årligen.\n',
    ['Acme Services SARL | Drift och lagring | SE | '],
  ],
  [
    'labels that come again under each heading name nobody',
    's.md',
    `# Subprocessors

### Hosting
- **Category**: runtime
- **Operator must fill**: vendor

### Database hosting
- **Category**: PostgreSQL
- **Operator must fill**: vendor
`,
    [],
  ],
  [
    'cards of terms, beside a table of data',
    's.html',
    `<h1>Sub-Processors</h1><h2>Active Sub-Processors</h2>
<h3>1. Acme, PBC</h3><dl><dt>Service:</dt><dd>Language model</dd><dt>Data Location:</dt><dd>United States</dd></dl>
<h3>2. Beta Ltd</h3><dl><dt>Service:</dt><dd>Mail</dd><dt>Data Location:</dt><dd>Ireland</dd></dl>
<h2>Data Flow Summary</h2><table><tr><th>Data Type</th><th>Sub-Processors</th><th>Purpose</th></tr><tr><td>Messages</td><td>Acme, Beta</td><td>Processing</td></tr></table>`,
    ['Acme, PBC | Language model | US | ', 'Beta Ltd | Mail | IE | '],
  ],
  [
    'a summary below that says more, and one that says something else',
    's.md',
    `## Sub-processors

${table('Vendor|Purpose', 'Acme|Hosting of the servers', 'Beta|Mail', 'Beta|Calendar', 'Gamma|Logs')}

## Locations

${table('Vendor|Purpose|Data location', 'Acme|Hosting|Ireland', 'Beta|Mail|France', 'Gamma|Logs|Spain')}

## Outside of Europe

${table('Vendor|Purpose|Data location', 'Gamma|Logs|United States')}
`,
    [
      'Acme | Hosting of the servers | IE | ',
      'Beta | Mail |  | ',
      'Beta | Calendar |  | ',
      'Gamma | Logs | ES | ',
      'Beta | Mail | FR | ',
      'Gamma | Logs | US | ',
    ],
  ],
  [
    'the same companies under two headings, and a country of what',
    's.md',
    `## Sub-processors for customers in Europe

- **Acme** - hosting (Ireland)
- **Beta** - mail (France)

## Sub-processors for customers in the United States

- **Acme** - hosting (United States)
- **Beta** - mail (United States)
`,
    ['Acme | hosting | IE | ', 'Beta | mail | FR | ', 'Acme | hosting | US | ', 'Beta | mail | US | '],
  ],
  [
    'a country of hosting',
    's.md',
    table('Vendor|Purpose|Country of hosting', 'Acme|Servers|Spain'),
    ['Acme | Servers | ES | '],
  ],
]

test.each(lists)('%s', (_, file, text, expected) => {
  if (expected.length === 0) expect(readList(file, text)).toMatch(/no list of recipients/)
  else expect(readList(file, text)).toEqual(expected)
})

test.each([
  [
    'a page of chapters',
    'p.md',
    '# Sub-processors\n\n## Overview\n\nThis overview says how we choose.\n\n## Changes\n\nWe tell you of changes.\n\n## Contact\n\nWrite to us.\n',
  ],
  [
    'terms that one agrees to',
    't.html',
    '<h1>Sub-processor terms</h1><h2>Definitions</h2><p>Definitions of the agreement hold.</p><h2>Audit</h2><p>You may audit us.</p>',
  ],
])('%s lists nobody', (_, file, text) => expect(readList(file, text)).toMatch(/no list of recipients/))

test('what headings over a list say of the role is read, and that nothing leaves is no tool', () => {
  const list = readSheets(
    's.md',
    `# Sub-processor register\n\n## 1. Register\n\n${table('Vendor|Purpose|Transfer basis', 'Acme|Mail|None needed — EU/EEA', 'Beta|SMS|N/A — EU', 'Gamma|Maps|SCCs')}`,
    true,
  )
  const imported = list.problem === null ? importRecipients(list.sheets) : list
  const { recipients } = parse(imported.problem === null ? imported.text : '')
  expect(Object.values(recipients)).toMatchObject([
    { engagement: 'on-our-behalf' },
    { engagement: 'on-our-behalf' },
    { engagement: 'on-our-behalf', transfer: { 'eu-gdpr': { tool: 'scc' } } },
  ])
  expect(recipients.acme.transfer ?? recipients.beta.transfer).toBeUndefined()
})
