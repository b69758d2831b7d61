import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSheets } from './read-sheets.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/**
 * Lists in the shapes that public repositories have, in eight languages, written with what is right for each before any
 * was read: of the first fifteen 6 were, of eight more, written after these were mended, 4. Names are made up.
 */
const table = (headers: string, ...rows: readonly string[]): string =>
  [headers, headers.replace(/[^|]+/g, '---'), ...rows].map((row) => `|${row}|`).join('\n')

const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a French register with numbered rows',
    'registre.md',
    table(
      '#|Sous-traitant|Service|Lieu de traitement|Cadre transfert|DPA',
      '1|**Acme SAS**|Hébergement|France (UE)|UE — pas de transfert|⚠️ à signer',
      '2|**Beta SARL**|Sauvegardes|Région UE (eu-west-3 Paris)|UE — pas de transfert|✅',
      '3|**Gamma PBC**|Assistant|États-Unis|CCT + DPF|❌',
    ),
    ['Acme SAS | Hébergement | FR | ', 'Beta SARL | Sauvegardes | FR | ', 'Gamma PBC | Assistant | US | '],
  ],
  [
    'a Dutch annex',
    'bijlage.md',
    table(
      'Subverwerker|Functie|Locatie / regio|Doorgifte buiten EER',
      '**Acme Inc.**|Hosting|VS-bedrijf; deploy in EER-regio (Frankfurt)|Ja — SCC verifiëren',
      '**Beta**|Database|**EER — Ierland (eu-west-1)**|Nee',
      'Gamma B.V.|Boekhouding|Nederland|Nee',
      'Delta|CRM|VS|Ja — SCC',
    ),
    ['Acme Inc. | Hosting |  | ', 'Beta | Database | IE | ', 'Gamma B.V. | Boekhouding | NL | ', 'Delta | CRM | US | '],
  ],
  [
    'a German contract with seat, and place with safeguard',
    'avv.md',
    table(
      'Unterauftragsverarbeiter|Sitz|Leistung|Datenort und Garantie',
      'Acme Inc.|USA|Hosting|Weltweites Netz; Standardvertragsklauseln',
      'Beta Inc.|USA|Datenbank|Serverstandort EU; Standardvertragsklauseln',
      'Gamma GmbH|Deutschland|Backups|Deutschland',
    ),
    ['Acme Inc. | Hosting |  | US', 'Beta Inc. | Datenbank |  | US', 'Gamma GmbH | Backups | DE | DE'],
  ],
  [
    'a Spanish notice with a name to be filled in',
    'aviso.md',
    table(
      'Subencargado|Para qué|País',
      'Acme Inc.|Base de datos|Servidores en Brasil; empresa en EE. UU.',
      'Beta PBC|Leer la nota|EE. UU.',
      '[Proveedor de correo]|Enviar invitaciones|[País]',
      'Gamma S.A.|Soporte|Argentina',
    ),
    ['Acme Inc. | Base de datos |  | ', 'Beta PBC | Leer la nota |  | US', 'Gamma S.A. | Soporte |  | AR'],
  ],
  [
    'an Italian page',
    'pagina.html',
    '<h2>Sub-responsabili</h2><table><tr><th>Sub-responsabile</th><th>Servizio</th><th>Localizzazione</th></tr><tr><td>Acme Inc.</td><td>Database</td><td>AWS eu-north-1 (Stockholm, UE)</td></tr><tr><td>Beta PBC</td><td>Modelli</td><td>USA (SCC + DPA)</td></tr><tr><td>Gamma</td><td>Calcolo</td><td>europe-west1 (UE)</td></tr></table>',
    ['Acme Inc. | Database | SE | ', 'Beta PBC | Modelli | US | ', 'Gamma | Calcolo | BE | '],
  ],
  [
    'roles that say what is done, some in two words',
    'page.html',
    '<table><tr><th>Subprocessor</th><th>Role</th><th>Location</th></tr><tr><td>Acme, Inc.</td><td>Application hosting</td><td>EU (Frankfurt, Germany)</td></tr><tr><td>Beta Ltd</td><td>Shop platform and billing</td><td>Ireland / Canada</td></tr></table>',
    ['Acme, Inc. | Application hosting | DE | ', 'Beta Ltd | Shop platform and billing | CA IE | '],
  ],
  [
    'a Spanish list with a state in brackets',
    'relacion.md',
    table(
      'Subencargado|Servicio prestado|Ubicación',
      'Acme LLC|Base de datos|Estados Unidos (Virginia del Norte)',
      'Beta, Inc.|CDN|Red global',
    ),
    ['Acme LLC | Base de datos | US | ', 'Beta, Inc. | CDN |  | '],
  ],
  [
    'regions of a cloud with its name before them',
    'liste.md',
    table(
      'Unterauftragsverarbeiter|Leistung|Ort / Region',
      'Acme GmbH|Server|`germanywestcentral` (Frankfurt am Main)',
      'Beta, LLC|Datenbank|`aws-eu-central-1` (Frankfurt)',
    ),
    ['Acme GmbH | Server | DE | ', 'Beta, LLC | Datenbank | DE | '],
  ],
  [
    'a Swedish table',
    'lista.md',
    table(
      'Mottagare|Roll|Var behandlingen sker',
      'Acme|Personuppgiftsbiträde, hosting|EU/USA',
      'Beta|Personuppgiftsbiträde, mejl|Irland',
      'Gamma|Självständigt ansvarig, frakt|Sverige',
    ),
    ['Acme |  |  | ', 'Beta |  | IE | ', 'Gamma |  | SE | '],
  ],
  [
    'a town beside its bloc',
    'annexe.md',
    table('Sous-traitant|Service|Localisation', 'Acme Inc.|Base|Frankfurt (UE)', 'Beta Inc.|Site|US / UE'),
    ['Acme Inc. | Base | DE | ', 'Beta Inc. | Site |  | '],
  ],
  [
    'a letter',
    'letter.txt',
    'Hi both,\n\nhere is the list of our sub-processors as of today:\n\nAcme Ltd. (Ireland) - hosting\nBeta.io, Inc. (USA) - appointments\n\nBest\nJo\n',
    ['Acme Ltd. | hosting | IE | ', 'Beta.io, Inc. | appointments | US | '],
  ],
  [
    'a Danish table',
    'liste.md',
    table(
      'Underdatabehandler|Formål|Hvor behandles data|Overførselsgrundlag',
      'Acme A/S|Hosting|Danmark|Ingen overførsel',
      'Beta AB|Support|EU (Sverige)|–',
    ),
    ['Acme A/S | Hosting | DK | ', 'Beta AB | Support | SE | '],
  ],
  [
    'a Portuguese spreadsheet',
    'lista.csv',
    'Operador;Finalidade;País;Onde os dados ficam\nAcme Ltda;Hospedagem;Brasil;São Paulo, Brasil\nBeta Inc.;SMS;Estados Unidos;us-east-1 (N. Virginia)\n',
    ['Acme Ltda | Hospedagem | BR | BR', 'Beta Inc. | SMS | US | US'],
  ],
  [
    'names with addresses behind them, numbered',
    'anlage.txt',
    'Anlage 2 - Unterauftragnehmer\n\n1) Acme GmbH, Musterstr. 1, 10115 Berlin - Rechenzentrum\n2) Beta Ltd, 1 High Street, Dublin, Irland - SMS\n3) Gamma, Inc., USA - Fehlerberichte\n',
    ['Acme GmbH | Rechenzentrum |  | ', 'Beta Ltd | SMS |  | IE', 'Gamma, Inc. | Fehlerberichte |  | US'],
  ],
]

test.each(shapes)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))

interface Read {
  readonly recipients: Record<string, Record<string, unknown>>
  readonly notes: string
}

function read(file: string, text: string): Read {
  const list = readSheets(file, text, true)
  if (list.problem !== null) throw new Error(list.problem)
  const imported = importRecipients(list.sheets)
  if (imported.problem !== null) throw new Error(imported.problem)
  return { recipients: (parse(imported.text) as Read).recipients, notes: imported.notes.join(' ') }
}

describe('for whom a recipient acts', () => {
  const one = (headers: string, row: string, heading = '') =>
    Object.values(read('list.md', `${heading}\n\n${table(headers, row)}`).recipients)[0]?.engagement

  test.each([
    ['Sub-responsabile|Servizio', 'Acme|Posta', '', 'on-our-behalf'],
    ['Supplier|Function', 'Acme|Mail', '## Third Party Subprocessors', 'on-our-behalf'],
    ['Mottagare|Roll', 'Acme|Personuppgiftsbiträde, mejl', '', 'on-our-behalf'],
    ['Mottagare|Roll', 'Acme|Självständigt ansvarig, frakt', '', 'own-purposes'],
    ['Navn|Rolle', 'Acme|Selvstendig behandlingsansvarlig', '', 'own-purposes'],
  ])('%s: %s %s', (headers, row, heading, engagement) => expect(one(headers, row, heading)).toBe(engagement))

  test.each([
    ['Supplier|Function', 'Acme|Mail', '## Subprocessors and other partners'],
    ['Subencargado|Para qué', 'Acme|Cobros', ''],
  ])('is not known: %s: %s %s', (headers, row, heading) => expect(one(headers, row, heading)).toHaveProperty('missing'))
})

test.each([
  ['yes (2024-03-01)', { type: 'dpa', signed: '2024-03-01' }],
  ['✅ signed 2025-02-03', { type: 'dpa', signed: '2025-02-03' }],
  ['✅', { type: 'dpa', signed: { missing: 'the list says yes and no date', ask: 'procurement' } }],
  ['pending', { missing: 'the list says that it is not signed yet', ask: 'procurement' }],
  ['❌', { missing: 'the list says that there is none', ask: 'procurement' }],
  ['ja (05/06/2025)', { missing: 'the list says something that cannot be read', ask: 'procurement' }],
])('a contract: %s', (text, contract) =>
  expect(read('list.md', table('Vendor|DPA', `Acme|${text}`)).recipients.acme?.contract).toEqual(contract),
)

test('what a list says is not transferred asks for no tool', () => {
  const { recipients } = read('list.md', table('Vendor|Transfers', 'Acme|None', 'Beta|EU - no transfer', 'Gamma|SCC'))
  expect(Object.values(recipients).map(({ transfer }) => transfer !== undefined)).toEqual([false, false, true])
})

test('what names nobody is said', () => {
  expect(read('list.md', table('Vendor|Purpose', 'Acme|Mail', '[Hosting provider]|Servers')).notes).toContain(
    'leaves its name to be filled in',
  )
  const list = '# Subprocessors\n\n- Acme Ltd: hosting\n- Beta Ltd: mail\n- we tell you before we add one. Always\n'
  expect(read('list.md', list).notes).toMatch(/Line 5 is left out, as no name can be told in it/)
})
