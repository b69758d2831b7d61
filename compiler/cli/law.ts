import { type Command, Option } from 'commander'
import { coveredOn } from '../../law/covered.ts'
import { lawJson, lawText } from '../report/law.ts'
import { parseDay } from './arguments.ts'
import { type Done, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'

interface Options {
  readonly asOf?: string
  readonly format: 'text' | 'json'
  readonly paragraphs?: true
}

/** `bylaw law`: which law is covered on a day, since when, until when and from which source, and which is not. */
export function addLaw(program: Command, io: Io, done: Done): void {
  program
    .command('law')
    .summary('say which law is covered, from which source, and which is not')
    .description(
      'Prints the law that rules and documents know on a day: since when, until when, from which source, what is doubtful, and which laws are not covered.',
    )
    .option('--as-of <day>', 'the day, YYYY-MM-DD (default: today in UTC)', parseDay)
    .option(
      '--paragraphs',
      'print Articles 5 to 50 of the GDPR instead: the rules that ask each paragraph, or why none does',
    )
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async ({ asOf = io.today(), format, paragraphs }: Options) => {
      if (paragraphs) {
        const [{ paragraphsJson, paragraphsText }, { rules }] = await Promise.all([
          import('../report/paragraphs.ts'),
          import('../../policies/registry.ts'),
        ])
        io.out(format === 'json' ? paragraphsJson(rules) : `${paragraphsText(rules)}\n`)
        done(exitCode.clean)
        return
      }
      const law = coveredOn(asOf)
      io.out(format === 'json' ? lawJson(law) : `${lawText(law)}\n`)
      done(exitCode.clean)
    })
}
