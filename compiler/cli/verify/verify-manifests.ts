import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { Unproven, Verified } from '../../verify/difference.ts'
import { compareObjects } from '../../verify/objects/compare-objects.ts'
import { type FoundObject, foundIn, isMap, isObject, listAt } from '../../verify/objects/found-object.ts'
import { UsageError } from '../usage-error.ts'
import type { Expected } from './expected.ts'
import { listFiles } from './list-files.ts'

/** What whoever deploys has stated of it. */
export interface Deployment {
  readonly stated: ReadonlyMap<string, string | number>
  readonly also: ReadonlySet<string>
}

/** Keys of a kustomization that leave the objects as they are, but for the image and the namespace. */
const plainKeys = new Set(['apiVersion', 'kind', 'metadata', 'namespace', 'resources', 'sortOptions', 'images'])

/**
 * Compares the manifests in a folder, or in one file of several objects, with those of the declaration.
 *
 * @throws UsageError when there is no such folder, or no object in it
 */
export async function verifyManifests(
  name: string,
  cwd: string,
  expected: Expected,
  deployment: Deployment,
): Promise<Verified> {
  const { root, names, single } = await listFiles(name, cwd, /\.(ya?ml|json)$/)
  const unproven: Unproven[] = []
  const objects: FoundObject[] = []
  const contents = new Map<string, string>()
  for (const file of names) {
    const content = await readFile(join(root, file), 'utf8').catch(() => null)
    if (content === null) unproven.push({ message: `\`${single ? name : join(name, file)}\` cannot be read.` })
    else contents.set(file, content)
  }
  const applied = listedIn(contents)
  for (const [file, content] of contents)
    if (single || !isExample(file) || applied.has(file))
      read(content, single ? name : join(name, file), objects, unproven)
  if (objects.length === 0 && unproven.length === 0)
    throw new UsageError(`No manifests in \`${name}\`. They are in the folder \`kubernetes\` of a build.`)
  const { model, facts } = expected
  const { digest, compared, settings, differences } = compareObjects(objects, {
    model,
    facts,
    live: false,
    ...deployment,
  })
  const how = null
  return { kind: 'manifests', name, how, digest, compared: `${compared} objects`, settings, differences, unproven }
}

/** A build puts there what is for some clusters alone: nobody applies it unless a kustomization lists it. */
const isExample = (file: string): boolean => /(^|\/)optional\/[^/]+$/.test(file)

/** The files that kustomizations list, by their paths. */
function listedIn(contents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const listed = new Set<string>()
  for (const [file, content] of contents) {
    if (!/(^|\/)kustomization\.ya?ml$/i.test(file)) continue
    for (const document of parseAllDocuments(content, { version: '1.1' })) {
      const value: unknown = document.errors.length === 0 ? document.toJS() : null
      if (!isMap(value)) continue
      for (const resource of listAt(value, 'resources')) listed.add(join(dirname(file), String(resource)))
    }
  }
  return listed
}

/** Kubernetes reads YAML 1.1. */
function read(content: string, file: string, objects: FoundObject[], unproven: Unproven[]): void {
  const documents = parseAllDocuments(content, { version: '1.1' })
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors
    if (error !== undefined) {
      unproven.push({
        message: `\`${file}\` is not YAML: ${error.message.split('\n')[0] ?? ''}.`.replace(/[:.]+\.$/, '.'),
      })
      return
    }
    take(document.toJS(), file, objects, unproven)
  }
}

function take(value: unknown, file: string, objects: FoundObject[], unproven: Unproven[]): void {
  if (!isMap(value)) return
  if (value.kind === 'Kustomization' || /^kustomize\.config\.k8s\.io\//.test(String(value.apiVersion))) {
    const more = Object.keys(value).filter((key) => !plainKeys.has(key))
    if (more.length > 0)
      unproven.push({
        message: `\`${file}\` changes what it lists (${more.map((key) => `\`${key}\``).join(', ')}), and is not carried out here.`,
        help: 'Verify what `kubectl kustomize` prints of it: write that to a file, and name the file.',
      })
    return
  }
  if (typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items)) {
    for (const item of listAt(value, 'items')) take(item, file, objects, unproven)
    return
  }
  if (isObject(value)) objects.push({ ...value, [foundIn]: file } as FoundObject)
}
