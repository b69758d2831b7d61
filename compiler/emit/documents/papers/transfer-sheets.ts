import { isInside } from '../../../../law/regions.ts'
import { restsOnDecision } from '../../../../law/transfer-tools.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { evidenceText } from '../content/basis.ts'
import { countryInText, countryName } from '../content/countries.ts'
import { regimeTitle } from '../content/organisation.ts'
import { fact, missing, notApplicable, plain, say } from '../content/statement.ts'
import { toolLacks } from '../content/transfer-lacks.ts'
import { decisionText, isSigned, type Transfer, toolFact, toolStatement, transfersTo } from '../content/transfers.ts'
import { onwardOf, type RecipientView, type View } from '../content/view.ts'
import { sorted } from '../content/words.ts'
import type { Block, Document } from '../document.ts'
import { line, section } from './lines.ts'
import { categoriesOf, isSensitiveSent } from './transfer-content.ts'

interface Use {
  readonly recipient: RecipientView
  readonly transfer: Transfer
}

/**
 * A sheet for each country where somebody is whom no decision covers: what goes there and what carries it, as declared, and the
 * questions of an assessment (Art. 46; Clause 14; EDPB Recommendations 01/2020; s. 119A DPA 2018), which people answer.
 */
export function transferSheets(view: View): readonly Document[] {
  const uses = [...view.recipients, ...onwardOf(view, view.recipients)].flatMap((recipient) =>
    transfersTo(view, recipient).map((transfer): Use => ({ recipient, transfer })),
  )
  const countries = sorted(
    uses
      .filter((use) => isAssessed(view, use))
      .flatMap(({ transfer }) => transfer.countries.filter((country) => isOpen(country, transfer))),
  )
  return countries.map((country) =>
    sheet(
      view,
      country,
      uses.filter(({ transfer }) => transfer.countries.includes(country) && isOpen(country, transfer)),
    ),
  )
}

/** Where a decision carries it, nobody assesses the country again (Art. 45(1)): of a limited one, whoever is known to be within it. */
const isAssessed = (view: View, { recipient, transfer: { tool, regime } }: Use): boolean =>
  tool === undefined || !restsOnDecision(tool.tool) || toolLacks(view, recipient, regime).length > 0

const isOpen = (country: string, { decisions, regime }: Transfer): boolean =>
  !isInside(regime, country) && !decisions.some((row) => row.country === country && row.scope === 'full')

const sheet = (view: View, country: string, uses: readonly Use[]): Document => ({
  path: `internal/transfer-impact-${country}`,
  audience: 'internal',
  title: `Transfer impact: ${countryName(country)}`,
  blocks: [
    {
      kind: 'paragraph',
      statements: [
        plain(
          `What is declared of transfers to ${countryInText(country)}, and the questions that an assessment answers.`,
        ),
        plain('Nothing here is known of the law of the country.'),
      ],
    },
    ...uses.flatMap((use) => useBlocks(view, country, use)),
    ...section('Questions about the country', [
      line(
        'access',
        'Which laws let authorities have the data, and within which limits?',
        missing('nobody has answered it'),
      ),
      line('redress', 'What can people do against it there?', missing('nobody has answered it')),
      line('practice', 'Are the laws followed in practice?', missing('nobody has answered it')),
    ]),
  ],
})

function useBlocks(view: View, country: string, { recipient, transfer }: Use): readonly Block[] {
  const { resource } = recipient
  const { tool, regime, decisions } = transfer
  const partial = decisions.filter((row) => row.country === country)
  const at = (['established', 'stored', 'accessedFrom'] as const).filter((key) =>
    [resource.value[key] ?? []].flat().includes(country),
  )
  const places = {
    established: 'is established there',
    stored: 'stores the data there',
    accessedFrom: 'reaches the data from there',
  }
  // The addendum takes the options of the clauses that it amends, where it states none of its own.
  const amended =
    regime === 'uk-gdpr' && tool?.tool === 'uk-addendum' ? resource.value.transfer?.['eu-gdpr'] : undefined
  const own = tool?.terms?.safeguards
  const under = own === undefined && amended?.terms?.safeguards !== undefined ? 'eu-gdpr' : regime
  const safeguards = own ?? amended?.terms?.safeguards
  return section(`${recipient.title}, ${regimeTitle[regime]}`, [
    line(
      'recipient',
      'Recipient',
      fact(view.model, resource, ['legalName'], resource.value.legalName, 'the legal name is not declared'),
    ),
    line('how', 'What is there', ...at.map((key) => say(places[key], { places: [keyAt(resource, key)] }))),
    line('data', 'Data, in the form in which it goes there', ...categoriesOf(view, recipient)),
    line('sensitive', 'Sensitive data', ...categoriesOf(view, recipient, true)),
    ...(partial.length > 0
      ? [line('decision', 'Decision of limited scope', ...partial.map((row) => plain(decisionText(row))))]
      : []),
    line('tool', 'Transfer tool', toolStatement(view, recipient, transfer)),
    ...(tool && isSigned(tool)
      ? [
          line('assessed', 'Assessed on', toolFact(view, recipient, transfer, 'assessed')),
          line(
            'evidence',
            'Where the assessment lies',
            fact(
              view.model,
              resource,
              ['transfer', regime, 'evidence'],
              tool.evidence && evidenceText(tool.evidence),
              'not declared',
            ),
          ),
        ]
      : []),
    ...(resource.value.measures === undefined
      ? []
      : [
          line(
            'measures',
            'Measures of the recipient',
            ...resource.value.measures.map((text, i) => say(text, { places: [keyAt(resource, 'measures', i)] })),
          ),
        ]),
    ...(isAssessed(view, { recipient, transfer })
      ? [
          line(
            'safeguards',
            'Restrictions and safeguards for sensitive data',
            safeguards === undefined && !isSensitiveSent(view, recipient)
              ? notApplicable
              : fact(view.model, resource, ['transfer', under, 'terms', 'safeguards'], safeguards, 'not declared'),
          ),
          line('supplementary', 'Which supplementary measures does it need?', missing('nobody has answered it')),
          line(
            'importer',
            'Has the recipient had requests of authorities, and may it say so?',
            missing('nobody has answered it'),
          ),
          line(
            'conclusion',
            regime === 'uk-gdpr'
              ? 'Is the level of protection not materially lower?'
              : 'Is the level of protection essentially equivalent?',
            missing('nobody has answered it'),
          ),
        ]
      : []),
  ])
}
