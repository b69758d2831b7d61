import { type Carried, type Coverage, type CoveredClause, isCarried } from '../clauses/coverage.ts'
import { allLetters, type Letter, letters } from '../clauses/letters.ts'
import { type Place, textOf } from '../diagnostics/place.ts'
import { csv } from '../emit/documents/print/print-csv.ts'
import { printable } from './cells.ts'
import { jsonText } from './json-text.ts'
import { plural } from './summary.ts'

/** Where an entry stands in the files, as `activities.yaml:12`. */
export type WhereText = (entry: Place) => string

/** How many clauses ask for a letter, how many of them something carries, and how many people alone. */
interface Count {
  readonly letter: Letter
  readonly asked: number
  readonly carried: number
  readonly byPeopleAlone: number
}

const countsOf = ({ clauses }: Coverage): readonly Count[] =>
  allLetters.map((letter) => {
    const asked = clauses.flatMap((one) => one.letters.filter((each) => each.letter === letter))
    return {
      letter,
      asked: asked.length,
      carried: asked.filter(({ by }) => by.length > 0).length,
      byPeopleAlone: asked.filter(({ byPeopleAlone }) => byPeopleAlone).length,
    }
  })

/** The coverage for people: what nothing carries first, then everything if `all`, then the counts. */
export function coverageText(coverage: Coverage, where: WhereText, all: boolean): string {
  const { clauses, unknown } = coverage
  const shown = all ? clauses : clauses.filter((clause) => !isCarried(clause))
  return [
    ...shown.map((clause) => clauseText(clause, where)),
    ...unknown.map(
      ({ id, entries }) =>
        `${id}  no clause of the list\n  cited by ${entries.map((entry) => at(entry, where)).join(', ')}`,
    ),
    summary(coverage),
    '',
  ].join('\n\n')
}

function clauseText({ clause, entries, letters: carried }: CoveredClause, where: WhereText): string {
  const cited =
    entries.length === 0 ? 'no entry cites it' : `cited by ${entries.map((entry) => at(entry, where)).join(', ')}`
  return [
    `${clause.id}${clause.fact === null ? '' : `  ${clause.fact}`}`,
    `  ${cited}`,
    ...carried.map((one) => `  ${one.letter} ${letters[one.letter]}: ${carriersText(one)}`),
  ].join('\n')
}

const at = (entry: Place, where: WhereText): string => `${textOf(entry)} (${where(entry)})`

/** So many carriers are named in a line for people; machines get them all. */
const named = 4

function carriersText({ by, byPeopleAlone }: Carried): string {
  if (by.length === 0) return 'NOTHING'
  const rest = by.length > named ? ` and ${by.length - named} more` : ''
  return `${byPeopleAlone ? 'people alone: ' : ''}${by.slice(0, named).join(', ')}${rest}`
}

function summary(coverage: Coverage): string {
  const { clauses, unknown } = coverage
  const whole = clauses.filter(isCarried).length
  const share = clauses.length === 0 ? 0 : Math.floor((whole / clauses.length) * 1000) / 10
  return [
    `${whole} of ${plural(clauses.length, 'clause')} carried in full (${share} %)${unknown.length === 0 ? '' : `; ${plural(unknown.length, 'citation')} of a clause that is not in the list`}`,
    ...countsOf(coverage)
      .filter(({ asked }) => asked > 0)
      .map(
        ({ letter, asked, carried, byPeopleAlone }) =>
          `  ${letter}  ${letters[letter]}: ${carried} of ${asked}${byPeopleAlone === 0 ? '' : `, ${byPeopleAlone} of them by people alone`}`,
      ),
  ].join('\n')
}

/** The coverage for software. */
export const coverageJson = (coverage: Coverage, where: WhereText): string =>
  jsonText({
    version: 1,
    letters,
    counts: Object.fromEntries(countsOf(coverage).map(({ letter, ...count }) => [letter, count])),
    clauses: coverage.clauses.map(({ clause, entries, letters: carried }) => ({
      id: clause.id,
      fact: clause.fact,
      carried: carried.every(({ by }) => by.length > 0),
      entries: entries.map((entry) => ({ entry: textOf(entry), declaredAt: where(entry) })),
      letters: carried,
    })),
    unknown: coverage.unknown.map(({ id, entries }) => ({
      id,
      entries: entries.map((entry) => ({ entry: textOf(entry), declaredAt: where(entry) })),
    })),
  })

/** The coverage as a spreadsheet: a row for each letter of each clause. */
export const coverageCsv = (coverage: Coverage, where: WhereText): string =>
  csv([
    ['id', 'fact', 'letter', 'carried', 'by', 'cited by', 'declared at'],
    ...coverage.clauses.flatMap(({ clause, entries, letters: carried }) =>
      carried.map(({ letter, by, byPeopleAlone }) =>
        [
          clause.id,
          clause.fact ?? '',
          letter,
          by.length === 0 ? 'no' : byPeopleAlone ? 'by people alone' : 'yes',
          by.join('; '),
          entries.map(textOf).join('; '),
          entries.map(where).join('; '),
        ].map(printable),
      ),
    ),
  ])
