/**
 * `npm run defects`: sows every defect and reads every sound project. Exits with 1 when a defect survives or a sound
 * project gets a finding. `--only FAMILY` sows one family (`clean` reads the sound projects alone), `--json` prints it
 * for machines.
 */
import { readOptions } from '../../scripts/options.ts'
import { loadBases } from './bases.ts'
import { cleanCorpus, falseAlarms } from './clean/corpus.ts'
import { mutations } from './families/all.ts'
import { createJudge } from './judge.ts'
import { rates, textReport } from './report.ts'

const { values } = readOptions(import.meta.url, { only: { type: 'string' }, json: { type: 'boolean', default: false } })

const bases = await loadBases()
const chosen = values.only === undefined ? mutations : mutations.filter(({ family }) => family === values.only)
const corpus = values.only === undefined || values.only === 'clean' ? cleanCorpus(bases) : []
if (chosen.length + corpus.length === 0) {
  const families = [...new Set(mutations.map(({ family }) => family)), 'clean']
  console.error(`There is no family \`${values.only}\`: ${families.join(', ')}.`)
  process.exit(2)
}

const outcomes = chosen.map(createJudge(bases).judge)
const alarms = falseAlarms(corpus, bases)
const report = { rates: rates(outcomes), outcomes, clean: corpus.length, alarms }
console.log(values.json ? JSON.stringify(report, null, 2) : textReport(outcomes, corpus.length, alarms))
process.exitCode = alarms.length > 0 || outcomes.some(({ killed }) => !killed) ? 1 : 0
