import { expect, it } from 'vitest'
import { readAnswers } from './read-answers.ts'

const one = { id: 'a', answer: 'P30D', by: 'Ann', on: '2026-11-20' }

it('reads CSV as spreadsheets save it, in any order of columns', () => {
  const text = '\uFEFFon;Answered_By;answer;question;ID\r\n2026-11-20;Ann;"P30D";"why; how?";a\r\n;;"\'=1+1";;b\r\n'
  expect(readAnswers(text)).toEqual({
    problem: null,
    answers: [
      { at: 'line 2', ...one },
      { at: 'line 3', id: 'b', answer: '=1+1', by: '', on: '' },
    ],
  })
})

it('reads the JSON of the questions', () => {
  const text = JSON.stringify({
    questions: [
      { id: 'a', answer: 'P30D', answeredBy: 'Ann', on: '2026-11-20' },
      { id: 'b', answer: ['IE'] },
      { id: 'c', answer: null },
    ],
  })
  expect(readAnswers(text)).toEqual({
    problem: null,
    answers: [
      { at: 'answer 1', ...one },
      { at: 'answer 2', id: 'b', answer: '["IE"]', by: '', on: '' },
      { at: 'answer 3', id: 'c', answer: '', by: '', on: '' },
    ],
  })
})

it.each([
  ['', 'The first row has no column `id`, `answer`, `answered by`, `on`.'],
  ['id,answer,on\na,b,c', 'The first row has no column `answered by`.'],
  ['id,answer,answered by,on\na,b,c,d,e', 'Line 2 has 5 cells, and the first row 4.'],
  ['id,answer,answered by,on\n"a', 'The quote that opens on line 2 is never closed.'],
  ['{"questions": 1}', 'It has no list `questions`.'],
  ['[{"answer": "x"}]', 'Answer 1 has no `id`.'],
])('%j is refused', (text, problem) => expect(readAnswers(text)).toEqual({ problem }))

it('passes over what somebody wrote above the table, and cells that hold nothing', () => {
  const text = "For legal, please;;;\n;;;\nid;answer;answered by;on;;\n'90e1;P30D;Ann;20.11.2026;;\nb;;;;;\n"
  expect(readAnswers(text)).toMatchObject({ problem: null, answers: [{ id: '90e1', on: '20.11.2026' }, { id: 'b' }] })
})

it('says what is wrong with JSON', () => expect(readAnswers('{"a": ').problem).toMatch(/^It is not JSON: /))
