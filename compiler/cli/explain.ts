import type { Command } from 'commander'
import { ruleByName, rules } from '../../policies/registry.ts'
import type { Rule } from '../../policies/rule.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { becauseText } from '../report/because.ts'
import { printable } from '../report/cells.ts'
import { type Done, type ExitCode, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { rulePage } from './rule-page.ts'

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

/** `bylaw explain RULE`: what a rule finds, why, and how to mend it. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .summary('explain a rule, or list them all')
    .description('Prints what a rule finds, why, and how to mend it. Without a rule, lists all of them.')
    .argument('[rule]', 'a rule, such as basis/missing')
    .action((name: string | undefined) => done(name === undefined ? list(io) : explain(name, io)))
}

function list(io: Io): ExitCode {
  const sorted = [...rules].sort((a, b) => (a.name < b.name ? -1 : 1))
  const width = Math.max(...sorted.map((rule) => rule.name.length))
  for (const { name, summary } of sorted) io.out(`${name.padEnd(width)}  ${summary}\n`)
  return exitCode.clean
}

function explain(name: string, io: Io): ExitCode {
  const rule = ruleByName.get(name)
  if (!rule) {
    const help = didYouMean(name, ruleByName.keys()) ?? '`bylaw explain` lists the rules.'
    io.err(`bylaw: There is no rule \`${printable(name)}\`. ${help}\n`)
    return exitCode.unusable
  }
  const page = rulePage(rule)
  const facts = [
    ['rule', rule.name],
    ['severity', severities[rule.severity]],
    ['class', classes[rule.class]],
    ['because', becauseText(rule.because)],
  ] as const
  io.out(`${page}\n\n${facts.map(([key, value]) => `${`${key}:`.padEnd(10)}${value}`).join('\n')}\n`)
  return exitCode.clean
}
