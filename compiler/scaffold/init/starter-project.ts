import { type Document, isMap, parseDocument } from 'yaml'
import { declarationText } from '../declaration.ts'
import type { Answers } from './answers.ts'
import { destinationName, destinationParts } from './destinations.ts'
import { sourceParts } from './sources.ts'
import { recipientTemplate, template } from './template.ts'

/** A file to write; `path` is relative to the project's folder. */
export interface StarterFile {
  readonly path: string
  readonly text: string
}

/** The smallest useful project: one declaration of at most 62 lines and one sample. */
export function starterProject(answers: Answers): readonly StarterFile[] {
  const document = parseDocument(template)
  const { name, event, source, type, people, message, fields, sample } = sourceParts[answers.source]
  const { channel, hosts, takes } = destinationParts[answers.destination]
  const recipient = destinationName(answers.destination)

  document.setIn(['project', 'name'], answers.name)
  if (answers.organisation !== null) document.setIn(['organisation', 'legalName'], answers.organisation)
  if (answers.country !== null) document.setIn(['organisation', 'country'], answers.country)
  if (answers.regimes !== null) put(document, ['organisation', 'regimes'], `[${answers.regimes.join(', ')}]`)
  put(document, ['sources', name], source)
  put(document, ['events', event], type)
  put(document, ['activities', 'tell-team', 'dataSubjects'], `[${people}]`)
  put(document, ['activities', 'tell-team', 'recipients'], `{${recipient}: [person.name]}`)
  put(document, ['recipients', recipient], recipientTemplate)
  put(document, ['recipients', recipient, 'hosts'], hosts)
  put(document, ['channels', recipient], channel)
  put(document, ['routes', 'first'], `{activity: tell-team, source: ${name}, events: [${event}], to: {}}`)
  const delivery = takes === 'message' ? `{message: ${JSON.stringify(message)}}` : `{fields: ${fields}}`
  put(document, ['routes', 'first', 'to', recipient], delivery)
  for (const store of ['dedupe', 'disclosures']) {
    put(document, ['router', 'stores', store], '{activity: tell-team, retention: week}')
  }
  for (const path of [
    ['sources'],
    ['events'],
    ['recipients'],
    ['routes'],
    ['routes', 'first'],
    ['routes', 'first', 'to'],
  ])
    inBlock(document, path)
  return [
    { path: 'bylaw.yaml', text: declarationText(document, 0) },
    { path: `samples/${event}.json`, text: `${JSON.stringify(sample, null, 2)}\n` },
  ]
}

/** Puts a piece of the template, comments and all, into its place. */
function put(document: Document, path: readonly string[], yaml: string): void {
  document.setIn(path, parseDocument(yaml).contents)
}

function inBlock(document: Document, path: readonly string[]): void {
  const found = document.getIn(path)
  if (isMap(found)) found.flow = false
}
