export const sourceSchemes = ['github', 'standard-webhooks'] as const
export type SourceScheme = (typeof sourceSchemes)[number]

export const destinations = ['slack', 'discord', 'http'] as const
export type Destination = (typeof destinations)[number]

export const regimes = ['eu-gdpr', 'uk-gdpr'] as const
export type Regime = (typeof regimes)[number]

/** What a new project is made from; `null` for what nobody has stated, which is then written as missing. */
export interface Answers {
  /** A name of the language. */
  readonly name: string
  readonly organisation: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly regimes: readonly Regime[] | null
  readonly source: SourceScheme
  readonly destination: Destination
}
