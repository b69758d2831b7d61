import { isInside } from '../../law/regions.ts'
import { countryCode } from '../scaffold/import/countries.ts'
import { type Answers, destinations, type Regime, regimes, sourceSchemes } from '../scaffold/init/answers.ts'
import { askFor, type Prompt } from './ask.ts'

/** What flags have said. */
export interface Given {
  readonly name: string
  readonly organisation: string | null
  readonly country: string | null
  readonly source: Answers['source'] | null
  readonly destination: Answers['destination'] | null
}

/** Whoever is established in a region is under its law (Art. 3(1)); elsewhere nothing follows from the country. */
function regimesOf(country: string | null): readonly Regime[] | null {
  const found = country === null ? [] : regimes.filter((regime) => isInside(regime, country))
  return found.length === 0 ? null : found
}

/** Completes what flags have said by asking, or, where nobody can be asked, by leaving it open. */
export async function answersFor(given: Given, named: boolean, ask: Prompt | null): Promise<Answers> {
  if (ask === null) {
    const { source, destination, country } = given
    return { ...given, regimes: regimesOf(country), source: source ?? 'github', destination: destination ?? 'slack' }
  }
  const open = 'empty: not known yet'
  const name = named
    ? given.name
    : await askFor(ask, `Name of the project (${given.name}): `, given.name, (answer) =>
        /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(answer) ? answer : undefined,
      )
  const organisation =
    given.organisation ??
    (await askFor<string | null>(ask, `Legal name of the organisation (${open}): `, null, (answer) =>
      answer.length <= 500 ? answer : undefined,
    ))
  const country =
    given.country ??
    (await askFor<string | null>(
      ask,
      `Country it is established in (${open}): `,
      null,
      (answer) => countryCode(answer) ?? undefined,
    ))
  const likely = regimesOf(country)
  const found = await askFor(
    ask,
    `Law that applies: ${regimes.join(', ')} (${likely?.join(', ') ?? open}): `,
    likely,
    listed,
  )
  const source =
    given.source ?? (await askFor(ask, `Events come from: ${choice(sourceSchemes)}: `, 'github', among(sourceSchemes)))
  const destination =
    given.destination ?? (await askFor(ask, `They go to: ${choice(destinations)}: `, 'slack', among(destinations)))
  return { name, organisation, country, regimes: found, source, destination }
}

const choice = ([first, ...more]: readonly string[]): string => [`${first} (default)`, ...more].join(', ')

const among =
  <T extends string>(all: readonly T[]) =>
  (answer: string): T | undefined =>
    all.find((one) => one === answer.toLowerCase())

function listed(answer: string): readonly Regime[] | undefined {
  const found = answer.split(/[\s,]+/).map(among(regimes))
  return found.includes(undefined) ? undefined : [...new Set(found as Regime[])]
}
