import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goBuild, goModule } from '../../cluster/go.ts'
import { onPath, programIn } from '../../scorers/tool.ts'

/** Pulumi's programs, by their paths. */
export interface PulumiBinaries {
  readonly cli: string
  /** `null`: a stand-in of ours is used. */
  readonly languageHost: string | null
  readonly provider: string
}

/** What is built where nothing is at hand: the newest that the module proxy has, near to what programs are tested with. */
const pinned = {
  cli: { module: 'github.com/pulumi/pulumi/pkg/v3', version: 'v3.274.0' },
  provider: {
    module: 'github.com/pulumi/pulumi-kubernetes/provider/v4',
    version: 'v4.0.0-20260115033456-f47bc2d6f199',
    // Nearer to the SDK that the next one requires than its own.
    engine: 'github.com/pulumi/pulumi/pkg/v3 v3.225.1',
    // Its go.mod puts a folder beside it in the place of this one, which a module does not ship.
    sdk: 'github.com/pulumi/pulumi-kubernetes/sdk/v4 v4.29.0',
  },
} as const

/** Where built programs are kept between runs: outside of the tree, and safe to delete. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), `bylaw-pulumi-${pinned.cli.version}`)

const names = {
  cli: 'pulumi',
  languageHost: 'pulumi-language-nodejs',
  provider: 'pulumi-resource-kubernetes',
} as const

/**
 * Pulumi's programs: from a folder, from PATH, from an earlier build, or, where it is asked for, built once from pinned
 * Go modules (about a quarter of an hour on two idle cores).
 *
 * @param folder where to look first
 * @returns why they cannot be had
 */
export function pulumiBinaries(
  folder: string | null,
  build: boolean,
  say: (line: string) => void,
): PulumiBinaries | { readonly why: string } {
  const find = (name: string): string | null =>
    (folder === null ? null : programIn(name, [folder])) ?? onPath(name) ?? programIn(name, [cache])
  const builders = { [names.cli]: buildCli, [names.provider]: buildProvider }
  for (const [name, make] of Object.entries(builders)) {
    if (find(name) !== null) continue
    const go = onPath('go')
    if (!build || go === null)
      return { why: `\`${name}\` is not at hand${build ? ', and there is no `go`' : '; `--build` builds it with Go'}.` }
    say(`Building \`${name}\` from Go modules into ${cache}, once.`)
    const why = make(go, join(cache, name))
    if (why !== null)
      return { why: `\`${name}\` was not built: ${why.replace(/\.?$/, '.')} Run again: it goes on where it was.` }
  }
  return {
    cli: find(names.cli) ?? names.cli,
    languageHost: find(names.languageHost),
    provider: find(names.provider) ?? names.provider,
  }
}

function buildCli(go: string, target: string): string | null {
  const { module, version } = pinned.cli
  const folder = join(cache, 'cli-module')
  mkdirSync(folder, { recursive: true })
  const sdk = 'github.com/pulumi/pulumi/sdk/v3'
  writeFileSync(
    join(folder, 'go.mod'),
    `module pulumi.invalid\n\ngo 1.25.0\n\nrequire (\n\t${module} ${version}\n\t${sdk} ${version}\n)\n`,
  )
  const named = `${sdk}/go/common/version.Version=${version.slice(1)}`
  return goBuild(go, { folder, target, package: `${module}/cmd/pulumi`, ldflags: `-s -w -X ${named}` })
}

/** Its program embeds its schema, which its own `go generate` writes from what the module ships. */
function buildProvider(go: string, target: string): string | null {
  const { module, version, engine, sdk } = pinned.provider
  const shippedBy = goModule(go, module, version)
  if ('why' in shippedBy) return shippedBy.why
  const folder = join(cache, 'provider-module')
  mkdirSync(folder, { recursive: true })
  const program = join(shippedBy.folder, 'cmd', names.provider)
  const shipped = (name: string): string => readFileSync(join(program, name), 'utf8')
  writeFileSync(join(folder, 'main.go'), shipped('main.go'))
  const schema = { ...(JSON.parse(shipped('schema.json')) as object), version: version.slice(1) }
  writeFileSync(join(folder, 'schema-embed.json'), JSON.stringify(schema))
  writeFileSync(join(folder, 'terraform-mapping-embed.json'), shipped('terraform-mapping.json'))
  writeFileSync(
    join(folder, 'go.mod'),
    `module provider.invalid

go 1.25.0

require (
	${module} ${version}
	${engine}
)

replace ${sdk.split(' ')[0]} => ${sdk}
`,
  )
  const named = `${module}/pkg/version.Version=${version.slice(1)}`
  return goBuild(go, { folder, target, package: '.', ldflags: `-s -w -X ${named}` })
}

/** A folder for PATH with nothing but what the engine looks for there. */
export function writePath({ languageHost, provider }: PulumiBinaries, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const script = (name: string, command: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec ${command} "$@"\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const standIn = `'${process.execPath}' '${fileURLToPath(new URL('language-host.ts', import.meta.url))}'`
  script(names.languageHost, languageHost === null ? standIn : `'${languageHost}'`)
  script(names.provider, `'${provider}'`)
  return `${folder}${delimiter}${dirname(process.execPath)}${delimiter}/usr/bin${delimiter}/bin`
}
