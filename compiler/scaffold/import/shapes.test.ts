import { describe, expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/** Shapes of lists that companies publish; names and places are made up. */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a heading for each, with labels below it',
    'l.md',
    `# Sub-processors

We use these. They are checked.

## Current sub-processors

### 1. Hosting

#### Harbour Cloud, LLC

- **Purpose:** Hosting and storage.
- **Data processed:** Accounts, logs.
- **Regions used:** **Amsterdam (NL)** and **London (UK)**.
- **Website:** harbour.example

#### Mole Web Services (MWS)

- **Purpose:** Pictures
- **Location:** USA / global.

## Changes

We will tell you.

- By e-mail
`,
    ['Harbour Cloud, LLC | Hosting and storage. | GB NL | ', 'Mole Web Services (MWS) | Pictures |  | '],
  ],
  [
    'a bloc with its member in brackets',
    'l.md',
    `| Sub-processor | Purpose | Location |
|---|---|---|
| Acme | Mail | EU (Ireland) |
| Beta | Logs | EU (Ireland), US |
| Gamma | Search | France (EU) |
| Delta | Video | EU (France/Germany) |
| Eps | DNS | United States / EU (edge network) |
| Zeta | Chat | EU (Ireland) + US for global processing |
`,
    [
      'Acme | Mail | IE | ',
      'Beta | Logs | IE US | ',
      'Gamma | Search | FR | ',
      'Delta | Video | DE FR | ',
      'Eps | DNS |  | ',
      'Zeta | Chat |  | ',
    ],
  ],
  [
    'a bloc with a town in brackets',
    'l.md',
    `| Vendor | Function | Geographic Location |
|---|---|---|
| Acme | Metal | EU (Amsterdam) |
| Beta | DNS | EU (Sweden) |
| Gamma | Files | EEA |
`,
    ['Acme | Metal | NL | ', 'Beta | DNS | SE | ', 'Gamma | Files |  | '],
  ],
  [
    'regions of clouds',
    'l.md',
    `| Subprocessor | Purpose | Region of processing |
|---|---|---|
| Acme, Inc. | Database | US-East (us-east-1) |
| Beta | Queue | USA (us-east-1) |
| Gamma | Files | eu-central-1 |
| Delta | Cache | eu-west-1 (Ireland) |
| Eps | Mail | europe-west4 |
| Zeta | Runtime | Global edge; data-at-rest in US |
`,
    [
      'Acme, Inc. | Database | US | ',
      'Beta | Queue | US | ',
      'Gamma | Files | DE | ',
      'Delta | Cache | IE | ',
      'Eps | Mail | NL | ',
      'Zeta | Runtime |  | ',
    ],
  ],
  [
    'places that name no country',
    'l.csv',
    `Vendor,Service,Location
Acme,Mail,Global
Beta,Support,Remote
Gamma,CDN,Worldwide
Delta,Chat,"US, Global"
Eps,Logs,Customer-selected region
`,
    ['Acme | Mail |  | ', 'Beta | Support |  | ', 'Gamma | CDN |  | ', 'Delta | Chat |  | ', 'Eps | Logs |  | '],
  ],
  [
    'names of countries as they are written now',
    'l.csv',
    `Vendor;Zweck;Standort
Acme;Mail;Türkiye
Beta;Chat;Czechia
Gamma;Logs;Hong Kong SAR
Delta;Mail;Republic of Korea
Eps;Karten;Frankfurt, DE
Zeta;Text;Nuremberg, DE
`,
    [
      'Acme | Mail | TR | ',
      'Beta | Chat | CZ | ',
      'Gamma | Logs | HK | ',
      'Delta | Mail | KR | ',
      'Eps | Karten | DE | ',
      'Zeta | Text | DE | ',
    ],
  ],
  [
    'the name and its address in one cell, line by line',
    'l.md',
    `| **Sub-processor** | **Service** |
|---|---|
| Acme EMEA SARL  38 Avenue of Trees  L-1855, Luxembourg | Hosting |
| **Beta Cloud**<br/>(BCP, Beta Docs) | Files |
`,
    ['Acme EMEA SARL | Hosting |  | ', 'Beta Cloud | Files |  | '],
  ],
  [
    'numbered rows in Dutch',
    'l.md',
    `## Subverwerkers

| # | Subverwerker | Doel | Categorieën gegevens | Vestiging / regio | Overdracht buiten EER |
|---|---|---|---|---|---|
| 1 | **Acme, Inc.** | Database | Namen | Verenigde Staten | Ja |
| 2 | **Beta B.V.** | Hosting | geen | Nederland | Nee |
`,
    ['Acme, Inc. | Database | US | ', 'Beta B.V. | Hosting | NL | '],
  ],
  [
    'services as names',
    'l.md',
    `## Active subprocessors

| Service | Role | Student data? | Data residency |
|---|---|---|---|
| **Acme** | Database and sign-in for everybody. | Yes | Germany |
| **Beta** | Hosting of the web application | In transit | US |
`,
    ['Acme | Database and sign-in for everybody. | DE | ', 'Beta | Hosting of the web application | US | '],
  ],
  [
    'tables of those that are gone',
    'l.md',
    `## Current subprocessors
| Vendor | Purpose |
|---|---|
| Acme | Mail |

## Removed / no longer in use
| Vendor | Purpose |
|---|---|
| Beta | Chat |

## Not subprocessors
| Vendor | Purpose |
|---|---|
| Gamma | Source code |
`,
    ['Acme | Mail |  | '],
  ],
  [
    'placeholders of a template',
    'l.md',
    `| Provider | Purpose | Location |
|---|---|---|
| Acme | Mail | [REGION - EU/US] |
| Beta | Chat | [LOCATION] |
| [AGE PROVIDER] | Ages | [to confirm] |
`,
    ['Acme | Mail |  | ', 'Beta | Chat |  | '],
  ],
  [
    'activities and entities',
    'l.md',
    `| Entity | Subprocessing Activity | Location | Customer Data |
|---|---|---|---|
| Acme, Inc. | Cloud service provider | USA, Europe | * |
| Beta, Inc. | Phone communications | USA | |
`,
    ['Acme, Inc. | Cloud service provider |  | ', 'Beta, Inc. | Phone communications | US | '],
  ],
  [
    'marks of footnotes',
    'l.md',
    `| Sub-processor | Purpose | Country |
|---|---|---|
| Acme Ltd.[^1] | Mail | Ireland* |
| Beta GmbH¹ | Chat | Germany (1) |
| Gamma † | Logs | France |

[^1]: Only where bought.
`,
    ['Acme Ltd. | Mail |  | IE', 'Beta GmbH | Chat |  | DE', 'Gamma | Logs |  | FR'],
  ],
  [
    'headings of categories, several tables',
    'l.html',
    `<h2>Infrastructure</h2><table><tr><th>Name</th><th>Purpose</th><th>Processing location</th></tr><tr><td>Acme</td><td>Hosting</td><td>Ireland</td></tr></table>
<h2>Support</h2><table><tr><th>Name</th><th>Purpose</th><th>Processing location</th></tr><tr><td>Beta</td><td>Tickets</td><td>Denmark</td></tr></table>`,
    ['Acme | Hosting | IE | ', 'Beta | Tickets | DK | '],
  ],
  [
    'lists within cells',
    'l.html',
    `<table><thead><tr><th><p>Entity name</p></th><th><p>Services</p></th><th><p>Location(s)</p></th></tr></thead><tbody><tr><td><p><a href="https://a.example">Acme, Inc.</a></p></td><td><ul><li>DNS</li><li>Backups</li></ul></td><td><ul><li>Ireland</li><li>United States</li></ul></td></tr></tbody></table>`,
    ['Acme, Inc. | DNS\nBackups | IE US | '],
  ],
  [
    'terms and what they mean',
    'l.html',
    '<h2>Our subprocessors</h2><dl><dt>Acme Ltd</dt><dd>Mail, Ireland</dd><dt>Beta GmbH</dt><dd>Chat (Germany)</dd></dl>',
    ['Acme Ltd | Mail | IE | ', 'Beta GmbH | Chat | DE | '],
  ],
  [
    'headings over paragraphs on a page',
    'l.html',
    `<h2>Sub-processors</h2><h3>Acme, Inc.</h3><p><strong>Purpose:</strong> Mail</p><p><strong>Location:</strong> United States</p><h3>Beta GmbH</h3><p>Purpose: Chat<br>Location: Germany</p><h2>Contact</h2><p>Write to us.</p>`,
    ['Acme, Inc. | Mail | US | ', 'Beta GmbH | Chat | DE | '],
  ],
  [
    'a byte order mark, semicolons, quotes and line breaks',
    'l.csv',
    '\uFEFF"Unterauftragsverarbeiter";"Zweck der Verarbeitung";"Ort der Verarbeitung"\r\n"Acme ""Mail"" GmbH";"Versand;\r\nZustellung";"Deutschland, Österreich"\r\n',
    ['Acme "Mail" GmbH | Versand;\r\nZustellung | AT DE | '],
  ],
  [
    'tabs in French',
    'l.tsv',
    'Sous-traitant ultérieur\tFinalité du traitement\tLieu du traitement\nAcme SAS\tEnvoi de courriels\tFrance\nBeta\tSupport\tÉtats-Unis et Irlande\n',
    ['Acme SAS | Envoi de courriels | FR | ', 'Beta | Support | IE US | '],
  ],
  [
    'Spanish',
    'l.csv',
    'Subencargado,Finalidad,Ubicación de los datos\nAcme S.L.,Correo,España\nBeta,Soporte,"Estados Unidos, Países Bajos"\n',
    ['Acme S.L. | Correo | ES | ', 'Beta | Soporte | NL US | '],
  ],
  [
    'Italian and Portuguese',
    'l.csv',
    'Sub-responsabile,Finalità,Paese\nAcme S.r.l.,Posta,Italia\n',
    ['Acme S.r.l. | Posta |  | IT'],
  ],
  [
    'two rows of headers',
    'l.html',
    '<table><tr><th rowspan="2">Subprocessor</th><th rowspan="2">Purpose</th><th colspan="2">Location</th></tr><tr><th>Headquarters</th><th>Hosting</th></tr><tr><td>Acme</td><td>Mail</td><td>USA</td><td>Ireland</td></tr></table>',
    ['Acme | Mail | IE | US'],
  ],
  [
    'a title row above the headers',
    'l.csv',
    'List of sub-processors as of March 2024,,\n,,\nName of Subprocessor,Description of Processing,Country of Processing\nAcme,Mail,Norway\n',
    ['Acme | Mail | NO | '],
  ],
  [
    'groups as rows',
    'l.md',
    `| Sub-processor | Purpose | Location |
|---|---|---|
| **Infrastructure** | | |
| Acme | Hosting | Ireland |
| **Support** | | |
| Beta | Tickets | Norway |
`,
    ['Acme | Hosting | IE | ', 'Beta | Tickets | NO | '],
  ],
  [
    'affiliates in a table of their own',
    'l.md',
    `## Third-party subprocessors
| Supplier | Function | Location |
|---|---|---|
| Acme | Mail | Sweden |

## Group companies
| Affiliate | Country |
|---|---|
| Ourselves Czech s.r.o. | Czech Republic |
| Ourselves Ltd | United Kingdom |
`,
    ['Acme | Mail | SE | ', 'Ourselves Czech s.r.o. |  |  | CZ', 'Ourselves Ltd |  |  | GB'],
  ],
  [
    'a parent and its entities',
    'l.md',
    `| Subprocessor | Purpose | Location |
|---|---|---|
| Acme, LLC (US) / Acme Europe, Limited (Ireland) | Mail | Ireland (EU) |
`,
    ['Acme, LLC (US) / Acme Europe, Limited (Ireland) | Mail | IE | '],
  ],
  [
    'bullets with a colon and brackets of cloud regions',
    'l.md',
    '## Sub-processors\n- Acme: hosting (AWS, eu-west-1)\n- Beta – e-mail delivery, United States\n- Gamma (Paris, France): search\n',
    ['Acme | hosting | IE | ', 'Beta | e-mail delivery | US | ', 'Gamma | search | FR | '],
  ],
  [
    'a column of flags and one of codes',
    'l.md',
    `| Name | Use case | Data hosted in |
|---|---|---|
| Acme | Mail | 🇩🇪 Germany |
| Beta | Chat | 🇺🇸 |
`,
    ['Acme | Mail | DE | ', 'Beta | Chat | US | '],
  ],
  [
    'a kind of recipient in the header',
    'l.md',
    `| LLM sub-processor | Operations | Region |
| :--- | :--- | :--- |
| Acme, Inc. | classify, summarise | US |
`,
    ['Acme, Inc. | classify, summarise | US | '],
  ],
  [
    'who hosts beside the country',
    'l.md',
    `| Name | Purpose | Location of data |
|---|---|---|
| Acme | Mail | Germany (AWS) |
| Beta | Chat | Frankfurt, Germany (AWS eu-central-1) |
| Gamma | Logs | AWS Ireland |
| Delta | Maps | Hosted in France |
| Eps | Text | Netherlands (primary), Germany (backup) |
| Zeta | Video | EU only |
| Eta | Voice | Data centres in Sweden and Finland |
| Theta | Tests | Azure West Europe (Netherlands) |
`,
    [
      'Acme | Mail | DE | ',
      'Beta | Chat | DE | ',
      'Gamma | Logs | IE | ',
      'Delta | Maps | FR | ',
      'Eps | Text | DE NL | ',
      'Zeta | Video |  | ',
      'Eta | Voice | FI SE | ',
      'Theta | Tests | NL | ',
    ],
  ],
  [
    'three letters for countries',
    'l.csv',
    'Entity Name,Entity Type,Entity Country,Service\nAcme Ltd,Subprocessor,GBR,Mail\nBeta,Subprocessor,DEU,Chat\n',
    ['Acme Ltd | Mail |  | GB', 'Beta | Chat |  | DE'],
  ],
  [
    'two places',
    'l.csv',
    'Sub-processor Name,Corporate Location,Processing Location,Service Provided\nAcme,United States,"Germany, Ireland",Mail\n',
    ['Acme | Mail | DE IE | US'],
  ],
  [
    'German columns of all kinds',
    'l.md',
    `| Unterauftragnehmer | Sitz | Leistung | Serverstandort | Garantien |
|---|---|---|---|---|
| Acme GmbH | Österreich | Rechenzentrum | Deutschland | AVV |
| Beta Inc. | USA | Versand | EU (Irland) | Standardvertragsklauseln |
`,
    ['Acme GmbH | Rechenzentrum | DE | AT', 'Beta Inc. | Versand | IE | US'],
  ],
  [
    'names in header cells, and a header of bold cells',
    'l.html',
    '<table><tbody><tr><td><strong>Subprocessor</strong></td><td><strong>Description of services</strong></td><td><strong>Country</strong></td></tr><tr><th scope="row">Acme</th><td>Mail</td><td>Sydney, Australia</td></tr></tbody></table>',
    ['Acme | Mail |  | AU'],
  ],
  [
    'numbers, bold names and brackets',
    'l.md',
    '## Our processors\n\n1. **Acme Inc.** (USA): mail\n2. **Beta** (Montréal, Canada): chat\n',
    ['Acme Inc. | mail | US | ', 'Beta | chat | CA | '],
  ],
  [
    'no pipes at the edges, and marks in cells',
    'l.md',
    'Vendor | What for | Where\n--- | --- | ---\n[Acme](https://acme.example) | *Mail* | `Ireland`\n',
    ['Acme | Mail | IE | '],
  ],
  [
    'tabs of a spreadsheet, with a heading over it',
    'l.tsv',
    'Sub-processors 2026\t\t\n\nProvider\tFunction\tLocation\nAcme\tMail\tBrazil\n',
    ['Acme | Mail | BR | '],
  ],
  [
    'Danish and Swedish',
    'l.csv',
    'Underdatabehandler;Formål;Land\nAcme ApS;Mail;Danmark\n',
    ['Acme ApS | Mail |  | DK'],
  ],
]

describe('a list with', () => {
  test.each(shapes)('%s', (_, file, text, expected) => {
    expect(readList(file, text)).toEqual(expected)
  })
})

test.each([
  ['Acme, Inc. and Acme LLC', 'Acme, Inc.', 'Acme LLC'],
  ['GmbH', 'Acme GmbH', 'ACME'],
  ['s.r.o. and Oy', 'Acme s.r.o.', 'Acme Oy'],
])('the same company twice is said: %s', (_, one, other) => {
  const list = parseMarkdown(`| Vendor | Purpose |\n|---|---|\n| ${one} | a |\n| ${other} | b |\n`)
  const imported = list.problem === null ? importRecipients(list.sheets) : list
  expect(JSON.stringify(imported)).toContain('names the same company')
})
