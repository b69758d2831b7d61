import { expect, test } from 'vitest'
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
]

test.each(lists)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))

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
