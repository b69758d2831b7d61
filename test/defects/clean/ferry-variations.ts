import { type Edit, replace } from '../mutation.ts'

/** The ferry line, said otherwise and as sound. */
export const ferryVariations: Readonly<Record<string, readonly Edit[]>> = {
  'newsletter-an-unticked-box-on-the-last': [
    replace(
      'company.yaml',
      '    asked: A box at the end of a booking that nobody has ticked',
      '    asked: An unticked box on the last page',
    ),
  ],
  'newsletter-one-click-on-a-link-at': [
    replace(
      'company.yaml',
      '    withdrawn: A link in every mail',
      '    withdrawn: One click on a link at the foot of every mail, or in the account',
    ),
  ],
  'cookie-choice-a-banner-where-no-cookie-is': [
    replace(
      'company.yaml',
      '    asked: A banner with two buttons of the same size',
      '    asked: A banner where no cookie is set before a button is pressed, and none is chosen in advance',
    ),
  ],
  'watch-decks-purpose-recording-the-car-decks-so': [
    replace(
      'activities.yaml',
      '    purpose: Seeing accidents on the car decks and who damaged which vehicle',
      '    purpose: Recording the car decks so that accidents can be seen',
    ),
  ],
  'ringline-callers-names-are-not-shown-to': [
    replace(
      'recipients.yaml',
      '      - Calls are recorded nowhere.',
      `      - Callers' names are not shown to agents.
      - Nothing is copied, printed or taken along.`,
    ),
  ],
  'ringline-module-1-2-signed-2026-02': [
    replace(
      'recipients.yaml',
      `        tool: scc
        module: 2`,
      `        tool: scc
        module: [1, 2]`,
    ),
  ],
  'quay-title-quayside-our-terminals': [
    replace('recipients.yaml', '    title: Quayside', '    title: Quayside, our terminals'),
  ],
  'carry-largescale-true': [
    replace(
      'activities.yaml',
      `    lawfulBasis: ticket
    retention: sailing
    automatedDecisions: false
    largeScale: false`,
      `    lawfulBasis: ticket
    retention: sailing
    automatedDecisions: false
    largeScale: true`,
    ),
  ],
  'training-nobody-comes-aboard-a-bridge-without': [
    replace(
      'company.yaml',
      '    text: Crew and staff ashore are trained each year',
      '    text: Nobody comes aboard a bridge without training',
    ),
  ],
  'passengers-version-5': [replace('published.yaml', '    version: 4', '    version: 5')],
  'confirm-passenger-name-mask': [
    replace('routing.yaml', '          passenger.name: keep', '          passenger.name: mask'),
  ],
  'announce-vehicles-event-vehicle-event-nights-3-event': [
    replace(
      'routing.yaml',
      '    when: event.vehicle && event.nights <= 2',
      '    when: event.vehicle && (event.nights < 3 || event.reference.startsWith("X"))',
    ),
  ],
  'credit-event-partner-ferry-event-points-0': [
    replace(
      'routing.yaml',
      '    when: event.partner == "inns"',
      '    when: event.partner != "ferry" && event.points > 0',
    ),
  ],
  'counting-law-regs-6-8': [
    replace(
      'company.yaml',
      '    law: Regulations 6 to 8 of the Merchant Shipping (Counting and Registration of Persons on Board Passenger Ships) Regulations 1999; Art. 5 of Directive 98/41/EC as transposed in Ireland and the Netherlands',
      '    law: Regs. 6–8 of the Merchant Shipping (Counting and Registration of Persons on Board Passenger Ships) Regulations 1999; Art. 5 of Directive 98/41/EC as transposed in Ireland and the Netherlands',
    ),
  ],
  'postie-stored-us-ie': [replace('recipients.yaml', '    stored: [US]', '    stored: [US, IE]')],
}
