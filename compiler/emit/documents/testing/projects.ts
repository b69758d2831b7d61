import { fileURLToPath } from 'node:url'
import { compile } from '../../../compile.ts'
import { loadProject } from '../../../source/load.ts'
import { type View, viewOf } from '../content/view.ts'

/** The projects whose documents are read whole: the four examples, and one that lacks nothing. */
export const projects = [
  'examples/routes/dispatchkit',
  'examples/routes/whatsapp-automation',
  'examples/routes/zaptic',
  'examples/routes/inngest',
  'test/defects/complete',
] as const

/** A project of this repository on a fixed day; `change` edits its files by name first. */
export async function viewOfProject(
  path: string,
  change: (file: string, text: string) => string = (_, text) => text,
): Promise<View> {
  const project = await loadProject(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)))
  if (project.problem !== null) throw new Error(project.message)
  const files = project.files.map((file) => ({ ...file, text: change(file.path, file.text) }))
  const { model, graph, asOf } = compile(files, { asOf: '2026-11-21', findings: project.findings })
  if (!model || !graph) throw new Error('unreadable')
  return viewOf(model, graph, asOf)
}
