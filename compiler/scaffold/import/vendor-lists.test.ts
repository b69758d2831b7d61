import { expect, test } from 'vitest'
import { readList } from './testing/read-list.ts'

/**
 * Tables as companies publish them, each with what is right for every row, written before it was read: of these and of
 * those in `no-tables.test.ts`, 24 in all, eleven were right at first, and 55 of 87 rows.
 */
const lists: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a page whose companies span two rows, with the address of each',
    'l.html',
    `<h2>Infrastructure sub-processors</h2>
<table><thead><tr><th>Entity name</th><th>Service</th><th>Data centre</th><th>Registered office</th></tr></thead>
<tbody>
<tr><td rowspan="2">Acme Cloud EMEA SARL<sup>1</sup></td><td>Hosting</td><td>Frankfurt, Germany</td><td rowspan="2">38 Avenue John F. Kennedy, L-1855, Luxembourg</td></tr>
<tr><td>Backups</td><td>Dublin, Ireland</td></tr>
<tr><td>Beta Mail, Inc.</td><td>Transactional e-mail</td><td>United States</td><td>1 Main Street, Boston, MA 02110, USA</td></tr>
</tbody></table>
<p><sup>1</sup> Only for customers in Europe.</p>`,
    ['Acme Cloud EMEA SARL | Hosting | DE IE | LU', 'Beta Mail, Inc. | Transactional e-mail | US | US'],
  ],
  [
    'German headers: seat, purpose, server location',
    'l.md',
    `# Unterauftragsverarbeiter

| Anbieter | Sitz | Zweck | Serverstandort | Drittlandtransfer |
|---|---|---|---|---|
| Muster Hosting GmbH | Nürnberg, Deutschland | Hosting | Deutschland | nein |
| Zendo, Inc. | San Francisco, USA | Ticketsystem | EU (Frankfurt) | ja, SCC |
| Mailix BV | Niederlande | E-Mail-Versand | EWR | nein |
| Alpin AG | Zürich, Schweiz | Backup | Schweiz, Österreich | nein |
`,
    [
      'Muster Hosting GmbH | Hosting | DE | DE',
      'Zendo, Inc. | Ticketsystem | DE | US',
      'Mailix BV | E-Mail-Versand |  | NL',
      'Alpin AG | Backup | AT CH | CH',
    ],
  ],
  [
    'French headers in a file of semicolons',
    'l.csv',
    `Sous-traitant ultérieur;Finalité;Localisation des données;Siège social;Garanties
Nuage SAS;Hébergement;France (Roubaix, Gravelines);France;Sans objet
Courrielle Inc.;Envoi d'e-mails;États-Unis;États-Unis;CCT + DPF
Assist'O SARL;Support client;Maroc, Tunisie;Maroc;CCT
Loginov Ltd;Identification;Royaume-Uni;Royaume-Uni;Décision d'adéquation
`,
    [
      'Nuage SAS | Hébergement | FR | FR',
      "Courrielle Inc. | Envoi d'e-mails | US | US",
      "Assist'O SARL | Support client | MA TN | MA",
      'Loginov Ltd | Identification | GB | GB',
    ],
  ],
  [
    'Dutch headers',
    'l.md',
    `## Lijst van subverwerkers

Subverwerker | Doel | Locatie van verwerking | Vestigingsland
--- | --- | --- | ---
Wolk B.V. | Hosting | Nederland (Amsterdam) | Nederland
Briefje Ltd | E-mail | Ierland en Duitsland | Ierland
Belle NV | Telefonie | België | België
Chatly Inc. | Chat | Verenigde Staten | Verenigde Staten
`,
    [
      'Wolk B.V. | Hosting | NL | NL',
      'Briefje Ltd | E-mail | DE IE | IE',
      'Belle NV | Telefonie | BE | BE',
      'Chatly Inc. | Chat | US | US',
    ],
  ],
  [
    'Spanish headers',
    'l.md',
    `| Subencargado | Finalidad | Ubicación de los datos | País de establecimiento |
|---|---|---|---|
| Nube S.L. | Alojamiento | España | España |
| Correo Inc. | Envío de correos | EE. UU. | EE. UU. |
| Apoyo S.A.S. | Soporte | Colombia y México | Colombia |
| Alem GmbH | Copias de seguridad | Alemania, Irlanda | Alemania |
`,
    [
      'Nube S.L. | Alojamiento | ES | ES',
      'Correo Inc. | Envío de correos | US | US',
      'Apoyo S.A.S. | Soporte | CO MX | CO',
      'Alem GmbH | Copias de seguridad | DE IE | DE',
    ],
  ],
  [
    'Italian headers between tabs',
    'l.tsv',
    `Sub-responsabile	Attività svolta	Ubicazione dei dati	Sede legale
Nuvola S.r.l.	Hosting	Italia (Milano)	Via Roma 1, 20121 Milano, Italia
Posta Ltd	Invio e-mail	Regno Unito	Londra, Regno Unito
Chiamata Inc.	SMS	Stati Uniti	Stati Uniti d'America
Archivio AG	Backup	Svizzera	Svizzera
`,
    [
      'Nuvola S.r.l. | Hosting | IT | IT',
      'Posta Ltd | Invio e-mail | GB | GB',
      'Chiamata Inc. | SMS | US | US',
      'Archivio AG | Backup | CH | CH',
    ],
  ],
  [
    'Polish headers, a table below each subject',
    'l.md',
    `# Lista podmiotów przetwarzających

## Hosting

| Nazwa | Cel przetwarzania | Lokalizacja | Podstawa prawna |
|---|---|---|---|
| Chmura Sp. z o.o. | Hosting | Polska | Umowa |
| Serwer GmbH | Kopie zapasowe | Niemcy, Holandia | Umowa |

## Komunikacja

| Nazwa | Cel przetwarzania | Lokalizacja | Podstawa prawna |
|---|---|---|---|
| Poczta | Mailing | Francja (EOG) | Zgoda |
| Analiza | Analityka | USA / EOG | Zgoda |
| Linia | SMS | Irlandia / USA | Umowa |
`,
    [
      'Chmura Sp. z o.o. | Hosting | PL | ',
      'Serwer GmbH | Kopie zapasowe | DE NL | ',
      'Poczta | Mailing | FR | ',
      'Analiza | Analityka |  | ',
      'Linia | SMS | IE US | ',
    ],
  ],
  [
    'third parties and affiliates in two tables',
    'l.md',
    `# Sub-processors

### Third parties

| Third party | Purpose | Entity location |
| :-- | :-- | :-- |
| Acme Web Services EMEA SARL | Cloud infrastructure | Luxembourg |
| Beta LLC | Support tickets | USA |

### Affiliates

| Affiliate | Country |
| :-- | :-- |
| Example UK Ltd | United Kingdom |
| Example India Pvt. Ltd. | India |
| Example Canada ULC | Canada |
`,
    [
      'Acme Web Services EMEA SARL | Cloud infrastructure |  | LU',
      'Beta LLC | Support tickets |  | US',
      'Example UK Ltd |  |  | GB',
      'Example India Pvt. Ltd. |  |  | IN',
      'Example Canada ULC |  |  | CA',
    ],
  ],
  [
    'nested headings for each product, a company under two of them',
    'l.md',
    `# Subprocessors

## Product One

### Infrastructure

| Name | What for | Where the data are |
|---|---|---|
| Acme | Hosting | Ireland |

### Support

| Name | What for | Where the data are |
|---|---|---|
| Beta | Tickets | Germany |

## Product Two

| Name | What for | Where the data are |
|---|---|---|
| Acme | Hosting | Sweden |
`,
    ['Acme | Hosting | IE | ', 'Beta | Tickets | DE | ', 'Acme | Hosting | SE | '],
  ],
  [
    'a page with subjects across all columns',
    'l.html',
    `<table class="subprocessors"><caption>Sub-processors as of May 2026</caption>
<tr><th>Company</th><th>Nature of processing</th><th>Location of processing</th></tr>
<tr><td colspan="3"><strong>Infrastructure</strong></td></tr>
<tr><td><a href="https://acme.example">Acme Hosting Ltd.</a></td><td>Servers<br>Storage</td><td>UK</td></tr>
<tr><td colspan="3"><strong>Customer support</strong></td></tr>
<tr><td>Beta&nbsp;Desk</td><td>Tickets &amp; chat</td><td>Ireland<br>United States</td></tr>
<tr><td>Gamma Oy</td><td>Telephone</td><td>Finland &amp; Estonia</td></tr>
</table>`,
    [
      'Acme Hosting Ltd. | Servers\nStorage | GB | ',
      'Beta Desk | Tickets & chat | IE US | ',
      'Gamma Oy | Telephone | EE FI | ',
    ],
  ],
  [
    'one column of places for each region of customers',
    'l.md',
    `| Subprocessor | Purpose | Location (EU customers) | Location (US customers) |
|---|---|---|---|
| Acme | Hosting | Germany | United States |
| Beta | Mail | Ireland | Ireland |
`,
    ['Acme | Hosting |  | ', 'Beta | Mail | IE | '],
  ],
  [
    'addresses with commas, and dates of addition',
    'l.csv',
    `Name,Address,Service,Country of processing,Added on
"Acme Cloud, Inc.","410 Terry Avenue North, Seattle, WA 98109-5210, USA",Hosting,Germany; Ireland,2023-04-01
"Beta Payments Europe, Limited","1 Grand Canal Street Lower, Grand Canal Dock, Dublin, D02 H210, Ireland",Invoices,Ireland,01/06/2022
Gamma K.K.,"1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",Support,Japan,
Delta Pty Ltd,"341 George Street, Sydney NSW 2000, Australia",Search,Australia,2024-11-30
`,
    [
      'Acme Cloud, Inc. | Hosting | DE IE | US',
      'Beta Payments Europe, Limited | Invoices | IE | IE',
      'Gamma K.K. | Support | JP | JP',
      'Delta Pty Ltd | Search | AU | AU',
    ],
  ],
  [
    'footnotes at names and countries',
    'l.md',
    `| Sub-processor | Services | Region |
|---|---|---|
| Acme* | Hosting | Ireland¹ |
| Beta** | Chat | United States[^2] |
| Gamma (1) | Mail | Germany*, Poland |

\\* Only with the add-on.
\\** Until the end of 2026.

[^2]: Standard contractual clauses apply.
`,
    ['Acme | Hosting | IE | ', 'Beta | Chat | US | ', 'Gamma | Mail | DE PL | '],
  ],
  [
    'why a transfer is allowed, beside the country',
    'l.md',
    `| Service provider | Purpose | Processing location |
|---|---|---|
| Acme | Hosting | USA (DPF certified) |
| Beta | Logs | USA – certified under the EU-U.S. Data Privacy Framework |
| Gamma | Calls | UK (adequacy decision) |
| Delta | Mail | Canada (adequacy decision for commercial organisations) |
| Epsilon | Search | Israel, adequacy |
| Zeta | Chat | India – SCCs |
`,
    [
      'Acme | Hosting | US | ',
      'Beta | Logs | US | ',
      'Gamma | Calls | GB | ',
      'Delta | Mail | CA | ',
      'Epsilon | Search | IL | ',
      'Zeta | Chat | IN | ',
    ],
  ],
  [
    'lists within cells of Markdown',
    'l.md',
    `| Vendor | Used for | Hosting locations | Legal entity |
|---|---|---|---|
| Acme | <ul><li>DNS</li><li>Backups</li></ul> | <ul><li>Germany</li><li>United States</li></ul> | Acme Networks Ireland Ltd |
| Beta | Mail | Sweden | Beta AB |
`,
    ['Acme | DNS\nBackups | DE US | ', 'Beta | Mail | SE | '],
  ],
  [
    'places as they are written around the world',
    'l.md',
    `| Company | Purpose | Location |
|---|---|---|
| A | One | Virginia, USA |
| B | Two | N. Virginia, US and Frankfurt, Germany |
| C | Three | Montreal, Quebec, Canada |
| D | Four | England and Wales |
| E | Five | Hong Kong SAR |
| F | Six | Republic of Korea |
| G | Seven | UAE |
| H | Eight | The Netherlands / Czechia |
| I | Nine | Türkiye |
| J | Ten | Global (nearest edge location) |
| K | Eleven | EU/EEA |
| L | Twelve | The customer's chosen region |
| M | Thirteen | Remote (distributed team) |
`,
    [
      'A | One | US | ',
      'B | Two | DE US | ',
      'C | Three | CA | ',
      'D | Four | GB | ',
      'E | Five | HK | ',
      'F | Six | KR | ',
      'G | Seven | AE | ',
      'H | Eight | CZ NL | ',
      'I | Nine | TR | ',
      'J | Ten |  | ',
      'K | Eleven |  | ',
      'L | Twelve |  | ',
      'M | Thirteen |  | ',
    ],
  ],
  [
    'an export of a tool for vendors',
    'l.csv',
    `"Subprocessor Name","Service Provided","Data Processed","Hosting Location","Corporate Location","DPF Certified","SCCs","Effective Date"
"Acme, Inc.","Error tracking","IP address, user ID","Germany","United States","Yes","Yes","2024-01-15"
"Beta SAS","Consent banner","Consent choices","France","France","N/A","N/A","2025-03-01"
"Gamma Ltd","Identity checks","Documents","United Kingdom, Ireland","United Kingdom","N/A","Yes",""
`,
    [
      'Acme, Inc. | Error tracking | DE | US',
      'Beta SAS | Consent banner | FR | FR',
      'Gamma Ltd | Identity checks | GB IE | GB',
    ],
  ],
  [
    'the Danish template of a contract',
    'l.md',
    `## Bilag B – Underdatabehandlere

| NAVN | CVR | ADRESSE | BESKRIVELSE AF BEHANDLING |
|---|---|---|---|
| Sky ApS | 12345678 | Rådhuspladsen 1, 1550 København V, Danmark | Hosting |
| Brev AB | | Kungsgatan 4, 111 43 Stockholm, Sverige | Udsendelse af e-mails |
| Hjelp AS | | Storgata 1, 0155 Oslo, Norge | Support |
`,
    ['Sky ApS | Hosting |  | DK', 'Brev AB | Udsendelse af e-mails |  | SE', 'Hjelp AS | Support |  | NO'],
  ],
  [
    'companies that are gone, by status or struck through, and a bar that nobody escaped',
    'l.md',
    `| Sub-processor | Purpose | Location | Status |
|---|---|---|---|
| Acme | Hosting | Germany | Active |
| Beta | Mail | USA | Removed (1 May 2025) |
| ~~Gamma~~ | ~~Chat~~ | ~~Ireland~~ | |
| Delta | Search | Indexing | Ireland | Active |
| Epsilon | Surveys | Austria | Added 2026-01-01 |
`,
    ['Acme | Hosting | DE | ', 'Epsilon | Surveys | AT | '],
  ],
]

test.each(lists)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))
