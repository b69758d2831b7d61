/**
 * `npm run infer-score`: what `infer` proposes for the labelled payloads, held to what people said that they are.
 * `--categories` gives precision and recall of each category, `--wrong` the personal leaves that are wrong and the keys
 * that identify nobody, `--all` with it every wrong leaf, `--part PART` one part of the payloads.
 */
import { readOptions } from '../../scripts/options.ts'
import { parts as all, readCorpus } from './corpus.ts'
import { byCategory, type Judged, score } from './score.ts'

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

const line = ({ payload, path, expected, proposed }: Judged): string =>
  `  ${payload} ${path}: ${proposed ?? 'nothing'}, not ${expected.join(' or ') || 'personal'}`

const { values } = readOptions(import.meta.url, {
  categories: { type: 'boolean' },
  wrong: { type: 'boolean' },
  all: { type: 'boolean' },
  part: { type: 'string' },
})
const parts = all.filter((part) => values.part === undefined || part === values.part)
if (parts.length === 0) {
  console.error(`There is no part \`${values.part}\`: ${all.join(', ')}.`)
  process.exit(2)
}
for (const part of parts) {
  const corpus = readCorpus(part)
  const result = score(corpus)
  const { judged, personal, right, strict, harmless, weaker, neighbours, asked, noise, nobodys, falseKeys, keys } =
    result
  const told = (what: string, part: number, whole: number): void =>
    console.log(`  ${what.padEnd(38)} ${part} of ${whole} (${percent(part, whole)})`)
  console.log(`${part}: ${corpus.length} payloads, ${judged.length} leaves, ${personal} of them personal`)
  told('personal: a category that is right', right, personal)
  told('personal: the likeliest category', strict, personal)
  told('grave: personal as event.metadata', harmless.length, personal)
  told('grave: special or secret as less', weaker.length, personal)
  told('mild: personal, another category', neighbours.length, personal)
  told('asked: personal, without a proposal', asked.length, personal)
  told('noise: of nobody, called personal', noise.length, nobodys)
  told('keys of subjects that identify nobody', falseKeys.length, keys)
  if (values.categories === true) {
    console.log('  category                     precision          recall')
    for (const { category, proposed, rightly, expected, found } of byCategory(result)) {
      console.log(
        `  ${category.padEnd(28)} ${`${rightly}/${proposed}`.padEnd(9)} ${percent(rightly, proposed).padEnd(8)} ${`${found}/${expected}`.padEnd(9)} ${percent(found, expected)}`,
      )
    }
  }
  if (values.wrong === true) {
    for (const one of judged) if (!one.right && (one.personal || values.all === true)) console.log(line(one))
    for (const one of falseKeys) console.log(`  key:${line(one)}`)
  }
}
