import { expect, test } from 'vitest'
import { readList } from './testing/read-list.ts'

/**
 * Fifteen further shapes, of lists in public repositories and on pages, written with what is right for each before they
 * were read: five were, and one (`San Francisco, CA, USA`) stays unread as decided before. A table whose headers stand in
 * a heading above it is refused in words. Names and places are made up.
 */
const shapes: readonly (readonly [string, string, string, readonly string[] | string])[] = [
  [
    'headers as people say it: what they do for us, where',
    'l.md',
    '# Subprocessors\n\n| Company | What they do for us | Data | Where | Safeguard |\n|---|---|---|---|---|\n| **Acme Ltd** | Payments | Name, card | Ireland, USA | SCC |\n| Beta GmbH | Hosting | All | Nuremberg, Germany | n/a |\n',
    ['Acme Ltd | Payments | IE US | ', 'Beta GmbH | Hosting | DE | '],
  ],
  [
    'a transfer tool in brackets behind the country',
    'l.md',
    '## Our Subprocessors\n| Service | Purpose | Data Shared | Location |\n|---|---|---|---|\n| Acme | Payments | Billing address | US (SCCs) |\n| Beta | Hosting | Logs | US/EU (SCCs) |\n| Gamma | Mail | Addresses | EU region |\n',
    ['Acme | Payments | US | ', 'Beta | Hosting |  | ', 'Gamma | Mail |  | '],
  ],
  [
    'a country with its bloc behind it, and a table of details below it',
    'l.md',
    '# Sub-processors\n\n| Company | Purpose | Location | Data Processed |\n|---|---|---|---|\n| **Acme** | Hosting | Finland (EU) | All stored data |\n| **Beta** | DNS | Global | Domain names |\n\n## Sub-processor Details\n\n### Acme\n**Website:** [acme.example](https://acme.example)\n\nAcme hosts everything.\n',
    ['Acme | Hosting | FI | ', 'Beta | DNS |  | '],
  ],
  [
    'names as items, with a list of facts below each',
    'l.md',
    '# Subprocessors & Third Parties\n\nThis document lists third parties that process data on our behalf.\n\n- Acme (Payments & Billing)\n  - Data: billing identifiers\n  - Region: Ireland\n- Beta Redis\n  - Data: sessions\n  - Region: United States\n',
    ['Acme | Payments & Billing | IE | ', 'Beta Redis |  | US | '],
  ],
  [
    'numbers, a name alone, and facts below it',
    'l.md',
    '# Sub-Processor Register\n\n## Entries\n\n1. Acme\n- Service: subscription billing\n- Location: Netherlands\n\n2. Beta\n- Service: SMS\n- Location: United States\n',
    ['Acme | subscription billing | NL | ', 'Beta | SMS | US | '],
  ],
  [
    'one heading for each country, the country in no column',
    'l.md',
    '# Subprocessors\n\n## United States\n\n| Company | Location | Processing Purpose |\n|---|---|---|\n| Acme | Virginia, United States | Hosting |\n\n## European Union\n\n| Company | Location | Processing Purpose |\n|---|---|---|\n| Beta | Frankfurt, Germany | Hosting |\n',
    ['Acme | Hosting | US | ', 'Beta | Hosting | DE | '],
  ],
  [
    'headers in a heading above a table without any',
    'l.md',
    '### Third-Party Service &nbsp;&nbsp; Purpose &nbsp;&nbsp; Entity Country &nbsp;&nbsp; Website\n\n| | | | |\n|---|---|---|---|\n| **Acme** | Contracts | USA | https://acme.example/ |\n| **Beta** | Mail | USA | https://beta.example/ |\n',
    'No row among the first holds headers with a name, such as `Subprocessor`, `Vendor` or `Name`.',
  ],
  [
    'worldwide, and a page with front matter',
    'l.md',
    '---\ntitle: Subprocessor List\nslug: subprocessors\n---\n\nThis page lists them.\n\n| Subprocessor | Purpose | Location |\n| --- | --- | --- |\n| Acme | Cloud | Worldwide |\n| Beta | Analytics | United States |\n',
    ['Acme | Cloud |  | ', 'Beta | Analytics | US | '],
  ],
  [
    'German headers with a reason for the transfer',
    'l.csv',
    'Unterauftragsverarbeiter;Leistung;Ort der Datenverarbeitung;Rechtsgrundlage Drittlandübermittlung\nAcme GmbH;Hosting;Deutschland;entfällt\nBeta Inc.;Newsletter;USA;EU-U.S. DPF\n',
    ['Acme GmbH | Hosting | DE | ', 'Beta Inc. | Newsletter | US | '],
  ],
  [
    'what for, and where the servers are',
    'l.md',
    '| Tool | Why we use it | Where are the servers? |\n|---|---|---|\n| Acme | To send mail | Germany |\n| Beta | To find errors | USA |\n',
    ['Acme | To send mail | DE | ', 'Beta | To find errors | US | '],
  ],
  [
    'a seat and where it is processed, side by side',
    'l.csv',
    'Sub-processor,Corporate HQ,Processing Region(s),Purpose of the sub-processing\n"Acme, Inc.","San Francisco, CA, USA","Ireland, Germany",Hosting\nBeta Ltd,"London, UK",UK,Support\n',
    ['Acme, Inc. | Hosting | DE IE | ', 'Beta Ltd | Support | GB | GB'],
  ],
  [
    'an HTML definition list',
    'l.html',
    '<h2>Subprocessors</h2><dl><dt>Acme Inc.</dt><dd>Purpose: Hosting</dd><dd>Location: Germany</dd><dt>Beta Ltd</dt><dd>Purpose: Mail</dd><dd>Location: Ireland</dd></dl>',
    ['Acme Inc. | Hosting | DE | ', 'Beta Ltd | Mail | IE | '],
  ],
  [
    'Swedish headers',
    'l.csv',
    'Underbiträde;Ändamål;Plats för behandling\nAcme AB;Drift;Sverige\nBeta;E-post;Irland\n',
    ['Acme AB | Drift | SE | ', 'Beta | E-post | IE | '],
  ],
  [
    'a use case, and hosting by region of a cloud',
    'l.md',
    '| Sub-processor | Use case | Hosting region |\n|---|---|---|\n| Acme | Database | eu-west-1 |\n| Beta | Queue | us-east-1 (N. Virginia) |\n',
    ['Acme | Database | IE | ', 'Beta | Queue | US | '],
  ],
  [
    'vendors with what they see, and where they sit',
    'l.md',
    '| Vendor | What they see | What they are for | Based in |\n|---|---|---|---|\n| Acme | E-mail address | Newsletters | France |\n| Beta | IP address | Protection | United States |\n',
    ['Acme | Newsletters |  | FR', 'Beta | Protection |  | US'],
  ],
]

test.each(shapes)('%s', (_, name, text, expected) => {
  expect(readList(name, text)).toEqual(expected)
})
