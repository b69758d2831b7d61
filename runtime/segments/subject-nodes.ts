import type { SubjectPlan } from '../contract/plan.ts'
import { isObject } from '../core/objects.ts'
import { getOwn, type Path } from './property-path.ts'

/** The declared paths of people as a tree, so that an event is walked once and only along them. */
export interface Shape {
  readonly names: Map<string, Shape>
  elements: Shape | null
  /** Subjects, by their number, whose object stands here. */
  readonly at: number[]
  /** Subjects that a field here is about as well. */
  readonly about: number[]
}

/** A value that belongs to somebody, if their keys are there. */
export interface SubjectNode {
  readonly path: Path
  /** Positions in lists on the way. */
  readonly indices: readonly number[]
  readonly value: unknown
  readonly shape: Shape
  /** The nearest node around it. */
  readonly around: SubjectNode | null
}

export function shapeOf(subjects: readonly SubjectPlan[]): Shape {
  const root = emptyShape()
  for (const [number, { at, about }] of subjects.entries()) {
    shapeAt(root, at).at.push(number)
    for (const path of about) shapeAt(root, path).about.push(number)
  }
  return root
}

const emptyShape = (): Shape => ({ names: new Map(), elements: null, at: [], about: [] })

function shapeAt(root: Shape, path: readonly (string | null)[]): Shape {
  let shape = root
  for (const step of path) {
    let next = step === null ? shape.elements : (shape.names.get(step) ?? null)
    if (next === null) {
      next = emptyShape()
      if (step === null) shape.elements = next
      else shape.names.set(step, next)
    }
    shape = next
  }
  return shape
}

/** The nodes of an event, outer ones before those within. */
export function findSubjectNodes(event: unknown, root: Shape): readonly SubjectNode[] {
  const nodes: SubjectNode[] = []
  const walk = (
    value: unknown,
    shape: Shape,
    path: Path,
    indices: readonly number[],
    outer: SubjectNode | null,
  ): void => {
    let around = outer
    if (shape.at.length > 0 || shape.about.length > 0) {
      around = { path, indices, value, shape, around }
      nodes.push(around)
    }
    if (Array.isArray(value)) {
      const { elements } = shape
      if (elements === null) return
      for (const [index, element] of value.entries()) {
        walk(element, elements, [...path, index], [...indices, index], around)
      }
    } else if (isObject(value)) {
      for (const [name, below] of shape.names) {
        const found = getOwn(value, name)
        if (found !== undefined) walk(found, below, [...path, name], indices, around)
      }
    }
  }
  walk(event, root, [], [], null)
  return nodes
}

/** All values at a path. */
export function valuesAt(value: unknown, path: readonly (string | null)[]): readonly unknown[] {
  let found: unknown[] = [value]
  for (const step of path) {
    const below: unknown[] = []
    for (const each of found) {
      if (step === null) {
        if (Array.isArray(each)) for (const element of each) below.push(element)
      } else if (isObject(each)) {
        const inner = getOwn(each, step)
        if (inner !== undefined) below.push(inner)
      }
    }
    found = below
  }
  return found
}
