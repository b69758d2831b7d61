import { transform } from 'esbuild'
import type { EmittedFile } from '../emitted-file.ts'
import type { DeploymentFacts } from '../kubernetes/facts.ts'
import { contextOf } from '../kubernetes/manifest.ts'
import { manifests } from '../kubernetes/objects.ts'
import { componentSource, programSource } from './component.ts'
import { policyFiles } from './policy/files.ts'
import { pulumiPackage, pulumiProject, pulumiReadme, pulumiTypes } from './project-files.ts'

/** The deployment as a Pulumi program: TypeScript to be read, and the same as JavaScript, which runs; and a pack that holds a stack to it. */
export async function pulumiFiles(facts: DeploymentFacts): Promise<readonly EmittedFile[]> {
  const context = contextOf(facts)
  const program = programSource(context)
  const component = componentSource(context, manifests(context))
  return [
    { path: 'pulumi/Pulumi.yaml', content: pulumiProject(context) },
    { path: 'pulumi/README.md', content: pulumiReadme(context) },
    { path: 'pulumi/dist/index.js', content: await javascript(program) },
    { path: 'pulumi/dist/router.js', content: await javascript(component) },
    { path: 'pulumi/index.ts', content: program },
    { path: 'pulumi/package.json', content: pulumiPackage(context) },
    ...policyFiles(context),
    { path: 'pulumi/router.ts', content: component },
    { path: 'pulumi/tsconfig.json', content: pulumiTypes() },
  ]
}

async function javascript(source: string): Promise<string> {
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node22', logLevel: 'silent' })
  return code
}
