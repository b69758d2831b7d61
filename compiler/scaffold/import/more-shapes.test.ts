import { describe, expect, test } from 'vitest'
import { readList } from './testing/read-list.ts'

/**
 * Shapes of lists, written with what is right for each before they were read; decision 138 says which answers were set
 * right afterwards. Shapes are those of
 * lists that companies publish; names and places are made up.
 */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'semicolons, a byte order mark and quoted line breaks',
    'l.csv',
    '\uFEFFName;Zweck;Land\r\n"Acme GmbH\nBerlin";"Hosting\nund Sicherung";Deutschland\r\nBeta BV;Mail;Niederlande\r\n',
    ['Acme GmbH | Hosting\nund Sicherung |  | DE', 'Beta BV | Mail |  | NL'],
  ],
  [
    'tabs',
    'l.tsv',
    'Subprocessor\tPurpose\tLocation\nAcme Inc.\tHosting\tUnited States\nBeta Ltd\tSupport\tUnited Kingdom\n',
    ['Acme Inc. | Hosting | US | ', 'Beta Ltd | Support | GB | '],
  ],
  [
    'rows of a title above the header, as spreadsheets export',
    'l.csv',
    'Example Inc. Subprocessor List,,,\nLast updated: 1 March 2024,,,\n,,,\nVendor,Service,Country,\nAcme,Hosting,Ireland,\nBeta,Mail,France,\n',
    ['Acme | Hosting |  | IE', 'Beta | Mail |  | FR'],
  ],
  [
    'a footer below the rows',
    'l.csv',
    'Vendor,Service,Country\nAcme,Hosting,Ireland\nBeta,Mail,France\n,,\n"We will notify you 30 days before any change.",,\n',
    ['Acme | Hosting |  | IE', 'Beta | Mail |  | FR'],
  ],
  [
    'French headers',
    'l.csv',
    'Sous-traitant;Finalité;Localisation des données\nAcme SAS;Hébergement;France\nBêta;Messagerie;Allemagne, Irlande\n',
    ['Acme SAS | Hébergement | FR | ', 'Bêta | Messagerie | DE IE | '],
  ],
  [
    'Dutch headers',
    'l.md',
    '| Subverwerker | Doel van de verwerking | Locatie |\n|---|---|---|\n| Acme B.V. | Hosting | Nederland |\n| Beta | E-mail | België en Duitsland |\n',
    ['Acme B.V. | Hosting | NL | ', 'Beta | E-mail | BE DE | '],
  ],
  [
    'Spanish headers',
    'l.csv',
    'Subencargado;Finalidad;Ubicación\nAcme S.L.;Alojamiento;España\nBeta;Correo;Estados Unidos\n',
    ['Acme S.L. | Alojamiento | ES | ', 'Beta | Correo | US | '],
  ],
  [
    'German headers that say more',
    'l.md',
    '| Name des Unterauftragsverarbeiters | Art der Leistung | Ort der Verarbeitung | Sitz |\n|---|---|---|---|\n| Acme GmbH | Rechenzentrum | Deutschland | Deutschland |\n| Beta LLC | Fehlerberichte | USA | USA |\n',
    ['Acme GmbH | Rechenzentrum | DE | DE', 'Beta LLC | Fehlerberichte | US | US'],
  ],
  [
    'footnotes in Markdown',
    'l.md',
    '| Subprocessor | Purpose | Location |\n|---|---|---|\n| Acme[^1] | Hosting | Germany[^2] |\n| Beta¹ | Mail | USA* |\n\n[^1]: Only for customers in the EU.\n[^2]: Backups, too.\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | US | '],
  ],
  [
    'links in cells',
    'l.md',
    '| Subprocessor | Purpose | Location |\n|---|---|---|\n| [Acme](https://acme.example "site") | Hosting ([DPA](https://acme.example/dpa)) | Ireland |\n| <https://beta.example> Beta | Mail | Spain |\n',
    ['Acme | Hosting (https://acme.example/dpa) | IE | ', 'Beta | Mail | ES | '],
  ],
  [
    'a heading for each region',
    'l.md',
    '## Subprocessors\n\n### European Union\n\n| Name | Purpose | Country |\n|---|---|---|\n| Acme | Hosting | Germany |\n\n### United States\n\n| Name | Purpose | Country |\n|---|---|---|\n| Beta | Mail | United States |\n',
    ['Acme | Hosting |  | DE', 'Beta | Mail |  | US'],
  ],
  [
    'groups of countries',
    'l.csv',
    'Vendor,Service,Location\nAcme,Mail,EEA\nBeta,Chat,EU/US\nGamma,Logs,Worldwide\nDelta,Maps,"Germany, France and Italy"\nEps,Text,Benelux\n',
    ['Acme | Mail |  | ', 'Beta | Chat |  | ', 'Gamma | Logs |  | ', 'Delta | Maps | DE FR IT | ', 'Eps | Text |  | '],
  ],
  [
    'not applicable and unknown',
    'l.csv',
    'Vendor,Service,Location\nAcme,Mail,n/a\nBeta,Chat,N/A\nGamma,-,Germany\nDelta,TBD,–\n',
    ['Acme | Mail |  | ', 'Beta | Chat |  | ', 'Gamma |  | DE | ', 'Delta |  |  | '],
  ],
  [
    'dates beside',
    'l.csv',
    'Subprocessor,Service,Location,Date added,Date removed\nAcme,Mail,Germany,2023-01-01,\nBeta,Chat,Ireland,1 May 2024,\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | IE | '],
  ],
  [
    'dashed bullets with the country in brackets',
    'l.md',
    '# Our sub-processors\n\n- **Acme Inc.** – hosting (Germany)\n- **Beta Ltd** – support desk (United Kingdom)\n- **Gamma** – analytics (USA)\n',
    ['Acme Inc. | hosting | DE | ', 'Beta Ltd | support desk | GB | ', 'Gamma | analytics | US | '],
  ],
  [
    'a numbered list',
    'l.md',
    '## List of subprocessors\n\n1. Acme Inc. – Hosting – Ireland\n2. Beta Ltd – Support – United Kingdom\n',
    ['Acme Inc. | Hosting | IE | ', 'Beta Ltd | Support | GB | '],
  ],
  [
    'a list of definitions in HTML',
    'l.html',
    '<h2>Sub-processors</h2><dl><dt>Acme Inc.</dt><dd>Hosting, Germany</dd><dt>Beta Ltd</dt><dd>Support, United Kingdom</dd></dl>',
    ['Acme Inc. | Hosting | DE | ', 'Beta Ltd | Support | GB | '],
  ],
  [
    'an HTML table with a body and no head',
    'l.html',
    '<table><tbody><tr><td><b>Vendor</b></td><td><b>Purpose</b></td><td><b>Location</b></td></tr><tr><td>Acme</td><td>Mail</td><td>Sweden</td></tr><tr><td>Beta</td><td>Chat</td><td>Norway</td></tr></tbody></table>',
    ['Acme | Mail | SE | ', 'Beta | Chat | NO | '],
  ],
  [
    'an HTML table with lists in its cells',
    'l.html',
    '<table><tr><th>Vendor</th><th>Purpose</th><th>Locations</th></tr><tr><td><p>Acme</p></td><td>Mail</td><td><ul><li>Germany</li><li>Ireland</li></ul></td></tr></table>',
    ['Acme | Mail | DE IE | '],
  ],
  [
    'columns the other way round: one company each column',
    'l.csv',
    'Name,Acme,Beta\nPurpose,Hosting,Mail\nLocation,Germany,France\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | FR | '],
  ],
  [
    'entity and parent in one cell',
    'l.csv',
    'Entity Name,Purpose,Entity Country\n"Acme Ireland Ltd. (parent: Acme, Inc.)",Hosting,Ireland\nBeta GmbH,Mail,Germany\n',
    ['Acme Ireland Ltd. (parent: Acme, Inc.) | Hosting |  | IE', 'Beta GmbH | Mail |  | DE'],
  ],
  [
    'processing and establishment in columns of their own',
    'l.csv',
    'Subprocessor,Description of processing,Data location,Country of incorporation\nAcme,Hosting,Ireland,United States\nBeta,Mail,Germany,Germany\n',
    ['Acme | Hosting | IE | US', 'Beta | Mail | DE | DE'],
  ],
  [
    'towns beside countries',
    'l.csv',
    'Vendor,Purpose,Data centre location\nAcme,Mail,"Frankfurt, Germany"\nBeta,Chat,"Dublin, Ireland; London, UK"\nGamma,Logs,"Ashburn, Virginia, USA"\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | GB IE | ', 'Gamma | Logs | US | '],
  ],
  [
    'flags before countries',
    'l.md',
    '| Vendor | Purpose | Location |\n|---|---|---|\n| Acme | Mail | 🇩🇪 Germany |\n| Beta | Chat | 🇺🇸 USA |\n| Gamma | Logs | 🇫🇷 |\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | US | ', 'Gamma | Logs | FR | '],
  ],
  [
    'alternatives by plan',
    'l.csv',
    'Vendor,Purpose,Location\nAcme,Mail,Germany or United States\nBeta,Chat,"Germany (EU customers), United States (US customers)"\n',
    ['Acme | Mail | DE US | ', 'Beta | Chat | DE US | '],
  ],
  [
    'an address as the place',
    'l.csv',
    'Company,Service,Address\nAcme GmbH,Mail,"Musterstr. 1, 10115 Berlin, Germany"\nBeta Inc.,Chat,"1 Example St, San Francisco, CA 94105, USA"\n',
    ['Acme GmbH | Mail |  | DE', 'Beta Inc. | Chat |  | US'],
  ],
  [
    'a table in plain text pasted with pipes',
    'l.txt',
    'Vendor | Purpose | Location\nAcme | Mail | Germany\nBeta | Chat | Ireland\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | IE | '],
  ],
  [
    'a table of HTML pasted as text, cell by tab',
    'l.txt',
    'Third Party\tPurpose\tApplicable Service\tLocation of Processing\nAcme, Inc.\tCloud hosting\tAll\tUnited States\nBeta\tMail\tCore\tGermany\n',
    ['Acme, Inc. | Cloud hosting | US | ', 'Beta | Mail | DE | '],
  ],
  [
    'bold cells and code',
    'l.md',
    '| **Name** | *Purpose* | `Location` |\n|:--|:-:|--:|\n| **Acme** | *Mail* | `Germany` |\n| __Beta__ | ~~Chat~~ Logs | Ireland |\n',
    ['Acme | Mail | DE | ', 'Beta | Logs | IE | '],
  ],
  [
    'escaped pipes',
    'l.md',
    '| Name | Purpose | Location |\n|---|---|---|\n| Acme \\| Beta | Mail \\| Chat | Germany |\n',
    ['Acme | Beta | Mail | Chat | DE | '],
  ],
  [
    'a column of numbers first',
    'l.csv',
    'No.,Subprocessor,Activity,Country\n1,Acme,Mail,Germany\n2,Beta,Chat,Ireland\n',
    ['Acme | Mail |  | DE', 'Beta | Chat |  | IE'],
  ],
  [
    'affiliates below third parties',
    'l.md',
    '## Third-party sub-processors\n\n| Name | Purpose | Location |\n|---|---|---|\n| Acme | Mail | Germany |\n\n## Affiliates\n\n| Affiliate | Purpose | Location |\n|---|---|---|\n| Example UK Ltd | Support | United Kingdom |\n',
    ['Acme | Mail | DE | ', 'Example UK Ltd | Support | GB | '],
  ],
  [
    'codes of countries',
    'l.csv',
    'Vendor,Purpose,Country code\nAcme,Mail,DE\nBeta,Chat,"US, IE"\nGamma,Logs,GBR\n',
    ['Acme | Mail |  | DE', 'Beta | Chat |  | ', 'Gamma | Logs |  | GB'],
  ],
  [
    'regions of the world beside countries',
    'l.csv',
    'Vendor,Purpose,Hosting region\nAcme,Mail,APAC (Singapore)\nBeta,Chat,North America\nGamma,Logs,EMEA\n',
    ['Acme | Mail | SG | ', 'Beta | Chat |  | ', 'Gamma | Logs |  | '],
  ],
  [
    'transfer tools beside',
    'l.csv',
    'Sub-processor,Nature of processing,Location,Transfer mechanism\nAcme,Mail,United States,EU-US Data Privacy Framework\nBeta,Chat,India,Standard Contractual Clauses\n',
    ['Acme | Mail | US | ', 'Beta | Chat | IN | '],
  ],
  [
    'an intro and a list under a bold line',
    'l.md',
    'We use the companies below.\n\n**Sub-processors**\n\n* Acme: hosting, Germany\n* Beta: e-mail, Ireland\n',
    ['Acme | hosting | DE | ', 'Beta | e-mail | IE | '],
  ],
  [
    'Italian and Portuguese names of countries in a French list',
    'l.csv',
    'Prestataire;Service fourni;Pays d’hébergement\nAcme;Messagerie;Pays-Bas\nBeta;Paie;Royaume-Uni\nGamma;Stockage;États-Unis\n',
    ['Acme | Messagerie | NL | ', 'Beta | Paie | GB | ', 'Gamma | Stockage | US | '],
  ],
  [
    'rows that repeat the header',
    'l.csv',
    'Vendor,Purpose,Location\nAcme,Mail,Germany\nVendor,Purpose,Location\nBeta,Chat,Ireland\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | IE | '],
  ],
  [
    'Dutch countries and bullets',
    'l.md',
    '## Subverwerkers\n\n- Acme B.V. (Nederland): hosting\n- Beta GmbH (Duitsland): e-mail\n',
    ['Acme B.V. | hosting | NL | ', 'Beta GmbH | e-mail | DE | '],
  ],
  [
    'a date in the name',
    'l.csv',
    'Vendor,Purpose,Location\nAcme (added 1 May 2024),Mail,Germany\nBeta (effective 2024-06-01),Chat,Ireland\n',
    ['Acme | Mail | DE | ', 'Beta | Chat | IE | '],
  ],
  [
    'Switzerland and others at the edge of the EEA',
    'l.csv',
    'Vendor;Leistung;Land\nAcme;Mail;Schweiz\nBeta;Chat;Liechtenstein\nGamma;Logs;Vereinigtes Königreich\nDelta;Text;Österreich\n',
    ['Acme | Mail |  | CH', 'Beta | Chat |  | LI', 'Gamma | Logs |  | GB', 'Delta | Text |  | AT'],
  ],
]

describe('shapes of lists that nothing was written for', () => {
  test.each(shapes)('%s', (_, file, text, expected) => {
    expect(readList(file, text)).toEqual(expected)
  })
})
