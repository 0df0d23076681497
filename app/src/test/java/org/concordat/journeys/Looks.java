package org.concordat.journeys;

/// What a browser itself says of how a page is seen: of the focus, of what is lost, of what moves, of what cannot be told from
/// what it stands on, and of what is not read out.
final class Looks {

    /// A function of the name of what is asked.
    static final String SCRIPT = """
            what => {
              const named = it => it.tagName.toLowerCase() + (it.name ? ' ' + it.name : '') + (it.id ? ' #' + it.id : '')
                  + ' .' + (it.getAttribute('class') || '') + ' ' + (it.textContent || '').trim().slice(0, 30)
              const all = css => [...document.querySelectorAll(css)].filter(it => it.checkVisibility({visibilityProperty: true}))
              const clear = colour => colour === 'transparent' || /^rgba.*, 0\\)$/.test(colour)

              // A group of radio buttons is come to once
              const tabbed = () => {
                const groups = new Set()
                return all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').filter(it => {
                  if (it.disabled) return false
                  if (it.type !== 'radio') return true
                  return !groups.has(it.name) && groups.add(it.name)
                })
              }

              const ringed = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && !clear(style.outlineColor)
                  || style.boxShadow !== 'none'

              // A thing with only its own words, none of which is for screen readers alone
              const worded = () => all('body *').filter(it => !it.closest('svg, option, [class*=visually-hidden], .govuk-skip-link')
                  && [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()))

              const rects = it => [...it.childNodes].filter(child => child.nodeType === 3 && child.data.trim()).flatMap(child => {
                const range = document.createRange()
                range.selectNodeContents(child)
                return [...range.getClientRects()].filter(rect => rect.width > 1 && rect.height > 1)
              })

              const scrolled = it => {
                for (let up = it; up; up = up.parentElement) {
                  if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return up
                }
                return null
              }

              const dress = css => {
                const sheet = new CSSStyleSheet()
                sheet.replaceSync(css)
                document.adoptedStyleSheets = [sheet]
              }

              const channels = colour => {
                const canvas = document.createElement('canvas').getContext('2d')
                canvas.fillStyle = colour
                canvas.fillRect(0, 0, 1, 1)
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(it => it / 255)
                    .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
              }
              const light = colour => channels(colour).reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0)
              const contrast = (one, other) => {
                const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
                return (high + 0.05) / (low + 0.05)
              }
              // As the reader's own colours are now
              const system = name => {
                const probe = document.body.appendChild(document.createElement('i'))
                probe.style.setProperty('forced-color-adjust', 'none')
                probe.style.setProperty('color', name)
                const colour = getComputedStyle(probe).color
                probe.remove()
                return colour
              }

              const asked = {
                count: () => tabbed().length,
                start: () => {
                  window.way = tabbed()
                  window.way[0].focus()
                },
                place: () => window.way.findIndex(it => it === document.activeElement
                    || it.type === 'radio' && it.name === document.activeElement.name),
                focused: () => named(document.activeElement),
                step: () => [asked.place(), asked.hiddenFocus()],

                hiddenFocus: () => {
                  const it = document.activeElement
                  if (it === document.body) return 'nowhere'
                  const box = it.getBoundingClientRect()
                  if (box.width < 2 || box.height < 2 || box.bottom <= 0 || box.top >= innerHeight) return 'out of sight: ' + named(it)
                  const label = ['radio', 'checkbox'].includes(it.type) ? it.nextElementSibling : null
                  const square = it.querySelector('rect')
                  const shown = ringed(getComputedStyle(it)) || label && ringed(getComputedStyle(label, '::before'))
                      || square && parseFloat(getComputedStyle(square).strokeWidth) >= 3 && getComputedStyle(square).stroke !== 'none'
                  return shown ? '' : 'no mark: ' + named(it)
                },

                lost: () => {
                  const lost = all('*').filter(it => it.scrollWidth > it.clientWidth + 1 && scrolled(it) === it
                      && !it.matches('textarea, .concordat-table[tabindex="0"]')).map(it => 'to be scrolled sideways: ' + named(it))
                  if (document.documentElement.scrollWidth > innerWidth) lost.push('scrolls sideways: ' + document.documentElement.scrollWidth)
                  const lines = []
                  for (const it of worded()) {
                    const style = getComputedStyle(it)
                    if (['hidden', 'clip'].includes(style.overflowX) && it.scrollWidth > it.clientWidth + 1
                        || ['hidden', 'clip'].includes(style.overflowY) && it.scrollHeight > it.clientHeight + 1) lost.push('cut off: ' + named(it))
                    for (const rect of rects(it)) {
                      if (!scrolled(it) && (rect.left < -1 || rect.right > innerWidth + 1)) lost.push('beyond the edge: ' + named(it))
                      lines.push({it, rect, within: scrolled(it)})
                    }
                  }
                  for (const button of all('button, .govuk-button')) {
                    const box = button.getBoundingClientRect()
                    if (rects(button).some(rect => rect.left < box.left - 1 || rect.right > box.right + 1 || rect.top < box.top - 1
                        || rect.bottom > box.bottom + 1)) lost.push('out of its button: ' + named(button))
                  }
                  // Half a line in height is what two lines must share to hide one another
                  lines.sort((one, other) => one.rect.top - other.rect.top)
                  for (let a = 0; a < lines.length; a++) {
                    for (let b = a + 1; b < lines.length && lines[b].rect.top < lines[a].rect.bottom; b++) {
                      const [one, other] = [lines[a].rect, lines[b].rect]
                      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
                      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
                      if (lines[a].within === lines[b].within && wide > 2 && high > Math.min(one.height, other.height) / 2) {
                        lost.push('overlap: ' + named(lines[a].it) + ' | ' + named(lines[b].it))
                      }
                    }
                  }
                  for (const text of all('svg text')) {
                    const [box, view] = [text.getBBox(), text.ownerSVGElement.viewBox.baseVal]
                    if (box.x < view.x - 1 || box.x + box.width > view.x + view.width + 1) lost.push('cut off in a drawing: ' + named(text))
                  }
                  return lost
                },

                scrolls: () => all('.concordat-table').filter(it => scrolled(it) === it).map(it => 'would have to be scrolled: ' + named(it)),

                folded: () => all('details').filter(it => [...it.children].some(part => !part.checkVisibility())).map(it => 'folded: ' + named(it)),

                // Set by script upon a sheet of its own, as the policy lets no style into the page
                plain: () => dress(''),
                // A drawing is left out: what it says stands in the table beside it
                spaced: () => dress('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
                    + ' p { margin-bottom: 2em !important } svg text { letter-spacing: normal !important; word-spacing: normal !important }'),
                doubled: () => dress('html { font-size: 200% }'),

                moving: () => [...all('*').filter(it => ['', '::before', '::after'].some(part => {
                  const style = getComputedStyle(it, part)
                  return style.animationName !== 'none' || style.scrollBehavior === 'smooth'
                      || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0)
                })).map(named), ...document.getAnimations().map(() => 'an animation')],

                unseen: () => {
                  const unseen = []
                  const canvas = system('Canvas')
                  const seen = (it, colour, on, least) => {
                    if (colour === 'none' || contrast(colour, on) < least) unseen.push(named(it) + ' ' + colour + ' on ' + on)
                  }
                  for (const text of all('svg.concordat-chart text')) {
                    const square = text.parentElement.querySelector('rect.concordat-tile__square')
                    seen(text, getComputedStyle(text).fill, square ? getComputedStyle(square).fill : canvas, 4.5)
                  }
                  for (const shape of all('svg.concordat-chart :is(rect, line, circle, polyline)')) {
                    const style = getComputedStyle(shape)
                    seen(shape, style.stroke === 'none' ? style.fill : style.stroke, canvas, 3)
                  }
                  for (const reach of all('.concordat-chart__reach')) {
                    for (const bar of reach.ownerSVGElement.querySelectorAll('.concordat-chart__bar')) {
                      seen(reach, getComputedStyle(reach).stroke, getComputedStyle(bar).fill, 3)
                    }
                  }
                  for (const it of all('.govuk-button, .govuk-input, .govuk-textarea, .govuk-select, .govuk-inset-text, .govuk-panel,'
                      + ' .govuk-error-summary, .govuk-notification-banner, .concordat-demonstration, .concordat-marking')) {
                    const style = getComputedStyle(it)
                    const edged = ['Left', 'Top'].some(side => parseFloat(style['border' + side + 'Width']) > 0
                        && style['border' + side + 'Style'] !== 'none' && !clear(style['border' + side + 'Color']))
                    if (!edged) unseen.push('no edge: ' + named(it))
                  }
                  return unseen
                },

                unspoken: () => {
                  const unspoken = []
                  const words = text => (text || '').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim()
                  const ids = (it, name) => (it.getAttribute(name) || '').split(' ').filter(id => id)
                  let level = 0
                  for (const it of all('h1, h2, h3, h4, h5, h6')) {
                    const next = Number(it.tagName[1])
                    if (next > level + 1 && !it.closest('[role=alert], [role=region]')) unspoken.push('skips a level: ' + named(it))
                    if (!it.closest('[role=alert], [role=region]')) level = next
                  }
                  for (const it of tabbed()) {
                    const by = ids(it, 'aria-labelledby').map(id => document.getElementById(id)?.textContent).join(' ')
                    const labels = [...(it.labels || [])].map(label => label.textContent).join(' ')
                    const name = words(it.getAttribute('aria-label') || by || labels || it.textContent)
                    if (!name) unspoken.push('no name: ' + named(it))
                    if (it.matches('a, button, summary') && !name.includes(words(it.innerText ?? it.textContent))) {
                      unspoken.push('not called what it shows: ' + named(it))
                    }
                  }
                  for (const it of document.querySelectorAll('[aria-describedby], [aria-labelledby]')) {
                    for (const id of [...ids(it, 'aria-describedby'), ...ids(it, 'aria-labelledby')]) {
                      if (!document.getElementById(id)) unspoken.push('leads nowhere: ' + id)
                    }
                  }
                  for (const it of all('.govuk-error-message')) {
                    if (!document.querySelector('[aria-describedby~="' + it.id + '"]')) unspoken.push('an error of nothing: ' + named(it))
                  }
                  for (const it of all('table')) {
                    if (!it.caption || [...it.querySelectorAll('th')].some(th => !th.scope)) unspoken.push('a table that is not told: ' + named(it))
                  }
                  for (const it of all('svg')) {
                    if (!it.matches('[role=img][aria-label], [aria-hidden=true]') && !it.closest('nav[aria-label]')) {
                      unspoken.push('a drawing that is not told: ' + named(it))
                    }
                  }
                  return unspoken
                }
              }
              return asked[what]()
            }""";

    private Looks() {
    }
}
