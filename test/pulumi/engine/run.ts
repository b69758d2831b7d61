import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../cluster/client.ts'
import type { Report } from '../../cluster/report.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { run } from '../../scorers/tool.ts'
import { everySettingOf } from '../testing/other-settings.ts'
import type { Programs } from '../testing/programs.ts'
import { type PulumiBinaries, pulumiBinaries, writePath } from './binaries.ts'
import { changedDeclaration, everySetting, everyStack, packs, rootProject, secrets, wrongImage } from './checks.ts'
import type { Ground } from './ground.ts'
import { type Place, placeFor } from './place.ts'

export interface Options {
  /** A folder with Pulumi's programs and those of a control plane. */
  readonly bin: string | null
  readonly build: boolean
  readonly programs: Programs
  readonly deployments: readonly Deployment[]
  readonly say: (line: string) => void
}

/**
 * The generated programs under the real engine, with the real provider, on a real control plane.
 *
 * @returns what ran, in a few words, or why nothing did
 */
export async function onTheEngine(
  options: Options,
  report: Report,
): Promise<{ readonly versions: string } | { readonly why: string }> {
  const pulumi = pulumiBinaries(options.bin, options.build, options.say)
  if ('why' in pulumi) return pulumi
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-pulumi-'))
  try {
    const place = await placeFor(options, folder)
    if ('why' in place) return place
    try {
      return { versions: await look(options, report, pulumi, place, folder) }
    } finally {
      await place.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function look(
  { programs, say }: Options,
  report: Report,
  pulumi: PulumiBinaries,
  place: Place,
  folder: string,
): Promise<string> {
  const { client, kubeconfig, ours, deployments } = place
  const path = writePath(pulumi, join(folder, 'bin'))
  const said = versions(pulumi, client, join(folder, 'home'))
  say(said)
  const namespace = (name: string): string => place.namespace(name)
  const bench = { cli: pulumi.cli, path, kubeconfig, folder }
  await everyCheck({ client, programs, ours, bench, namespace }, report, deployments)
  return said
}

async function everyCheck(ground: Ground, report: Report, deployments: readonly Deployment[]): Promise<void> {
  const of = (name: string): Deployment | undefined => deployments.find((each) => each.name === name)
  const seen = new Set<string>()
  for (const name of everySettingOf) {
    const deployment = of(name)
    if (deployment !== undefined) for (const key of await everySetting(ground, report, deployment, seen)) seen.add(key)
  }
  const one = of('dispatchkit-sqlite-ownProxy')
  if (one !== undefined) {
    await changedDeclaration(ground, report)
    await secrets(ground, report, one)
    await packs(ground, report, one)
    await rootProject(ground, report)
    await wrongImage(ground, report, one)
  }
  await everyStack(ground, report, deployments)
}

/** What the programs say of themselves. */
function versions({ cli, languageHost, provider }: PulumiBinaries, client: Client, home: string): string {
  const of = (program: string, ...args: string[]): string =>
    run(program, args, { PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: 'true' }).out.trim()
  const host =
    languageHost === null
      ? 'a stand-in of its Node language host'
      : `its Node language host ${of(languageHost, '-version')}`
  const schema = JSON.parse(of(cli, 'package', 'get-schema', provider) || '{}') as { readonly version?: string }
  return `Pulumi ${of(cli, 'version')}, ${host}, pulumi-resource-kubernetes ${schema.version ?? 'of an unknown version'}, Kubernetes ${client.version}`
}
