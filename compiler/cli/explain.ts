import { type Command, Option } from 'commander'
import type { Rule } from '../../policies/rule.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { becauseText } from '../report/because.ts'
import { printable } from '../report/cells.ts'
import { type Done, type ExitCode, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { ruleNamed, rulePage } from './rule-page.ts'
import { type Kind, kinds, type Topic, topicsOn } from './topics.ts'

const severities: Readonly<Record<Rule['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  gap: 'error on flows that the router executes, warning elsewhere; one step less at level `inventory`',
  enforcement: 'error at level `enforced`, warning below it',
}
const classes: Readonly<Record<Rule['class'], string>> = {
  violation: 'violation: known to be wrong',
  gap: 'gap: not known',
  advice: 'advice',
}

const epilogue = `
Explains rules, categories, controls, fields of \`flow\`, connectors, schemes, countries and keys of the language.

Examples:
  $ bylaw explain basis/missing
  $ bylaw explain contact.email
  $ bylaw explain flow.protection
  $ bylaw explain Recipient.stored
  $ bylaw explain --kind category
  $ bylaw explain --search telephone
`

interface Options {
  readonly kind?: Kind
  readonly search?: string
}

/** `bylaw explain NAME`: what a rule finds and how to mend it; what a category, a control, a country, a key is. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .summary('explain a rule, a category, a control, a country, a key; or list them')
    .description(
      'Prints what a rule finds, why, and how to mend it; or what a name of the language means. Without a name, lists the rules.',
    )
    .argument('[name]', 'a rule, such as basis/missing, or another name')
    .addOption(new Option('--kind <kind>', 'only this kind; without a name, all of it').choices(kinds))
    .option('--search <words>', 'what speaks of all these words')
    .addHelpText('after', epilogue)
    .action(async (given: string | undefined, { kind: only, search }: Options) => {
      const asked = only === undefined ? kinds.find((one) => pluralOf(one) === given) : undefined
      const [name, kind] = asked === undefined ? [given, only] : [undefined, asked]
      const topics = topicsOn(io.today()).filter((topic) => kind === undefined || topic.kind === kind)
      if (search !== undefined) done(await found(topics, search, io))
      else if (name === undefined)
        done(list(kind === undefined ? topics.filter((one) => one.kind === 'rule') : topics, io))
      else done(explain(name, topics, io))
    })
}

/** `categories`: all of a kind by its plural. */
const pluralOf = (kind: Kind): string => (/[^e]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`)

function list(topics: readonly Topic[], io: Io, withKind = false): ExitCode {
  const sorted = topics.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const width = Math.max(0, ...sorted.map(({ name }) => name.length))
  for (const { kind, name, summary } of sorted) {
    io.out(`${withKind ? `${kind.padEnd(10)}` : ''}${name.padEnd(width)}  ${summary}\n`)
  }
  return exitCode.clean
}

/** Topics in which each word stands, in the name, the summary, the facts or a rule's page. */
function searched(topics: readonly Topic[], words: string): readonly Topic[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return topics.filter(({ kind, name, summary, facts }) => {
    const rule = kind === 'rule' ? ruleNamed(name) : undefined
    const page = rule ? rulePage(rule) : facts.flat().join(' ')
    const text = `${name} ${summary} ${page}`.toLowerCase()
    return wanted.length > 0 && wanted.every((word) => text.includes(word))
  })
}

async function found(topics: readonly Topic[], words: string, io: Io): Promise<ExitCode> {
  const spoken = searched(topics, words)
  if (spoken.length > 0) return list(spoken, io, true)
  // What no text says, a field may be called: `ssn`, `geburtsdatum`.
  const { categoryOfName } = await import('../scaffold/infer/category-of-name.ts')
  const category = categoryOfName(words)
  const meant = topics.filter(({ kind, name }) => kind === 'category' && name === category)
  if (meant.length > 0) return list(meant, io, true)
  io.err(
    `bylaw: Nothing speaks of \`${printable(words)}\`. \`bylaw explain --kind category\` lists what there is of a kind.\n`,
  )
  return exitCode.unusable
}

function explain(name: string, topics: readonly Topic[], io: Io): ExitCode {
  const same = topics.filter((topic) => topic.name === name)
  const meant = same.length > 0 ? same : topics.filter((topic) => topic.name.toLowerCase() === name.toLowerCase())
  if (meant.length === 0) {
    const names = topics.map((topic) => topic.name)
    const help = didYouMean(name, names) ?? '`bylaw explain` lists the rules, `--search` looks for words.'
    io.err(
      `bylaw: There is no ${name.includes('/') ? 'rule' : 'rule, category, key or other name'} \`${printable(name)}\`. ${help}\n`,
    )
    return exitCode.unusable
  }
  io.out(meant.map(textOf).join('\n'))
  return exitCode.clean
}

function textOf(topic: Topic): string {
  const rule = topic.kind === 'rule' ? ruleNamed(topic.name) : undefined
  const facts: readonly (readonly [string, string])[] = rule
    ? [
        ['rule', rule.name],
        ['severity', severities[rule.severity]],
        ['class', classes[rule.class]],
        ['because', becauseText(rule.because)],
      ]
    : [[topic.kind, topic.name], ...topic.facts]
  const width = Math.max(10, ...facts.map(([key]) => key.length + 2))
  const lines = facts
    .map(([key, value]) => `${value.startsWith('\n') ? `${key}:` : `${key}:`.padEnd(width)}${value}\n`)
    .join('')
  return `${rule ? rulePage(rule) : topic.summary}\n\n${lines}`
}
