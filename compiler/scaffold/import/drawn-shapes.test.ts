import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSheets } from './read-sheets.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/**
 * Lists in shapes that no test had, of those that companies and repositories publish: of 41, written with what is right for
 * each before any was read, these were not read rightly. Names are made up.
 */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'one company several services',
    'Cloud-Service-Subprocessors.md',
    'Cloud Service Subprocessors\n===========================\n\nWe engage the following.\n\n|**Third Party Entity**|**Processing Type**|**Description**|\n|-|-|-|-\n|Acme Corp|Authentication services|Signs users in through the directory|\n|Beta|Database|Holds all customer data|\n|Acme Corp|Cloud services|Runs all services|\n',
    [
      'Acme Corp | Signs users in through the directory |  | ',
      'Beta | Holds all customer data |  | ',
      'Acme Corp | Runs all services |  | ',
    ],
  ],
  [
    'bold names with bullets under kinds',
    'subprocessor-list.md',
    '# Subprocessor List\n_Last updated: 2026-01-05_\n\n## Your Rights\n\nYou have the right to:\n- **Object** to a new subprocessor within 30 days\n- **Terminate** if we cannot accommodate\n\n## Current Subprocessors\n\n### Infrastructure & Hosting\n\n**Lumo Cloud Ltd**\n- **Purpose**: Application hosting, storage\n- **Data Location**: Ireland\n- **Safeguards**: Standard Contractual Clauses, SOC 2 Type II\n\n### Payment Processing\n\n**Pagolux**\n- **Purpose**: Subscription management\n- **Data Processed**: Billing information\n- **Data Location**: United States\n- **Safeguards**: Standard Contractual Clauses\n',
    ['Lumo Cloud Ltd | Application hosting, storage | IE | ', 'Pagolux | Subscription management | US | '],
  ],
  [
    'cards with labels in one paragraph',
    'subprocessors.html',
    '<main><h1>Subprocessors</h1><p><em>Last updated: June 1, 2021</em></p><div class="subprocessor"><h3>Vertex Host</h3><p><strong>Nature of Processing:</strong> hosting environment<br/><strong>Territories:</strong> United States</p></div><div class="subprocessor"><h3>Function Works, Inc. (Sentinel)</h3><p><strong>Nature of Processing:</strong> error handling services<br/><strong>Territories:</strong>United Kingdom</p></div></main>',
    ['Vertex Host | hosting environment | US | ', 'Function Works, Inc. (Sentinel) | error handling services | GB | '],
  ],
  [
    'json scope of cooperation',
    'processors.json',
    '{"tables":[{"NameEntity":"Lumo Inc.","Address":"Data Centres in Dublin and Frankfurt","ScopeCooperation":"Data hosting"},{"NameEntity":"Host Sp. z o.o.","Address":"ul. Przykladowa 7, 44-200 Rybnik, Poland","ScopeCooperation":"Technical support"}]}',
    ['Lumo Inc. | Data hosting |  | ', 'Host Sp. z o.o. | Technical support |  | PL'],
  ],
  [
    'danish seat region basis',
    'bilag.md',
    '## 7. Underdatabehandlere\n\nListen opdateres med 30 dages varsel.\n\n| Nr. | Underdatabehandler | Behandlingens karakter | Selskabsdomicil | Behandlingsregion | Overførselsgrundlag |\n|---|---|---|---|---|---|\n| 1 | Gamma, PBC | Sprogmodel | USA | USA | DPF / SCC |\n| 2 | Basalt, Inc. | Databaseopbevaring | USA | EU (Irland) | SCC |\n| 3 | Nordmail ApS | E-mail | Danmark | Danmark | Ikke relevant |\n',
    [
      'Gamma, PBC | Sprogmodel | US | US',
      'Basalt, Inc. | Databaseopbevaring | IE | US',
      'Nordmail ApS | E-mail | DK | DK',
    ],
  ],
  [
    'french bullets with place in brackets',
    'dpa.md',
    '## 3. Sous-traitance ultérieure\n\nL’éditeur fait appel aux sous-traitants ultérieurs suivants :\n- Stock SAS — stockage des documents, UE.\n- Beta (emails transactionnels, UE).\n- Delta (extraction de données, France).\n- Zeta (signature électronique, France).\n',
    [
      'Stock SAS | stockage des documents |  | ',
      'Beta | emails transactionnels |  | ',
      'Delta | extraction de données | FR | ',
      'Zeta | signature électronique | FR | ',
    ],
  ],
  [
    'german dpa html section',
    'avv.html',
    '<article><h2>§ 6 — Kontrollrechte</h2><p>Text.</p><h2>§ 7 — Unterauftragnehmer</h2><p>Folgende werden eingesetzt:</p><table><thead><tr><th>Anbieter</th><th>Zweck</th><th>Sitz / Serverstandort</th><th>Garantie</th></tr></thead><tbody><tr><td>Kiesel GmbH</td><td>Hosting</td><td>Deutschland</td><td>AVV nach Art. 28 DSGVO</td></tr><tr><td>Basalt Inc.</td><td>Datenbank</td><td>USA / Frankfurt</td><td>EU-SCC, AVV</td></tr></tbody></table><h2>§ 8 — Löschung</h2></article>',
    ['Kiesel GmbH | Hosting | DE | ', 'Basalt Inc. | Datenbank |  | '],
  ],
  [
    'czech table',
    'zpracovatele.md',
    '# Seznam dalších zpracovatelů\n\n| Další zpracovatel | Účel | Místo zpracování |\n|---|---|---|\n| Kamna s.r.o. | Hosting | Česká republika |\n| Lumo Inc. | E-maily | Spojené státy |\n| Slovmail a.s. | Podpora | Slovensko |\n',
    ['Kamna s.r.o. | Hosting | CZ | ', 'Lumo Inc. | E-maily | US | ', 'Slovmail a.s. | Podpora | SK | '],
  ],
  [
    'romanian and finnish',
    'lista.csv',
    'Subîmputernicit;Scopul prelucrării;Locația datelor;Garanții transfer\nNor Cloud SRL;Găzduire;România;Nu este cazul\nLumo Inc.;Expediere e-mail;Statele Unite;CCS\n',
    ['Nor Cloud SRL | Găzduire | RO | ', 'Lumo Inc. | Expediere e-mail | US | '],
  ],
  [
    'trust center export',
    'export.csv',
    'Name,Description,Category,Countries,Website,Created At,Is Public\nLumo,Cloud hosting,Infrastructure,"US, DE",https://lumo.example,2025-04-01T10:00:00Z,true\nDesk,Ticketing,Support,US,https://deskzen.example,2025-04-02T10:00:00Z,true\nInternal Wiki,Notes,Internal,,,2025-04-02T10:00:00Z,false\n',
    ['Lumo | Cloud hosting | DE US | ', 'Desk | Ticketing | US | ', 'Internal Wiki | Notes |  | '],
  ],
  [
    'copied from a page',
    'copied.txt',
    'Subprocessors\n\nLumo\nCloud hosting\nUnited States\n\nDesk\nTicketing\nUnited States\n\nPostbird GmbH\nE-mail\nGermany\n',
    ['Lumo | Cloud hosting | US | ', 'Desk | Ticketing | US | ', 'Postbird GmbH | E-mail | DE | '],
  ],
  [
    'name with further subprocessors',
    'security.md',
    '### Authorized Sub-Processors for Example Cloud\n\n| Sub-processor Name | Purpose | Location |\n|---|---|---|\n| Lumo, Inc. and sub-processors located at https://lumo.example/sub-processors/ | Database hosting platform | USA |\n',
    [
      'Lumo, Inc. and sub-processors located at https://lumo.example/sub-processors/ | Database hosting platform | US | ',
    ],
  ],
  [
    'annex template partly filled',
    'annex3.md',
    '## Annex 3 — Sub-processor list\n\n*The table below is a snapshot.*\n\n| Sub-processor name | Address | Processing activity | Location of Processing | Transfer mechanism (if applicable) |\n|---|---|---|---|---|\n| Lumo EMEA SARL | 38 Avenue Exemple, L-1855 Luxembourg | Infrastructure hosting | Ireland | none required |\n| *[Insert]* | *[Insert]* | *[Insert: e.g., email delivery]* | *[Insert country/region]* | *[Insert]* |\n',
    ['Lumo EMEA SARL | Infrastructure hosting | IE | LU'],
  ],
  [
    'regions with remarks',
    'report.md',
    '## 3. Subprocessors\n\n| Subprocessor | Data received | Hosted in | DPA / privacy terms URL |\n|---|---|---|---|\n| **Basalt** (Postgres database) | Everything in the schema | Canada (LWS `ca-central-1`, confirmed from the connection string) | Not present anywhere. |\n| **Rail** (app hosting) | Every field in transit | **UNKNOWN** — no region is set | https://rail.example/dpa |\n| Lumo | Backups | AWS ap-northeast-2 (Seoul) | — |\n',
    ['Basalt (Postgres database) |  |  | ', 'Rail (app hosting) |  |  | ', 'Lumo |  | KR | '],
  ],
  [
    'scc annex iii tables',
    'annex.html',
    '<h1>ANNEX III – LIST OF SUB-PROCESSORS</h1><p>The controller has authorised the use of the following sub-processors:</p><table><tr><td>1. Name:</td><td>Lumo Ltd</td></tr><tr><td>Address:</td><td>1 Quay, Dublin, Ireland</td></tr><tr><td>Contact person’s name, position and contact details:</td><td>privacy@lumo.example</td></tr><tr><td>Description of processing:</td><td>Hosting of the platform</td></tr></table><table><tr><td>2. Name:</td><td>Twig Inc.</td></tr><tr><td>Address:</td><td>1 Main St, Denver, CO 80014, USA</td></tr><tr><td>Contact person’s name, position and contact details:</td><td>dpo@twig.example</td></tr><tr><td>Description of processing:</td><td>Text messages</td></tr></table>',
    ['Lumo Ltd | Hosting of the platform |  | IE', 'Twig Inc. | Text messages |  | US'],
  ],
  [
    'rowspan and group heads',
    'page.html',
    '<table><thead><tr><th rowspan="2">Sub-processor</th><th colspan="2">Processing</th></tr><tr><th>Purpose</th><th>Location</th></tr></thead><tbody><tr><th colspan="3">Infrastructure</th></tr><tr><td rowspan="2">Lumo Inc.</td><td>Hosting</td><td>Ireland</td></tr><tr><td>Backups</td><td>Germany</td></tr><tr><th colspan="3">Support</th></tr><tr><td>Desk</td><td>Tickets</td><td>United States</td></tr></tbody></table>',
    ['Lumo Inc. | Hosting | DE IE | ', 'Desk | Tickets | US | '],
  ],
  [
    'vendor tool export with dates',
    'vendors.csv',
    'Vendor Name,Engagement Type,Primary Location,Data Transfer Mechanism,DPA Signed Date,Status,Risk Tier\n"Lumo, Inc.",Processor,United States,EU-U.S. Data Privacy Framework,12-Mar-2024,Active,High\nOldmail Ltd,Processor,United Kingdom,Adequacy decision,03/04/2021,Inactive,Low\nTaxhelp LLP,Independent Controller,Ireland,,2023-11-30,Active,Low\n',
    ['Lumo, Inc. |  | US | ', 'Taxhelp LLP |  | IE | '],
  ],
  [
    'polish scope',
    'podprocesorzy.md',
    '# Lista podprocesorów\n\n| Podmiot | Zakres powierzenia | Kraj przetwarzania | Podstawa transferu |\n|---|---|---|---|\n| Kamień Sp. z o.o. | Hosting | Polska | nie dotyczy |\n| Lumo Inc. | Poczta | Stany Zjednoczone | SCC |\n',
    ['Kamień Sp. z o.o. | Hosting | PL | ', 'Lumo Inc. | Poczta | US | '],
  ],
  [
    'place by customer',
    'list.md',
    '# Sub-processors\n\n| Sub-processor | Service | Where |\n|---|---|---|\n| Lumo | Hosting | EU customers: Ireland; US customers: United States |\n| Twig | Texts | Depends on the region that the customer chooses |\n| Desk | Tickets | Ireland, with support staff in India and the Philippines |\n',
    ['Lumo | Hosting | IE US | ', 'Twig | Texts |  | ', 'Desk | Tickets |  | '],
  ],
  [
    'rst list table',
    'subprocessors.rst',
    'Subprocessors\n=============\n\n.. list-table::\n   :header-rows: 1\n\n   * - Subprocessor\n     - Purpose\n     - Location\n   * - Lumo GmbH\n     - Hosting\n     - Germany\n   * - Twig Ltd\n     - Texts\n     - United Kingdom\n',
    ['Lumo GmbH | Hosting | DE | ', 'Twig Ltd | Texts | GB | '],
  ],
  [
    'rst grid table',
    'grid.rst',
    'Subprocessors\n=============\n\n+--------------+----------+----------------+\n| Subprocessor | Purpose  | Location       |\n+==============+==========+================+\n| Lumo GmbH    | Hosting  | Germany        |\n|              | Backups  |                |\n+--------------+----------+----------------+\n| Twig Ltd    | Texts    | United Kingdom |\n+--------------+----------+----------------+\n',
    ['Lumo GmbH | Hosting\nBackups | DE | ', 'Twig Ltd | Texts | GB | '],
  ],
  [
    'org table',
    'subprocessors.org',
    '* Subprocessors\n\n| Subprocessor | Purpose | Location |\n|--------------+---------+----------|\n| Lumo GmbH    | Hosting | Germany  |\n| Twig Ltd    | Texts   | Ireland  |\n',
    ['Lumo GmbH | Hosting | DE | ', 'Twig Ltd | Texts | IE | '],
  ],
  [
    'page with navigation and logos',
    'page.html',
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/legal">Legal</a></li></ul></nav><h1>Sub-processors</h1><table><tr><th>Name</th><th>What they do</th><th>Where they process</th><th>Privacy</th></tr><tr><td><img src="l.png" alt="Lumo logo"> Lumo</td><td>Hosting</td><td>🇩🇪 Germany</td><td><a href="https://lumo.example/privacy">Privacy policy</a></td></tr><tr><td><img src="t.png" alt=""> Twig</td><td>Texts</td><td>🇬🇧 UK</td><td><a href="https://twig.example/privacy">Privacy policy</a></td></tr></table><footer><ul><li>Imprint</li></ul></footer>',
    ['Lumo | Hosting | DE | ', 'Twig | Texts | GB | '],
  ],
  [
    'companies with brand and legal entity',
    'list.csv',
    'Service,Legal entity,Registered office,Personal data,Hosting region,Sub-sub-processors\nDesk,"Desk International Ltd","Dublin, Ireland","Name, email",EEA only,Yes – see their list\nPostbird,Postbird GmbH,"Berlin, Germany",Email,Germany,No\n',
    ['Desk |  |  | IE', 'Postbird |  | DE | DE'],
  ],
  [
    'cards whose facts are terms',
    'page.html',
    '<h2>Sub-processors</h2><div><h3>Acme Ltd</h3><dl><dt>Purpose</dt><dd>Hosting</dd><dt>Location</dt><dd>Ireland</dd></dl></div><div><h3>Beta GmbH</h3><dl><dt>Purpose</dt><dd>Mail</dd><dt>Location</dt><dd>Germany</dd></dl></div>',
    ['Acme Ltd | Hosting | IE | ', 'Beta GmbH | Mail | DE | '],
  ],
  [
    'arrows between what a mark says',
    'list.md',
    '## Subprocessors\n\n* Acme Ltd → hosting → Ireland\n* Beta GmbH → mail → Germany\n',
    ['Acme Ltd | hosting | IE | ', 'Beta GmbH | mail | DE | '],
  ],
  [
    'questions as headers',
    'list.md',
    '|Who|Why|Where|\n|---|---|---|\n|Acme Ltd|Hosting|Ireland|\n',
    ['Acme Ltd | Hosting | IE | '],
  ],
  [
    'a company that is an object itself',
    'export.json',
    '{"data":{"nodes":[{"id":"x1","company":{"name":"Acme Ltd","website":"https://acme.example"},"purpose":"Hosting","locations":[{"country":"Ireland"},{"country":"Germany"}]},{"id":"x2","company":{"name":"Beta GmbH"},"purpose":"Mail","locations":[{"country":"Germany"}]}]}}',
    ['Acme Ltd | Hosting | DE IE | ', 'Beta GmbH | Mail | DE | '],
  ],
]

test.each(shapes)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))

const read = (file: string, text: string) => {
  const list = readSheets(file, text, true)
  if (list.problem !== null) return { problem: list.problem, text: '', notes: '' }
  const imported = importRecipients(list.sheets)
  if (imported.problem !== null) return { problem: imported.problem, text: '', notes: '' }
  return { problem: null, text: imported.text, notes: imported.notes.join('\n') }
}

test.each([
  ['a program', 'list.ts', "export const SUBPROCESSORS = [\n  { name: 'Acme', purpose: 'Hosting' },\n]\n", /program/],
  ['lines apart from each other', 'list.txt', 'Subprocessors\n\nAcme\n\nHosting of the shop\n\nBeta\n', /no list/],
  [
    'sentences',
    'list.txt',
    `Subprocessors\n${'We tell you before anything about it changes. '.repeat(3)}\n`,
    /no list/,
  ],
])('%s is no list', (_, file, text, problem) => expect(read(file, text).problem).toMatch(problem))

test('lines of names below a header are a list', () =>
  expect(readList('list.txt', 'Subprocessor\nAcme\nBeta\n')).toEqual(['Acme |  |  | ', 'Beta |  |  | ']))

test('a rule that a table draws is no recipient', () => {
  const { text, notes } = read('list.csv', 'Vendor,Purpose\n=====,=====\nAcme,Hosting\n')
  expect(Object.keys(parse(text).recipients)).toEqual(['acme'])
  expect(notes).toContain('Line 2 is left out, as no name can be told in it')
})

test('an address beside a name is kept as a comment', () => {
  const { text } = read('list.csv', 'Vendor,Purpose\nAcme https://acme.example/list,Hosting\n')
  expect(parse(text).recipients.acme.title).toBe('Acme')
  expect(text).toContain('https://acme.example/list')
})

test('a link that says no more than `Privacy policy` gives its address', () =>
  expect(
    read(
      'list.html',
      '<table><tr><th>Vendor</th><th>More</th></tr><tr><td>Acme</td><td><a href="https://acme.example/privacy">Privacy policy</a></td></tr></table>',
    ).text,
  ).toContain('https://acme.example/privacy'))

test.each([
  ['a name with two words for one thing', 'Sitz / Serverstandort', 'Deutschland', ['DE'], undefined],
  ['two letters under countries', 'Countries', 'US, DE', ['DE', 'US'], undefined],
  ['two letters under a place', 'Location', 'US, DE', undefined, undefined],
  [
    'an address that ends in a country with its name for a town',
    'Address',
    'Rue 1, L-1855 Luxembourg',
    undefined,
    'LU',
  ],
  ['a town that has the name of a country', 'Address', 'Main St, 14727 Cuba', undefined, undefined],
])('%s', (_, header, cell, stored, established) => {
  const { text } = read('list.csv', `Vendor;${header}\nAcme;${cell}\n`)
  const { acme } = parse(text).recipients
  const said = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value : undefined)
  expect([said(acme.stored), said(acme.established)]).toEqual([stored, established])
})

test.each(['Ikke relevant', 'none required', 'nie dotyczy', 'nicht erforderlich'])('%s asks for no tool', (cell) =>
  expect(
    parse(read('list.csv', `Vendor,Transfer mechanism\nAcme,${cell}\n`).text).recipients.acme.transfer,
  ).toBeUndefined(),
)

test('no text that looks drawn is too odd', () => {
  for (const text of [
    '+--+',
    '+--+\n|',
    '.. list-table::',
    '.. list-table::\n\n   * - a\n\n  - b',
    '.. csv-table:: x\n   :header: "a',
  ])
    expect(() => readSheets('list.rst', text, true)).not.toThrow()
})

test('a table that a database prints has rules around its headers alone', () =>
  expect(
    readList(
      'list.txt',
      '+--------+---------+\n| Vendor | Purpose |\n+--------+---------+\n| Acme   | Hosting |\n| Beta   | Mail    |\n+--------+---------+\n',
    ),
  ).toEqual(['Acme | Hosting |  | ', 'Beta | Mail |  | ']))
