/** A body of law, as `organisation.regimes` names it. */
export type Regime = 'eu-gdpr' | 'uk-gdpr'

/** Member states of the European Union (Art. 52 TEU), ISO 3166-1 alpha-2. */
export const euMembers: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** The GDPR applies here since 20 July 2018: EEA Joint Committee Decision No 154/2018. */
export const eftaMembersOfTheEea: readonly string[] = ['IS', 'LI', 'NO']

/**
 * Places with a country code of their own to which the EU Treaties, and so the GDPR, apply as to the state that they
 * belong to: the outermost regions (Art. 349, 355(1) TFEU) and Åland (Art. 355(4) TFEU).
 */
export const euTerritories: readonly string[] = ['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT']

/** Where transfers under a regime do not begin: no transfer tool is needed for what stays inside. */
const inside: Readonly<Record<Regime, ReadonlySet<string>>> = {
  'eu-gdpr': new Set([...euMembers, ...eftaMembersOfTheEea, ...euTerritories]),
  // Without Gibraltar (GI), the Crown Dependencies (GG, IM, JE) and the overseas territories: third countries.
  'uk-gdpr': new Set(['GB']),
}

/** Whether data that goes to a country, by ISO 3166-1 alpha-2, stays inside the regime's area (Art. 44). */
export const isInside = (regime: Regime, country: string): boolean => inside[regime].has(country)

/** Why an area is what it is, for `bylaw law`. */
export const areaRows: readonly {
  readonly id: string
  readonly title: string
  readonly regime: Regime
  readonly from: string
  readonly source: string
}[] = [
  {
    id: 'member-states',
    title: `Inside: the member states (${euMembers.join(', ')})`,
    regime: 'eu-gdpr',
    from: '2018-05-25',
    source: 'Art. 52 TEU and Art. 355 TFEU',
  },
  {
    id: 'efta-members-of-the-eea',
    title: `Inside: the other states of the EEA (${eftaMembersOfTheEea.join(', ')})`,
    regime: 'eu-gdpr',
    from: '2018-07-20',
    source: 'EEA Joint Committee Decision No 154/2018 of 6 July 2018',
  },
  {
    id: 'territories',
    title: `Inside: outermost regions and Åland (${euTerritories.join(', ')})`,
    regime: 'eu-gdpr',
    from: '2018-05-25',
    source: 'Art. 349 and 355 TFEU',
  },
  {
    id: 'united-kingdom',
    title: 'Inside: the United Kingdom (GB), without Gibraltar, the Crown Dependencies and the overseas territories',
    regime: 'uk-gdpr',
    from: '2021-01-01',
    source: 'https://www.legislation.gov.uk/ukpga/2018/12/section/207',
  },
]
