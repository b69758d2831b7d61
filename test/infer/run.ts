/** `npm run infer-score`: what `infer` proposes for the labelled payloads, held to what people said that they are. */
import { type Part, readCorpus } from './corpus.ts'
import { byCategory, type Judged, score } from './score.ts'

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

const line = ({ payload, path, expected, proposed }: Judged): string =>
  `  ${payload} ${path}: ${proposed ?? 'nothing'}, not ${expected.join(' or ') || 'personal'}`

const parts: readonly Part[] = [
  'tuned',
  'held-out',
  'later',
  'wider',
  'unseen',
  'fresh',
  'sealed',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
]
for (const part of parts) {
  const corpus = readCorpus(part)
  const result = score(corpus)
  const { judged, personal, right, harmless, falseKeys, keys } = result
  console.log(`${part}: ${corpus.length} payloads, ${judged.length} leaves, ${personal} of them personal`)
  console.log(`  personal leaves right         ${right} of ${personal} (${percent(right, personal)})`)
  console.log(`  personal called event.metadata ${harmless.length}`)
  console.log(`  identifiers that are none      ${falseKeys.length} of ${keys} keys of subjects`)
  if (process.argv.includes('--categories')) {
    console.log('  category                     precision          recall')
    for (const { category, proposed, rightly, expected, found } of byCategory(result)) {
      console.log(
        `  ${category.padEnd(28)} ${`${rightly}/${proposed}`.padEnd(9)} ${percent(rightly, proposed).padEnd(8)} ${`${found}/${expected}`.padEnd(9)} ${percent(found, expected)}`,
      )
    }
  }
  if (process.argv.includes(`--wrong=${part}`) || process.argv.includes('--wrong')) {
    for (const one of judged) if (!one.right && (one.personal || process.argv.includes('--all'))) console.log(line(one))
    for (const one of falseKeys) console.log(`  key:${line(one)}`)
  }
}
