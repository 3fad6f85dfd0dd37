/** The details of a plain request, as a browser posts them. */
export const DETAILS = {
  'access-scope': 'all',
  'access-which': '',
  'access-periodFrom': '',
  'access-periodTo': '',
  answerForm: 'electronic',
  caseLanguage: 'fi',
  interpreter: '',
  email: 'testi@example.test',
  phone: '',
  address: '',
}
