/** A step of `docs/guide.md`: a file as it is shown, or a command of `bylaw` as one types it, without `npx bylaw`. */
export type GuideStep =
  | { readonly file: string; readonly text: string }
  | { readonly argv: readonly string[]; readonly line: string }

/** What the guide has its reader do, in its order. A block that is neither a named file nor commands is no step. */
export function* guideSteps(guide: string): Generator<GuideStep> {
  for (const [, file, kind, text = ''] of guide.matchAll(/(?:<!-- file: (\S+) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (file !== undefined) yield { file, text }
    if (kind !== 'sh') continue
    for (const line of text.trim().split('\n')) {
      const [, command = ''] = /^npx bylaw (.+)$/.exec(line) ?? []
      const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
      yield { argv, line }
    }
  }
}
