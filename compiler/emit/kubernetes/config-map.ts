import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonical-json.ts'
import { json } from '../json.ts'
import type { DeploymentFacts } from './facts.ts'
import { type Context, type Manifest, metadata } from './manifest.ts'

/** Where the pod finds it. */
export const configPath = '/etc/bylaw'

/**
 * Runs before the router does, in its folder. What confines the pod was derived from one declaration; an image that was built from
 * another would be confined by the wrong one.
 */
const startCheck = `import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { digest } = JSON.parse(readFileSync(new URL('bylaw.json', import.meta.url), 'utf8'))
const stdio = ['ignore', 'pipe', 'inherit']
const check = spawnSync(process.execPath, ['router.mjs', '--check'], { encoding: 'utf8', stdio })
if (check.status !== 0) process.exit(check.status ?? 1)
const image = JSON.parse(check.stdout).digest
if (image !== digest) {
  const problem = \`The image was built from declaration \${image}, this deployment from \${digest}.\`
  console.error(JSON.stringify({ level: 'error', event: 'refused', problem }))
  process.exit(2)
}
`

/**
 * What the deployment was made from. Immutable, named after its content: a change is a new map under a new name, and
 * pods that run keep theirs.
 */
export function configMap(context: Context): Manifest {
  const data = configData(context.facts)
  return {
    key: 'config',
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(context, configName(context.facts)),
    body: { immutable: true, data },
    purpose: 'What the deployment was made from, and the check of the image against it.',
  }
}

/** The name with the first 10 hexadecimal digits of the content's sha256 (RFC 8785). */
export function configName(facts: DeploymentFacts): string {
  const content = canonicalJson(configData(facts))
  return `${facts.name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}`
}

/** The files, by name: what the deployment was made from, and the check. */
export const configData = ({ version, project, digest }: DeploymentFacts): Readonly<Record<string, string>> => ({
  'bylaw.json': json({ generator: 'bylaw', version, project, digest }),
  'check.mjs': startCheck,
})
