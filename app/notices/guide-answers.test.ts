import { expect, it } from 'vitest'
import { guideAnswers } from './guide-answers.ts'

it('reads what was ticked, with the time where it was told', () => {
  const params = new URLSearchParams(
    'q=socialWork&q=refugee&when-socialWork=before-2023&when-healthCare=both',
  )
  expect(guideAnswers(params)).toEqual({ socialWork: 'before-2023', refugee: 'unsure' })
})

it('takes nothing that no page asks', () => {
  const params = new URLSearchParams('q=x&q=__proto__&q=refugee&when-refugee=never')
  expect(guideAnswers(params)).toEqual({ refugee: 'unsure' })
  expect(guideAnswers(new URLSearchParams())).toEqual({})
})
