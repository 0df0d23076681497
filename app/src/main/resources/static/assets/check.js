// Takes what stands in the fields of the page, has it checked in this browser, and says what came of it in the page's words.
import { check } from './receipt.js'

const part = id => document.getElementById(id)

function say(key, about = []) {
  const words = part('said').content.querySelector(`[data-key="${key}"]`).textContent
  return about.reduce((text, it) => text.replace('%s', () => it), words)
}

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function show({ verdict, steps, opened }) {
  const result = part('result')
  const list = element('ul', 'govuk-list govuk-list--bullet', '')
  steps.forEach(step => list.append(element('li', '', say(step.key, step.about))))
  result.dataset.verdict = verdict
  result.replaceChildren(element('h2', 'govuk-heading-m', say(verdict)))
  if (steps.length > 0) {
    result.append(list)
  }
  if (opened) {
    const lines = element('pre', 'concordat-code', opened)
    lines.tabIndex = 0
    result.append(element('p', 'govuk-body', say('opened')), lines)
  }
  result.focus()
}

for (const field of document.querySelectorAll('input[data-into]')) {
  field.addEventListener('change', async () => {
    part(field.dataset.into).value = await field.files[0]?.text() ?? ''
  })
}
part('check').addEventListener('click', async () =>
  show(await check(part('receipt').value, part('policy').value, part('words').value)))
document.querySelectorAll('[data-with-script]').forEach(it => { it.hidden = false })
document.querySelectorAll('[data-without-script]').forEach(it => { it.hidden = true })
