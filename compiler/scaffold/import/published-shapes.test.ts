import { describe, expect, test } from 'vitest'
import { readList } from './testing/read-list.ts'

/**
 * Twenty further shapes of lists, written with what is right for each before they were read: 15 were. Shapes are those
 * of lists that companies publish; names and places are made up. Three more were written when the rules were.
 */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'an HTML table whose headers are bold cells',
    'l.html',
    '<html><body><h1>Sub-processors</h1><table><tr><td><strong>Name</strong></td><td><strong>Purpose</strong></td><td><strong>Location</strong></td></tr><tr><td>Acme, Inc.</td><td>Hosting</td><td>United States</td></tr><tr><td>Beta GmbH</td><td>E-mail delivery</td><td>Germany</td></tr></table></body></html>',
    ['Acme, Inc. | Hosting | US | ', 'Beta GmbH | E-mail delivery | DE | '],
  ],
  [
    'HTML cells with paragraphs, line breaks and entities',
    'l.html',
    '<table><thead><tr><th>Sub&#8209;processor</th><th>Service&nbsp;provided</th><th>Processing<br>location</th></tr></thead><tbody><tr><td><p>Acme &amp; Sons Ltd</p></td><td><p>Support</p></td><td><p>Ireland</p></td></tr><tr><td><a href="https://beta.example">Beta</a></td><td>Logs</td><td>France<br>Spain</td></tr></tbody></table>',
    ['Acme & Sons Ltd | Support | IE | ', 'Beta | Logs | ES FR | '],
  ],
  [
    'HTML cards with a heading each',
    'l.html',
    '<h2>Our subprocessors</h2><div><h3>Acme Inc.</h3><p>Purpose: Cloud hosting</p><p>Location: Germany</p></div><div><h3>Beta Ltd</h3><p>Purpose: Error reports</p><p>Location: United Kingdom</p></div>',
    ['Acme Inc. | Cloud hosting | DE | ', 'Beta Ltd | Error reports | GB | '],
  ],
  [
    'an HTML list with bold names, dashes and countries in brackets',
    'l.html',
    '<h2>Subprocessors</h2><ul><li><strong>Acme, Inc.</strong> – hosting (USA)</li><li><strong>Beta BV</strong> – newsletters (Netherlands)</li></ul>',
    ['Acme, Inc. | hosting | US | ', 'Beta BV | newsletters | NL | '],
  ],
  [
    'bullets in three parts',
    'l.md',
    '# Subprocessors\n\n- **Acme Inc.** — Cloud hosting — United States\n- **Beta GmbH** — E-mail — Germany\n',
    ['Acme Inc. | Cloud hosting | US | ', 'Beta GmbH | E-mail | DE | '],
  ],
  [
    'numbered, with the country behind the name',
    'l.md',
    '## List of sub-processors\n\n1. Acme Ltd (Ireland): e-mail delivery\n2. Beta Inc. (USA): analytics\n',
    ['Acme Ltd | e-mail delivery | IE | ', 'Beta Inc. | analytics | US | '],
  ],
  [
    'a column of row numbers',
    'l.md',
    '| # | Entity | Function | Data location |\n| --- | --- | --- | --- |\n| 1 | Acme | Hosting | Ireland |\n| 2 | Beta | Payments | Netherlands |\n',
    ['Acme | Hosting | IE | ', 'Beta | Payments | NL | '],
  ],
  [
    'Italian headers',
    'l.csv',
    'Sub-responsabile;Finalità;Luogo del trattamento\nAcme S.r.l.;Hosting;Italia\nBeta;Posta elettronica;Germania\n',
    ['Acme S.r.l. | Hosting | IT | ', 'Beta | Posta elettronica | DE | '],
  ],
  [
    'an entity of which type, country and product are told',
    'l.csv',
    'Entity Name,Entity Type,Entity Country,Purpose,Applicable Service\nAcme Inc.,Third party,United States,Hosting,All\nBeta Pty Ltd,Affiliate,Australia,Support,Chat\n',
    ['Acme Inc. | Hosting |  | US', 'Beta Pty Ltd | Support |  | AU'],
  ],
  [
    'addresses beside where it is processed',
    'l.md',
    '| Name of Sub-processor | Registered address | Nature of processing | Location of processing |\n|---|---|---|---|\n| Acme Ltd | 1 High Street, London, United Kingdom | Storage | Ireland |\n| Beta SAS | 12 rue Exemple, 75001 Paris, France | E-mail | France |\n',
    ['Acme Ltd | Storage | IE | GB', 'Beta SAS | E-mail | FR | FR'],
  ],
  [
    'AsciiDoc',
    'l.adoc',
    '= Subprocessors\n\n[cols="1,1,1",options="header"]\n|===\n|Subprocessor |Purpose |Location\n\n|Acme\n|Hosting\n|Germany\n\n|Beta\n|Mail\n|Ireland\n|===\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'flags before countries, escaped bars, alignment',
    'l.md',
    '| Vendor | What for | Where data is stored |\n|:---|:---:|---:|\n| Acme | Logs \\| metrics | 🇩🇪 Germany |\n| Beta | Mail | 🇺🇸 |\n',
    ['Acme | Logs | metrics | DE | ', 'Beta | Mail | US | '],
  ],
  [
    'an export of a vendor tool',
    'l.csv',
    'Vendor Name,Vendor Type,Hosting Location(s),Services Provided,DPA in place,Transfer Mechanism\nAcme,SaaS,"Germany; Ireland",Hosting,Yes,N/A\nBeta,SaaS,United States,Support desk,Yes,SCCs\n',
    ['Acme | Hosting | DE IE | ', 'Beta | Support desk | US | '],
  ],
  [
    'affiliates in a table of their own',
    'l.md',
    '## Third-party subprocessors\n\n| Company | Service | Location |\n|---|---|---|\n| Acme | Hosting | Ireland |\n\n## Affiliates\n\n| Company | Service | Location |\n|---|---|---|\n| Example Labs Ltd | Support | United Kingdom |\n',
    ['Acme | Hosting | IE | ', 'Example Labs Ltd | Support | GB | '],
  ],
  [
    'codes of three letters and points between them',
    'l.csv',
    'Subprocessor,Purpose,Location\nAcme,Hosting,DEU\nBeta,Mail,U.S.A.\nGamma,Chat,The Netherlands\nDelta,Maps,Republic of Ireland\nEps,Text,U.K.\n',
    [
      'Acme | Hosting | DE | ',
      'Beta | Mail | US | ',
      'Gamma | Chat | NL | ',
      'Delta | Maps | IE | ',
      'Eps | Text | GB | ',
    ],
  ],
  [
    'cells that say that nothing is said',
    'l.csv',
    'Subprocessor,Purpose,Location\nAcme,Hosting,N/A\nBeta,TBD,Germany\nGamma,-,—\n',
    ['Acme | Hosting |  | ', 'Beta |  | DE | ', 'Gamma |  |  | '],
  ],
  [
    'regions of clouds',
    'l.csv',
    'Subprocessor,Purpose,Data Center Region\nAcme,Hosting,eu-west-1\nBeta,Backup,us-east-1 (N. Virginia)\nGamma,Queue,europe-west3 (Frankfurt)\n',
    ['Acme | Hosting | IE | ', 'Beta | Backup | US | ', 'Gamma | Queue | DE | '],
  ],
  [
    'markup of a wiki of tickets',
    'l.txt',
    '||Subprocessor||Purpose||Location||\n|Acme|Hosting|Ireland|\n|Beta|Mail|Spain|\n',
    ['Acme | Hosting | IE | ', 'Beta | Mail | ES | '],
  ],
  [
    'an encyclopaedia’s wiki, with links and attributes',
    'l.wiki',
    '== Subprocessors ==\n{| class="wikitable"\n|-\n! Subprocessor !! Purpose\n! Location\n|-\n| [https://acme.example Acme] || Hosting\n| style="x" | Ireland\n|-\n| [[Beta|Beta Ltd]] || Mail || Spain\n|}\n',
    ['Acme | Hosting | IE | ', 'Beta Ltd | Mail | ES | '],
  ],
  [
    'AsciiDoc, a row to a line, with columns announced and a bar escaped',
    'l.adoc',
    '[cols="2*,1"]\n|===\n|Vendor |Service |Data location\n\n|Acme |Logs \\| metrics |Germany\n|*Beta* |Mail |Ireland\n|===\n',
    ['Acme | Logs | metrics | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'a region that is not the only one',
    'l.csv',
    'Subprocessor,Purpose,Region\nAcme,Hosting,eu-west-1 (and others)\nBeta,Mail,eu-west-1 (France)\n',
    ['Acme | Hosting |  | ', 'Beta | Mail | FR IE | '],
  ],
  [
    'front matter above, components around',
    'l.mdx',
    '---\ntitle: Subprocessors\nsidebar_position: 4\n---\n\nimport Note from "../note"\n\n<Note>Updated in May.</Note>\n\n| Provider | Purpose | Country |\n|---|---|---|\n| Acme | Hosting | Finland |\n| Beta | Mail | Sweden |\n',
    ['Acme | Hosting |  | FI', 'Beta | Mail |  | SE'],
  ],
  [
    'headers broken over lines, and the year of the list above',
    'l.csv',
    'Sub-processors 2024,,\n,,\n"Sub-\nprocessor","Purpose of\nprocessing","Location of\ndata"\nAcme,Hosting,Portugal\nBeta,Mail,Poland\n',
    ['Acme | Hosting | PT | ', 'Beta | Mail | PL | '],
  ],
]

describe('a list as it is published is read in full', () => {
  test.each(shapes)('%s', (_, file, text, expected) => expect(readList(file, text)).toEqual(expected))
})
