import { readdirSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts'
import type { SourceFile } from '../../../compiler/source/source-file.ts'
import type { Bases } from '../bases.ts'
import { applyEdits } from '../edit.ts'
import { openFindings } from '../judge.ts'
import { type BaseName, type Edit, set } from '../mutation.ts'
import { charityVariations } from './charity-variations.ts'
import { clinicVariations } from './clinic-variations.ts'
import { datingVariations } from './dating-variations.ts'
import { dutiesVariations } from './duties-variations.ts'
import { energyVariations } from './energy-variations.ts'
import { ferryVariations } from './ferry-variations.ts'
import { freightVariations } from './freight-variations.ts'
import { hiringVariations } from './hiring-variations.ts'
import { hotelVariations } from './hotel-variations.ts'
import { insurerVariations } from './insurer-variations.ts'
import { lettingsVariations } from './lettings-variations.ts'
import { marketVariations } from './market-variations.ts'
import { payrollVariations } from './payroll-variations.ts'
import { recruitingVariations } from './recruiting-variations.ts'
import { rewrites } from './rewrites.ts'
import { schoolVariations } from './school-variations.ts'
import { shopVariations } from './shop-variations.ts'
import { unionVariations } from './union-variations.ts'
import { variations } from './variations.ts'

/** A project in which nothing is wrong that is not wrong in its base. */
export interface Clean {
  readonly id: string
  readonly files: readonly SourceFile[]
  /** `null`: nothing at all may be found. */
  readonly base: BaseName | null
  /** It says the same in another way: what is found in the base is found here too. */
  readonly same: boolean
}

const rewritten: readonly BaseName[] = ['complete', 'dispatchkit', 'inngest']

/** Companies said otherwise and as sound, by company. */
const variationsOf = {
  payroll: payrollVariations,
  recruiting: recruitingVariations,
  shop: shopVariations,
  hotel: hotelVariations,
  energy: energyVariations,
  clinic: clinicVariations,
  freight: freightVariations,
  lettings: lettingsVariations,
  union: unionVariations,
  market: marketVariations,
  insurer: insurerVariations,
  hiring: hiringVariations,
  charity: charityVariations,
  ferry: ferryVariations,
  dating: datingVariations,
  school: schoolVariations,
} satisfies Partial<Record<BaseName, Readonly<Record<string, readonly Edit[]>>>>

/** Every project that must stay silent. */
export function cleanCorpus(bases: Bases): readonly Clean[] {
  return [
    { id: 'complete', files: bases.complete, base: null, same: false },
    { id: 'payroll', files: bases.payroll, base: null, same: false },
    { id: 'recruiting', files: bases.recruiting, base: null, same: false },
    { id: 'hotel', files: bases.hotel, base: null, same: false },
    { id: 'energy', files: bases.energy, base: null, same: false },
    { id: 'clinic', files: bases.clinic, base: null, same: false },
    { id: 'freight', files: bases.freight, base: null, same: false },
    { id: 'lettings', files: bases.lettings, base: null, same: false },
    // A note says that Swiss law, which it declares too, is not checked.
    {
      id: 'union',
      files: applyEdits(bases.union, [set('organisation/regimes', ['eu-gdpr'])]),
      base: null,
      same: false,
    },
    { id: 'market', files: bases.market, base: null, same: false },
    // The same of Swiss law here.
    {
      id: 'insurer',
      files: applyEdits(bases.insurer, [set('organisation/regimes', ['eu-gdpr'])]),
      base: null,
      same: false,
    },
    {
      id: 'hiring',
      files: applyEdits(bases.hiring, [set('organisation/regimes', ['eu-gdpr', 'uk-gdpr'])]),
      base: null,
      same: false,
    },
    { id: 'charity', files: bases.charity, base: null, same: false },
    { id: 'ferry', files: bases.ferry, base: null, same: false },
    { id: 'dating', files: bases.dating, base: null, same: false },
    { id: 'school', files: bases.school, base: null, same: false },
    { id: 'shop', files: bases.shop, base: null, same: false },
    { id: 'large', files: bases.large, base: null, same: false },
    ...projects(),
    ...Object.entries(variations).map(
      ([name, edits]): Clean => ({
        id: `variation/${name}`,
        files: applyEdits(bases.complete, edits),
        base: 'complete',
        same: false,
      }),
    ),
    ...Object.entries(variationsOf).flatMap(([base, variations]) =>
      Object.entries(variations).map(
        ([name, edits]): Clean => ({
          id: `variation-of-${base}/${name}`,
          files: applyEdits(bases[base as BaseName], edits),
          base: base as BaseName,
          same: false,
        }),
      ),
    ),
    ...Object.entries(dutiesVariations).flatMap(([base, variations]) =>
      Object.entries(variations).map(
        ([name, edits]): Clean => ({
          id: `duty-of-${base}/${name}`,
          files: applyEdits(bases[base as BaseName], edits),
          base: base as BaseName,
          same: false,
        }),
      ),
    ),
    ...rewritten.flatMap((base) =>
      Object.entries(rewrites).map(
        ([name, rewrite]): Clean => ({ id: `rewrite/${base}/${name}`, files: rewrite(bases[base]), base, same: true }),
      ),
    ),
  ]
}

function projects(): readonly Clean[] {
  const folder = new URL('projects/', import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      id: `project/${name.replace('.yaml', '')}`,
      files: [{ path: name, text: readFileSync(new URL(name, folder), 'utf8') }],
      base: null,
      same: false,
    }))
}

export interface Alarm {
  readonly id: string
  /** As `severity rule: message`. */
  readonly found: readonly string[]
}

/** What is found where nothing should be. */
export function falseAlarms(corpus: readonly Clean[], bases: Bases): readonly Alarm[] {
  const known = new Map<BaseName, readonly string[]>()
  const knownOf = (base: BaseName): readonly string[] => {
    const found = known.get(base) ?? openFindings(bases[base]).map(saying)
    known.set(base, found)
    return found
  }
  const foundIn = ({ files, base, same }: Clean): readonly string[] => {
    const left = base === null ? [] : [...knownOf(base)]
    const found = openFindings(files).filter((finding) => {
      const index = left.indexOf(saying(finding))
      if (index >= 0) left.splice(index, 1)
      return index < 0
    })
    const said = found.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
    return same ? [...said, ...left.map((one) => `lost ${one}`)] : said
  }
  return corpus.flatMap((clean) => {
    const found = orCrash(() => foundIn(clean))
    return found.length > 0 ? [{ id: clean.id, found }] : []
  })
}

function orCrash(find: () => readonly string[]): readonly string[] {
  try {
    return find()
  } catch (error) {
    return [(error as Error).message]
  }
}

/** What a finding says, wherever it stands and in whatever order it names things. */
function saying({ severity, rule, message }: Diagnostic): string {
  const names = (message.match(/`[^`]*`/g) ?? []).sort()
  let next = 0
  return `${severity} ${rule}: ${message.replaceAll(/`[^`]*`/g, () => names[next++] ?? '')}`
}
