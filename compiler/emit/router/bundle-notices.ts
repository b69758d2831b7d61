import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { label } from './module-label.ts'

/**
 * The licence of each library of which a router has taken code, as its package states it.
 *
 * @param inputs paths as seen from the root of the package
 */
export function notices(root: string, inputs: readonly string[]): string {
  const folders = new Map<string, string>()
  for (const input of inputs) {
    // An installed package has its libraries beside it, as `../fastify`: only the whole path says that they are some.
    const path = resolve(root, input).replaceAll('\\', '/')
    const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
    if (folder !== undefined && relative(root, folder) !== '') folders.set(label(folder), folder)
  }
  return [...folders.values()]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each)) : undefined
      const text =
        file === undefined ? 'The package holds no text of it.' : readFileSync(join(folder, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`
    })
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`)
}
