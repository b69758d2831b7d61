import { fileURLToPath } from 'node:url'
import { loadProject } from '../../compiler/source/load.ts'
import type { SourceFile } from '../../compiler/source/source-file.ts'
import { largeProject } from './large.ts'
import type { BaseName } from './mutation.ts'

export type Bases = Readonly<Record<BaseName, readonly SourceFile[]>>

/** Reads the projects that defects are sown into. */
export async function loadBases(): Promise<Bases> {
  const example = (name: string) => load(new URL(`../../examples/routes/${name}`, import.meta.url))
  return {
    complete: await load(new URL('complete', import.meta.url)),
    payroll: await load(new URL('payroll', import.meta.url)),
    recruiting: await load(new URL('recruiting', import.meta.url)),
    hotel: await load(new URL('hotel', import.meta.url)),
    energy: await load(new URL('energy', import.meta.url)),
    clinic: await load(new URL('clinic', import.meta.url)),
    freight: await load(new URL('freight', import.meta.url)),
    lettings: await load(new URL('lettings', import.meta.url)),
    union: await load(new URL('union', import.meta.url)),
    market: await load(new URL('market', import.meta.url)),
    insurer: await load(new URL('insurer', import.meta.url)),
    hiring: await load(new URL('hiring', import.meta.url)),
    charity: await load(new URL('charity', import.meta.url)),
    ferry: await load(new URL('ferry', import.meta.url)),
    dating: await load(new URL('dating', import.meta.url)),
    school: await load(new URL('school', import.meta.url)),
    shop: await load(new URL('shop', import.meta.url)),
    dispatchkit: await example('dispatchkit'),
    inngest: await example('inngest'),
    'whatsapp-automation': await example('whatsapp-automation'),
    zaptic: await example('zaptic'),
    inbox: await example('inbox'),
    large: largeProject(),
  }
}

async function load(folder: URL): Promise<readonly SourceFile[]> {
  const loaded = await loadProject(fileURLToPath(folder))
  if (loaded.problem !== null) throw new Error(loaded.message)
  return loaded.files
}
